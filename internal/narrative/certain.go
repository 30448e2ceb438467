package narrative

import (
	"mogna/internal/scoring"
	"mogna/internal/stats"
	"mogna/internal/survey"
)

const confidence = 0.95 // of what is concluded, however many conclusions are drawn at once

// span is the interval within which a score surely lies.
type span struct{ low, high float64 }

// spanOf is a score's interval, wide enough for so many of them to hold at once at 95 % (Bonferroni). The document's intervals are
// of 95 % each; they are widened by the quantiles of Student's t. Degrees of freedom are not in the document: they are the
// respondents less one where all are pooled, and at most the respondents less the roles where each role has a mean of its own. A
// score without an interval has none, and one of no width neither: it says that those few answered alike, not how sure that is.
func spanOf(q *survey.Questionnaire, s scoring.Score, atOnce int) (x span, ok bool) {
	if s.Value == nil || s.Low == nil || s.High == nil || *s.High <= *s.Low {
		return x, false
	}
	groups := 1
	if q.Scoring.Aggregate == survey.ByRole {
		groups = max(1, len(q.Roles))
	}
	times, ok := stats.Wider(confidence, 1-(1-confidence)/float64(max(1, atOnce)), float64(max(1, s.N-groups)))
	if !ok {
		return x, false
	}
	return span{*s.Value - times*(*s.Value-*s.Low), *s.Value + times*(*s.High-*s.Value)}, true
}

// above and below say whether all of it lies on one side of a value, or of another's whole interval.
func (x span) above(value float64) bool { return x.low > value }
func (x span) below(value float64) bool { return x.high < value }
