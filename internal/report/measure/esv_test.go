package measure_test

import (
	"strings"
	"testing"

	"mogna/internal/economy"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/survey"
)

// A key figure is labelled ESV's, in its name, its meaning and its source, where it is one of the nine, and nothing else is.
func TestOnlyTheNineAreLabelledESVs(t *testing.T) {
	labelled := 0
	for _, lang := range []string{survey.Swedish, survey.English} {
		for _, id := range economy.KeyFigures {
			m := measure.KeyFigure(id)
			is := economy.ESVSection(id) != ""
			for _, text := range []survey.Text{m.Title, m.Means, m.Source} {
				if strings.Contains(text[lang], "ESV") != is || text[lang] == "" {
					t.Errorf("%s, which is ESV's: %v, is called %q", id, is, text[lang])
				}
			}
			if is {
				labelled++
			}
		}
		for id, title := range model.EconomyTitles {
			if strings.Contains(title[lang], "ESV") && economy.ESVSection(id) == "" {
				t.Errorf("%s is called %q", id, title[lang])
			}
		}
		for _, m := range measure.All() {
			for _, text := range []survey.Text{m.Title, m.Column, m.Means, m.Source, m.Unit} {
				if strings.Contains(text[lang], "ESV") {
					t.Errorf("%s: %q", m.ID, text[lang])
				}
			}
		}
	}
	if len(economy.ESV) != 9 || labelled != 2*7 {
		t.Errorf("%d of ESV's, %d labelled", len(economy.ESV), labelled)
	}
}
