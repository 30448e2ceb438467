package scoring

import (
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// Withhold takes from an earlier publication of persons' answers what is not told any more: agreement, and what only one organisation's
// answers had made, intervals and alpha. Of what is published now there is nothing to take.
func Withhold(c *Comparison, questionnaires []*survey.Questionnaire) {
	for n := range c.Documents {
		if q := questionnaires[n]; q.Personal() && q.Kind == survey.Maturity {
			c.Documents[n].withhold()
		}
	}
}

func (d *Document) withhold() {
	answering := 0
	for _, r := range d.Organisations {
		answering += min(1, r.Answered)
	}
	for code, r := range d.Organisations {
		for id, s := range r.Constructs {
			r.Constructs[id] = s.withheld(answering < 2)
		}
		if r.Total != nil {
			s := r.Total.withheld(answering < 2)
			r.Total = &s
		}
		if r.Flags = removed(r.Flags, FlagAgreement); answering < 2 {
			r.Type = ""
		}
		d.Organisations[code] = r
	}
	for id, c := range d.Constructs {
		if c.Alpha != nil && answering < 2 {
			c.Alpha = &Alpha{N: c.Alpha.N, Items: c.Alpha.Items, Reason: string(stats.TooFewRespondents)}
			d.Constructs[id] = c
		}
	}
}

func (s Score) withheld(alone bool) Score {
	if s.Agreement = nil; alone {
		s.Low, s.High = nil, nil
	}
	return s
}

// WithholdDerivation takes the same from how a figure was explained.
func (c *Comparison) WithholdDerivation(questionnaire, organisation string, x *Derivation) {
	for n := range c.Documents {
		r := c.Documents[n].Organisations[organisation]
		if c.Documents[n].Questionnaire.ID != questionnaire || r.Total == nil {
			continue
		}
		told := r.Constructs[x.Construct]
		if x.Construct == "" {
			told = *r.Total
		}
		x.Score.Agreement, x.Score.Low, x.Score.High = told.Agreement, told.Low, told.High
	}
	for n := range x.Children {
		c.WithholdDerivation(questionnaire, organisation, &x.Children[n])
	}
}
