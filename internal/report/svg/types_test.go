package svg_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"mogna/internal/locale"
	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/report/svg"
	"mogna/internal/survey"
)

func TestFourTypesShowWhoHasBothScores(t *testing.T) {
	m := charted(t)
	d := reporttest.DocumentOf(t, m, survey.Maturity)
	types := d.Q.Scoring.Types
	for _, lang := range []string{"sv", "en"} {
		c := draw(t, m, svg.Order{Name: "four-types", Lang: lang, Link: func(code string) string { return "/r/" + code }})
		shown := 0
		var rights, ups [][2]float64 // scores beside where they stand
		for _, o := range m.Comparison.Organisations {
			r := d.Organisations[o.Code]
			x, y := r.Constructs[types.X].Value, r.Constructs[types.Y].Value
			if x == nil || y == nil {
				if strings.Contains(strings.Join(c.titles(), "\n"), o.Name+":") {
					t.Errorf("%s has no place and a mark", o.Name)
				}
				continue
			}
			shown++
			mark := c.mark(t, o.Name)
			for _, want := range []string{" " + locale.Index(lang, *x), " " + locale.Index(lang, *y), model.Labels{Language: model.Language(lang)}.FourType(d, r)} {
				if !strings.Contains(mark.title, want) {
					t.Errorf("%q lacks %q", mark.title, want)
				}
			}
			if body := o.Kind == survey.JointBody; body != (mark.shape+mark.hollow == "path") || body == (mark.shape+mark.hollow == "circle") || (mark.hollow == "") != narrative.Place(d.Q, d.Document, r).Sure {
				t.Errorf("%s is drawn as a %s", o.Name, mark.shape)
			} else if !body {
				rights, ups = append(rights, [2]float64{*x, mark.x}), append(ups, [2]float64{*y, -mark.y})
			}
			if mark.href != "/r/"+o.Code {
				t.Errorf("%s leads to %q", o.Name, mark.href)
			}
		}
		if !rising(rights) || !rising(ups) {
			t.Errorf("places don't follow the scores: %v %v", rights, ups)
		}
		if shown == 0 || shown != len(c.marks) || c.role != "group" || !strings.Contains(c.description, fmt.Sprint(shown, reporttest.Pick(lang, " av 15", " of 15"))) {
			t.Errorf("%d marks of %d; %s, %q", len(c.marks), shown, c.role, c.description)
		}
		if !slices.Contains(c.texts, reporttest.Pick(lang, "Gemensam organisation", "Joint body")) {
			t.Errorf("the key doesn't tell a joint body from a municipality: %q", c.texts)
		}
	}
}

// Both intervals of each organisation are drawn as those that its type goes by: a line across the cut is a borderline case.
func TestFourTypesDrawTheIntervalsThatDecide(t *testing.T) {
	m := charted(t)
	d := reporttest.DocumentOf(t, m, survey.Maturity)
	known, hollow := 0, 0
	cut := d.Q.Scoring.Types.Cut
	for _, r := range d.Organisations {
		p := narrative.Place(d.Q, d.Document, r)
		if len(p.Fields) == 0 || p.Unknown {
			continue
		}
		known++
		crosses := p.X[0] < cut && p.X[1] >= cut || p.Y[0] < cut && p.Y[1] >= cut
		if crosses == p.Sure {
			t.Errorf("%v, %v over %v, and sure: %v", p.X, p.Y, cut, p.Sure)
		}
		if !p.Sure {
			hollow++
		}
	}
	drawing, err := svg.Draw(m, svg.Order{Name: "four-types", Lang: "sv"})
	if lines := strings.Count(string(drawing), `class="interval"`); err != nil || known < 3 || hollow == 0 || lines != 1+2*known {
		t.Errorf("%d lines for %d organisations, %d of them borderline (%v)", lines, known, hollow, err)
	}
}

// rising reports whether greater scores stand further along.
func rising(pairs [][2]float64) bool {
	slices.SortFunc(pairs, func(a, b [2]float64) int { return cmp.Compare(a[0], b[0]) })
	return len(pairs) > 2 && slices.IsSortedFunc(pairs, func(a, b [2]float64) int { return cmp.Compare(a[1], b[1]) })
}

// What too few stand behind is in no chart: neither the organisation among the others, nor a figure in its own.
func TestNothingHiddenIsInAChart(t *testing.T) {
	m := charted(t)
	hidden := 0
	for code, r := range reporttest.DocumentOf(t, m, survey.Maturity).Organisations {
		if !r.Suppressed {
			continue
		}
		hidden++
		c := draw(t, m, svg.Order{Name: "profile", Organisation: code, Lang: "sv"})
		if said := strings.Join(c.texts, " "); len(c.marks) > 0 || strings.Contains(said, "%") || !strings.Contains(said, "för få eller för lika") {
			t.Errorf("%s: %q", code, c.texts)
		}
		c = draw(t, m, svg.Order{Name: "change", Lang: "sv"})
		if mark := c.mark(t, model.NewLabels(m, "sv").Organisation(code)); strings.Contains(mark.title, "%") || len(mark.texts) != 2 || mark.texts[1] != "För få eller för lika svar" {
			t.Errorf("%+v", mark)
		}
	}
	if hidden == 0 {
		t.Fatal("nothing is hidden here")
	}
}
