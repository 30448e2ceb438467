package scoring

import (
	"cmp"
	"math"
	"slices"

	"mogna/internal/survey"
)

// ladder holds every organisation's level in every capability as columns: a row for each organisation, a cell for each
// capability, in the cell the level's place among all levels of the questionnaire. An own level and an inherited one are held
// apart, so that what is counted over organisations can leave out what stands with the joint body already.
type ladder struct {
	organisations []survey.Organisation
	byCode        []int // organisations in the order of their codes
	items         []survey.Item
	span          [][2]float64 // each capability's lowest and highest level
	values        []float64    // the levels of the scales, rising
	own           []int16      // place in values, or none
	given         []int16      // what the organisation has from a joint body alone
	body          []int32      // which body that is
	responses     []int        // by organisation
}

const none = -1

// newLadder reads the levels from the shared responses. Where an organisation has handed in several, its lowest level in
// each capability counts: no order of the answers then shows, and the error is not towards over-estimation.
func newLadder(q *survey.Questionnaire, organisations []survey.Organisation, t *Table) *ladder {
	s := &ladder{organisations: organisations, byCode: codeOrder(organisations), responses: make([]int, len(organisations))}
	var columns []int
	for c, i := range t.items {
		if i.Type == survey.ScaleItem {
			s.items, columns = append(s.items, i), append(columns, c)
			options := q.Options(i)
			s.span = append(s.span, [2]float64{options[0].Value, options[len(options)-1].Value})
			for _, o := range options {
				s.values = append(s.values, o.Value)
			}
		}
	}
	slices.Sort(s.values)
	s.values = slices.Compact(s.values)
	cells := len(organisations) * len(s.items)
	s.own, s.given, s.body = slices.Repeat([]int16{none}, cells), slices.Repeat([]int16{none}, cells), make([]int32, cells)
	for r, who := range t.rows {
		s.responses[who.organisation]++
		s.read(t, r, columns, s.row(s.own, who.organisation))
	}
	s.inherit()
	return s
}

func codeOrder(organisations []survey.Organisation) []int {
	order := make([]int, len(organisations))
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(organisations[a].Code, organisations[b].Code) })
	return order
}

func (s *ladder) row(cells []int16, organisation int) []int16 {
	return cells[organisation*len(s.items) : (organisation+1)*len(s.items)]
}

func (s *ladder) read(t *Table, r int, columns []int, own []int16) {
	for n, c := range columns {
		x := t.value(r, c)
		if math.IsNaN(x) {
			continue
		}
		place, _ := slices.BinarySearch(s.values, x)
		if own[n] == none || int16(place) < own[n] {
			own[n] = int16(place)
		}
	}
}

// inherit gives members the levels of their joint bodies. Where two bodies give one, the first by code does, so that the
// answer doesn't depend on the order of a list. A body's own inherited levels go no further.
func (s *ladder) inherit() {
	place := make(map[string]int, len(s.organisations))
	for n, o := range s.organisations {
		place[o.Code] = n
	}
	for _, b := range s.byCode {
		levels := s.row(s.own, b)
		for _, member := range s.organisations[b].Members {
			m, known := place[member]
			if !known {
				continue
			}
			given := s.row(s.given, m)
			for c, x := range levels {
				if given[c] == none && x != none {
					given[c], s.body[m*len(levels)+c] = x, int32(b)
				}
			}
		}
	}
}

// level is the place of an organisation's level, its own before an inherited one, or none.
func (s *ladder) level(organisation, capability int) (place int16, own bool) {
	cell := organisation*len(s.items) + capability
	if s.own[cell] != none {
		return s.own[cell], true
	}
	return s.given[cell], false
}

// levels is an organisation's row as the document has it.
func (s *ladder) levels(organisation int) map[string]Level {
	m := make(map[string]Level, len(s.items))
	for c, i := range s.items {
		switch place, own := s.level(organisation, c); {
		case own:
			m[i.ID] = Level{Value: s.values[place]}
		case place != none:
			body := s.organisations[s.body[organisation*len(s.items)+c]]
			m[i.ID] = Level{Value: s.values[place], InheritedFrom: body.Code}
		}
	}
	return m
}
