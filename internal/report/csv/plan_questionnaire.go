package csv

import (
	"slices"
	"strconv"

	"mogna/internal/economy"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var all = measure.Subject{}

// questionnaire adds the columns of a questionnaire: those that most come for first.
func (p *plan) questionnaire() {
	p.figures(all, "asked", "answered")
	p.places[place{p.n, "", "result", true}] = len(p.columns)
	p.column(all, measure.ByID("result"), columnReason.ID)
	p.several(all, measure.ByID("flag"), "flag", "flags")
	switch p.doc.Questionnaire.Kind {
	case survey.Maturity:
		p.maturity()
	case survey.Capability:
		p.capabilities()
	case survey.EconomyFigures:
		p.economy()
	}
}

// maturity adds the columns of scores. They are the same for every construct: which of them it can have the scoring decides.
func (p *plan) maturity() {
	if p.doc.Q.Scoring.Types != nil {
		p.figures(all, "type")
	}
	p.score(measure.Total)
	survey.Walk(p.doc.Q.Constructs, func(k survey.Construct, _ int) {
		s := measure.ConstructSubject(k)
		p.score(s)
		if len(k.Children) == 0 {
			p.figures(s, "conversation")
		}
	})
}

func (p *plan) score(s measure.Subject) {
	const first = "score"
	p.figures(s, first)
	p.reason(s, columnReason.ID, first)
	p.figures(s, slices.DeleteFunc(slices.Clone(measure.Parts.Score), func(id string) bool { return id == first })...)
}

// capabilities adds the columns of a capability questionnaire: levels and profile, and then what follows from them.
func (p *plan) capabilities() {
	p.profile(all)
	survey.Walk(p.doc.Q.Constructs, func(k survey.Construct, _ int) {
		s := measure.ConstructSubject(k)
		p.profile(s)
		p.add(s, p.levelled("mean_level"), "mean_level", "mean_level")
	})
	p.figures(all, measure.Parts.Calibration...)
	p.reason(all, "calibration_reason", "calibration_difference")
	items := p.doc.RatedItems()
	for _, i := range items {
		p.add(measure.ItemSubject(i), p.levelled("level"), "level", "level")
		p.add(measure.ItemSubject(i), measure.ByID("inherited_from"), "inherited_from", "inherited")
	}
	for _, i := range items {
		p.figures(measure.ItemSubject(i), measure.Parts.Priority...)
	}
	for _, i := range items {
		p.teachers(measure.ItemSubject(i))
	}
}

func (p *plan) profile(s measure.Subject) {
	p.figures(s, "capabilities_asked", "capabilities_answered")
	for _, l := range p.doc.LevelOptions() {
		p.member(s, "count_level_#", model.Exact(l.Value))
	}
}

// member adds the column of one of a family.
func (p *plan) member(s measure.Subject, id, member string) {
	m := measure.ByID(id)
	m.ID = m.Of(member)
	p.add(s, m, m.ID, m.ID)
}

// levelled is a measure on the scale of levels, from the lowest to the highest.
func (p *plan) levelled(id string) measure.Measure {
	m := measure.ByID(id)
	if l := p.doc.LevelOptions(); len(l) > 0 {
		m.Span = measure.Span{Least: model.Exact(l[0].Value), Most: model.Exact(l[len(l)-1].Value)}
	}
	return m
}

// teachers adds as many of those who could teach a capability as the scoring names.
func (p *plan) teachers(s measure.Subject) {
	for k := range scoring.MostTeachers {
		for _, id := range measure.Parts.Teacher {
			p.member(s, id, strconv.Itoa(k+1))
		}
	}
}

// economy adds what IT costs an organisation.
func (p *plan) economy() {
	p.figures(all, measure.Parts.Costs...)
	p.facts()
	p.figures(all, measure.Parts.Earlier...)
	p.reasonOf(all, "economy_earlier_fixed")
	for _, id := range p.doc.KeyFigures() {
		m, s := measure.KeyFigure(id), measure.EconomySubject(id)
		p.add(s, m, m.ID, m.ID)
		p.reasonOf(s, m.ID)
	}
	p.costs(measure.AsReported)
	p.costs(measure.AsCompared)
	p.joint()
}

// facts adds what is told beside the costs, which the questionnaire's first edition does not ask for.
func (p *plan) facts() {
	if len(p.doc.Scope()) == 0 {
		return
	}
	for _, a := range p.doc.Scope() {
		p.figures(measure.ScopeSubject(a), measure.Parts.Scope...)
	}
	for _, id := range economy.Facts {
		p.figures(measure.EconomySubject(id), measure.Parts.Fact...)
	}
	for _, id := range economy.Quantities {
		p.figures(measure.EconomySubject(id), measure.Parts.Stated...)
	}
}

func (p *plan) reasonOf(s measure.Subject, id string) { p.reason(s, id+"_"+columnReason.ID, id) }

// costs adds a total, its divisions and their classes.
func (p *plan) costs(costs measure.CostMeasures) {
	total := costs.Total.ID
	p.figures(all, total)
	p.reasonOf(all, total)
	if len(p.doc.Scope()) > 0 {
		p.figures(all, costs.Spent...)
	}
	classes := p.doc.Classes()
	for _, division := range economy.Divisions {
		inDivision := slices.DeleteFunc(slices.Clone(classes), func(c model.Class) bool { return c.Division != division })
		if len(inDivision) == 0 {
			continue
		}
		s := measure.EconomySubject(division)
		p.figures(s, costs.Division...)
		p.reason(s, total+"_"+columnReason.ID, total+"_sum", total+"_difference")
		for _, c := range inDivision {
			p.figures(measure.ClassSubject(c), costs.Class...)
		}
	}
}

// joint adds what a municipality is given of each joint body of the round, and what a body gives to each municipality that is a
// member of any.
func (p *plan) joint() {
	for _, o := range p.organisations {
		if o.Kind == survey.JointBody {
			p.figures(p.organisation(o.Code), measure.Parts.Received...)
		}
	}
	p.figures(all, measure.Parts.Allocation...)
	p.reasonOf(all, "economy_allocation_basis")
	var members []string // each once
	for _, o := range p.organisations {
		for _, code := range o.Members {
			if !slices.Contains(members, code) {
				members = append(members, code)
				p.figures(p.organisation(code), measure.Parts.Member...)
			}
		}
	}
}

func (p *plan) organisation(code string) measure.Subject {
	return measure.NamedSubject(code, p.walker.NameOf(code))
}
