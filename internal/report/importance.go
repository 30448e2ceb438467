package report

import (
	"cmp"
	"fmt"
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// importance adds a sheet of the capabilities from the most important to the least, as all raters together see it.
func (b *book) importance(d document) {
	name := b.say("Vikt", "Importance")
	s := b.sheet(layout{name: b.importanceSheets[d.Questionnaire], taken: true, title: name + " – " + b.of(d.Q.Title), widths: []float64{8, 9, 50, 12, 8}, head: 1, onePage: true,
		notes: []string{b.say("Vikt: medelvärdet av alla bedömningar, från 0 till 1. Förmågor med samma vikt delar den första av sina platser.",
			"Importance: the mean of all ratings, from 0 to 1. Capabilities with the same importance share the first of their ranks.")}})
	s.add(append(texts(headLook, s.say("Plats", "Rank"), "Id", s.say("Förmåga", "Capability")), texts(headNumberLook, s.say("Vikt", "Importance"), "n")...)...)
	if d.Reason != "" {
		s.add(text(absent, absentLook), cell{}, text(s.short(d.Reason), textLook))
	}
	all := cells{"", importanceColumn, s.row + 1, importanceColumn, s.row + len(ranked(d))}.fixed()
	for _, c := range ranked(d) {
		x, own := d.Capabilities[c.ID], one("", importanceColumn, s.row+1).inRow()
		s.add(number(d.FirstPlace(x), levelLook).by(fmt.Sprintf("IF(ISNUMBER(%s),COUNT(%s)-%s-%s+1,%s)", own, all, numberBelow(own, all), numberLevel(own, all), quoted(absent))), text(c.ID, textLook), text(s.of(c.Text), textLook), s.because(x.Importance, x.Reason, importanceLook), people(x.N))
	}
	s.concordance(d.Concordance)
	s.close()
}

// The column of the importance on its sheet.
const importanceColumn = 4

// locateImportance notes where each capability's importance will stand.
func (b *book) locateImportance(d document) {
	x := spot{b.names.take(b.nameFor(b.say("Vikt", "Importance"), d)), importanceColumn, b.under(1, 1)}
	b.importanceSheets[d.Questionnaire] = x.sheet
	if d.Reason != "" {
		x.first++
	}
	for n, c := range ranked(d) {
		id := c.ID
		if c.Capability != "" {
			id = c.Capability
		}
		b.weighed[id] = spot{x.sheet, x.column, x.first + n}
	}
}

// concordance says how far the raters agree on what matters.
func (s *sheet) concordance(c *scoring.Concordance) {
	if c == nil {
		return
	}
	s.add()
	for _, line := range []struct {
		name  string
		value cell
	}{
		{s.agreement(c), s.because(c.W, c.Reason, importanceLook)},
		{s.say("Bedömare som måttet bygger på", "Raters that the metric is based on"), whole(c.Raters)},
		{s.say("Av dem har inte bedömt alla förmågor", "Of them, have not rated all capabilities"), whole(c.Incomplete)},
		{s.say("Förmågor att bedöma", "Capabilities to rate"), whole(c.Items)},
	} {
		s.add(cell{}, cell{}, text(line.name, sumLook), line.value)
	}
}

// agreement names the measure: where somebody has left a capability out it is worked out in pairs, and is not W itself.
func (l labels) agreement(c *scoring.Concordance) string {
	if c.Basis == scoring.BasisPairs {
		return l.say("Samstämmighet mellan bedömarna, beräknad parvis (motsvarar Kendalls W, högst 1)", "Rater agreement, calculated in pairs (corresponds to Kendall’s W, at most 1)")
	}
	return l.say("Samstämmighet mellan bedömarna (Kendalls W, 0–1)", "Rater agreement (Kendall’s W, 0–1)")
}

// ranked are the capabilities by rank; equal ones, and those without a rank at the end, as in the questionnaire.
func ranked(d document) []survey.Item {
	var items []survey.Item
	for _, c := range d.RatedItems() {
		if _, there := d.Capabilities[c.ID]; there {
			items = append(items, c)
		}
	}
	slices.SortStableFunc(items, func(a, b survey.Item) int {
		return compareRanks(d.Capabilities[a.ID], d.Capabilities[b.ID])
	})
	return items
}

func compareRanks(a, b scoring.CapabilityResult) int {
	switch {
	case a.Rank != nil && b.Rank != nil:
		return cmp.Compare(*a.Rank, *b.Rank)
	case a.Rank != nil:
		return -1
	case b.Rank != nil:
		return 1
	}
	return 0
}
