package report

import (
	"testing"
	"time"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// conditioned is a comparison with everything that can be told of a round's conditions.
func conditioned(t testing.TB) Model {
	m := generated(autumn(false), fyrbodal(), shipped(t), 3)
	r := &m.Comparison.Round
	r.Published = &scoring.Publication{Number: 2, At: time.Date(2020, 12, 1, 8, 0, 0, 123000, time.UTC), Reason: "=Tanums folkmängd var fel"}
	m.Comparison.Premises = scoring.Premises{
		Exemptions: []scoring.Exemption{{Organisation: "SML-IT", Questionnaire: "it-ekonomi", Reason: "=Saknar egen ekonomi"}},
		Workshops: []scoring.Workshop{{Title: "Uppstart", Date: "2020-09-01"}, {Title: "Förmågor", Date: "2020-10-02", Participation: []scoring.Participation{
			{Organisation: "1435", People: 7}, {Organisation: "1421", Role: survey.ITManager, People: 1}}}},
	}
	return m
}

func TestConditionsAreTold(t *testing.T) {
	m := conditioned(t)
	eachBook(t, m, func(t *testing.T, b openedBook, lang string) {
		s := b.sheets[0]
		s.holdsWhole(s.row(0, pick(lang, "Publicering nummer", "Publication number"), 0), 2, 2)
		s.says(s.row(0, pick(lang, "Rättelse", "Correction"), 0), 2, "=Tanums folkmängd var fel")
		row := s.row(0, "SML-IT", s.row(0, pick(lang, "Undantag", "Exemptions"), 0))
		s.says(row, 2, m.Questionnaires[2].Title.In(lang))
		s.says(row, 3, "=Saknar egen ekonomi")
		row = s.row(1, "Förmågor", s.row(0, pick(lang, "Arbetsmöten", "Workshops"), 0))
		s.says(row, 2, "Tanum")
		s.holdsWhole(row, 3, 7)
		s.says(row+1, 4, pick(lang, "It-chef", "IT manager"))
		got := rebuilt(t, readCSV(t, m, lang))
		want := placed(m)
		want.Premises.Exemptions[0].Reason, want.Round.Published.Reason = "'=Saknar egen ekonomi", "'=Tanums folkmängd var fel"
		if asJSON(t, got) != asJSON(t, want) {
			t.Errorf("the CSV gives another comparison:\n%s", firstDifference(asJSON(t, got), asJSON(t, want)))
		}
		want.Premises.Exemptions[0].Reason, want.Round.Published.Reason = "=Saknar egen ekonomi", "=Tanums folkmängd var fel"
	})
}

const draftBanner = "UTKAST – INTE PUBLICERAT / DRAFT – NOT PUBLISHED"

func TestADraftIsMarkedEverywhere(t *testing.T) {
	for _, madeUp := range []bool{false, true} {
		round := autumn(madeUp)
		round.Draft = true
		m := generated(round, fyrbodal(), shipped(t), 3)
		eachBook(t, m, func(t *testing.T, b openedBook, lang string) {
			for _, s := range b.sheets {
				row := map[bool]int{false: 0, true: 1}[madeUp]
				s.says(row, 0, draftBanner)
			}
			for _, r := range readCSV(t, m, lang) {
				if r["draft"] != "true" {
					t.Fatalf("not marked as a draft: %v", r)
				}
			}
		})
	}
	for _, r := range readCSV(t, conditioned(t), survey.Swedish) {
		if r["draft"] != "false" {
			t.Fatalf("published, but %v", r)
		}
	}
}
