package economy

import (
	"slices"

	"mogna/internal/survey"
)

// Bounds of what the second edition asks for.
const (
	minCostShare, maxCostShare = 0.002, 0.2 // of the operating cost
	fewOutside                 = 0.1        // share of the cost outside the central IT, below which it has hardly been asked for
)

// second looks at what only the second edition asks for.
func (c *check) second(of survey.Organisation) {
	c.scope()
	if of.Kind == survey.Municipality {
		c.central()
	}
	if asks(c.q, UsersWithoutPupils) {
		c.divisor(RemarkUsers, UsersWithoutPupils, factOf(c.r.Facts, UsersWithoutPupils),
			survey.Say("Antalet användare saknas, så kostnaden per användare kan inte räknas ut.", "The number of users is missing, so the cost per user cannot be calculated."),
			survey.Say("Antalet användare är 0, så kostnaden per användare kan inte räknas ut.", "The number of users is 0, so the cost per user cannot be calculated."))
	}
	c.operating()
	c.partOf()
	c.undated()
}

// scope tells who counts otherwise than the table before they hand in.
func (c *check) scope() {
	if c.q.Economy == nil {
		return
	}
	for _, a := range c.q.Economy.Scope {
		answer := c.r.Scope[a.ID]
		if answer == "" || Alike(a, answer) {
			continue
		}
		items := c.asking(func(i survey.Item) bool { return i.Scope == a.ID })
		mend := survey.Say("Ta bort den kostnaden ur totalen, annars jämförs era siffror inte med andras.", "Remove that cost from the total. Otherwise your figures are not compared with others’.")
		if a.Belongs {
			mend = survey.Say("Ta med den kostnaden, annars jämförs era siffror inte med andras.", "Include that cost. Otherwise your figures are not compared with others’.")
		}
		sv, en := "Ni har räknat med något som inte hör hit: ", "You have included something that does not belong here: "
		if a.Belongs {
			sv, en = "Ni har inte räknat med något som hör hit: ", "You have left out something that belongs here: "
		}
		what := survey.Text{survey.Swedish: sv + a.Title.In(survey.Swedish) + ".", survey.English: en + a.Title.In(survey.English) + "."}
		c.add(RemarkScope, items, what, mend)
	}
}

// central sees an answer that holds hardly more than the central IT unit's costs. A member of a joint body may have no central IT at all.
func (c *check) central() {
	amounts := c.r.amounts(c.q, Centres)
	if len(amounts) == 0 || *c.r.Total <= 0 {
		return
	}
	outside := amounts["departments"] + amounts["schools"]
	if amounts["central"] == 0 || outside >= fewOutside**c.r.Total {
		return
	}
	items := c.asking(func(i survey.Item) bool { return slices.Contains([]string{"departments", "schools"}, i.Centre) })
	c.add(RemarkCentral, items, survey.Text{
		survey.Swedish: "Bara " + kronor(survey.Swedish, outside) + " av " + kronor(survey.Swedish, *c.r.Total) + " finns i förvaltningarna och skolorna.",
		survey.English: "Only " + kronor(survey.English, outside) + " of " + kronor(survey.English, *c.r.Total) + " is in the departments and the schools."},
		survey.Say("Har ni fått med deras system, licenser, elevdatorer och systemförvaltare? Fråga förvaltningarnas ekonomer.", "Have you included their systems, licences, pupils’ computers and system managers? Ask the departments’ finance officers."))
}

// operating finds an operating cost in another unit by what share of it the IT cost is.
func (c *check) operating() {
	x, told := c.r.Facts[OperatingCost]
	if !told || *c.r.Total <= 0 {
		return
	}
	if x <= 0 || *c.r.Total/x < minCostShare || *c.r.Total/x > maxCostShare {
		c.add(RemarkUnit, c.measured(OperatingCost), survey.Text{
			survey.Swedish: "Verksamhetens kostnader är " + kronor(survey.Swedish, x) + " och it-kostnaden " + kronor(survey.Swedish, *c.r.Total) + ".",
			survey.English: "The operating cost is " + kronor(survey.English, x) + " and the IT cost " + kronor(survey.English, *c.r.Total) + "."},
			survey.Say("Skriv båda i hela kronor. Stämmer uppgifterna behöver du inte ändra dem.", "Enter both in whole kronor. If the figures are correct, leave them."))
	}
}

// partOf holds what is part of something against it.
func (c *check) partOf() {
	capital := costs(c.q, c.r.Total, nil, map[string]map[string]float64{Pools: c.r.amounts(c.q, Pools)}).Capital
	for _, p := range []struct {
		part     string
		whole    *float64
		what, of survey.Text
	}{
		{CapitalisedLabour, factOf(c.r.Facts, Investment), survey.Say("Den aktiverade arbetstiden", "The capitalised work"), survey.Say("investeringen", "the investment")},
		{InternalInterest, capital, survey.Say("Internräntan", "The internal interest"), survey.Say("kapitalkostnaden", "the capital cost")},
		{WorkplaceService, c.r.Total, survey.Say("Arbetsplatstjänsten", "The workstation service"), survey.Say("den totala it-kostnaden", "the total IT cost")},
		{Outsourced, c.r.Total, survey.Say("Utkontrakterad it", "Outsourced IT"), survey.Say("den totala it-kostnaden", "the total IT cost")},
		{Telephony, c.r.Total, survey.Say("Telefonin", "Telephony"), survey.Say("den totala it-kostnaden", "the total IT cost")},
	} {
		x, told := c.r.Facts[p.part]
		if !told || p.whole == nil || x <= *p.whole {
			continue
		}
		c.add(RemarkPart, c.measured(p.part), survey.Text{
			survey.Swedish: p.what[survey.Swedish] + " är " + kronor(survey.Swedish, x) + ", men " + p.of[survey.Swedish] + " är bara " + kronor(survey.Swedish, *p.whole) + ".",
			survey.English: p.what[survey.English] + " is " + kronor(survey.English, x) + ", but " + p.of[survey.English] + " is only " + kronor(survey.English, *p.whole) + "."},
			survey.Say("Delen kan inte vara större än helheten. Rätta det ena beloppet.", "A part cannot be greater than the whole. Correct one of the amounts."))
	}
}

func undatedIn(n int) survey.Text {
	if n == 1 {
		return survey.Say("Datum eller källa saknas på ett ställe.", "A date or a source is missing in one place.")
	}
	return survey.Say("Datum eller källa saknas på %d ställen.", "A date or a source is missing in %d places.", n)
}

// undated asks for when each number is of and where it is from.
func (c *check) undated() {
	var items []string
	n := 0
	for _, i := range c.q.Items() {
		if i.DateOf == "" && i.SourceOf == "" {
			continue
		}
		of, _ := c.q.Item(i.DateOf + i.SourceOf)
		if _, told := c.r.items[of.ID]; !told {
			continue
		}
		s := c.r.Stated[of.Measure]
		if i.DateOf != "" && s.Date == "" || i.SourceOf != "" && s.Source == "" {
			items, n = append(items, i.ID), n+1
		}
	}
	if n > 0 {
		c.add(RemarkUndated, items, undatedIn(n),
			survey.Say("Välj dem, så att andra kan se vad antalen bygger på.", "Choose them, so that others can see what the numbers rest on."))
	}
}
