package scoring

import (
	"slices"

	"mogna/internal/survey"
)

// Loss is what one questionnaire would lack if nothing more came in.
type Loss struct {
	Questionnaire *survey.Questionnaire
	Organisations []LackingOrganisation
	Comparisons   []LackingComparison
}

// LackingOrganisation has no score, or one that rests on less than the questionnaire asks for. Reason is one of the reasons
// why a figure is absent, or the flag of an incomplete one.
type LackingOrganisation struct {
	OrganisationInfo
	Reason          string
	Asked, Answered int
}

// LackingComparison is a construct, or the total (""), on which the municipalities can't be compared, and why.
type LackingComparison struct {
	Construct string
	Title     survey.Text
	Reason    string
	Benchmark
}

// LostByClosing reads out of a comparison what would be missing from it for good. The rules are those by which the comparison was
// made: what it gives no figure for is lacking.
func LostByClosing(c Comparison, questionnaires []*survey.Questionnaire) []Loss {
	losses := []Loss{}
	for n, d := range c.Documents {
		l := Loss{Questionnaire: questionnaires[n]}
		for _, o := range c.Organisations {
			r := d.Organisations[o.Code]
			if reason := r.lacks(l.Questionnaire); reason != "" {
				l.Organisations = append(l.Organisations, LackingOrganisation{o, reason, r.Asked, r.Answered})
			}
		}
		if l.Questionnaire.Kind == survey.Maturity {
			l.comparisons(d)
		}
		losses = append(losses, l)
	}
	return losses
}

// lacks is why an organisation that is asked has no figure, or one that rests on too little.
func (r *OrganisationResult) lacks(q *survey.Questionnaire) string {
	switch {
	case r.Asked == 0 || r.Reason == ReasonExempt:
		return ""
	case r.Answered == 0:
		return ReasonNoAnswers
	case r.Reason != "":
		return r.Reason
	case r.Total != nil && r.Total.Value == nil:
		return r.Total.Reason
	case slices.Contains(r.Flags, FlagIncomplete):
		return FlagIncomplete
	}
	return ""
}

func (l *Loss) comparisons(d Document) {
	add := func(id string, title survey.Text, b Benchmark) {
		if b.Reason != "" {
			l.Comparisons = append(l.Comparisons, LackingComparison{id, title, b.Reason, b})
		}
	}
	add("", survey.Say("Totalt", "Total"), d.Total.Benchmark)
	survey.Walk(l.Questionnaire.Constructs, func(k survey.Construct, _ int) { add(k.ID, k.Title, d.Constructs[k.ID].Benchmark) })
}
