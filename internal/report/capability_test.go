package report

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestHeatTableHoldsEveryLevel(t *testing.T) {
	m := standard(t)
	d := documentOf(t, m, survey.Capability)
	eachStandardBook(t, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Förmågor", "Capabilities"))
		head := s.row(0, "Id", 0)
		after := 3 + len(m.Comparison.Organisations)
		for n, c := range d.RatedItems() {
			row := head + 1 + n
			s.says(row, 0, c.ID)
			s.says(row, 2, c.Text.In(lang))
			for k, o := range m.Comparison.Organisations {
				s.says(head, 3+k, o.Name)
				s.holds(row, 3+k, levelIn(d.Organisations[o.Code], c.ID))
			}
			x := d.Capabilities[c.ID]
			s.holds(row, after, x.Median)
			s.holdsWhole(row, after+1, x.N)
			s.holdsWhole(row, after+2, 14)
			s.holds(row, after+3, x.Deviation)
			for k, l := range x.Distribution {
				s.holdsWhole(row, after+4+k, l.N)
			}
			s.says(row, after+4+len(x.Distribution), strings.Join(namesOf(m, x.Leaders), ", "))
		}
	})
}

func levelIn(r scoring.OrganisationResult, id string) *float64 {
	if l, there := r.Levels[id]; there {
		return &l.Value
	}
	return nil
}

func namesOf(m Model, codes []string) []string {
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
	m := standard(t)
	d := documentOf(t, m, survey.Capability)
	eachStandardBook(t, func(t *testing.T, b openedBook, lang string) {
		heat, list := b.sheet(t, pick(lang, "Förmågor", "Capabilities")), b.sheet(t, pick(lang, "Ärvda nivåer", "Inherited levels"))
		head, next := heat.row(0, "Id", 0), list.row(2, "Id", 0)+1
		for k, o := range m.Comparison.Organisations {
			for n, c := range d.RatedItems() {
				l, there := d.Organisations[o.Code].Levels[c.ID]
				if italic(t, b.file, heat.name, ref(4+k, head+2+n)) != (there && l.InheritedFrom != "") {
					t.Errorf("%s %s: inherited %q, but italics say otherwise", o.Code, c.ID, l.InheritedFrom)
				}
				if l.InheritedFrom == "" {
					continue
				}
				list.says(next, 0, o.Code)
				list.says(next, 2, c.ID)
				list.holds(next, 4, &l.Value)
				list.says(next, 5, "SML-IT")
				next++
			}
		}
		if next != len(list.cells) || next < 20 {
			t.Errorf("%d rows end at %d", len(list.cells), next)
		}
	})
}

func italic(t testing.TB, f *excelize.File, sheet, cell string) bool {
	id, err := f.GetCellStyle(sheet, cell)
	must(t, err)
	style, err := f.GetStyle(id)
	must(t, err)
	return style.Font != nil && style.Font.Italic
}

func TestLevelsSheetHoldsEveryProfile(t *testing.T) {
	m := standard(t)
	d := documentOf(t, m, survey.Capability)
	eachStandardBook(t, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Nivåer", "Levels"))
		for _, o := range m.Comparison.Organisations {
			row, p := s.row(0, o.Code, 0), d.Organisations[o.Code].Profile
			if p == nil {
				s.says(row, 2, pick(lang, "Inget svar", "No response"))
				continue
			}
			for k, l := range p.Counts {
				s.holdsWhole(row, 2+k, l.N)
			}
			for k, n := range []int{p.Answered, p.Asked, len(p.Strengths), len(p.Weaknesses)} {
				s.holdsWhole(row, 2+len(p.Counts)+k, n)
			}
		}
	})
}

func TestImportanceSheetIsRanked(t *testing.T) {
	m := generated(autumn(false), fyrbodal(), shipped(t), 3)
	d := documentOf(t, m, survey.Importance)
	d.Capabilities["F-07"] = scoring.CapabilityResult{Reason: scoring.ReasonTooFew}
	eachBook(t, m, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Vikt", "Importance"))
		first := s.row(1, "Id", 0) + 1
		last, place := 0.0, 0
		end := first
		for row := first; s.at(row, 1) != ""; row++ {
			end = row + 1
			x := d.Capabilities[s.at(row, 1)]
			s.holds(row, 3, x.Importance)
			if x.Rank == nil {
				s.holds(row, 0, nil)
				s.says(row, 3, pick(lang, "För få eller för lika svar", "Too few or too similar answers"))
				continue
			}
			s.holdsWhole(row, 4, x.N)
			if *x.Rank < last {
				t.Errorf("rank %v after %v", *x.Rank, last)
			}
			if *x.Rank > last { // those that are level share the first of their places
				place = row - first + 1
			}
			s.holdsWhole(row, 0, place)
			last = *x.Rank
		}
		if end-first != len(d.Capabilities) || s.at(end-1, 1) != "F-07" {
			t.Errorf("%d rows for %d capabilities, %s last", end-first, len(d.Capabilities), s.at(end-1, 1))
		}
	})
}

// Levels are data: halves, and medians of thirds, come through exactly.
func TestFractionalLevels(t *testing.T) {
	q := &survey.Questionnaire{ID: "thirds", Version: "1", Kind: survey.Capability, Per: survey.PerOrganisation, Title: survey.Say("Tredjedelar", "Thirds"),
		Roles: []survey.Role{survey.ITManager}, Scales: map[string]survey.Scale{"s": {Options: []survey.Option{
			{Value: 0, Label: survey.Say("ingen", "none")}, {Value: 1.0 / 3, Label: survey.Say("en", "one")}, {Value: 2.0 / 3, Label: survey.Say("två", "two")}}}},
		Sections: []survey.Section{{ID: "a", Items: []survey.Item{{ID: "i", Type: survey.ScaleItem, Scale: "s", Weight: 1, Text: survey.Say("Fråga", "Item")}}}}}
	m := generated(autumn(false), country(9), []*survey.Questionnaire{q}, 2)
	d := documentOf(t, m, survey.Capability)
	eachBook(t, m, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Förmågor", "Capabilities"))
		row := s.row(0, "i", 0)
		s.holds(row, 3+9, d.Capabilities["i"].Median)
		for k, o := range m.Comparison.Organisations {
			s.holds(row, 3+k, levelIn(d.Organisations[o.Code], "i"))
		}
	})
}
