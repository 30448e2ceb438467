package scoring

import "mogna/internal/survey"

// deriveLevel tells where a level comes from.
func (s *scorer) deriveLevel(doc Document, organisation, item string) (*Derivation, bool) {
	level, known := doc.Organisations[organisation].Levels[item]
	if !known {
		return nil, false
	}
	d := &Derivation{Construct: item, Rule: RuleOwn, Score: Score{Value: &level.Value}, Weight: 1, Counts: true}
	if level.InheritedFrom != "" {
		d.Rule, d.From = RuleInherited, level.InheritedFrom
	}
	return d, true
}

// deriveImportance explains a capability's importance as it is shown. Its ratings are counted by option where that is open (deriver)
// and they are many, and none is anybody's secret.
func (s *scorer) deriveImportance(item string, open bool) (*Derivation, bool) {
	t := s.in.Responses
	c, known := t.column[item]
	if !known || t.items[c].Type != survey.ScaleItem {
		return nil, false
	}
	d := &Derivation{Construct: item, Rule: RuleRatings, Weight: 1, Counts: true}
	mean, n, told := s.in.rating(c)
	if !told {
		d.Score = hiddenScore
		return d, true
	}
	rows := make([]int, len(t.rows))
	for r := range rows {
		rows[r] = r
	}
	x := t.tally(rows, c)
	if s.in.protects() && !(open && *x.N >= minForSpread && staysVaried(optionCounts(x))) {
		x = x.closed()
	}
	d.Score, d.Items = Score{Value: &mean, N: n}, []ItemDerivation{x}
	return d, true
}

func optionCounts(x ItemDerivation) (counts []int) {
	for _, c := range x.Counts {
		counts = append(counts, c.N)
	}
	return counts
}
