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

// deriveImportance counts the ratings of a capability. With fewer than minRespondents they are hidden, and so is the mean.
func (s *scorer) deriveImportance(item string) (*Derivation, bool) {
	t := s.in.Responses
	c, known := t.column[item]
	if !known || t.items[c].Type != survey.ScaleItem {
		return nil, false
	}
	rows := make([]int, len(t.rows))
	for r := range rows {
		rows[r] = r
	}
	d := &Derivation{Construct: item, Rule: RuleRatings, Weight: 1, Counts: true}
	mean, n := meanRating(t, c)
	if n == 0 || n < s.in.Questionnaire.Scoring.MinRespondents {
		d.Score = hidden
		return d, true
	}
	d.Score, d.Items = Score{Value: &mean, N: n}, []ItemDerivation{t.tally(rows, c)}
	return d, true
}
