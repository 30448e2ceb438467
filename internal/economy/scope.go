package economy

import "mogna/internal/survey"

// Alike says whether what an organisation counts in an area is what the questionnaire asks for. Who has none of it counts alike; who has
// not told does not.
func Alike(a survey.ScopeArea, answer string) bool {
	if a.Belongs {
		return answer == Included || answer == None
	}
	return answer == Excluded || answer == None
}

// unlike is why an organisation's costs are held against nobody's: they are of another year than the round's, or of another scope than
// the questionnaire's. The first edition asks for no scope.
func (r *Round) unlike(n int) string {
	x := r.Results[n]
	if x.Reported == nil || !r.scoped() {
		return ""
	}
	if x.Year == nil || r.Year == nil || *x.Year != *r.Year {
		return ReasonYear
	}
	for _, a := range r.Questionnaire.Economy.Scope {
		if !Alike(a, x.Scope[a.ID]) {
			return ReasonScope
		}
	}
	return ""
}

// scoped says whether the questionnaire has a scope, as from the second edition.
func (r *Round) scoped() bool {
	return r.Questionnaire.Economy != nil && len(r.Questionnaire.Economy.Scope) > 0
}

// commonYear is the round's year: the one that most responses are of, and of several the latest. The first edition has none.
func (r *Round) commonYear() *float64 {
	if !r.scoped() {
		return nil
	}
	count := map[float64]int{}
	var year *float64
	for _, x := range r.Results {
		if x.Reported == nil || x.Year == nil {
			continue
		}
		count[*x.Year]++
	}
	for y, n := range count {
		if year == nil || n > count[*year] || n == count[*year] && y > *year {
			year = &y
		}
	}
	return year
}
