package report

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// changed is a round that is compared with one a year before, in which an item was put otherwise.
func changed(t testing.TB) Model {
	m := generated(autumn(false), fyrbodal(), shipped(t), 3)
	var then, now []scoring.Input
	for _, q := range shipped(t) {
		if q.Kind != survey.Maturity {
			continue
		}
		old := *q
		old.Version, old.Sections = "0.9.0", slices.Clone(q.Sections)
		old.Sections[0].Items = slices.Clone(q.Sections[0].Items)
		old.Sections[0].Items[0].ID += "-old"
		then, now = append(then, drawn(&old, 11)), append(now, drawn(q, 12))
	}
	m.Comparison.Earlier = &scoring.EarlierRound{ID: 3517, Title: "Digital motor Fyrbodal, hösten 2019", AsOf: time.Date(2019, 11, 20, 13, 5, 6, 0, time.UTC)}
	m.Comparison.Changes = scoring.Since(then, now, fyrbodal(), fyrbodal())
	if len(m.Comparison.Changes) == 0 || !m.Comparison.Changes[0].Break {
		t.Fatalf("nothing has changed: %+v", m.Comparison.Changes)
	}
	return m
}

func drawn(q *survey.Questionnaire, seed uint64) scoring.Input {
	in := scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, fyrbodal())}
	chance := rand.New(rand.NewPCG(seed, 1))
	for n, o := range fyrbodal() {
		for r := range []int{9, 0, 2, 5}[n%4] {
			role := q.Roles[r%len(q.Roles)]
			in.Responses.Add(o.Code, role, answers(q, role, chance.Float64(), chance))
		}
	}
	return in
}

func TestCSVHoldsEveryChange(t *testing.T) {
	m := changed(t)
	for _, lang := range languages {
		if got, want := asJSON(t, rebuilt(t, readCSV(t, m, lang))), asJSON(t, placed(m)); got != want {
			t.Errorf("%s: the CSV gives another comparison:\n%s", lang, firstDifference(got, want))
		}
	}
}

func TestTheChangeSheetHoldsEveryChange(t *testing.T) {
	m := changed(t)
	x := m.Comparison.Changes[0]
	d := documentOf(t, m, survey.Maturity)
	eachBook(t, m, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Förändring", "Change"))
		s.says(1, 0, pick(lang, "Förra gången: Digital motor Fyrbodal, hösten 2019, 20 november 2019.", "Last time: Digital motor Fyrbodal, hösten 2019, 20 November 2019."))
		for code, of := range x.Organisations {
			row := s.row(0, code, 0)
			ids := []string{""}
			survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) { ids = append(ids, c.ID) })
			for n, id := range ids {
				c := of[id]
				for k, figure := range []*float64{c.Before, c.After, c.Change, c.Low, c.High, c.P} {
					s.holds(row+n, 3+k, figure)
				}
				if c.Change == nil && c.Reason == scoring.ReasonTooFew {
					s.says(row+n, 5, pick(lang, "För få eller för lika svar", "Too few or too similar answers"))
				}
			}
		}
		have := s.numbers()
		for _, want := range append(numbersIn(reflect.ValueOf(x)), float64(m.Comparison.Earlier.ID)) {
			if !holdsNumber(have, want) {
				t.Errorf("%v is not in the sheet", want)
			}
		}
	})
}

func (b *rebuilder) earlier() {
	c := &b.c
	switch v := b.row["value"]; b.row["measure"] {
	case "earlier_round_id":
		c.Earlier = &scoring.EarlierRound{ID: int64(b.whole())}
	case "earlier_title":
		c.Earlier.Title = v
	case "earlier_as_of":
		at, err := time.Parse(time.RFC3339Nano, v)
		must(b.t, err)
		c.Earlier.AsOf = at
	}
}

func (b *rebuilder) change(info scoring.QuestionnaireInfo) {
	code, id, measure := b.row["organisation"], b.row["construct_or_item"], b.row["measure"]
	if measure == "change_before_version" {
		before := info
		before.Version = b.row["value"]
		b.c.Changes = append(b.c.Changes, scoring.Changes{Questionnaire: info, Before: before, Organisations: map[string]map[string]*scoring.Change{}})
		return
	}
	x := &b.c.Changes[len(b.c.Changes)-1]
	switch measure {
	case "change_common":
		x.Common = b.whole()
		return
	case "change_items":
		x.Items = b.whole()
		return
	case "change_break":
		is, err := strconv.ParseBool(b.row["value"])
		must(b.t, err)
		x.Break = is
		return
	}
	if x.Organisations[code] == nil {
		x.Organisations[code] = map[string]*scoring.Change{}
	}
	if x.Organisations[code][id] == nil {
		x.Organisations[code][id] = &scoring.Change{}
	}
	c := x.Organisations[code][id]
	if b.row["reason"] != "" {
		c.Reason = b.row["reason"]
		return
	}
	switch _, which, _ := strings.Cut(measure, "_"); which {
	case "":
		c.Change = b.number()
	case "before":
		c.Before = b.number()
	case "after":
		c.After = b.number()
	case "low":
		c.Low = b.number()
	case "high":
		c.High = b.number()
	case "p":
		c.P = b.number()
	}
}
