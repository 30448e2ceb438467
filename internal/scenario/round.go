// Package scenario works out what a way to choose would come to: how far the targets are reached, at what yearly cost, before
// and after. It is pure: scenario, comparison and questionnaires in, figures out.
//
// A measure raises a level and never lowers one; of several the highest counts, once. What a joint body raises, the members that
// have its level have too. A capability without a level stays without. An amount is counted where it falls: with the organisations
// of its measure, shared ones split in whole kronor by the method of the largest remainder (economy.Allocate). For the cost per
// resident a joint body's net goes to its members by the key that its other costs go by.
package scenario

import (
	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Round is what scenarios are held against: a round's levels, importance and costs as they are.
type Round struct {
	c            *scoring.Comparison
	capabilities []string
	levels       *scoring.Document
	costs        *scoring.Document
	importance   map[string]rating
	rated        string // the questionnaire that asks for importance
	place        map[string]int
	targets      survey.Targets
}

// rating is a capability's importance, and the item that asks for it.
type rating struct {
	value float64
	item  string
}

// On reads a comparison; the questionnaires are its documents'. Of several of a kind the first counts.
func On(c *scoring.Comparison, questionnaires []*survey.Questionnaire) *Round {
	r := &Round{c: c, importance: map[string]rating{}, place: map[string]int{}}
	if c.Targets != nil {
		r.targets = *c.Targets
	}
	for n, o := range c.Organisations {
		r.place[o.Code] = n
	}
	for n, q := range questionnaires {
		switch d := &c.Documents[n]; {
		case q.Kind == survey.Capability && r.levels == nil:
			r.levels = d
			for _, i := range q.Items() {
				if i.Type == survey.ScaleItem {
					r.capabilities = append(r.capabilities, i.ID)
				}
			}
		case q.Kind == survey.Importance && r.rated == "":
			r.rated = q.ID
			r.rate(q, d)
		case q.Kind == survey.EconomyFigures && r.costs == nil:
			r.costs = d
		}
	}
	return r
}

func (r *Round) rate(q *survey.Questionnaire, d *scoring.Document) {
	for _, i := range q.Items() {
		about := i.ID
		if i.Capability != "" {
			about = i.Capability
		}
		if x := d.Capabilities[i.ID].Importance; x != nil {
			r.importance[about] = rating{*x, i.ID}
		}
	}
}

// weight is a capability's importance; one that is not known counts as 1, since nothing is known that would make it less.
func (r *Round) weight(capability string) float64 {
	if x, known := r.importance[capability]; known {
		return x.value
	}
	return 1
}

func (r *Round) level(organisation int, capability string) (scoring.Level, bool) {
	if r.levels == nil {
		return scoring.Level{}, false
	}
	l, known := r.levels.Organisations[r.c.Organisations[organisation].Code].Levels[capability]
	return l, known
}

func (r *Round) municipality(n int) bool { return r.c.Organisations[n].Kind == survey.Municipality }

// economy is an organisation's costs, or the reason why there are none.
func (r *Round) economy(n int) (*economy.Result, string) {
	if r.costs == nil {
		return nil, scoring.ReasonNoCosts
	}
	o := r.costs.Organisations[r.c.Organisations[n].Code]
	switch {
	case o.Economy != nil && o.Economy.Reported != nil:
		return o.Economy, ""
	case o.Reason != "":
		return o.Economy, o.Reason
	}
	return o.Economy, scoring.ReasonNoAnswers
}
