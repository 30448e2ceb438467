package report

import (
	"slices"
	"sync"
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// pick chooses between a Swedish and an English word as the test expects it.
func pick(lang, sv, en string) string {
	if lang == survey.English {
		return en
	}
	return sv
}

// eachBook renders a model in both languages and checks it.
func eachBook(t *testing.T, m Model, check func(t *testing.T, b openedBook, lang string)) {
	for _, lang := range languages {
		t.Run(lang, func(t *testing.T) { check(t, openBook(t, m, lang), lang) })
	}
}

// standard is a round that most tests look at, from all sides; they leave it as it is.
func standard(t testing.TB) Model {
	all := shipped(t)
	standardOnce.Do(func() { standardModel = generated(autumn(false), fyrbodal(), all, 3) })
	return standardModel
}

var (
	standardOnce  sync.Once
	standardModel Model
	standardBooks = map[string]openedBook{} // by language, read once
)

// eachStandardBook checks the standard round's workbook in both languages.
func eachStandardBook(t *testing.T, check func(t *testing.T, b openedBook, lang string)) {
	for _, lang := range languages {
		t.Run(lang, func(t *testing.T) {
			b, there := standardBooks[lang]
			if !there {
				b = openBook(t, standard(t), lang)
				standardBooks[lang] = b
			}
			b.sheets = slices.Clone(b.sheets)
			for n := range b.sheets {
				b.sheets[n].t = t
			}
			check(t, b, lang)
		})
	}
}

func documentOf(t testing.TB, m Model, kind survey.Kind) document {
	t.Helper()
	all, err := m.Documents()
	must(t, err)
	for _, d := range all {
		if d.Questionnaire.Kind == kind {
			return d
		}
	}
	t.Fatalf("no questionnaire of kind %s", kind)
	return document{}
}

func TestPremisesHoldTheCoverage(t *testing.T) {
	m := standard(t)
	eachStandardBook(t, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Underlag", "Background and conditions"))
		head := s.row(0, pick(lang, "Kod", "Code"), 0)
		for n, o := range m.Comparison.Organisations {
			row := head + 1 + n
			s.says(row, 0, o.Code)
			s.says(row, 1, o.Name)
			if o.Population != nil {
				s.holdsWhole(row, 3, *o.Population)
			}
			for k, d := range m.Comparison.Documents {
				s.holdsWhole(row, 4+2*k, d.Organisations[o.Code].Answered)
				s.holdsWhole(row, 5+2*k, d.Organisations[o.Code].Asked)
			}
		}
		s.says(head+len(m.Comparison.Organisations), 4+2*len(m.Comparison.Documents), "Sotenäs, Munkedal, Lysekil")
		s.holdsWhole(s.row(0, pick(lang, "Dataversion", "Data version"), 0), 2, 4711)
		s.says(s.row(0, pick(lang, "Uppgifterna gäller", "Data as of"), 0), 2,
			pick(lang, "20 november 2020 kl. 14.05 (svensk tid)", "20 November 2020, 14:05 (Swedish time)"))
	})
}

func TestMaturitySheetsHoldEveryScore(t *testing.T) {
	m := standard(t)
	d := documentOf(t, m, survey.Maturity)
	var upper, lower []survey.Construct
	survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) {
		if len(c.Children) > 0 {
			upper = append(upper, c)
		} else {
			lower = append(lower, c)
		}
	})
	eachStandardBook(t, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Mognad", "Maturity"))
		holdsScores(s, m, d, append([]survey.Construct{{}}, upper...), 2)
		s = b.sheet(t, pick(lang, "Mognad, delområden", "Maturity, sub-areas"))
		holdsScores(s, m, d, lower, 0)
		for n, c := range lower {
			s.says(3, 2+n, c.Title.In(lang))
		}
	})
}

// holdsScores checks a sheet of scores; a construct without an id is the total. Between the scores and their intervals
// stand some other columns.
func holdsScores(s openedSheet, m Model, d document, constructs []survey.Construct, between int) {
	s.t.Helper()
	for n, o := range m.Comparison.Organisations {
		row := s.row(0, o.Code, 0)
		s.says(row, 1, m.Comparison.Organisations[n].Name)
		for k, c := range constructs {
			x := scoreOf(d.Organisations[o.Code], c.ID)
			s.holds(row, 2+k, x.Value)
			ground := 2 + len(constructs) + between + 4*k
			s.holds(row, ground, x.Low)
			s.holds(row, ground+1, x.High)
			if x.Suppressed {
				s.holds(row, ground+2, nil)
			} else {
				s.holdsWhole(row, ground+2, x.N)
			}
			s.holds(row, ground+3, x.Percentile)
			if x.Median != nil {
				s.holds(len(s.cells)-3, 2+k, x.Median)
			}
		}
	}
	first := len(s.cells) - 7
	for k, c := range constructs {
		x := benchmarkOf(d, c.ID)
		s.holdsWhole(first, 2+k, x.N)
		for line, want := range []*float64{&x.Coverage, x.Min, x.Q1, x.Median, x.Q3, x.Max} {
			s.holds(first+1+line, 2+k, want)
		}
	}
}

func scoreOf(r scoring.OrganisationResult, id string) scoring.Score {
	if id == "" {
		return *r.Total
	}
	return r.Constructs[id]
}

func benchmarkOf(d document, id string) scoring.Benchmark {
	if id == "" {
		return d.Total.Benchmark
	}
	return d.Constructs[id].Benchmark
}

func TestSuppressedScoresGiveTheReason(t *testing.T) {
	eachStandardBook(t, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Mognad", "Maturity"))
		for _, code := range []string{"1427", "1430"} { // nobody answered, too few answered: they look alike
			for column := 2; column < 11; column++ {
				s.says(s.row(0, code, 0), column, pick(lang, "För få eller för lika svar", "Too few or too similar answers"))
			}
		}
	})
}

func TestTypesAndFlagsAreInWords(t *testing.T) {
	m := generated(autumn(false), fyrbodal(), shipped(t), 3)
	d := documentOf(t, m, survey.Maturity)
	r := d.Organisations["1421"]
	r.Flags, r.Conversation = []string{"missing-role:it-chef", "late", "some-later-flag"}, []string{"inf-drift", "eff-floden"}
	d.Organisations["1421"] = r
	eachBook(t, m, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Mognad", "Maturity"))
		row := s.row(0, "1421", 0)
		s.says(row, 11, pick(lang, "Gränsfall: Uppbyggnad, Stabil grund, Motvind eller Medvind", "Borderline: Building up, Firm ground, Headwind or Tailwind"))
		s.says(row, 12, pick(lang, "Svar saknas från rollen it-chef; Sena svar; some-later-flag", "No response from the role IT manager; Late responses; some-later-flag"))
		s = b.sheet(t, pick(lang, "Prata om det här", "Where roles answer differently"))
		for n, id := range r.Conversation {
			s.says(s.row(0, "1421", 0)+n, 3, model.Labels{Language: model.Language(lang)}.Constructs(d.Q)[id])
			s.holdsWhole(s.row(0, "1421", 0)+n, 2, n+1)
		}
	})
}
