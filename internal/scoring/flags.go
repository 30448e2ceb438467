package scoring

import (
	"cmp"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// Quality flags. They say how far a figure can be leaned on; they never change one.
const (
	FlagTooFew       = "too-few-respondents"
	FlagMissingRole  = "missing-role:" // and the role
	FlagIncomplete   = "incomplete"    // less is handed in than the questionnaire asks for
	FlagAgreement    = "low-agreement"
	FlagDontKnow     = "much-dont-know"
	FlagStraightLine = "straight-lining"
	FlagUnvaried     = "unvaried-answers"
	FlagLate         = "late"
)

const (
	weakAgreement = 0.5  // mean r_wg(j) below which agreement is weak (LeBreton and Senter 2008)
	muchDontKnow  = 0.3  // share of the items asked
	straightShare = 0.95 // of a respondent's answers that are one and the same option
	straightItems = 10   // and so many answers at least
	longRun       = 0.5  // of a respondent's answers that are one option in a row (Curran 2016)
	littleVaried  = 0.4  // standard deviation in steps of the scale, below which hardly anything is told apart
)

// habits counts don't-knows and looks for straight-lining: with reverse-keyed items among them, the same option nearly all
// through is nearly always inattention.
func (w *worker) habits(st *outcome) {
	for _, r := range w.rows {
		var chosen [256]int32
		answers, most := 0, 0
		put := w.put(w.t.rows[r].role).columns
		for c, code := range w.t.codesOf(r) {
			if put[c] {
				chosen[code]++
			}
		}
		for _, n := range chosen[1 : 1+w.s.widest] {
			answers += int(n)
			most = max(most, int(n))
		}
		st.unknowns += int(chosen[unknown])
		st.asked += answers + int(chosen[unknown]) + int(chosen[unanswered])
		switch {
		case answers < straightItems:
		case float64(most) >= straightShare*float64(answers):
			st.straight = true
		case float64(most) >= longRun*float64(answers): // without that, neither can be
			st.unvaried = st.unvaried || w.unvaried(r, put, answers)
		}
	}
}

// unvaried reports whether a respondent's answers are one option many times in a row, or hardly vary.
func (w *worker) unvaried(r int, put []bool, answers int) bool {
	w.cells = w.cells[:0]
	for c, code := range w.t.codesOf(r) {
		switch {
		case !put[c]:
		case code == unanswered || code >= notApplicable:
			w.cells = append(w.cells, nan)
		default:
			w.cells = append(w.cells, float64(code))
		}
	}
	deviation, ok := stats.Variability(w.cells)
	return float64(stats.LongestRun(w.cells)) >= longRun*float64(answers) || ok && deviation < littleVaried
}

// flags are an organisation's; one with too few respondents has that flag alone, whether somebody answered or nobody. How one
// person has answered is told of no small group.
func (s *scheme) flags(st *outcome, scores map[string]Score, late, exact bool) (flags []string) {
	complete := true
	for _, role := range survey.Roles {
		need := s.q.Scoring.Complete[role]
		have := countOf(st.roles, role)
		complete = complete && have >= need
		if need > 0 && have == 0 {
			flags = append(flags, FlagMissingRole+string(role))
		}
	}
	for _, f := range []struct {
		is   bool
		flag string
	}{
		{!complete, FlagIncomplete},
		{s.meanAgreement(scores) < weakAgreement, FlagAgreement},
		{float64(st.unknowns) > muchDontKnow*float64(st.asked), FlagDontKnow},
		{st.straight && (exact || len(st.roles) >= minForSpread), FlagStraightLine},
		{st.unvaried && (exact || len(st.roles) >= minForSpread), FlagUnvaried},
		{late, FlagLate},
	} {
		if f.is {
			flags = append(flags, f.flag)
		}
	}
	return flags
}

func countOf[T comparable](list []T, v T) (n int) {
	for _, x := range list {
		if x == v {
			n++
		}
	}
	return n
}

// meanAgreement is over the leaves that have it, and 1 where none has: nothing is known of disagreement then.
func (s *scheme) meanAgreement(scores map[string]Score) float64 {
	sum, n := 0.0, 0
	for _, node := range s.nodes {
		if a := scores[node.id].Agreement; a != nil {
			sum, n = sum+*a, n+1
		}
	}
	if n == 0 {
		return 1
	}
	return sum / float64(n)
}

const maxConversations = 5

// conversation names the leaves whose roles answer the same items most differently: what is worth a conversation. Only the order is told
// where a role has few respondents, not how far apart they are.
func (s *scheme) conversation(st *outcome, scores map[string]Score) (leaves []string) {
	var order []int
	for n := range s.nodes {
		node := &s.nodes[n]
		if x := st.nodes[n].roles.widest; len(node.children) == 0 && x == x && x > 0 && scores[node.id].Value != nil {
			order = append(order, n)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(st.nodes[b].roles.widest, st.nodes[a].roles.widest)
	})
	for _, n := range order[:min(maxConversations, len(order))] {
		leaves = append(leaves, s.nodes[n].id)
	}
	return leaves
}
