// Package planning proposes actions to an organisation from a round's results: what it could do about the most pressing gaps,
// about what its own people see differently, and about answers that are missing. Pure: it reads what the comparison shows and
// works out no figure of its own.
package planning

import (
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Proposal is an action that the results speak for. Key names it for good, so that one that is in the plan is not proposed again.
type Proposal struct {
	Key     string
	Subject survey.Subject
	What    string
	Why     string
	From    *float64
	To      *float64
	Teacher string // code of the organisation to learn from
}

// So many of each kind: a plan of everything is no plan.
const (
	mostGaps          = 5
	mostConversations = 3
	mostNamed         = 3 // capabilities in a sentence
)

// Propose lists what an organisation could do, the most pressing first, without what its plan already has: what was made from the
// same proposal, and any action about the same capability or construct. The questionnaires are the comparison's documents'.
func Propose(c scoring.Comparison, questionnaires []*survey.Questionnaire, organisation string, plan []survey.Action, lang string) []Proposal {
	p := &proposer{lang: lang, code: organisation, names: map[string]string{}, plan: plan}
	for _, o := range c.Organisations {
		p.names[o.Code] = o.Name
	}
	for _, d := range c.Documents {
		n := slices.IndexFunc(questionnaires, func(q *survey.Questionnaire) bool { return q.ID == d.Questionnaire.ID })
		result, there := d.Organisations[organisation]
		if n < 0 || !there {
			continue
		}
		p.q = questionnaires[n]
		p.answers(result)
		p.gaps(result)
		p.calibration(result)
		p.conversations(result)
	}
	slices.SortStableFunc(p.list, func(a, b placed) int { return a.kind - b.kind })
	list := make([]Proposal, len(p.list))
	for n, one := range p.list {
		list[n] = one.Proposal
	}
	return list
}

// kind is what a proposal is about, in the order in which they are read.
type kind = int

const (
	gap kind = iota
	calibration
	conversation
	answers
)

type placed struct {
	Proposal
	kind kind
}

type proposer struct {
	lang  string
	code  string
	names map[string]string
	plan  []survey.Action
	q     *survey.Questionnaire // the one at hand
	list  []placed
}

// add proposes something, unless the plan has it.
func (p *proposer) add(k kind, one Proposal) {
	has := func(a survey.Action) bool {
		return a.Proposal == one.Key || one.Subject != (survey.Subject{}) && a.Subject == one.Subject
	}
	if !slices.ContainsFunc(p.plan, has) {
		p.list = append(p.list, placed{one, k})
	}
}

func (p *proposer) say(sv, en string, args ...any) string {
	return survey.Say(sv, en, args...).In(p.lang)
}

func (p *proposer) title() string { return p.q.Title.In(p.lang) }

func (p *proposer) name(code string) string {
	if name := p.names[code]; name != "" {
		return name
	}
	return code
}
