package scoring

import (
	"slices"

	"mogna/internal/disclosure"
	"mogna/internal/survey"
)

// departmentHeads are what the heads of department answered about the capabilities.
type departmentHeads struct {
	questions []headsQuestion
	rows      [][]int // of heads, by organisation
	table     *Table
	fewest    int
}

// headsQuestion is an item of the maturity questionnaire that is put to heads and speaks of a capability.
type headsQuestion struct {
	capability int
	*scoredItem
}

// newDepartmentHeads finds the questions: scale items that are put to heads, with a weight above 0, that name a capability.
func newDepartmentHeads(l *ladder, in Input) *departmentHeads {
	place := map[string]int{}
	for c, i := range l.items {
		place[i.ID] = c
	}
	q := in.Questionnaire
	h := &departmentHeads{table: in.Responses, fewest: q.Fewest(), rows: make([][]int, len(l.organisations))}
	for column, i := range q.Items() {
		c, speaks := place[i.Capability]
		if speaks && i.Type == survey.ScaleItem && i.Weight > 0 && (!q.Personal() || i.AskedOf(survey.HeadOfDepartment)) {
			h.questions = append(h.questions, headsQuestion{c, newScoredItem(q, i, column)})
		}
	}
	for r, who := range in.Responses.rows {
		if who.role == survey.HeadOfDepartment {
			h.rows[who.organisation] = append(h.rows[who.organisation], r)
		}
	}
	return h
}

// headsOpinion is what one organisation's heads answered: the item score of every question, NaN where there is none.
type headsOpinion struct {
	scores [][]float64 // head × question
	n      []int       // by question
}

func (h *departmentHeads) opinion(o int) headsOpinion {
	x := headsOpinion{n: make([]int, len(h.questions))}
	for _, r := range h.rows[o] {
		row := make([]float64, len(h.questions))
		for n, q := range h.questions {
			if row[n] = nan; h.table.shown(r, q.item) {
				row[n] = q.score[h.table.codesOf(r)[q.column]]
			}
			if row[n] == row[n] {
				x.n[n]++
			}
		}
		x.scores = append(x.scores, row)
	}
	return x
}

// about is the mean item score over a capability's questions that enough heads have answered, or NaN, and by question how much
// one answer makes of it.
func (h *departmentHeads) about(x headsOpinion, c int, shares []float64) (mean float64) {
	answers, sum := 0, 0.0
	for n, q := range h.questions {
		if q.capability != c || x.n[n] < h.fewest {
			continue
		}
		answers += x.n[n]
		for _, row := range x.scores {
			if row[n] == row[n] {
				sum += row[n]
			}
		}
	}
	for n, q := range h.questions {
		if q.capability == c && x.n[n] >= h.fewest {
			shares[n] = 1 / float64(answers)
		}
	}
	return sum / float64(answers)
}

// protected tells the mean over capabilities of the heads' means as precisely as they bear. Shares are how much of it one answer
// to each question makes.
func (h *departmentHeads) protected(x headsOpinion, shares []float64) (mean float64, ok bool) {
	var strata []disclosure.Stratum
	for _, row := range x.scores {
		s := disclosure.Stratum{Persons: 1}
		for n, q := range h.questions {
			if row[n] != row[n] || shares[n] == 0 {
				continue
			}
			most := 100 * shares[n]
			of := newAnswerSteps([]*scoredItem{q.scoredItem})
			s.Weight, s.Least, s.Step = s.Weight+most, s.Least+shares[n]*row[n], max(s.Step, most*of.apart)
			s.Items = widenItems(s.Items, disclosure.Item{Span: most, Positions: of.positions[0]})
		}
		s.Most, mean = s.Least, mean+s.Least
		if s.Weight > 0 {
			strata = append(strata, s)
		}
	}
	mean, _, ok = disclosure.Figure(strata, mean)
	return mean, ok
}

// widenItems has an item of each kind of scale, with the most that one answer on it adds.
func widenItems(items []disclosure.Item, i disclosure.Item) []disclosure.Item {
	for n := range items {
		if slices.Equal(items[n].Positions, i.Positions) {
			items[n].Span = max(items[n].Span, i.Span)
			return items
		}
	}
	return append(items, i)
}
