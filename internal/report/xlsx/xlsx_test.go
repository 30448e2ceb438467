package xlsx_test

import (
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestPremisesHoldTheCoverage(t *testing.T) {
	m := reporttest.Standard(t)
	reporttest.EachStandardBook(t, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Underlag", "Background and conditions"))
		head := s.Row(0, reporttest.Pick(lang, "Kod", "Code"), 0)
		for n, o := range inOrder(m) {
			row := head + 1 + n
			s.Says(row, 0, o.Code)
			s.Says(row, 1, o.Name)
			if o.Population != nil {
				s.HoldsWhole(row, 3, *o.Population)
			}
			for k, d := range m.Comparison.Documents {
				s.HoldsWhole(row, 4+2*k, d.Organisations[o.Code].Answered)
				s.HoldsWhole(row, 5+2*k, d.Organisations[o.Code].Asked)
			}
		}
		s.Says(head+len(m.Comparison.Organisations), 4+2*len(m.Comparison.Documents), "Sotenäs, Munkedal, Lysekil")
		s.HoldsWhole(s.Row(0, reporttest.Pick(lang, "Dataversion", "Data version"), 0), 2, 4711)
		s.Says(s.Row(0, reporttest.Pick(lang, "Uppgifterna gäller", "Data as of"), 0), 2,
			reporttest.Pick(lang, "20 november 2020 kl. 14.05 (svensk tid)", "20 November 2020, 14:05 (Swedish time)"))
	})
}

func TestMaturitySheetsHoldEveryScore(t *testing.T) {
	m := reporttest.Standard(t)
	d := reporttest.DocumentOf(t, m, survey.Maturity)
	var upper, lower []survey.Construct
	survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) {
		if len(c.Children) > 0 {
			upper = append(upper, c)
		} else {
			lower = append(lower, c)
		}
	})
	reporttest.EachStandardBook(t, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Mognad", "Maturity"))
		holdsScores(s, m, d, append([]survey.Construct{{}}, upper...), 2)
		s = b.Sheet(t, reporttest.Pick(lang, "Mognad, delområden", "Maturity, sub-areas"))
		holdsScores(s, m, d, lower, 0)
		for n, c := range lower {
			s.Says(3, 2+n, c.Title.In(lang))
		}
	})
}

// holdsScores checks a sheet of scores; a construct without an id is the total. Between the scores and their intervals
// stand some other columns.
func holdsScores(s reporttest.OpenedSheet, m model.Model, d model.Document, constructs []survey.Construct, between int) {
	s.T.Helper()
	for _, o := range inOrder(m) {
		row := s.Row(0, o.Code, 0)
		s.Says(row, 1, o.Name)
		for k, c := range constructs {
			x := reporttest.ScoreOf(d.Organisations[o.Code], c.ID)
			s.Holds(row, 2+k, x.Value)
			ground := 2 + len(constructs) + between + 4*k
			s.Holds(row, ground, x.Low)
			s.Holds(row, ground+1, x.High)
			if x.Suppressed {
				s.Holds(row, ground+2, nil)
			} else {
				s.HoldsWhole(row, ground+2, x.N)
			}
			s.Holds(row, ground+3, x.Percentile)
			if x.Median != nil {
				s.Holds(len(s.Cells)-3, 2+k, x.Median)
			}
		}
	}
	first := len(s.Cells) - 7
	for k, c := range constructs {
		x := benchmarkOf(d, c.ID)
		s.HoldsWhole(first, 2+k, x.N)
		for line, want := range []*float64{&x.Coverage, x.Min, x.Q1, x.Median, x.Q3, x.Max} {
			s.Holds(first+1+line, 2+k, want)
		}
	}
}

func benchmarkOf(d model.Document, id string) scoring.Benchmark {
	if id == "" {
		return d.Total.Benchmark
	}
	return d.Constructs[id].Benchmark
}

func TestSuppressedScoresGiveTheReason(t *testing.T) {
	reporttest.EachStandardBook(t, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Mognad", "Maturity"))
		for _, code := range []string{"1427", "1430"} { // nobody answered, too few answered: they look alike
			for column := 2; column < 11; column++ {
				s.Says(s.Row(0, code, 0), column, reporttest.Pick(lang, "För få eller för lika svar", "Too few or too similar answers"))
			}
		}
	})
}

func TestTypesAndFlagsAreInWords(t *testing.T) {
	m := reporttest.Generated(reporttest.Autumn(false), reporttest.Fyrbodal(), reporttest.Shipped(t), 3)
	d := reporttest.DocumentOf(t, m, survey.Maturity)
	r := d.Organisations["1421"]
	least, most := 1.0, 99.0
	for _, axis := range []string{d.Q.Scoring.Types.X, d.Q.Scoring.Types.Y} {
		score := r.Constructs[axis]
		score.Low, score.High, score.N = &least, &most, 30
		r.Constructs[axis] = score
	}
	r.Flags, r.Conversation = []string{"missing-role:it-chef", "late", "some-later-flag"}, []string{"inf-drift", "eff-floden"}
	d.Organisations["1421"] = r
	reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Mognad", "Maturity"))
		row := s.Row(0, "1421", 0)
		s.Says(row, 11, reporttest.Pick(lang, "Gränsfall: Uppbyggnad, Stabil grund, Motvind eller Medvind", "Borderline: Building up, Firm ground, Headwind or Tailwind"))
		s.Says(row, 12, reporttest.Pick(lang, "Svar saknas från rollen it-chef; Sena svar; some-later-flag", "No response from the role IT manager; Late responses; some-later-flag"))
		s = b.Sheet(t, reporttest.Pick(lang, "Prata om det här", "Where roles answer differently"))
		for n, id := range r.Conversation {
			s.Says(s.Row(0, "1421", 0)+n, 3, model.Labels{Language: model.Language(lang)}.Constructs(d.Q)[id])
			s.HoldsWhole(s.Row(0, "1421", 0)+n, 2, n+1)
		}
	})
}
