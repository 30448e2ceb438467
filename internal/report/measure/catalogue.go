package measure

import (
	"cmp"

	"mogna/internal/economy"
	"mogna/internal/report/model"
)

// Path is where in the result document numbers or texts of a measure stand, without the keys of maps and lists.
type Path struct{ At, ID string }

// catalogue collects the measures, each once.
type catalogue struct {
	all   []*Measure
	byID  map[string]*Measure
	paths []Path
}

func (c *catalogue) add(m *Measure) {
	if c.byID[m.ID] == nil {
		c.byID[m.ID] = m
		c.all = append(c.all, m)
	}
}

// listed is all of it, in the order of the codebook.
var listed = func() catalogue {
	c := catalogue{byID: map[string]*Measure{}}
	for _, g := range []interface{ list(*catalogue) }{
		&roundFigures, &publication, &organisationFacts, &member, &exemption, &correction, &workshop, &participation, &earlierRound,
		&target, &scenarioFacts, &note, &scenarioMeasure, &measureCapability, &measureOrganisation, &measureShare, &measurePlan, &measureRisk, &benefit, &outcome, &raised,
		&scenarioYears, &overYears, &yearAmounts, &partyNet, &partyTotal, &turn,
		&risk, &responses, &flag, &documentFacts, &responseRate, &score, &similar, &rank, &bounds, &conversation, &benchmark, &quartileBounds, &alpha, &roleAlpha, &icc,
		&level, &profile, &levelCount, &strength, &weakness, &leader, &capability, &concordance,
		&priority, &teacher, &calibration, &exchange, &matching, &pairs, &changes, &change,
		&costFacts, &fact, &stated, &scopeAnswer, &earlierCost, &reported.total, &reported.division, &reported.class, &allocated.total, &allocated.division, &allocated.class,
		&received, &allocation, &memberShare, &keyFigure, &region, &classSum,
	} {
		g.list(&c)
	}
	return c
}()

// All are the measures.
func All() []*Measure { return listed.all }

// ByID is a measure. One that is missing is a fault of the program, which its tests find.
func ByID(id string) Measure {
	if m := listed.byID[id]; m != nil {
		return *m
	}
	panic("measure: there is no " + id)
}

// Walker reads a comparison's figures.
type Walker struct {
	Documents []model.Document
	m         model.Model
	names     map[string]string // of organisations, by code
}

// New is a walker of a model's comparison.
func New(m model.Model) (*Walker, error) {
	documents, err := m.Documents()
	if err != nil {
		return nil, err
	}
	w := &Walker{documents, m, map[string]string{}}
	for _, o := range m.Comparison.Organisations {
		w.names[o.Code] = o.Name
	}
	return w, nil
}

// Walk visits every figure once: the round's, and then each questionnaire's.
func (x *Walker) Walk(visit func(Figure)) {
	x.Round(visit)
	for n := range x.Documents {
		x.Document(n, visit)
	}
}

// NameOf is what an organisation is called; its code where it has no name.
func (x *Walker) NameOf(code string) string { return cmp.Or(x.names[code], code) }

// Told are the measures that the comparison has figures of, and that the forms for people have a name for.
func (x *Walker) Told() (list []Measure) {
	seen := map[string]bool{}
	x.Walk(func(f Figure) {
		seen[f.Measure.ID] = true
		if f.Measure == keyFigure.rows[0].Measure {
			seen[f.About] = true
		}
	})
	for _, m := range All() {
		if seen[m.ID] && m.Title != nil {
			list = append(list, *m)
		}
	}
	for _, id := range economy.KeyFigures {
		if seen[id] {
			list = append(list, KeyFigure(id))
		}
	}
	return list
}
