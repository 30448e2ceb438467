package xlsx_test

import (
	"strings"
	"testing"

	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func eachRelated(t *testing.T, check func(t *testing.T, m model.Model, d model.Document, b reporttest.OpenedBook, lang string)) {
	m := reporttest.Related(t)
	reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		check(t, m, reporttest.DocumentOf(t, m, survey.Capability), b, lang)
	})
}

func TestGroundsHoldEveryScore(t *testing.T) {
	d := reporttest.DocumentOf(t, reporttest.Standard(t), survey.Maturity)
	reporttest.EachStandardBook(t, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Mognad, underlag", "Maturity, details"))
		row, end := s.Body(reporttest.Pick(lang, "Kod", "Code"))
		for _, o := range inOrder(reporttest.Standard(t)) {
			ids := []string{""}
			survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) { ids = append(ids, c.ID) })
			for _, id := range ids {
				x := reporttest.ScoreOf(d.Organisations[o.Code], id)
				if x.Value == nil && x.Asked == 0 {
					continue
				}
				s.Says(row, 0, o.Code)
				s.Holds(row, 3, x.Value)
				if x.Asked > 0 {
					s.HoldsWhole(row, 5, x.Asked)
				}
				s.Holds(row, 6, x.Agreement)
				s.Holds(row, 7, x.Spread)
				if x.Similar != nil {
					s.HoldsWhole(row, 8, x.Similar.N)
					s.Holds(row, 9, &x.Similar.Median)
					s.Holds(row, 10, &x.Similar.Percentile)
				}
				if r := x.Rank; r != nil {
					for n, place := range []int{r.Low, r.High, r.AllLow, r.AllHigh} {
						s.HoldsWhole(row, 11+n, place)
					}
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
	d := reporttest.DocumentOf(t, reporttest.Standard(t), survey.Maturity)
	reporttest.EachStandardBook(t, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Tillförlitlighet", "Reliability"))
		row, end := s.Body(reporttest.Pick(lang, "Område", "Area"))
		all := []scoring.ConstructResult{*d.Total}
		survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) { all = append(all, d.Constructs[c.ID]) })
		for _, x := range all {
			if x.Alpha == nil && x.ICC == nil {
				continue
			}
			if x.Alpha != nil {
				s.Holds(row, 1, x.Alpha.Value)
				s.HoldsWhole(row, 2, x.Alpha.N)
				s.HoldsWhole(row, 3, x.Alpha.Items)
			}
			if x.ICC != nil {
				for k, want := range []*float64{x.ICC1, x.ICC2, x.ICC.F, x.ICC.P} {
					s.Holds(row, 4+k, want)
				}
				s.HoldsWhole(row, 8, x.ICC.N)
				s.HoldsWhole(row, 9, x.ICC.Groups)
			}
			row++
		}
		if row != end || row < 20 {
			t.Errorf("rows end at %d, want %d", end, row)
		}
	})
}

func TestLevelAreasHoldEveryProfile(t *testing.T) {
	eachRelated(t, func(t *testing.T, m model.Model, d model.Document, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Nivåer, områden", "Levels, areas"))
		row, end := s.Body(reporttest.Pick(lang, "Kod", "Code"))
		for _, o := range inOrder(m) {
			if d.Organisations[o.Code].Profile == nil {
				continue
			}
			for _, a := range d.Organisations[o.Code].Profile.Areas {
				s.Says(row, 0, o.Code)
				s.Says(row, 2, model.Labels{Language: model.Language(lang)}.Constructs(d.Q)[a.Area])
				s.Holds(row, 3, a.Mean)
				for k, l := range a.Counts {
					s.HoldsWhole(row, 6+k, l.N)
				}
				s.HoldsWhole(row, 4, a.Answered)
				s.HoldsWhole(row, 5, a.Asked)
				row++
			}
		}
		if row != end {
			t.Errorf("rows end at %d, want %d", end, row)
		}
	})
}

func TestPrioritiesAndTeachers(t *testing.T) {
	eachRelated(t, func(t *testing.T, m model.Model, d model.Document, b reporttest.OpenedBook, lang string) {
		s, u := b.Sheet(t, reporttest.Pick(lang, "Prioriteringar", "Priorities")), b.Sheet(t, reporttest.Pick(lang, "Vem kan lära av vem", "Who can learn from whom"))
		row, end := s.Body(reporttest.Pick(lang, "Kod", "Code"))
		next, last := u.Body(reporttest.Pick(lang, "Kod", "Code"))
		for _, o := range inOrder(m) {
			for n, p := range d.Organisations[o.Code].Priorities {
				s.Says(row, 0, o.Code)
				s.HoldsWhole(row, 2, n+1)
				s.Says(row, 3, p.Capability)
				level := d.Organisations[o.Code].Levels[p.Capability].Value
				target := level + p.Gap
				s.Holds(row, 5, &level)
				s.Holds(row, 6, &target)
				s.Holds(row, 7, &p.Gap)
				s.Holds(row, 8, p.Importance)
				s.Holds(row, 9, &p.Priority)
				row++
				for k, x := range p.Teachers {
					u.Says(next, 0, o.Code)
					u.Says(next, 2, p.Capability)
					u.HoldsWhole(next, 4, k+1)
					u.Says(next, 5, namesOf(m, []string{x.Organisation})[0])
					u.Holds(next, 6, &x.Level)
					u.Holds(next, 7, x.Ratio)
					u.HoldsWhole(next, 8, x.Back)
					next++
				}
			}
		}
		if row != end || next != last {
			t.Errorf("rows end at %d and %d, want %d and %d", end, last, row, next)
		}
		s.Says(s.Row(3, "F-07", s.Row(0, "1421", 0)), 10, reporttest.Pick(lang, "Uddevalla, Trollhättan, Åmål, m.fl.", "Uddevalla, Trollhättan, Åmål, and others"))
	})
}

func TestExchangeHoldsEveryPair(t *testing.T) {
	eachRelated(t, func(t *testing.T, m model.Model, d model.Document, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Utbyte", "Exchange"))
		row := s.Row(1, reporttest.Pick(lang, "Den ena", "One"), 0) + 1
		holdsPair := func(of string, p scoring.Pair) {
			s.Says(row, 0, of)
			s.Says(row, 1, namesOf(m, []string{p.A})[0])
			s.Says(row, 2, namesOf(m, []string{p.B})[0])
			s.Holds(row, 3, &p.Value)
			s.Says(row, 4, strings.Join(p.AToB, ", "))
			s.Says(row, 5, strings.Join(p.BToA, ", "))
			row++
		}
		for _, p := range d.Exchange.Matching {
			holdsPair(reporttest.Pick(lang, "Förslag på par", "Suggested pairs"), p)
		}
		s.Holds(row, 3, &d.Exchange.Total)
		row++
		for _, p := range d.Exchange.Pairs {
			holdsPair(reporttest.Pick(lang, "Alla par", "All pairs"), p)
		}
		if row != len(s.Cells) {
			t.Errorf("%d rows, want %d", len(s.Cells), row)
		}
	})
}

func TestCalibrationHoldsEveryFigure(t *testing.T) {
	eachRelated(t, func(t *testing.T, m model.Model, d model.Document, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Självbild", "Self-assessment check"))
		for _, o := range inOrder(m) {
			c := d.Organisations[o.Code].Calibration
			if c == nil {
				continue
			}
			row := s.Row(0, o.Code, 0)
			s.Holds(row, 2, c.Difference)
			s.Holds(row, 3, c.Region)
			s.Holds(row, 4, c.Centred)
			s.Holds(row, 5, c.Low)
			s.Holds(row, 6, c.High)
			if n := len(c.Capabilities); n > 0 {
				s.HoldsWhole(row, 8, n)
				s.Says(row, 9, strings.Join(c.Capabilities, " "))
			}
		}
		s.Says(s.Row(0, "1435", 0), 7, narrative.Compared("over").In(lang))
		s.Says(s.Row(0, "1438", 0), 2, reporttest.Pick(lang, "För få eller för lika svar", "Too few or too similar answers"))
	})
}

func TestConcordanceStandsWithTheImportance(t *testing.T) {
	eachRelated(t, func(t *testing.T, m model.Model, _ model.Document, b reporttest.OpenedBook, lang string) {
		s, c := b.Sheet(t, reporttest.Pick(lang, "Vikt", "Importance")), reporttest.DocumentOf(t, m, survey.Importance).Concordance
		row := len(s.Cells) - 4
		s.Holds(row, 3, c.W)
		s.HoldsWhole(row+1, 3, c.Raters)
		s.HoldsWhole(row+2, 3, c.Incomplete)
		s.HoldsWhole(row+3, 3, c.Items)
	})
}
