package xlsx_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestHeatTableHoldsEveryLevel(t *testing.T) {
	m := reporttest.Standard(t)
	d := reporttest.DocumentOf(t, m, survey.Capability)
	reporttest.EachStandardBook(t, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Förmågor", "Capabilities"))
		head := s.Row(0, "Id", 0)
		after := 3 + len(m.Comparison.Organisations)
		for n, c := range d.RatedItems() {
			row := head + 1 + n
			s.Says(row, 0, c.ID)
			s.Says(row, 2, c.Text.In(lang))
			for k, o := range inOrder(m) {
				s.Says(head, 3+k, o.Name)
				s.Holds(row, 3+k, reporttest.LevelIn(d.Organisations[o.Code], c.ID))
			}
			x := d.Capabilities[c.ID]
			s.Holds(row, after, x.Median)
			s.HoldsWhole(row, after+1, x.N)
			s.HoldsWhole(row, after+2, 14)
			s.Holds(row, after+3, x.Deviation)
			for k, l := range x.Distribution {
				s.HoldsWhole(row, after+4+k, l.N)
			}
			s.Says(row, after+4+len(x.Distribution), strings.Join(namesOf(m, x.Leaders), ", "))
		}
	})
}

func namesOf(m model.Model, codes []string) []string {
	var names []string
	for _, o := range m.Comparison.Organisations {
		if slices.Contains(codes, o.Code) {
			names = append(names, o.Name)
		}
	}
	return names
}

// An inherited level is in italics in the heat table, and a sheet says from whom it is.
func TestInheritedLevelsAreMarked(t *testing.T) {
	m := reporttest.Standard(t)
	d := reporttest.DocumentOf(t, m, survey.Capability)
	reporttest.EachStandardBook(t, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		heat, list := b.Sheet(t, reporttest.Pick(lang, "Förmågor", "Capabilities")), b.Sheet(t, reporttest.Pick(lang, "Ärvda nivåer", "Inherited levels"))
		head, next := heat.Row(0, "Id", 0), list.Row(2, "Id", 0)+1
		for k, o := range inOrder(m) {
			for n, c := range d.RatedItems() {
				l, there := d.Organisations[o.Code].Levels[c.ID]
				if italic(t, b.File, heat.Name, reporttest.Ref(4+k, head+2+n)) != (there && l.InheritedFrom != "") {
					t.Errorf("%s %s: inherited %q, but italics say otherwise", o.Code, c.ID, l.InheritedFrom)
				}
				if l.InheritedFrom == "" {
					continue
				}
				list.Says(next, 0, o.Code)
				list.Says(next, 2, c.ID)
				list.Holds(next, 4, &l.Value)
				list.Says(next, 5, "SML-IT")
				next++
			}
		}
		if next != len(list.Cells) || next < 20 {
			t.Errorf("%d rows end at %d", len(list.Cells), next)
		}
	})
}

func italic(t testing.TB, f *excelize.File, sheet, cell string) bool {
	id, err := f.GetCellStyle(sheet, cell)
	reporttest.Must(t, err)
	style, err := f.GetStyle(id)
	reporttest.Must(t, err)
	return style.Font != nil && style.Font.Italic
}

func TestLevelsSheetHoldsEveryProfile(t *testing.T) {
	m := reporttest.Standard(t)
	d := reporttest.DocumentOf(t, m, survey.Capability)
	reporttest.EachStandardBook(t, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Nivåer", "Levels"))
		for _, o := range inOrder(m) {
			row, p := s.Row(0, o.Code, 0), d.Organisations[o.Code].Profile
			if p == nil {
				s.Says(row, 2, reporttest.Pick(lang, "Inget svar", "No response"))
				continue
			}
			for k, l := range p.Counts {
				s.HoldsWhole(row, 2+k, l.N)
			}
			for k, n := range []int{p.Answered, p.Asked, len(p.Strengths), len(p.Weaknesses)} {
				s.HoldsWhole(row, 2+len(p.Counts)+k, n)
			}
		}
	})
}

func TestImportanceSheetIsRanked(t *testing.T) {
	m := reporttest.Generated(reporttest.Autumn(false), reporttest.Fyrbodal(), reporttest.Shipped(t), 3)
	d := reporttest.DocumentOf(t, m, survey.Importance)
	d.Capabilities["F-07"] = scoring.CapabilityResult{Reason: scoring.ReasonTooFew}
	reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Vikt", "Importance"))
		first := s.Row(1, "Id", 0) + 1
		last, place := 0.0, 0
		end := first
		for row := first; s.At(row, 1) != ""; row++ {
			end = row + 1
			x := d.Capabilities[s.At(row, 1)]
			s.Holds(row, 3, x.Importance)
			if x.Rank == nil {
				s.Holds(row, 0, nil)
				s.Says(row, 3, reporttest.Pick(lang, "För få eller för lika svar", "Too few or too similar answers"))
				continue
			}
			s.HoldsWhole(row, 4, x.N)
			if *x.Rank < last {
				t.Errorf("rank %v after %v", *x.Rank, last)
			}
			if *x.Rank > last { // those that are level share the first of their places
				place = row - first + 1
			}
			s.HoldsWhole(row, 0, place)
			last = *x.Rank
		}
		if end-first != len(d.Capabilities) || s.At(end-1, 1) != "F-07" {
			t.Errorf("%d rows for %d capabilities, %s last", end-first, len(d.Capabilities), s.At(end-1, 1))
		}
	})
}

// Levels are data: halves, and medians of thirds, come through exactly.
func TestFractionalLevels(t *testing.T) {
	q := &survey.Questionnaire{ID: "thirds", Version: "1", Kind: survey.Capability, Per: survey.PerOrganisation, Title: survey.Say("Tredjedelar", "Thirds"),
		Roles: []survey.Role{survey.ITManager}, Scales: map[string]survey.Scale{"s": {Options: []survey.Option{
			{Value: 0, Label: survey.Say("ingen", "none")}, {Value: 1.0 / 3, Label: survey.Say("en", "one")}, {Value: 2.0 / 3, Label: survey.Say("två", "two")}}}},
		Sections: []survey.Section{{ID: "a", Items: []survey.Item{{ID: "i", Type: survey.ScaleItem, Scale: "s", Weight: 1, Text: survey.Say("Fråga", "Item")}}}}}
	m := reporttest.Generated(reporttest.Autumn(false), reporttest.Country(9), []*survey.Questionnaire{q}, 2)
	d := reporttest.DocumentOf(t, m, survey.Capability)
	reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Förmågor", "Capabilities"))
		row := s.Row(0, "i", 0)
		s.Holds(row, 3+9, d.Capabilities["i"].Median)
		for k, o := range inOrder(m) {
			s.Holds(row, 3+k, reporttest.LevelIn(d.Organisations[o.Code], "i"))
		}
	})
}
