package model

import (
	"mogna/internal/economy"
	"mogna/internal/survey"
)

// EconomyTitles are what the divisions, the key figures, the facts and the ids of keys, dates, sources and scopes are called. A key
// figure that is ESV's says so.
var EconomyTitles = map[string]survey.Text{
	economy.Pools:    survey.Say("Kostnadsslag", "Cost pools"),
	economy.Towers:   survey.Say("Resurstorn", "Resource towers"),
	economy.Purposes: survey.Say("Syften", "Purposes"),
	economy.Centres:  survey.Say("Kostnadsställen", "Cost centres"),

	economy.CostShare:        survey.Say("Andel av verksamhetens kostnader (ESV)", "Share of the operating cost (ESV)"),
	economy.PerResident:      survey.Say("Kronor per invånare", "SEK per resident"),
	economy.PerUser:          survey.Say("Kronor per användare", "SEK per user"),
	economy.PerUserNoPupils:  survey.Say("Kronor per användare utan elever (ESV)", "SEK per user without pupils (ESV)"),
	economy.PerWorkplace:     survey.Say("Kronor per dator eller surfplatta", "SEK per device"),
	economy.PerService:       survey.Say("Kronor per it-arbetsplats (ESV)", "SEK per workstation (ESV)"),
	economy.InvestmentShare:  survey.Say("Investeringar, andel av verksamhetens kostnader (ESV)", "Investments, share of the operating cost (ESV)"),
	economy.OutsourcedShare:  survey.Say("Utkontrakterad andel (ESV)", "Outsourced share (ESV)"),
	economy.TelephonyPerUser: survey.Say("Telefoni, kronor per användare (ESV)", "Telephony, SEK per user (ESV)"),
	economy.HiredShare:       survey.Say("Inhyrd andel av it-personalen (ESV)", "Hired share of IT staff (ESV)"),
	economy.StaffDensity:     survey.Say("It-personal per 1\u00a0000 användare", "IT staff per 1,000 users"),
	economy.UsersPerIT:       survey.Say("Användare per årsarbetare i it", "Users per IT full-time equivalent"),

	economy.UsersWithoutPupils: survey.Say("Användare utan elever", "Users without pupils"),
	economy.Pupils:             survey.Say("Elever med konto", "Pupils with an account"),
	"workplaces":               survey.Say("Datorer och surfplattor", "Devices"),
	economy.ServiceWorkplaces:  survey.Say("It-arbetsplatser", "Workstations"),
	"it-staff":                 survey.Say("It-personal, årsarbetare", "IT staff, FTE"),
	economy.HiredStaff:         survey.Say("Inhyrd it-personal, årsarbetare", "Hired IT staff, FTE"),
	economy.OperatingCost:      survey.Say("Verksamhetens kostnader", "Operating cost of the organisation"),
	economy.Investment:         survey.Say("Investeringar", "Investments"),
	economy.CapitalisedLabour:  survey.Say("Egen aktiverad arbetstid", "Own capitalised working time"),
	economy.InternalInterest:   survey.Say("Internränta", "Internal interest"),
	economy.WorkplaceService:   survey.Say("It-arbetsplatstjänsten", "The workstation service"),
	economy.Outsourced:         survey.Say("Utkontrakterad it", "Outsourced IT"),
	economy.Telephony:          survey.Say("Telefoni", "Telephony"),
	economy.Income:             survey.Say("Intäkter av såld it", "Income from IT sold"),
	economy.Fee:                survey.Say("Avgift till gemensam organisation", "Fee to a joint body"),

	economy.ByPopulation: survey.Say("Folkmängd", "Population"),
	economy.ByAgreement:  survey.Say("Överenskommen", "Agreed"),
	economy.ByInvoice:    survey.Say("Fakturerade avgifter", "Invoiced fees"),

	economy.Included: survey.Say("Ingår", "Included"),
	economy.Excluded: survey.Say("Ingår inte", "Not included"),
	economy.None:     survey.Say("Finns inte", "None"),

	"31-december": survey.Say("31 december", "31 December"), "1-november": survey.Say("1 november", "1 November"), "15-october": survey.Say("15 oktober", "15 October"),
	"average": survey.Say("Medelvärde för året", "Mean of the year"), "other-date": survey.Say("En annan dag", "Another day"),
	"hr-system": survey.Say("Personalsystemet", "The HR system"), "directory": survey.Say("Kontokatalogen", "The account directory"), "register": survey.Say("Register", "A register"),
	"accounts": survey.Say("Bokföringen", "The accounts"), "statistics": survey.Say("Offentlig statistik", "Public statistics"), "estimate": survey.Say("Uppskattning", "An estimate"),
	"other-source": survey.Say("En annan källa", "Another source"),
}
