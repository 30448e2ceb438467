package measure

import (
	"mogna/internal/economy"
	"mogna/internal/report/model"
	"mogna/internal/survey"
)

var costFacts = group[economy.Result]{[]string{"documents.organisations.economy"}, []row[economy.Result]{
	{&Measure{ID: "economy_year", Shape: Year, Column: survey.Say("År", "Year"), Means: survey.Say("Året som uppgifterna gäller.", "The year that the figures are for."),
		Unit: inYears}, "year", func(e economy.Result) Value { return optional(e.Year) }},
	{&Measure{ID: "economy_users", Column: survey.Say("Användare", "Users"), Means: survey.Say("Antal användare av organisationens it.", "Number of users of the organisation’s IT."),
		Unit: inNumber, Span: counted}, "users", func(e economy.Result) Value { return optional(e.Users) }},
	{&Measure{ID: "economy_workplaces", Column: survey.Say("Arbetsplatser", "Devices"), Means: survey.Say("Antal it-arbetsplatser.", "Number of devices."),
		Unit: inNumber, Span: counted}, "workplaces", func(e economy.Result) Value { return optional(e.Workplaces) }},
	{&Measure{ID: "economy_staff", Shape: Tenths, Column: survey.Say("It-personal, årsarbetare", "IT staff, FTE"), Means: survey.Say("Egen it-personal.", "The organisation’s own IT staff."),
		Unit: inStaffYears, Span: counted}, "staff", func(e economy.Result) Value { return optional(e.Staff) }},
}}

var received = group[economy.Received]{[]string{"documents.organisations.economy.received"}, []row[economy.Received]{
	{&Measure{ID: "economy_received", Column: survey.Say("Belopp", "Amount"), Means: survey.Say("Kommunens del av en gemensam organisations it-kostnad.", "The municipality’s share of a joint body’s IT cost, in SEK."),
		Unit: inKronor, Span: counted, Source: allocationSource}, "total", func(r economy.Received) Value { return number(r.Total) }},
	{&Measure{ID: "economy_received_share", Shape: FinePercent, Column: survey.Say("Andel", "Share"), Means: survey.Say("Kommunens andel enligt den gemensamma organisationens fördelningsnyckel.", "The municipality’s share according to the joint body’s allocation key."),
		Unit: inShare, Span: unitSpan}, "share", func(r economy.Received) Value { return number(r.Share) }},
	{&Measure{ID: "economy_received_staff", Shape: Tenths, Column: survey.Say("It-personal, årsarbetare", "IT staff, FTE"), Means: survey.Say("Kommunens del av den gemensamma organisationens it-personal.", "The municipality’s share of the joint body’s IT staff."),
		Unit: inStaffYears, Span: counted}, "staff", func(r economy.Received) Value { return optional(r.Staff) }},
}}

var allocation = group[economy.Allocation]{[]string{"documents.organisations.economy.allocation"}, []row[economy.Allocation]{
	{&Measure{ID: "economy_unallocated", Shape: Kronor, Column: survey.Say("Inte fördelat", "Not allocated"), Means: survey.Say("Den del av den gemensamma organisationens it-kostnad som inte är fördelad på någon kommun i mätomgången.", "The part of the joint body’s IT cost that is not allocated to any municipality in the round."),
		Unit: inKronor, Span: counted}, "unallocated", func(a economy.Allocation) Value { return number(a.Unallocated) }},
	{&Measure{ID: "economy_allocation_basis", Means: survey.Say("Vad fördelningsnyckeln bygger på.", "What the allocation key is based on."),
		Unit: inCode, Reasoned: true}, "basis", allocationBasis},
}}

var memberShare = group[economy.MemberShare]{[]string{"documents.organisations.economy.allocation.members"}, []row[economy.MemberShare]{
	{&Measure{ID: "economy_member_weight", Shape: Plain, Column: survey.Say("Andelstal", "Weight"), Means: survey.Say("Medlemmens andelstal i fördelningsnyckeln: folkmängd, eller det som är överenskommet.", "The member’s weight in the allocation key: its population, or what has been agreed."),
		Unit: inNumber, Span: counted}, "weight", func(m economy.MemberShare) Value { return number(m.Weight) }},
	{&Measure{ID: "economy_member_share", Shape: FinePercent, Column: survey.Say("Andel", "Share"), Means: survey.Say("Medlemmens andelstal delat med alla andelstal.", "The member’s weight divided by all weights."),
		Unit: inShare, Span: unitSpan}, "share", func(m economy.MemberShare) Value { return number(m.Share) }},
	{&Measure{ID: "economy_member_amount", Column: survey.Say("Belopp", "Amount"), Means: survey.Say("Medlemmens del av den gemensamma organisationens it-kostnad.", "The member’s share of the joint body’s IT cost, in SEK."),
		Unit: inKronor, Span: counted, Source: allocationSource}, "amount", func(m economy.MemberShare) Value { return number(m.Amount) }},
}}

var keyFigure = group[economy.Figure]{[]string{"documents.organisations.economy.keyFigures"}, []row[economy.Figure]{
	{&Measure{ID: "economy_key_figure", Shape: AsItsSubject, Means: survey.Say("Nyckeltalet som construct_or_item namnger. Kommuners räknas på den jämförbara kostnaden, gemensamma organisationers på det som de har redovisat.", "The indicator named in construct_or_item. For municipalities it is calculated from the comparable cost, for joint bodies from what they have reported."),
		Unit: survey.Say("kronor eller antal, efter nyckeltalet", "kronor or number, by indicator"), Span: counted, Source: esvSource, Reasoned: true}, "value", func(f economy.Figure) Value { return either(f.Value, f.Reason) }},
}}

func allocationBasis(a economy.Allocation) Value {
	if a.Reason != "" {
		return because(a.Reason)
	}
	return text(a.Basis)
}

var (
	allocationSource = survey.Say("Varje belopp för sig i hela kronor efter största resten (Hamiltons metod; Balinski och Young 1982).",
		"Each amount separately in whole kronor by the largest remainder (Hamilton’s method; Balinski and Young 1982).")
	esvSource = survey.Say("Efter ESV 2017:13, del 2, avsnitt 1.2, men med hela it-kostnaden också per arbetsplats.", "After ESV 2017:13, part 2, section 1.2, but with the whole IT cost per device too.")
)

// keyFigures are what each is, where it is told of by itself.
var keyFigures = map[string]Measure{
	economy.PerResident:  {Means: survey.Say("It-kostnad per invånare.", "IT cost per resident."), Unit: inKronor, Source: survey.Say("It-kostnaden delad med folkmängden. Mognas eget nyckeltal.", "The IT cost divided by the population. Mogna’s own indicator.")},
	economy.PerUser:      {Means: survey.Say("It-kostnad per användare.", "IT cost per user."), Unit: inKronor, Source: esvSource},
	economy.PerWorkplace: {Means: survey.Say("It-kostnad per arbetsplats.", "IT cost per device."), Unit: inKronor, Source: esvSource},
	economy.StaffDensity: {Means: survey.Say("It-personal per 1 000 användare.", "IT staff per 1,000 users."), Unit: inStaffYears, Source: esvSource},
	economy.UsersPerIT:   {Means: survey.Say("Användare per årsarbetare i it-personalen.", "Users per full-time equivalent of IT staff."), Unit: inNumber, Source: esvSource},
}

// KeyFigure is the measure of one key figure by itself.
func KeyFigure(id string) Measure {
	m := keyFigures[id]
	m.ID, m.Title, m.Span = "economy_key_figure", model.EconomyTitles[id], counted
	return m
}

// costsNode is a total with why there is none, where the costs themselves are missing.
type costsNode struct {
	*economy.Costs
	missing string
}

// costGroups are the measures of a total and how it is divided.
type costGroups struct {
	total    group[costsNode]
	division group[economy.Division]
	class    group[economy.Amount]
}

var (
	reported  = costsOf("reported", survey.Say("Redovisat", "Reported"), survey.Say("Andel av redovisat", "Share of reported"), survey.Say("Redovisat: it-kostnaden enligt organisationens eget svar.", "Reported: the IT cost by the organisation’s own answer."))
	allocated = costsOf("allocated", survey.Say("Jämförbar kostnad", "Comparable cost"), survey.Say("Andel av jämförbar", "Share of comparable"), survey.Say("Jämförbar kostnad: kommunens egna it-kostnader och dess del av de gemensamma organisationernas kostnader.", "Comparable cost: the municipality’s own IT costs plus its share of joint bodies’ costs."))
)

func costsOf(kind string, total, share, what survey.Text) costGroups {
	id, place := "economy_"+kind, "documents.organisations.economy."+kind
	say := func(sv, en string) survey.Text { return joined(survey.Say(sv, en), " ", what) }
	return costGroups{
		group[costsNode]{[]string{place}, []row[costsNode]{
			{&Measure{ID: id, Column: total, Means: what, Unit: inKronor, Span: counted, Reasoned: true}, "total", costsNode.value}}},
		group[economy.Division]{[]string{place + ".divisions"}, []row[economy.Division]{
			{&Measure{ID: id + "_sum", Shape: Thousands, Column: survey.Say("Summa", "Sum"), Means: say("Fördelningens summa.", "The sum of the breakdown."), Unit: inKronor, Span: counted, Reasoned: true},
				"sum", func(d economy.Division) Value { return either(d.Sum, d.Reason) }},
			{&Measure{ID: id + "_difference", Shape: Thousands, Column: survey.Say("Differens", "Difference"), Means: say("Den totala it-kostnaden minus fördelningens summa.", "The total IT cost minus the sum of the breakdown."), Unit: inKronor, Reasoned: true},
				"difference", divisionDifference},
			{&Measure{ID: id + "_difference_share", Shape: FinePercent, Column: survey.Say("Differens, andel", "Difference, share"), Means: say("Differensen som andel av den totala it-kostnaden.", "The difference as a share of the total IT cost."), Unit: inShare},
				"differenceShare", func(d economy.Division) Value { return optional(d.DifferenceShare) }},
			{&Measure{ID: id + "_reconciled", Column: survey.Say("Stämmer", "Adds up"), Means: say("Om fördelningen stämmer: differensen är inte större än formulärets tolerans.", "Whether the breakdown adds up to the total: the difference is no greater than the questionnaire’s tolerance."), Unit: inTruth},
				"reconciled", reconciled}}},
		group[economy.Amount]{[]string{place + ".divisions.amounts"}, []row[economy.Amount]{
			{&Measure{ID: id + "_amount", Shape: Thousands, Column: total, Means: say("Vad posten kostar.", "What the class costs."), Unit: inKronor, Span: counted},
				"amount", func(a economy.Amount) Value { return number(a.Amount) }},
			{&Measure{ID: id + "_share", Shape: Percent, Column: share, Means: say("Postens andel av fördelningens summa.", "The class’s share of the sum of its breakdown."), Unit: inShare, Span: unitSpan},
				"share", func(a economy.Amount) Value { return optional(a.Share) }}}},
	}
}

func (c costsNode) value() Value {
	if c.Costs == nil {
		return because(c.missing)
	}
	return either(c.Total, c.Reason)
}

func divisionDifference(d economy.Division) Value {
	if d.Sum == nil {
		return Value{}
	}
	return either(d.Difference, d.Reason)
}

// reconciled says nothing of a division that cannot be held against a total.
func reconciled(d economy.Division) Value {
	if d.Difference == nil {
		return Value{}
	}
	return truth(d.Reconciled)
}

// costs visits one organisation's. Amounts are in kronor, shares 0–1; a class is named by its division and itself.
func (w *walk) costs(s Subject, x economy.Result) {
	each(w, &costFacts, s, x)
	w.divided(s, &reported, costsNode{x.Reported, ""})
	w.divided(s, &allocated, costsNode{x.Allocated, x.AllocatedReason})
	for _, p := range x.Received {
		each(w, &received, w.organisationAs(p.From).of(s.Organisation), p)
	}
	if a := x.Allocation; a != nil {
		each(w, &allocation, s, *a)
		for _, m := range a.Members {
			each(w, &memberShare, w.organisationAs(m.Organisation).of(s.Organisation), m)
		}
	}
	for _, id := range economy.KeyFigures {
		if f, there := x.KeyFigures[id]; there {
			each(w, &keyFigure, EconomySubject(id).of(s.Organisation), f)
		}
	}
}

// divided visits a total and its divisions.
func (w *walk) divided(s Subject, g *costGroups, x costsNode) {
	each(w, &g.total, s, x)
	if x.Costs == nil {
		return
	}
	for _, id := range economy.Divisions {
		if d, there := x.Divisions[id]; there {
			each(w, &g.division, EconomySubject(id).of(s.Organisation), d)
		}
	}
	for _, c := range w.doc.Classes() {
		if a, there := x.Divisions[c.Division].Amounts[c.ID]; there {
			each(w, &g.class, ClassSubject(c).of(s.Organisation), a)
		}
	}
}

// EconomySubject is a key figure or a division of the costs.
func EconomySubject(id string) Subject {
	s := Subject{About: id, title: model.EconomyTitles[id], name: id}
	if id == economy.StaffDensity || id == economy.UsersPerIT {
		s.shape = Tenths
	}
	return s
}

// ClassSubject is a class of a division.
func ClassSubject(c model.Class) Subject {
	return Subject{About: c.Path(), title: c.Title, shape: Percent}
}

// organisationAs is an organisation that a figure of another's is about.
func (w *walk) organisationAs(code string) Subject {
	return Subject{About: code, name: w.NameOf(code)}
}
