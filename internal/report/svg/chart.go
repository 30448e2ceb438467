// Package svg draws the report's charts: a file for each.
package svg

import (
	"cmp"
	"slices"
	"strings"

	"mogna/internal/chart"
	"mogna/internal/locale"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Order says which chart is wanted.
type Order struct {
	Name          string // one of Charts
	Questionnaire string // its id; the first of the fitting kind where it is left out
	Organisation  string // code; for the charts about one
	Scenario      int64  // its id; for the charts about one
	Lang          string
	Width         int                              // in CSS pixels; the chart is drawn for it, so that its text can be read on a phone
	Link          func(organisation string) string // where an organisation's mark leads; nil: nowhere
}

// charts are the charts there are, by the names they are asked for: a line for each.
var charts = []struct {
	name string
	draw func(drawing) ([]byte, error)
}{
	{"four-types", drawing.fourTypes},
	{"ranking", drawing.ranking},
	{"importance-performance", drawing.importancePerformance},
	{"levels", drawing.levels},
	{"profile", drawing.profile},
	{"change", drawing.change},
	{"cost-maturity", drawing.costMaturity},
	{"cost-per-resident", drawing.costPerResident},
	{"net-by-year", drawing.netByYear},
	{"net-by-party", drawing.netByParty},
}

// Charts are their names.
var Charts = func() (names []string) {
	for _, c := range charts {
		names = append(names, c.name)
	}
	return names
}()

const usualWidth = 640

// Draw draws a chart as SVG, with its title and description inside. It shows what the comparison holds and nothing else.
func Draw(m model.Model, o Order) ([]byte, error) {
	documents, err := m.Documents()
	if err != nil {
		return nil, err
	}
	if o.Width == 0 {
		o.Width = usualWidth
	}
	d := drawing{Labels: model.NewLabels(m, o.Lang), comparison: m.Comparison, documents: documents, order: o, own: cmp.Or(o.Organisation, m.Own)}
	if d.about, err = d.whom(); err != nil {
		return nil, err
	}
	for _, c := range charts {
		if c.name == o.Name {
			return c.draw(d)
		}
	}
	return nil, survey.Fail(survey.NotFound, "Diagrammet ”%s” finns inte. Välj något av %s.", "There is no chart “%s”. Select one of %s.", o.Name, strings.Join(Charts, ", "))
}

// drawing is one chart being made.
type drawing struct {
	model.Labels
	comparison scoring.Comparison
	documents  []model.Document
	order      Order
	own        string                   // the code of the organisation that stands out where all are shown
	about      scoring.OrganisationInfo // the organisation that the chart is about; without a code: all
}

// document is the one that the chart is about.
func (d drawing) document(kind survey.Kind) (model.Document, error) {
	for _, one := range d.documents {
		if one.Q.Kind == kind && (d.order.Questionnaire == "" || d.order.Questionnaire == one.Q.ID) {
			return one, nil
		}
	}
	return model.Document{}, survey.Fail(survey.NotFound, "Inget formulär bland resultaten kan ge det här diagrammet. Välj ett annat diagram eller formulär.",
		"No questionnaire among the results can give this chart. Select another chart or questionnaire.")
}

// whom is the organisation that the chart is about; none where none is named.
func (d drawing) whom() (scoring.OrganisationInfo, error) {
	n := slices.IndexFunc(d.comparison.Organisations, func(o scoring.OrganisationInfo) bool { return o.Code == d.order.Organisation })
	switch {
	case n >= 0:
		return d.comparison.Organisations[n], nil
	case d.order.Organisation == "":
		return scoring.OrganisationInfo{}, nil
	}
	return scoring.OrganisationInfo{}, survey.Fail(survey.NotFound, "Organisationen %s är inte med i mätomgången. Kontrollera koden.",
		"The organisation %s is not in the round. Check its code.", d.order.Organisation)
}

func (d drawing) frame(doc model.Document, title, description, empty string) chart.Frame {
	return d.frameOf(doc.Q.ID, title, description, empty)
}

// frameOf gives the chart its name in the page, by what it is about, and its texts.
func (d drawing) frameOf(subject, title, description, empty string) chart.Frame {
	id := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, strings.Join([]string{"chart", d.order.Name, subject, d.order.Organisation}, "-"))
	return chart.Frame{ID: id, Lang: d.order.Lang, Title: title, Description: description, Width: d.order.Width, Empty: empty}
}

func (d drawing) link(code string) string {
	if d.order.Link == nil {
		return ""
	}
	return d.order.Link(code)
}

// tell puts a sentence about the chart in the reader's language.
func (d drawing) tell(sv, en string, args ...any) string {
	return survey.Say(sv, en, args...).In(d.order.Lang)
}

func (d drawing) index(x float64) string { return locale.Index(d.order.Lang, x) }

// scores is the axis of maturity scores, always the whole of it, so that charts can be laid side by side.
func (d drawing) scores(title string) chart.Axis {
	return chart.Axis{Title: title, Min: 0, Max: 100, Format: d.index}
}
