package csv

import (
	"fmt"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// wideColumn is a column of the wide file.
type wideColumn struct {
	measure.Measure
	name    string
	doc     *model.Document // the questionnaire that it belongs to; nil: it is about the organisation or the round
	subject measure.Subject
	several bool   // there can be more than one
	beside  string // the column that says why there is no figure
}

// place is what finds the column of a figure: the questionnaire by its place, what the figure is about, the measure's name, and
// whether it is the reason why there is none.
type place struct {
	doc         int
	about, name string
	reason      bool
}

// plan is which columns the wide file has, in order.
type plan struct {
	columns       []wideColumn
	places        map[place]int
	walker        *measure.Walker
	organisations []scoring.OrganisationInfo
	n             int
	doc           *model.Document // the one at hand
}

// newPlan gathers the columns: those of the round and the organisation, and then each questionnaire's. It fails where two columns
// would be called the same: a program that reads the file could not tell them apart.
func newPlan(figures *measure.Walker, organisations []scoring.OrganisationInfo) (*plan, error) {
	p := &plan{places: map[place]int{}, walker: figures, organisations: organisations, n: -1}
	p.identity()
	for n := range figures.Documents {
		p.n, p.doc = n, &figures.Documents[n]
		p.questionnaire()
	}
	seen := map[string]bool{}
	for _, c := range p.columns {
		if seen[c.name] {
			return nil, fmt.Errorf("report: two columns are called %s", c.name)
		}
		seen[c.name] = true
	}
	return p, nil
}

func (p *plan) identity() {
	measures := func(ids ...string) (list []measure.Measure) {
		for _, id := range ids {
			list = append(list, measure.ByID(id))
		}
		return list
	}
	list := append([]measure.Measure{columnRound, columnMadeUp, columnDraft}, measures("published_number", "as_of")...)
	list = append(append(list, columnOrganisation, columnOrganisationName), measures("organisation_kind", "population", "population_date", "population_source")...)
	for _, m := range list {
		p.add(measure.Subject{}, m, m.ID, m.ID)
	}
	p.several(measure.Subject{}, columnMembers, "member", columnMembers.ID)
}

// add adds a column for what a figure is about: a measure, the figure's name, and what the column's name ends with.
func (p *plan) add(s measure.Subject, m measure.Measure, name, ending string) {
	p.places[place{p.n, s.About, name, false}] = len(p.columns)
	p.column(s, m, ending)
}

func (p *plan) column(s measure.Subject, m measure.Measure, ending string) {
	name := ending
	if p.doc != nil {
		name = p.doc.Questionnaire.ID
		switch {
		case s.About != "":
			name += "." + s.About
		case s.Called(survey.Swedish) != "":
			name += ".total"
		}
		name = Defuse(name + "." + ending)
	}
	p.columns = append(p.columns, wideColumn{Measure: m, name: name, doc: p.doc, subject: s})
}

// figures adds the columns of measures that are called by their ids.
func (p *plan) figures(s measure.Subject, ids ...string) {
	for _, id := range ids {
		p.add(s, measure.ByID(id), id, id)
	}
}

// several adds a column for what there can be more than one of.
func (p *plan) several(s measure.Subject, m measure.Measure, name, ending string) {
	p.add(s, m, name, ending)
	p.columns[len(p.columns)-1].several = true
}

// reason adds the column that says why figures beside it are missing.
func (p *plan) reason(s measure.Subject, ending string, ids ...string) {
	for _, id := range ids {
		p.places[place{p.n, s.About, id, true}] = len(p.columns)
	}
	m := columnReason
	m.ID = ending
	p.column(s, m, ending)
	for _, id := range ids {
		if n, there := p.places[place{p.n, s.About, id, false}]; there {
			p.columns[n].beside = p.columns[len(p.columns)-1].name
		}
	}
}
