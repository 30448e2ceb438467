package report

import (
	"mogna/internal/economy"
	"mogna/internal/survey"
)

// costMeasures are what IT costs an organisation: as it has reported, and as it is compared.
var costMeasures = append(append([]definition{
	{"economy_year", survey.Say("Året som uppgifterna gäller.", "The year that the figures are for."), inYears, unbounded, nil},
	{"economy_users", survey.Say("Antal användare av organisationens it.", "Number of users of the organisation's IT."), inNumber, counted, nil},
	{"economy_workplaces", survey.Say("Antal it-arbetsplatser.", "Number of IT workplaces."), inNumber, counted, nil},
	{"economy_staff", survey.Say("Egen it-personal.", "The organisation's own IT staff."), inStaffYears, counted, nil},
},
	costsMeasured("economy_reported", survey.Say("Redovisat av organisationen själv.", "As the organisation itself has reported."))...),
	costsMeasured("economy_allocated", survey.Say("Det som kommunen jämförs med: egna kostnader och dess delar av gemensamma organs.", "What the municipality is compared by: its own costs and its parts of joint bodies'."))...)

// costsMeasured are a total and how it is divided.
func costsMeasured(id string, what survey.Text) []definition {
	say := func(sv, en string) survey.Text {
		return survey.Text{survey.Swedish: sv + " " + what[survey.Swedish], survey.English: en + " " + what[survey.English]}
	}
	return []definition{
		{id, say("Den totala it-kostnaden.", "The total IT cost."), inKronor, counted, nil},
		{id + "_sum", say("Fördelningens summa.", "The division's sum."), inKronor, counted, nil},
		{id + "_difference", say("Den totala it-kostnaden minus fördelningens summa.", "The total IT cost less the division's sum."), inKronor, unbounded, nil},
		{id + "_difference_share", say("Differensen som andel av den totala it-kostnaden.", "The difference as a share of the total IT cost."), inShare, unbounded, nil},
		{id + "_reconciled", say("Om fördelningen stämmer: differensen är inte större än formulärets tolerans.", "Whether the division reconciles: the difference is no greater than the questionnaire's tolerance."), inTruth, unbounded, nil},
		{id + "_amount", say("Vad posten kostar.", "What the class costs."), inKronor, counted, nil},
		{id + "_share", say("Postens andel av fördelningens summa.", "The class's share of its division's sum."), inShare, unitSpan, nil},
	}
}

// jointMeasures are how joint bodies' costs go to their members.
var jointMeasures = []definition{
	{"economy_received", survey.Say("Kommunens del av ett gemensamt organs it-kostnad.", "The municipality's part of a joint body's IT cost."), inKronor, counted, allocationSource},
	{"economy_received_share", survey.Say("Kommunens andel enligt det gemensamma organets nyckel.", "The municipality's share by the joint body's key."), inShare, unitSpan, nil},
	{"economy_received_staff", survey.Say("Kommunens del av det gemensamma organets it-personal.", "The municipality's part of the joint body's IT staff."), inStaffYears, counted, nil},
	{"economy_unallocated", survey.Say("Det av det gemensamma organets it-kostnad som ingen av mätomgångens kommuner har fått en del av.", "What of the joint body's IT cost none of the round's municipalities is given a part of."), inKronor, counted, nil},
	{"economy_allocation_basis", survey.Say("Vad nyckeln bygger på.", "What the key is based on."), inCode, unbounded, nil},
	{"economy_member_weight", survey.Say("Medlemmens vikt i nyckeln: folkmängd, eller det som är överenskommet.", "The member's weight in the key: its population, or what is agreed."), inNumber, counted, nil},
	{"economy_member_share", survey.Say("Medlemmens andel av alla vikter.", "The member's share of all weights."), inShare, unitSpan, nil},
	{"economy_member_amount", survey.Say("Medlemmens del av organets it-kostnad.", "The member's part of the body's IT cost."), inKronor, counted, allocationSource},
}

var (
	inKronor     = survey.Say("kronor", "kronor (SEK)")
	inYears      = survey.Say("årtal", "year")
	inStaffYears = survey.Say("årsarbetskrafter", "full-time equivalents")

	allocationSource = survey.Say("Varje belopp för sig i hela kronor efter största resten (Hamiltons metod; Balinski och Young 1982).",
		"Each amount by itself in whole kronor by the largest remainder (Hamilton's method; Balinski and Young 1982).")
)

// keyFigureMeasure is every key figure in the long file, where the row names which.
var keyFigureMeasure = definition{"economy_key_figure", survey.Say("Nyckeltalet som construct_or_item namnger. En kommuns räknas på det som den jämförs med, ett gemensamt organs på det som det har redovisat.",
	"The key figure that construct_or_item names. A municipality's is worked out of what it is compared by, a joint body's of what it has reported."), survey.Say("kronor eller antal, efter nyckeltalet", "kronor or number, by key figure"), counted, esvSource}

var esvSource = survey.Say("Efter ESV 2017:13, del 2, avsnitt 1.2, men med hela it-kostnaden också per arbetsplats.", "After ESV 2017:13, part 2, section 1.2, but with the whole IT cost per workplace too.")

// keyFigures are what each is.
var keyFigures = map[string]definition{
	economy.PerResident:  {means: survey.Say("It-kostnad per invånare.", "IT cost per resident."), unit: inKronor, span: counted, source: survey.Say("It-kostnaden delad med folkmängden. Mognas eget nyckeltal.", "The IT cost divided by the population. Mogna's own key figure.")},
	economy.PerUser:      {means: survey.Say("It-kostnad per användare.", "IT cost per user."), unit: inKronor, span: counted, source: esvSource},
	economy.PerWorkplace: {means: survey.Say("It-kostnad per arbetsplats.", "IT cost per workplace."), unit: inKronor, span: counted, source: esvSource},
	economy.StaffDensity: {means: survey.Say("It-personal per 1 000 användare.", "IT staff per 1,000 users."), unit: inStaffYears, span: counted, source: esvSource},
	economy.UsersPerIT:   {means: survey.Say("Användare per årsarbetskraft i it-personalen.", "Users per full-time equivalent of IT staff."), unit: inNumber, span: counted, source: esvSource},
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
	{"economy_sum_own", survey.Say("Kommunernas egna kostnader.", "The municipalities' own costs."), inKronor, counted, nil},
	{"economy_sum_received", survey.Say("Gemensamma organs kostnader som är fördelade på kommuner.", "Joint bodies' costs that are allocated to municipalities."), inKronor, counted, nil},
	{"economy_sum_unallocated", survey.Say("Gemensamma organs kostnader som inte är fördelade.", "Joint bodies' costs that are not allocated."), inKronor, counted, nil},
	{"economy_sum_amount", survey.Say("Vad posten kostar alla som har redovisat.", "What the class costs all who have reported."), inKronor, counted, nil},
}
