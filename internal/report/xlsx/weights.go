package xlsx

import (
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// weights is the sheet of what the formulas weigh with and hold figures against, a cell for each: whoever changes one sees
// what follows from it.
type weights struct {
	name  string
	first int // the row of the sheet where its rows begin
	rows  [][]cell
	terms map[scoring.QuestionnaireInfo]*terms
}

// terms are the cells of that sheet that one questionnaire's formulas name.
type terms struct {
	minCoverage, minShare, minTowns, cut string
	target, strength, weakness           string
	types                                map[string]string // a type's name, by id
	families                             map[string]int    // the row of a parent's weights, by id; the total's is empty
}

// weigh lays the sheet out before any other is written, since they name its cells.
func (b *book) weigh() {
	b.weights = &weights{name: b.names.take(b.Say("Vikter", "Weights")), first: b.under(2, 0), terms: map[scoring.QuestionnaireInfo]*terms{}}
	for _, d := range b.documents {
		switch d.Questionnaire.Kind {
		case survey.Maturity:
			b.weights.terms[d.Questionnaire] = b.maturityTerms(d)
		case survey.Capability:
			b.weights.terms[d.Questionnaire] = b.capabilityTerms(d)
		}
	}
}

func (b *book) maturityTerms(d document) *terms {
	w, t, rule := b.weights, &terms{types: map[string]string{}, families: map[string]int{}}, d.Q.Scoring
	w.heading(b.Of(d.Q.Title), b.Say("Gräns", "Limit"), b.Say("Värde", "Value"))
	t.minCoverage = w.limit(b.Say("Minsta andel av delarnas vikt som måste ha ett index", "Least share of the parts’ weight that must have a score"), cell{rule.MinCoverage, inputLook})
	t.minTowns = w.limit(b.Say("Minsta antal kommuner att jämföra med", "Least number of municipalities to compare with"), cell{leastMunicipalities, inputLook})
	t.minShare = w.limit(b.Say("Minsta andel av kommunerna att jämföra med", "Least share of the municipalities to compare with"), cell{minShare(d), inputLook})
	if x := rule.Types; x != nil {
		t.cut = w.limit(b.Say("Gräns mellan lågt och högt i de fyra typerna", "Cut between low and high in the four types"), cell{x.Cut, inputLook})
		for _, n := range x.Names {
			t.types[n.ID] = w.limit(b.Say("Typ: ", "Type: ")+b.side(d.Q, x.X, n.X)+", "+b.side(d.Q, x.Y, n.Y), text(b.Or(b.Of(n.Title), n.ID), choiceLook))
		}
	}
	b.family(t, "", model.Totally, d.Q.Constructs)
	survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) {
		if len(c.Children) > 0 {
			b.family(t, c.ID, c.Title, c.Children)
		}
	})
	w.rows = append(w.rows, nil)
	return t
}

// side says of a dimension whether it is low or high.
func (b *book) side(q *survey.Questionnaire, id, side string) string {
	return b.Constructs(q)[id] + map[string]string{"low": b.Say(" lågt", " low"), "high": b.Say(" högt", " high")}[side]
}

// family writes a parent's parts and their weights side by side, as the scores stand.
func (b *book) family(t *terms, id string, title survey.Text, parts []survey.Construct) {
	names, each := texts(headLook, b.Of(title)), texts(textLook, b.Say("Vikt", "Weight"))
	for _, c := range parts {
		names, each = append(names, text(b.Or(b.Of(c.Title), c.ID), headNumberLook)), append(each, cell{c.Weight, inputLook})
	}
	w := b.weights
	w.rows = append(w.rows, names, each)
	t.families[id] = w.first + len(w.rows) - 1
}

func (b *book) capabilityTerms(d document) *terms {
	w, t := b.weights, &terms{}
	w.heading(b.Of(d.Q.Title), b.Say("Gräns", "Limit"), b.Say("Värde", "Value"))
	t.minShare = w.limit(b.Say("Minsta andel av kommunerna som en median tar", "Least share of the municipalities that a median takes"), cell{b.levelShare(d), inputLook})
	t.target = w.limit(b.Say("Mål: den nivå att nå som gäller där inget annat är satt", "Target: the level to reach where no other is set"), cell{usualTarget, inputLook})
	t.strength = w.limit(b.Say("Styrka: nivå minst", "Strength: level at least"), cell{strongLevel, inputLook})
	t.weakness = w.limit(b.Say("Svaghet: nivå högst", "Weakness: level at most"), cell{weakLevel, inputLook})
	w.rows = append(w.rows, nil)
	return t
}

// heading begins a questionnaire's part of the sheet.
func (w *weights) heading(title string, columns ...string) {
	w.rows = append(w.rows, []cell{text(title, labelLook)}, []cell{text(columns[0], headLook), text(columns[1], headNumberLook)})
}

// limit adds a row and gives the address of its value.
func (w *weights) limit(name string, value cell) string {
	w.rows = append(w.rows, []cell{text(name, wrapLook), value})
	return one(w.name, 2, w.first+len(w.rows)-1).fixed()
}

// parts are the weights of so many of a parent's parts, from one on.
func (w *weights) parts(t *terms, parent string, from, n int) cells {
	row := t.families[parent]
	return cells{w.name, 2 + from, row, 1 + from + n, row}
}

func (w *weights) write(b *book) {
	if len(w.rows) == 0 {
		return
	}
	widths := []float64{62}
	for _, row := range w.rows {
		for len(widths) < len(row) {
			widths = append(widths, 16)
		}
	}
	s := b.sheet(layout{name: w.name, taken: true, title: b.Say("Vikter och gränser", "Weights and limits"), widths: widths, side: 1, onePage: true,
		notes: []string{
			b.Say("Formlerna i de andra bladen läser de här cellerna. Ändra ett tal här, eller ett delområdes index, för att se vad som följer.",
				"The formulas in the other sheets read these cells. Change a number here, or the score of a sub-area, to see what follows."),
			b.Say("Tal som bygger på enskilda personers svar räknas inte om: intervall, samstämmighet, alfa, ICC, Kendalls W, vikten och jämförelsen med förvaltningscheferna. Personernas svar finns inte i filen.",
				"Numbers that rest on single persons’ answers are not recomputed: intervals, agreement, alpha, ICC, Kendall’s W, importance and the self-assessment check. The persons’ answers are not in the file.")}})
	for _, row := range w.rows {
		s.add(row...)
	}
	s.close()
}
