package scoring

import (
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// Surely is a score's interval, wide enough for so many of them to hold at once at 95 % (Bonferroni). The document's intervals are
// of 95 % each; they are widened by the quantiles of Student's t. Degrees of freedom are not in the document: they are taken as the
// respondents less one where all are pooled, and less the roles where each role has a mean of its own, which is never more than the
// interval has; only roles that were asked somewhere in the round count (Document.Strata). A score without an interval has none, and one of no width neither: it says that those few answered alike, not how
// sure that is.
func (s Score) Surely(strata, atOnce int) (low, high float64, ok bool) {
	if s.Value == nil || s.Low == nil || s.High == nil || *s.High <= *s.Low {
		return 0, 0, false
	}
	times, ok := stats.Wider(confidence, 1-(1-confidence)/float64(max(1, atOnce)), float64(max(1, s.N-strata)))
	if !ok {
		return 0, 0, false
	}
	return *s.Value - times*(*s.Value-*s.Low), *s.Value + times*(*s.High-*s.Value), true
}

// Strata is how many roles a score's means may be of: those that were asked, and all the questionnaire's where it isn't known who was.
func (d Document) Strata(q *survey.Questionnaire) int { return strata(q, d.ResponseRates) }

func strata(q *survey.Questionnaire, rates []ResponseRate) int {
	if q.Scoring.Aggregate != survey.ByRole {
		return 1
	}
	if len(rates) == 0 {
		return max(1, len(q.Roles))
	}
	return max(1, len(rates)-1) // the first is of all together
}
