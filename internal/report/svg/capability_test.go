package svg_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mogna/internal/locale"
	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/report/svg"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestImportanceAndPerformance(t *testing.T) {
	m := charted(t)
	levels, weights := reporttest.DocumentOf(t, m, survey.Capability), reporttest.DocumentOf(t, m, survey.Importance)
	for code, axis := range map[string]string{"": "Andel av kommunerna som når nivån god", "1421": "Nivå i Orust, från 0", "1427": "Nivå i Sotenäs, från 0"} {
		c := draw(t, m, svg.Order{Name: "importance-performance", Organisation: code, Lang: "sv"})
		want, inherited := 0, 0
		for _, item := range levels.RatedItems() {
			level, weight := levels.Capabilities[item.ID].Median, weights.Capabilities[item.ID].Importance
			good, of := levels.Good(item.ID)
			if code != "" {
				level = reporttest.LevelIn(levels.Organisations[code], item.ID)
			}
			if level == nil || weight == nil {
				continue
			}
			want++
			says := fmt.Sprintf("%s %s: %d av %d kommuner når nivån god, median %s, vikt %s", item.ID, item.Text["sv"], good, of, locale.Number("sv", *level, 1), locale.Number("sv", *weight, 2))
			if code != "" {
				says = fmt.Sprintf("%s %s: nivå %s i %s, vikt %s", item.ID, item.Text["sv"], locale.Number("sv", *level, 1), model.NewLabels(m, "sv").Organisation(code), locale.Number("sv", *weight, 2))
			}
			n := slices.IndexFunc(c.marks, func(k drawnMark) bool { return strings.HasPrefix(k.title, says) })
			if n < 0 {
				t.Errorf("no mark says %q", says)
				continue
			}
			if levels.Organisations[code].Levels[item.ID].InheritedFrom != "" {
				inherited++
				if c.marks[n].shape != "" || !strings.HasSuffix(c.marks[n].title, ", ärvd från SML-IT") {
					t.Errorf("%s is inherited, and no ring says so", item.ID)
				}
			}
			if weak := *weight >= narrative.ImportanceCut && *level < narrative.GoodLevel; weak != (numberOf(c.marks[n]) > 0) {
				t.Errorf("%s is weak: %t, and its mark says %q", says, weak, c.marks[n].texts)
			}
		}
		if !strings.Contains(strings.Join(c.texts, " "), axis) {
			t.Errorf("whose levels? %q", c.texts)
		}
		if (inherited > 0) != slices.Contains(c.texts, "Ärvd nivå") || (inherited > 0) != (code == "1427") {
			t.Errorf("%d inherited levels at %s: %q", inherited, code, c.texts)
		}
		if want == 0 || len(c.marks) != want || c.role != "img" {
			t.Errorf("%d marks; want %d", len(c.marks), want)
		}
	}
}

// The title is the finding, and the numbers are the places in the list of what is important and weak.
func TestTheImportantAndWeakAreNumberedAsInTheirList(t *testing.T) {
	m := charted(t)
	documents, err := m.Documents()
	reporttest.Must(t, err)
	for _, code := range []string{"", "1421"} {
		for _, width := range []int{240, 800} {
			told := narrative.MostPressing(m.Comparison, model.Questionnaires(documents), "sv", code)
			c := draw(t, m, svg.Order{Name: "importance-performance", Organisation: code, Lang: "sv", Width: width})
			if !strings.HasSuffix(c.title, strings.TrimSuffix(told.Finding, ".")) || len(told.Capabilities) == 0 {
				t.Errorf("%q does not say %q of %d", c.title, told.Finding, len(told.Capabilities))
			}
			if name := nameOf(m, code); strings.Contains(c.title, "  ") || strings.Count(c.title, name) != 1 && code != "" {
				t.Errorf("%q does not name %q once", c.title, name)
			}
			seen := 0
			for _, k := range c.marks {
				n := numberOf(k)
				if n == 0 {
					continue
				}
				seen++
				if id, _, _ := strings.Cut(k.title, " "); n > len(told.Capabilities) || told.Capabilities[n-1] != id {
					t.Errorf("%d is %q; want one of %q", n, k.title, told.Capabilities)
				}
			}
			if seen == 0 || width > 500 && seen < len(told.Capabilities) {
				t.Errorf("%s at %d: %d of %d are numbered", code, width, seen, len(told.Capabilities))
			}
		}
	}
}

// numberOf is the number beside a mark, or 0.
func numberOf(k drawnMark) (n int) {
	if len(k.texts) > 0 {
		n, _ = strconv.Atoi(strings.FieldsFunc(k.texts[0], func(r rune) bool { return r == '\u00a0' })[0])
	}
	return n
}

func TestLevelsAreCounted(t *testing.T) {
	m := charted(t)
	d := reporttest.DocumentOf(t, m, survey.Capability)
	c := draw(t, m, svg.Order{Name: "levels", Lang: "sv"})
	for _, o := range m.Comparison.Organisations {
		p := d.Organisations[o.Code].Profile
		mark := c.mark(t, o.Name)
		if p == nil {
			if mark.title != o.Name+": Inget svar" {
				t.Errorf("%q", mark.title)
			}
			continue
		}
		for _, l := range d.LevelOptions() {
			if want := fmt.Sprintf("%s %d", l.Label["sv"], model.CountOf(p.Counts, l.Value)); !strings.Contains(mark.title, want) {
				t.Errorf("%q lacks %q", mark.title, want)
			}
		}
	}
	if first := d.Organisations[codeOf(m, c.marks[0].texts[0])].Profile; first == nil || slices.ContainsFunc(m.Comparison.Organisations, func(o scoring.OrganisationInfo) bool {
		p := d.Organisations[o.Code].Profile
		return p != nil && p.Counts[len(p.Counts)-1].N > first.Counts[len(first.Counts)-1].N
	}) {
		t.Errorf("%s stands first", c.marks[0].title)
	}
	if c := draw(t, m, svg.Order{Name: "levels", Organisation: "1421", Lang: "sv"}); len(c.marks) != len(d.Organisations["1421"].Profile.Areas) {
		t.Errorf("areas: %q", c.titles())
	}
}

func codeOf(m model.Model, name string) string {
	for _, o := range m.Comparison.Organisations {
		if o.Name == name {
			return o.Code
		}
	}
	return ""
}

func nameOf(m model.Model, code string) string {
	for _, o := range m.Comparison.Organisations {
		if o.Code == code {
			return o.Name
		}
	}
	return ""
}
