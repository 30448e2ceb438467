package scoring

import (
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// Surely is a score's interval, wide enough for so many of them to hold at once at 95 % (Bonferroni). The document's intervals are
// of 95 % each; they are widened by the quantiles of Student's t. Degrees of freedom are not in the document: they are taken as the
// respondents less one where all are pooled, and less the roles where each role has a mean of its own, which is never more than the
// interval has. A score without an interval has none, and one of no width neither: it says that those few answered alike, not how
// sure that is.
func (s Score) Surely(q *survey.Questionnaire, atOnce int) (low, high float64, ok bool) {
	if s.Value == nil || s.Low == nil || s.High == nil || *s.High <= *s.Low {
		return 0, 0, false
	}
	groups := 1
	if q.Scoring.Aggregate == survey.ByRole {
		groups = max(1, len(q.Roles))
	}
	times, ok := stats.Wider(confidence, 1-(1-confidence)/float64(max(1, atOnce)), float64(max(1, s.N-groups)))
	if !ok {
		return 0, 0, false
	}
	return *s.Value - times*(*s.Value-*s.Low), *s.Value + times*(*s.High-*s.Value), true
}
