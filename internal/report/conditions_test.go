package report_test

import (
	"testing"
	"time"

	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// conditioned is a comparison with everything that can be told of a round's conditions.
func conditioned(t testing.TB) model.Model {
	m := reporttest.Generated(reporttest.Autumn(false), reporttest.Fyrbodal(), reporttest.Shipped(t), 3)
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
	reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheets[1]
		s.HoldsWhole(s.Row(0, reporttest.Pick(lang, "Publicering nummer", "Publication number"), 0), 2, 2)
		s.Says(s.Row(0, reporttest.Pick(lang, "Rättelse", "Correction"), 0), 2, "=Tanums folkmängd var fel")
		row := s.Row(0, "SML-IT", s.Row(0, reporttest.Pick(lang, "Undantag", "Exemptions"), 0))
		s.Says(row, 2, m.Questionnaires[2].Title.In(lang))
		s.Says(row, 3, "=Saknar egen ekonomi")
		row = s.Row(1, "Förmågor", s.Row(0, reporttest.Pick(lang, "Arbetsmöten", "Workshops"), 0))
		s.Says(row, 2, "Tanum")
		s.HoldsWhole(row, 3, 7)
		s.Says(row+1, 4, reporttest.Pick(lang, "It-chef", "IT manager"))
		got := reporttest.Rebuilt(t, reporttest.ReadCSV(t, m, lang))
		want := reporttest.Placed(m)
		want.Premises.Exemptions[0].Reason, want.Round.Published.Reason = "'=Saknar egen ekonomi", "'=Tanums folkmängd var fel"
		if reporttest.AsJSON(t, got) != reporttest.AsJSON(t, want) {
			t.Errorf("the CSV gives another comparison:\n%s", reporttest.FirstDifference(reporttest.AsJSON(t, got), reporttest.AsJSON(t, want)))
		}
		want.Premises.Exemptions[0].Reason, want.Round.Published.Reason = "=Saknar egen ekonomi", "=Tanums folkmängd var fel"
	})
}

const draftBanner = "UTKAST – INTE PUBLICERAT / DRAFT – NOT PUBLISHED"

func TestADraftIsMarkedEverywhere(t *testing.T) {
	for _, madeUp := range []bool{false, true} {
		round := reporttest.Autumn(madeUp)
		round.Draft = true
		m := reporttest.Generated(round, reporttest.Fyrbodal(), reporttest.Shipped(t), 3)
		reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
			for _, s := range b.Sheets {
				row := map[bool]int{false: 0, true: 1}[madeUp]
				s.Says(row, 0, draftBanner)
			}
			for _, r := range reporttest.ReadCSV(t, m, lang) {
				if r["draft"] != "true" {
					t.Fatalf("not marked as a draft: %v", r)
				}
			}
		})
	}
	for _, r := range reporttest.ReadCSV(t, conditioned(t), survey.Swedish) {
		if r["draft"] != "false" {
			t.Fatalf("published, but %v", r)
		}
	}
}
