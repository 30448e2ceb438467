package report

import (
	"strings"
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// related is a round with hand-made figures of how organisations relate to each other, so that every one of them is there,
// with all the digits that a number can have.
func related(t testing.TB) Model {
	m := generatedExactly(autumn(false), fyrbodal(), shipped(t), 3)
	third, seventh := 1.0/3, 100.0/7
	for n := range m.Comparison.Documents {
		switch d := &m.Comparison.Documents[n]; d.Questionnaire.Kind {
		case survey.Capability:
			d.Exchange = &scoring.Exchange{Total: third * 5, Matching: []scoring.Pair{{A: "1435", B: "1485", Value: third * 5, AToB: []string{"F-01", "F-02"}, BToA: []string{"F-07"}}},
				Pairs: []scoring.Pair{{A: "1421", B: "1485", Value: third * 2, AToB: []string{"F-55"}, BToA: []string{}}, {A: "1435", B: "1485", Value: third * 4, AToB: []string{}, BToA: []string{"F-07"}}}}
			for _, code := range []string{"1421", "1435"} {
				r := d.Organisations[code]
				r.Priorities = []scoring.Priority{{Capability: "F-07", Gap: 1, Importance: &third, Priority: third / 4, Teachers: []scoring.Teacher{
					{Organisation: "1485", Level: 4, Ratio: &third, Back: 3}, {Organisation: "1488", Level: 3.5, Back: 2}, {Organisation: "1492", Level: 3, Back: 1}, {Organisation: "SML-IT", Level: 3}}},
					{Capability: "F-02", Gap: 2, Priority: 0.5}}
				r.Calibration = &scoring.Calibration{Difference: &seventh, Low: &third, High: &seventh, Verdict: "over", Capabilities: []string{"F-01", "F-02"}}
				counts := []scoring.LevelCount{{Value: 0, N: 1}, {Value: 1}, {Value: 2, N: 3}, {Value: 3, N: 2}, {Value: 4}}
				r.Profile.Areas = []scoring.AreaProfile{{Area: "styrning", Asked: 7, Answered: 6, Mean: &third, Counts: counts},
					{Area: "drift", Asked: 7, Counts: counts}}
				d.Organisations[code] = r
			}
			r := d.Organisations["1438"]
			r.Priorities, r.Calibration = nil, &scoring.Calibration{Reason: scoring.ReasonTooFew}
			d.Organisations["1438"] = r
		case survey.Importance:
			d.Concordance = &scoring.Concordance{W: &third, Raters: 17, Items: 55}
		}
	}
	return m
}

func eachRelated(t *testing.T, check func(t *testing.T, m Model, d document, b openedBook, lang string)) {
	m := related(t)
	eachBook(t, m, func(t *testing.T, b openedBook, lang string) {
		check(t, m, documentOf(t, m, survey.Capability), b, lang)
	})
}

// body is a list's rows, from the one under the headings.
func (s openedSheet) body(heading string) (first, end int) {
	s.t.Helper()
	return s.row(0, heading, 0) + 1, len(s.cells)
}

func TestGroundsHoldEveryScore(t *testing.T) {
	d := documentOf(t, standard(t), survey.Maturity)
	eachStandardBook(t, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Mognad, underlag", "Maturity, details"))
		row, end := s.body(pick(lang, "Kod", "Code"))
		for _, o := range standard(t).Comparison.Organisations {
			ids := []string{""}
			survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) { ids = append(ids, c.ID) })
			for _, id := range ids {
				x := scoreOf(d.Organisations[o.Code], id)
				if x.Value == nil && x.Asked == 0 {
					continue
				}
				s.says(row, 0, o.Code)
				s.holds(row, 3, x.Value)
				if x.Asked > 0 {
					s.holdsWhole(row, 5, x.Asked)
				}
				s.holds(row, 6, x.Agreement)
				s.holds(row, 7, x.Spread)
				if x.Similar != nil {
					s.holdsWhole(row, 8, x.Similar.N)
					s.holds(row, 9, &x.Similar.Median)
					s.holds(row, 10, &x.Similar.Percentile)
				}
				row++
			}
		}
		if row != end || row < 100 {
			t.Errorf("rows end at %d, want %d", end, row)
		}
	})
}

func TestReliabilityHoldsEveryConstruct(t *testing.T) {
	d := documentOf(t, standard(t), survey.Maturity)
	eachStandardBook(t, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Tillförlitlighet", "Reliability"))
		row, end := s.body(pick(lang, "Område", "Area"))
		all := []scoring.ConstructResult{*d.Total}
		survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) { all = append(all, d.Constructs[c.ID]) })
		for _, x := range all {
			if x.Alpha == nil && x.ICC == nil {
				continue
			}
			if x.Alpha != nil {
				s.holds(row, 1, x.Alpha.Value)
				s.holdsWhole(row, 2, x.Alpha.N)
				s.holdsWhole(row, 3, x.Alpha.Items)
			}
			if x.ICC != nil {
				for k, want := range []*float64{x.ICC1, x.ICC2, x.ICC.F, x.ICC.P} {
					s.holds(row, 4+k, want)
				}
				s.holdsWhole(row, 8, x.ICC.N)
				s.holdsWhole(row, 9, x.ICC.Groups)
			}
			row++
		}
		if row != end || row < 20 {
			t.Errorf("rows end at %d, want %d", end, row)
		}
	})
}

func TestLevelAreasHoldEveryProfile(t *testing.T) {
	eachRelated(t, func(t *testing.T, m Model, d document, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Nivåer, områden", "Levels, areas"))
		row, end := s.body(pick(lang, "Kod", "Code"))
		for _, o := range m.Comparison.Organisations {
			if d.Organisations[o.Code].Profile == nil {
				continue
			}
			for _, a := range d.Organisations[o.Code].Profile.Areas {
				s.says(row, 0, o.Code)
				s.says(row, 2, model.Labels{Language: model.Language(lang)}.Constructs(d.Q)[a.Area])
				s.holds(row, 3, a.Mean)
				for k, l := range a.Counts {
					s.holdsWhole(row, 4+k, l.N)
				}
				s.holdsWhole(row, 9, a.Answered)
				s.holdsWhole(row, 10, a.Asked)
				row++
			}
		}
		if row != end {
			t.Errorf("rows end at %d, want %d", end, row)
		}
	})
}

func TestPrioritiesAndTeachers(t *testing.T) {
	eachRelated(t, func(t *testing.T, m Model, d document, b openedBook, lang string) {
		s, u := b.sheet(t, pick(lang, "Prioriteringar", "Priorities")), b.sheet(t, pick(lang, "Vem kan lära av vem", "Who can learn from whom"))
		row, end := s.body(pick(lang, "Kod", "Code"))
		next, last := u.body(pick(lang, "Kod", "Code"))
		for _, o := range m.Comparison.Organisations {
			for n, p := range d.Organisations[o.Code].Priorities {
				s.says(row, 0, o.Code)
				s.holdsWhole(row, 2, n+1)
				s.says(row, 3, p.Capability)
				level := d.Organisations[o.Code].Levels[p.Capability].Value
				target := level + p.Gap
				s.holds(row, 5, &level)
				s.holds(row, 6, &target)
				s.holds(row, 7, &p.Gap)
				s.holds(row, 8, p.Importance)
				s.holds(row, 9, &p.Priority)
				row++
				for k, x := range p.Teachers {
					u.says(next, 0, o.Code)
					u.says(next, 2, p.Capability)
					u.holdsWhole(next, 4, k+1)
					u.says(next, 5, namesOf(m, []string{x.Organisation})[0])
					u.holds(next, 6, &x.Level)
					u.holds(next, 7, x.Ratio)
					u.holdsWhole(next, 8, x.Back)
					next++
				}
			}
		}
		if row != end || next != last {
			t.Errorf("rows end at %d and %d, want %d and %d", end, last, row, next)
		}
		s.says(s.row(3, "F-07", 0), 10, pick(lang, "Uddevalla, Trollhättan, Åmål, m.fl.", "Uddevalla, Trollhättan, Åmål, and others"))
	})
}

func TestExchangeHoldsEveryPair(t *testing.T) {
	eachRelated(t, func(t *testing.T, m Model, d document, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Utbyte", "Exchange"))
		row := s.row(1, pick(lang, "Den ena", "One"), 0) + 1
		holdsPair := func(of string, p scoring.Pair) {
			s.says(row, 0, of)
			s.says(row, 1, namesOf(m, []string{p.A})[0])
			s.says(row, 2, namesOf(m, []string{p.B})[0])
			s.holds(row, 3, &p.Value)
			s.says(row, 4, strings.Join(p.AToB, ", "))
			s.says(row, 5, strings.Join(p.BToA, ", "))
			row++
		}
		for _, p := range d.Exchange.Matching {
			holdsPair(pick(lang, "Förslag på par", "Suggested pairs"), p)
		}
		s.holds(row, 3, &d.Exchange.Total)
		row++
		for _, p := range d.Exchange.Pairs {
			holdsPair(pick(lang, "Alla par", "All pairs"), p)
		}
		if row != len(s.cells) {
			t.Errorf("%d rows, want %d", len(s.cells), row)
		}
	})
}

func TestCalibrationHoldsEveryFigure(t *testing.T) {
	eachRelated(t, func(t *testing.T, m Model, d document, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Självbild", "Self-assessment check"))
		for _, o := range m.Comparison.Organisations {
			c := d.Organisations[o.Code].Calibration
			if c == nil {
				continue
			}
			row := s.row(0, o.Code, 0)
			s.holds(row, 2, c.Difference)
			s.holds(row, 3, c.Low)
			s.holds(row, 4, c.High)
			if n := len(c.Capabilities); n > 0 {
				s.holdsWhole(row, 6, n)
				s.says(row, 7, strings.Join(c.Capabilities, " "))
			}
		}
		s.says(s.row(0, "1435", 0), 5, pick(lang, "Bedömer sig högre än förvaltningscheferna", "Rates itself higher than its heads of department do"))
		s.says(s.row(0, "1438", 0), 2, pick(lang, "För få eller för lika svar", "Too few or too similar answers"))
	})
}

func TestConcordanceStandsWithTheImportance(t *testing.T) {
	eachRelated(t, func(t *testing.T, m Model, _ document, b openedBook, lang string) {
		s, c := b.sheet(t, pick(lang, "Vikt", "Importance")), documentOf(t, m, survey.Importance).Concordance
		row := len(s.cells) - 4
		s.holds(row, 3, c.W)
		s.holdsWhole(row+1, 3, c.Raters)
		s.holdsWhole(row+2, 3, c.Incomplete)
		s.holdsWhole(row+3, 3, c.Items)
	})
}
