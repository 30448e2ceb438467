package scoring

import (
	"math"
	"slices"

	"mogna/internal/survey"
)

// heads counts what the heads of department answered about the capabilities.
type heads struct {
	q         *survey.Questionnaire
	questions []question
	items     int              // capabilities
	answered  []int            // organisation × capability: heads with an answer to any of its questions
	sum       []int            // organisation × question × option: how many chose it
	options   int              // the most of any question
	telling   []telling        // leaves that the questions would tell of
	others    map[[2]int32]int // organisation and leaf: persons in other roles with a say in it
}

// question is an item of the maturity questionnaire that is put to heads and speaks of a capability.
type question struct {
	column, capability int
	item               survey.Item
	values, scores     []float64
}

// telling is a leaf of which every item put to heads speaks of some capability. Its score beside the heads' means would tell
// what the rest answered, which must not be seen where they are few.
type telling struct {
	columns      []int
	capabilities []int
}

// newHeads finds the questions: scale items that are put to heads, with a weight above 0, that name a capability.
func newHeads(l *ladder, q *survey.Questionnaire) *heads {
	place := map[string]int{}
	for c, i := range l.items {
		place[i.ID] = c
	}
	h := &heads{q: q, items: len(l.items)}
	leaves := map[string]*telling{}
	hidden := map[string]bool{} // leaves with an item put to heads that is no question here
	for column, i := range q.Items() {
		if i.Type != survey.ScaleItem || i.Weight <= 0 {
			continue
		}
		if leaves[i.Construct] == nil {
			leaves[i.Construct] = &telling{}
		}
		leaf := leaves[i.Construct]
		leaf.columns = append(leaf.columns, column)
		if q.Personal() && !i.AskedOf(survey.HeadOfDepartment) {
			continue
		}
		c, speaks := place[i.Capability]
		if !speaks {
			hidden[i.Construct] = true
			continue
		}
		leaf.capabilities = append(leaf.capabilities, c)
		h.questions = append(h.questions, newQuestion(q, i, column, c))
		h.options = max(h.options, len(q.Options(i)))
	}
	for _, leaf := range survey.Leaves(q.Constructs) {
		if x := leaves[leaf.ID]; x != nil && len(x.capabilities) > 0 && !hidden[leaf.ID] {
			h.telling = append(h.telling, *x)
		}
	}
	return h
}

func newQuestion(q *survey.Questionnaire, i survey.Item, column, c int) question {
	options := q.Options(i)
	x := question{column: column, capability: c, item: i, scores: itemScores(options, i.Reverse)}
	for _, o := range options {
		x.values = append(x.values, o.Value)
	}
	return x
}

// count goes through the responses once. Answers to items that were not shown are left out.
func (h *heads) count(t *Table, organisations int) {
	h.answered, h.sum = make([]int, organisations*h.items), make([]int, organisations*len(h.questions)*h.options)
	h.others = map[[2]int32]int{}
	seen := make([]int, h.items) // the last row, from 1, that answered about a capability
	for r, who := range t.rows {
		if who.role != survey.HeadOfDepartment {
			h.countOther(t, r)
			continue
		}
		for n, x := range h.questions {
			value := t.value(r, x.column)
			if math.IsNaN(value) || !t.shown(r, x.item) {
				continue
			}
			h.sum[(who.organisation*len(h.questions)+n)*h.options+slices.Index(x.values, value)]++
			if seen[x.capability] != r+1 {
				seen[x.capability] = r + 1
				h.answered[who.organisation*h.items+x.capability]++
			}
		}
	}
}

func (h *heads) countOther(t *Table, r int) {
	for n, leaf := range h.telling {
		if slices.ContainsFunc(leaf.columns, func(c int) bool { return !math.IsNaN(t.value(r, c)) }) {
			h.others[[2]int32{int32(t.rows[r].organisation), int32(n)}]++
		}
	}
}

// mayShow reports whether the heads' mean can stand beside what else is shown: enough heads answered, and no leaf that the
// capability's questions are of tells what a few others answered.
func (h *heads) mayShow(o, c int) bool {
	fewest := max(1, h.q.Scoring.MinRespondents)
	if h.answered[o*h.items+c] < fewest {
		return false
	}
	for n, leaf := range h.telling {
		others := h.others[[2]int32{int32(o), int32(n)}]
		if slices.Contains(leaf.capabilities, c) && others > 0 && others < fewest {
			return false
		}
	}
	return true
}

// mean is over the item scores that the heads gave about a capability, missing ones left out; n is how many heads.
func (h *heads) mean(o, c int) (mean float64, n int) {
	answers, sum := 0, 0.0
	for q, x := range h.questions {
		if x.capability != c {
			continue
		}
		counts := h.sum[(o*len(h.questions)+q)*h.options:]
		for k, score := range x.scores {
			answers += counts[k]
			sum += float64(counts[k]) * score
		}
	}
	return sum / float64(answers), h.answered[o*h.items+c]
}
