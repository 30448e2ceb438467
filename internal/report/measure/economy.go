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
	{&Measure{ID: "economy_fees", Shape: Kronor, Title: survey.Say("Fakturerat medlemmarna", "Invoiced to the members"), Means: survey.Say("Vad alla medlemmar har redovisat att de fakturerades för året.", "What all members have reported that they were invoiced for the year."),
		Unit: inKronor, Span: counted}, "fees", func(a economy.Allocation) Value { return optional(a.Fees) }},
	{&Measure{ID: "economy_fee_difference", Shape: Kronor, Title: survey.Say("Kostnad minus fakturerat", "Cost less invoiced"), Means: survey.Say("Den gemensamma organisationens it-kostnad minus det som medlemmarna fakturerades.", "The joint body’s IT cost less what the members were invoiced."),
		Unit: inKronor}, "feeDifference", func(a economy.Allocation) Value { return optional(a.FeeDifference) }},
	{&Measure{ID: "economy_fees_agree", Means: survey.Say("Om fakturorna stämmer: skillnaden mot kostnaden, och varje medlems del minus dess avgift, ryms inom formulärets tolerans.", "Whether the invoices add up: the difference from the cost, and each member’s share less its fee, is within the questionnaire’s tolerance."),
		Unit: inTruth}, "feesAgree", feesAgree},
	{&Measure{ID: "economy_unallocated", Shape: Kronor, Column: survey.Say("Inte fördelat", "Not allocated"), Means: survey.Say("Den del av den gemensamma organisationens it-kostnad som inte är fördelad på någon kommun i mätomgången. Under 0 om medlemmarna har fakturerats mer än kostnaden.", "The part of the joint body’s IT cost that is not allocated to any municipality in the round. Below 0 where the members were invoiced more than the cost."),
		Unit: inKronor}, "unallocated", func(a economy.Allocation) Value { return number(a.Unallocated) }},
	{&Measure{ID: "economy_allocation_basis", Means: survey.Say("Vad fördelningsnyckeln bygger på.", "What the allocation key is based on."),
		Unit: inCode, Reasoned: true}, "basis", allocationBasis},
}}

var memberShare = group[economy.MemberShare]{[]string{"documents.organisations.economy.allocation.members"}, []row[economy.MemberShare]{
	{&Measure{ID: "economy_member_weight", Shape: Plain, Column: survey.Say("Andelstal", "Weight"), Means: survey.Say("Medlemmens andelstal i fördelningsnyckeln: folkmängd, avgift i kronor, eller det som är överenskommet.", "The member’s weight in the allocation key: its population, its fee in SEK, or what has been agreed."),
		Unit: inNumber, Span: counted}, "weight", func(m economy.MemberShare) Value { return number(m.Weight) }},
	{&Measure{ID: "economy_member_share", Shape: FinePercent, Column: survey.Say("Andel", "Share"), Means: survey.Say("Medlemmens andelstal delat med alla andelstal.", "The member’s weight divided by all weights."),
		Unit: inShare, Span: unitSpan}, "share", func(m economy.MemberShare) Value { return number(m.Share) }},
	{&Measure{ID: "economy_member_amount", Column: survey.Say("Belopp", "Amount"), Means: survey.Say("Medlemmens del av den gemensamma organisationens it-kostnad.", "The member’s share of the joint body’s IT cost, in SEK."),
		Unit: inKronor, Span: counted, Source: allocationSource}, "amount", func(m economy.MemberShare) Value { return number(m.Amount) }},
	{&Measure{ID: "economy_member_fee", Column: survey.Say("Avgift", "Fee"), Means: survey.Say("Vad medlemmen har redovisat att den fakturerades.", "What the member has reported that it was invoiced."),
		Unit: inKronor, Span: counted}, "fee", func(m economy.MemberShare) Value { return optional(m.Fee) }},
}}

var keyFigure = group[economy.Figure]{[]string{"documents.organisations.economy.keyFigures"}, []row[economy.Figure]{
	{&Measure{ID: "economy_key_figure", Shape: AsItsSubject, Means: survey.Say("Nyckeltalet som construct_or_item namnger. Kommuners räknas på den jämförbara kostnaden, gemensamma organisationers på det som de har redovisat.", "The indicator named in construct_or_item. For municipalities it is calculated from the comparable cost, for joint bodies from what they have reported."),
		Unit: survey.Say("kronor, andel eller antal, efter nyckeltalet", "kronor, share or number, by indicator"), Span: counted, Source: survey.Say("Varje nyckeltal har sin egen definition.", "Each indicator has a definition of its own."), Reasoned: true}, "value", func(f economy.Figure) Value { return either(f.Value, f.Reason) }},
}}

func feesAgree(a economy.Allocation) Value {
	if a.FeeDifference == nil {
		return Value{}
	}
	return truth(a.FeesAgree)
}

func allocationBasis(a economy.Allocation) Value {
	if a.Reason != "" {
		return because(a.Reason)
	}
	return text(a.Basis)
}

var allocationSource = survey.Say("Varje belopp för sig i hela kronor efter största resten (Hamiltons metod; Balinski och Young 1982). Efter fakturor: avgifterna själva.",
	"Each amount separately in whole kronor by the largest remainder (Hamilton’s method; Balinski and Young 1982). By invoices: the fees themselves.")

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
	reported  = costsOf("reported", survey.Say("Redovisat", "Reported"), survey.Say("Redovisat", "Reported"), survey.Say("Andel av redovisat", "Share of reported"), survey.Say("Redovisat: it-kostnaden enligt organisationens eget svar.", "Reported: the IT cost by the organisation’s own answer."))
	allocated = costsOf("allocated", survey.Say("Jämförbart", "Comparable"), survey.Say("Jämförbar kostnad", "Comparable cost"), survey.Say("Andel av jämförbar", "Share of comparable"), survey.Say("Jämförbar kostnad: kommunens egna it-kostnader och dess del av de gemensamma organisationernas kostnader.", "Comparable cost: the municipality’s own IT costs plus its share of joint bodies’ costs."))
)

func costsOf(kind string, count, total, share, what survey.Text) costGroups {
	id, place := "economy_"+kind, "documents.organisations.economy."+kind
	say := func(sv, en string) survey.Text { return joined(survey.Say(sv, en), " ", what) }
	part := func(sv, en string) survey.Text { return joined(count, ": ", survey.Say(sv, en)) }
	return costGroups{
		group[costsNode]{[]string{place}, []row[costsNode]{
			{&Measure{ID: id, Column: total, Means: what, Unit: inKronor, Span: counted, Reasoned: true}, "total", costsNode.value},
			spentRow(id+"_operating", "operating", part("drift", "operating"), say("Driftkostnad: totalen utan kapitalkostnad.", "Operating cost: the total without capital cost."), func(c economy.Costs) *float64 { return c.Operating }),
			spentRow(id+"_capital", "capital", part("kapitalkostnad", "capital cost"), say("Avskrivning och internränta.", "Depreciation and internal interest."), func(c economy.Costs) *float64 { return c.Capital }),
			spentRow(id+"_investment", "investment", part("investering", "investment"), say("Årets utgift för it som har aktiverats. Den ingår inte i kostnaden.", "The year’s expenditure on IT that was capitalised. It is not part of the cost."), func(c economy.Costs) *float64 { return c.Investment }),
			spentRow(id+"_expenditure", "expenditure", part("utgifter", "expenditure"), say("Driftkostnad och investering, det som syftena delar.", "Operating cost and investment, which the purposes divide."), func(c economy.Costs) *float64 { return c.Expenditure })}},
		group[economy.Division]{[]string{place + ".divisions"}, []row[economy.Division]{
			{&Measure{ID: id + "_sum", Shape: Thousands, Column: survey.Say("Summa", "Sum"), Means: say("Fördelningens summa.", "The sum of the breakdown."), Unit: inKronor, Span: counted, Reasoned: true},
				"sum", func(d economy.Division) Value { return either(d.Sum, d.Reason) }},
			{&Measure{ID: id + "_difference", Shape: Thousands, Column: survey.Say("Differens", "Difference"), Means: say("Den totala it-kostnaden, eller för syften i andra utgåvan utgifterna, minus fördelningens summa.", "The total IT cost, or for purposes in the second edition the expenditure, minus the sum of the breakdown."), Unit: inKronor, Reasoned: true},
				"difference", divisionDifference},
			{&Measure{ID: id + "_difference_share", Shape: FinePercent, Column: survey.Say("Differens, andel", "Difference, share"), Means: say("Differensen som andel av det som delas.", "The difference as a share of what is divided."), Unit: inShare},
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

// spentRow is a part of a total, or what was spent.
func spentRow(id, path string, column, means survey.Text, read func(economy.Costs) *float64) row[costsNode] {
	return row[costsNode]{&Measure{ID: id, Shape: Thousands, Column: column, Means: means, Unit: inKronor}, path, func(c costsNode) Value {
		if c.Costs == nil {
			return Value{}
		}
		return optional(read(*c.Costs))
	}}
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
	w.facts(s, x)
	if x.Earlier != nil {
		each(w, &earlierCost, s, *x.Earlier)
	}
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

// EconomySubject is a key figure, a fact or a division of the costs.
func EconomySubject(id string) Subject {
	return Subject{About: id, title: model.EconomyTitles[id], name: id, shape: economyShape(id)}
}

// ClassSubject is a class of a division.
func ClassSubject(c model.Class) Subject {
	return Subject{About: c.Path(), title: c.Title, shape: Percent}
}

// organisationAs is an organisation that a figure of another's is about.
func (w *walk) organisationAs(code string) Subject {
	return Subject{About: code, name: w.NameOf(code)}
}
