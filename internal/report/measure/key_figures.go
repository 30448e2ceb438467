package measure

import (
	"mogna/internal/economy"
	"mogna/internal/survey"
)

var ownSource = survey.Say("Mognas eget nyckeltal.", "Mogna’s own indicator.")

// esvSource is where ESV defines a key figure, and where what is told here differs.
func esvSource(id, sv, en string) survey.Text {
	section := economy.ESVSection(id)
	return survey.Say("ESV 2017:13, del 2, avsnitt "+section+". "+sv, "ESV 2017:13, part 2, section "+section+". "+en)
}

// keyFigures are what each is, where it is told of by itself. Only ESV's carry its name.
var keyFigures = map[string]Measure{
	economy.CostShare: {Means: survey.Say("It-kostnaden som andel av verksamhetens kostnader (ESV).", "IT cost as a share of the operating cost (ESV)."), Unit: inShare,
		Source: esvSource(economy.CostShare, "Verksamhetens kostnader är hela kommunens.", "The operating cost is the whole municipality’s.")},
	economy.PerResident: {Means: survey.Say("It-kostnad per invånare.", "IT cost per resident."), Unit: inKronor,
		Source: survey.Say("It-kostnaden delad med folkmängden. Mognas eget nyckeltal.", "The IT cost divided by the population. Mogna’s own indicator.")},
	economy.PerUser: {Means: survey.Say("It-kostnad per användare, med elever.", "IT cost per user, pupils included."), Unit: inKronor, Source: ownSource},
	economy.PerUserNoPupils: {Means: survey.Say("It-kostnad per användare, utan elever (ESV).", "IT cost per user, without pupils (ESV)."), Unit: inKronor,
		Source: esvSource(economy.PerUserNoPupils, "Kostnaden är hela, med skolans it.", "The cost is the whole, the schools’ IT included.")},
	economy.PerWorkplace: {Means: survey.Say("Hela it-kostnaden per dator eller surfplatta.", "The whole IT cost per computer or tablet."), Unit: inKronor, Source: ownSource},
	economy.PerService: {Means: survey.Say("Kostnad per it-arbetsplats (ESV).", "Cost per workstation (ESV)."), Unit: inKronor,
		Source: esvSource(economy.PerService, "Bara arbetsplatstjänsten: inte surfplattor, telefoner eller utskrift.", "The workstation service only: no tablets, phones or printing.")},
	economy.InvestmentShare: {Means: survey.Say("It-investeringar som andel av verksamhetens kostnader (ESV).", "IT investments as a share of the operating cost (ESV)."), Unit: inShare,
		Source: esvSource(economy.InvestmentShare, "Investeringen är årets utgift.", "The investment is the year’s expenditure.")},
	economy.OutsourcedShare: {Means: survey.Say("Utkontrakterad it som andel av it-kostnaden (ESV).", "Outsourced IT as a share of the IT cost (ESV)."), Unit: inShare,
		Source: esvSource(economy.OutsourcedShare, "En gemensam organisation räknas inte som utkontrakterad.", "A joint body does not count as outsourced.")},
	economy.TelephonyPerUser: {Means: survey.Say("Kostnad för telefoni per användare, utan elever (ESV).", "Cost of telephony per user, without pupils (ESV)."), Unit: inKronor,
		Source: esvSource(economy.TelephonyPerUser, "Telefoner, abonnemang, samtal och växel.", "Phones, subscriptions, calls and the switchboard.")},
	economy.HiredShare: {Means: survey.Say("Inhyrd it-personal som andel av all it-personal (ESV).", "Hired IT staff as a share of all IT staff (ESV)."), Unit: inShare,
		Source: esvSource(economy.HiredShare, "I årsarbetare.", "In full-time equivalents.")},
	economy.StaffDensity: {Means: survey.Say("It-personal per 1\u00a0000 användare.", "IT staff per 1,000 users."), Unit: inStaffYears, Source: ownSource},
	economy.UsersPerIT:   {Means: survey.Say("Användare per årsarbetare i it-personalen.", "Users per full-time equivalent of IT staff."), Unit: inNumber, Source: ownSource},
}
