package report

import (
	"mogna/internal/economy"
	"mogna/internal/survey"
)

// costMeasures are what IT costs an organisation: as it has reported, and as it is compared.
var costMeasures = append(append([]definition{
	{"economy_year", survey.Say("Året som uppgifterna gäller.", "The year that the figures are for."), inYears, unbounded, nil},
	{"economy_users", survey.Say("Antal användare av organisationens it.", "Number of users of the organisation’s IT."), inNumber, counted, nil},
	{"economy_workplaces", survey.Say("Antal it-arbetsplatser.", "Number of devices."), inNumber, counted, nil},
	{"economy_staff", survey.Say("Egen it-personal.", "The organisation’s own IT staff."), inStaffYears, counted, nil},
},
	costsMeasured("economy_reported", survey.Say("Redovisat av organisationen själv.", "As reported by the organisation itself."))...),
	costsMeasured("economy_allocated", survey.Say("Jämförbar kostnad: kommunens egna kostnader och dess del av de gemensamma organisationernas kostnader.", "Comparable cost: the municipality’s own costs plus its share of joint bodies’ costs."))...)

// costsMeasured are a total and how it is divided.
func costsMeasured(id string, what survey.Text) []definition {
	say := func(sv, en string) survey.Text {
		return survey.Text{survey.Swedish: sv + " " + what[survey.Swedish], survey.English: en + " " + what[survey.English]}
	}
	return []definition{
		{id, say("Den totala it-kostnaden.", "The total IT cost."), inKronor, counted, nil},
		{id + "_sum", say("Fördelningens summa.", "The sum of the breakdown."), inKronor, counted, nil},
		{id + "_difference", say("Den totala it-kostnaden minus fördelningens summa.", "The total IT cost minus the sum of the breakdown."), inKronor, unbounded, nil},
		{id + "_difference_share", say("Differensen som andel av den totala it-kostnaden.", "The difference as a share of the total IT cost."), inShare, unbounded, nil},
		{id + "_reconciled", say("Om fördelningen stämmer: differensen är inte större än formulärets tolerans.", "Whether the breakdown adds up to the total: the difference is no greater than the questionnaire’s tolerance."), inTruth, unbounded, nil},
		{id + "_amount", say("Vad posten kostar.", "What the class costs."), inKronor, counted, nil},
		{id + "_share", say("Postens andel av fördelningens summa.", "The class’s share of the sum of its breakdown."), inShare, unitSpan, nil},
	}
}

// jointMeasures are how joint bodies' costs go to their members.
var jointMeasures = []definition{
	{"economy_received", survey.Say("Kommunens del av en gemensam organisations it-kostnad.", "The municipality’s share of a joint body’s IT cost, in SEK."), inKronor, counted, allocationSource},
	{"economy_received_share", survey.Say("Kommunens andel enligt den gemensamma organisationens fördelningsnyckel.", "The municipality’s share according to the joint body’s allocation key."), inShare, unitSpan, nil},
	{"economy_received_staff", survey.Say("Kommunens del av den gemensamma organisationens it-personal.", "The municipality’s share of the joint body’s IT staff."), inStaffYears, counted, nil},
	{"economy_unallocated", survey.Say("Den del av den gemensamma organisationens it-kostnad som inte är fördelad på någon kommun i mätomgången.", "The part of the joint body’s IT cost that is not allocated to any municipality in the round."), inKronor, counted, nil},
	{"economy_allocation_basis", survey.Say("Vad fördelningsnyckeln bygger på.", "What the allocation key is based on."), inCode, unbounded, nil},
	{"economy_member_weight", survey.Say("Medlemmens andelstal i fördelningsnyckeln: folkmängd, eller det som är överenskommet.", "The member’s weight in the allocation key: its population, or what has been agreed."), inNumber, counted, nil},
	{"economy_member_share", survey.Say("Medlemmens andelstal delat med alla andelstal.", "The member’s weight divided by all weights."), inShare, unitSpan, nil},
	{"economy_member_amount", survey.Say("Medlemmens del av den gemensamma organisationens it-kostnad.", "The member’s share of the joint body’s IT cost, in SEK."), inKronor, counted, allocationSource},
}

var (
	inKronor     = survey.Say("kronor", "kronor (SEK)")
	inYears      = survey.Say("årtal", "year")
	inStaffYears = survey.Say("årsarbetare", "full-time equivalents")

	allocationSource = survey.Say("Varje belopp för sig i hela kronor efter största resten (Hamiltons metod; Balinski och Young 1982).",
		"Each amount separately in whole kronor by the largest remainder (Hamilton’s method; Balinski and Young 1982).")
)

// keyFigureMeasure is every key figure in the long file, where the row names which.
var keyFigureMeasure = definition{"economy_key_figure", survey.Say("Nyckeltalet som construct_or_item namnger. Kommuners räknas på den jämförbara kostnaden, gemensamma organisationers på det som de har redovisat.",
	"The indicator named in construct_or_item. For municipalities it is calculated from the comparable cost, for joint bodies from what they have reported."), survey.Say("kronor eller antal, efter nyckeltalet", "kronor or number, by indicator"), counted, esvSource}

var esvSource = survey.Say("Efter ESV 2017:13, del 2, avsnitt 1.2, men med hela it-kostnaden också per arbetsplats.", "After ESV 2017:13, part 2, section 1.2, but with the whole IT cost per device too.")

// keyFigures are what each is.
var keyFigures = map[string]definition{
	economy.PerResident:  {means: survey.Say("It-kostnad per invånare.", "IT cost per resident."), unit: inKronor, span: counted, source: survey.Say("It-kostnaden delad med folkmängden. Mognas eget nyckeltal.", "The IT cost divided by the population. Mogna’s own indicator.")},
	economy.PerUser:      {means: survey.Say("It-kostnad per användare.", "IT cost per user."), unit: inKronor, span: counted, source: esvSource},
	economy.PerWorkplace: {means: survey.Say("It-kostnad per arbetsplats.", "IT cost per device."), unit: inKronor, span: counted, source: esvSource},
	economy.StaffDensity: {means: survey.Say("It-personal per 1 000 användare.", "IT staff per 1,000 users."), unit: inStaffYears, span: counted, source: esvSource},
	economy.UsersPerIT:   {means: survey.Say("Användare per årsarbetare i it-personalen.", "Users per full-time equivalent of IT staff."), unit: inNumber, span: counted, source: esvSource},
}

// keyFigureOf is a key figure as a column of its own.
func keyFigureOf(id string) definition {
	d := keyFigures[id]
	d.id = keyFigureMeasure.id
	return d
}

// reasonedCosts are the measures that have a reason where there is no figure, but for those of divisions.
var reasonedCosts = []string{"economy_reported", "economy_allocated", "economy_key_figure", "economy_allocation_basis"}

// costRegionMeasures are about all organisations together, and stand in the long file alone.
var costRegionMeasures = []definition{
	{"economy_organisations_asked", survey.Say("Antal organisationer som ska redovisa.", "Number of organisations asked to report."), inNumber, counted, nil},
	{"economy_organisations_reported", survey.Say("Antal organisationer som har redovisat.", "Number of organisations that have reported."), inNumber, counted, nil},
	{"economy_sum_reported", survey.Say("Allt som har redovisats, varje krona en gång.", "All that has been reported, each krona once."), inKronor, counted, nil},
	{"economy_sum_own", survey.Say("Kommunernas egna kostnader.", "The municipalities’ own costs."), inKronor, counted, nil},
	{"economy_sum_received", survey.Say("De gemensamma organisationernas kostnader som är fördelade på kommuner.", "Joint bodies’ costs that are allocated to municipalities."), inKronor, counted, nil},
	{"economy_sum_unallocated", survey.Say("De gemensamma organisationernas kostnader som inte är fördelade.", "Joint bodies’ costs that are not allocated."), inKronor, counted, nil},
	{"economy_sum_amount", survey.Say("Vad posten kostar alla som har redovisat.", "What the class costs all who have reported."), inKronor, counted, nil},
}
