package scoring

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"mogna/internal/survey"
)

// maturity keeps what every organisation's responses come to, so that one that changes is worked out alone.
type maturity struct {
	s        *scheme
	exact    bool // for whoever has the answers, or where they are nobody's own
	fewest   int  // respondents behind any figure
	outcomes []outcome
	invited  []Invited
	exempt   map[string]bool // organisations, by code
}

func newMaturity(in Input, organisations int) *maturity {
	m := &maturity{s: newScheme(in.Questionnaire), outcomes: make([]outcome, organisations), exempt: in.Exempt, exact: !in.protects(), fewest: in.fewest()}
	every := make([]int, organisations)
	for n := range every {
		every[n] = n
	}
	m.invited = make([]Invited, organisations)
	for code, n := range in.Responses.organisations {
		m.invited[n] = in.Asked[code]
	}
	m.update(in.Responses, every)
	return m
}

// update works out the outcomes of some organisations, on every processor.
func (m *maturity) update(t *Table, which []int) {
	rows := rowsOf(t, len(m.outcomes))
	eachParallel(len(which), func() func(int) {
		w := m.worker(t)
		return func(n int) { m.outcomes[which[n]] = w.score(rows[which[n]], m.invited[which[n]]) }
	})
	if !m.exact {
		m.settle()
	}
}

// eachParallel does n things on every processor. Each processor's worker is made once, so that it can keep memory of its own.
func eachParallel(n int, worker func() func(int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		wait.Go(func() {
			do := worker()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	wait.Wait()
}

// rowsOf lists each organisation's rows, in one block of memory.
func rowsOf(t *Table, organisations int) [][]int {
	ends := make([]int, organisations)
	for _, r := range t.rows {
		ends[r.organisation]++
	}
	block, rows, start := make([]int, len(t.rows)), make([][]int, organisations), 0
	for o, n := range ends {
		rows[o], start = block[start:start:start+n], start+n
	}
	for r, who := range t.rows {
		rows[who.organisation] = append(rows[who.organisation], r)
	}
	return rows
}

// document holds the organisations against each other and hides what must be hidden. Scores stand by construct first, since
// that is how they are compared; the total comes last.
func (m *maturity) document(in Input, organisations []survey.Organisation, strata int) Document {
	doc := newDocument(in.Questionnaire)
	scores := m.allShown()
	extents := m.allExtents(scores)
	compared, groups := make([]ConstructResult, len(scores)), similarOrganisations(organisations)
	eachParallel(len(scores), func() func(int) {
		r := new(comparer)
		return func(n int) { compared[n] = m.construct(r, n, scores[n], extents[n], organisations, groups) }
	})
	results := make([]OrganisationResult, len(organisations))
	eachParallel(len(organisations), sharedWorker(func(o int) {
		code := organisations[o].Code
		results[o] = m.result(o, scores, strata, in.Asked[code].sum(), in.answered(code, len(m.outcomes[o].roles)), in.Late[code])
	}))
	for o, r := range results {
		doc.Organisations[organisations[o].Code] = r
	}
	doc.Constructs = make(map[string]ConstructResult, len(m.s.nodes))
	for n, node := range m.s.nodes {
		doc.Constructs[node.id] = compared[n]
	}
	doc.Total = &compared[len(m.s.nodes)]
	return doc
}

func (m *maturity) few(o int) bool { return len(m.outcomes[o].roles) < m.fewest }

// sharedWorker makes a worker of a function that keeps nothing.
func sharedWorker(fn func(int)) func() func(int) { return func() func(int) { return fn } }

// allShown is every organisation's scores, by construct and then by organisation.
func (m *maturity) allShown() [][]Score {
	scores := make([][]Score, len(m.s.nodes)+1)
	for n := range scores {
		scores[n] = make([]Score, len(m.outcomes))
	}
	eachParallel(len(m.outcomes), func() func(int) {
		own, kept := make([]Score, len(scores)), new(numbers)
		return func(o int) {
			m.shown(o, own, kept)
			for n, x := range own {
				scores[n][o] = x
			}
		}
	})
	return scores
}

// shown is one organisation's scores by construct, the total last, hidden where they must be.
func (m *maturity) shown(o int, scores []Score, kept *numbers) {
	st, last := &m.outcomes[o], len(m.s.nodes)
	if m.few(o) {
		for n := range scores {
			scores[n] = hiddenScore
		}
		return
	}
	for n := range scores {
		f := m.figures(o, n)
		if scores[n] = f.score(kept); !m.exact && f.point != f.point {
			scores[n] = hiddenScore // too few, or none: the two look alike
		}
	}
	if !m.exact {
		return
	}
	for n := range m.s.hide(st) {
		if n == theTotal {
			n = last
		}
		scores[n] = hiddenScore
	}
}

// result is one organisation's. With fewer responses than minRespondents it shows nothing, and looks the same whether
// somebody answered or nobody did.
func (m *maturity) result(o int, scores [][]Score, strata, asked, answered int, late bool) OrganisationResult {
	st := &m.outcomes[o]
	result := OrganisationResult{Asked: asked, Answered: answered, Constructs: make(map[string]Score, len(m.s.nodes))}
	for n := range m.s.nodes {
		result.Constructs[m.s.nodes[n].id] = scores[n][o]
	}
	result.Total = &scores[len(m.s.nodes)][o]
	if m.few(o) {
		result.Suppressed, result.Reason, result.Flags = true, ReasonTooFew, []string{FlagTooFew}
		return result
	}
	result.Type = m.s.quarter(result.Constructs, strata)
	result.Conversation = m.s.conversation(st, result.Constructs)
	result.Flags = m.s.flags(st, result.Constructs, late, m.exact)
	return result
}

var hiddenScore = Score{Suppressed: true, Reason: ReasonTooFew}

func (f *nodeOutcome) score(kept *numbers) Score {
	if f.point != f.point {
		return Score{N: f.voices, Asked: f.asked, Reason: ReasonCoverage}
	}
	s := Score{Value: kept.keep(f.point), Grid: f.grid, N: f.voices, Asked: f.asked, Low: kept.orNil(f.low), High: kept.orNil(f.high)}
	s.Agreement, s.Spread, s.SpreadReason = kept.orNil(f.agreement), kept.orNil(f.roles.told), f.roles.reason
	return s
}

// quarter names the field of the four-type plot that an organisation surely lies in: both axes' intervals on one side of the cut, at
// 95 % together.
func (s *scheme) quarter(scores map[string]Score, strata int) string {
	t := s.q.Scoring.Types
	if t == nil || scores[t.X].Value == nil || scores[t.Y].Value == nil {
		return ""
	}
	side := func(id string) string {
		low, high, known := scores[id].Surely(strata, 2)
		switch {
		case known && low >= t.Cut:
			return "high"
		case known && high < t.Cut:
			return "low"
		}
		return "either"
	}
	i := slices.IndexFunc(t.Names, func(n survey.TypeName) bool { return n.X == side(t.X) && n.Y == side(t.Y) })
	if i < 0 {
		return ""
	}
	return t.Names[i].ID
}
