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
	Median        *MedianLoss // where there is one by now
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

// LostByClosing tells what would be missing from a comparison for good. Of shared responses the comparison says it: what it gives no
// figure for is lacking. Persons' responses may not count yet, and what is made of them may tell of nobody: of those, who has handed
// in says it, before and whatever they have answered.
func LostByClosing(c Comparison, progress survey.Matrix) []Loss {
	losses, row := []Loss{}, map[string][]survey.Cell{}
	for n, o := range progress.Organisations {
		row[o.Code] = progress.Cells[n]
	}
	for n, d := range c.Documents {
		l := Loss{Questionnaire: progress.Questionnaires[n]}
		personal := l.Questionnaire.Kind == survey.Maturity && l.Questionnaire.Personal()
		for _, o := range c.Organisations {
			r := d.Organisations[o.Code]
			reason := r.lacks(l.Questionnaire)
			if cells := row[o.Code]; personal && cells != nil {
				reason = l.lacksPersons(cells[n])
			}
			if reason != "" {
				l.Organisations = append(l.Organisations, LackingOrganisation{o, reason, r.Asked, r.Answered})
			}
		}
		switch {
		case personal:
			l.comparable(progress, n)
		case l.Questionnaire.Kind == survey.Maturity:
			l.comparisons(d)
		}
		l.Median = medianLoss(d, c.Organisations, l.Organisations)
		losses = append(losses, l)
	}
	return losses
}

// lacksPersons is why an organisation would have no figure of its persons, or one that rests on too little.
func (l *Loss) lacksPersons(c survey.Cell) string {
	switch {
	case c.State == survey.Exempted || c.State == survey.NotInvited:
		return ""
	case c.Submitted == 0:
		return ReasonNoAnswers
	case c.Submitted < l.Questionnaire.Fewest():
		return ReasonTooFew
	case c.State == survey.Answered:
		return FlagIncomplete
	}
	return ""
}

// comparable tells of the total and every construct where too few municipalities have persons enough.
func (l *Loss) comparable(progress survey.Matrix, questionnaire int) {
	municipalities, b := 0, Benchmark{}
	for x, o := range progress.Organisations {
		c := progress.Cells[x][questionnaire]
		if o.Kind != survey.Municipality || c.State == survey.Exempted {
			continue
		}
		municipalities++
		if c.Submitted >= l.Questionnaire.Fewest() {
			b.N++
		}
	}
	if municipalities > 0 {
		b.Coverage = float64(b.N) / float64(municipalities)
	}
	b.Reason = benchmarkReason(b.N, b.Coverage, l.Questionnaire.Scoring.MinCoverage)
	l.eachConstruct(func(string) Benchmark { return b })
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
	l.eachConstruct(func(id string) Benchmark {
		if id == "" {
			return d.Total.Benchmark
		}
		return d.Constructs[id].Benchmark
	})
}

// eachConstruct tells of the total ("") and of every construct that the municipalities can't be compared on.
func (l *Loss) eachConstruct(of func(id string) Benchmark) {
	add := func(id string, title survey.Text) {
		if b := of(id); b.Reason != "" {
			l.Comparisons = append(l.Comparisons, LackingComparison{id, title, b.Reason, b})
		}
	}
	add("", survey.Say("Totalt", "Total"))
	survey.Walk(l.Questionnaire.Constructs, func(k survey.Construct, _ int) { add(k.ID, k.Title) })
}
