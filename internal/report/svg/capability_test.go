package svg_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mogna/internal/locale"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/report/svg"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestImportanceAndPerformance(t *testing.T) {
	m := charted(t)
	levels, weights := reporttest.DocumentOf(t, m, survey.Capability), reporttest.DocumentOf(t, m, survey.Importance)
	for code, whose := range map[string]string{"": "Kommunernas mediannivå", "1421": "Nivå i Orust", "1427": "Nivå i Sotenäs"} {
		c := draw(t, m, svg.Order{Name: "importance-performance", Organisation: code, Lang: "sv"})
		want, inherited := 0, 0
		for _, item := range levels.RatedItems() {
			level, weight := levels.Capabilities[item.ID].Median, weights.Capabilities[item.ID].Importance
			if code != "" {
				level = reporttest.LevelIn(levels.Organisations[code], item.ID)
			}
			if level == nil || weight == nil {
				continue
			}
			want++
			if from := levels.Organisations[code].Levels[item.ID].InheritedFrom; from != "" {
				inherited++
				if n := slices.IndexFunc(c.marks, func(k drawnMark) bool {
					return strings.HasPrefix(k.title, item.ID+" ") && strings.HasSuffix(k.title, ", ärvd från SML-IT")
				}); n < 0 || c.marks[n].shape != "" {
					t.Errorf("%s is inherited, and no ring says so", item.ID)
				}
				continue
			}
			says := fmt.Sprintf("%s %s: ", item.ID, item.Text["sv"])
			n := slices.IndexFunc(c.marks, func(k drawnMark) bool { return strings.HasPrefix(k.title, says) })
			if n < 0 || !strings.HasSuffix(c.marks[n].title, " "+locale.Number("sv", *level, 1)+", vikt "+locale.Number("sv", *weight, 2)) {
				t.Errorf("no mark says %s with level %v and importance %v", says, *level, *weight)
			}
		}
		if !strings.Contains(strings.Join(c.texts, " "), whose+", från 0 (Obefintlig) till 4") {
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
