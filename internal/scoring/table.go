package scoring

import (
	"maps"
	"math"
	"sort"

	"mogna/internal/economy"
	"mogna/internal/survey"
)

// Codes of an answer in a Table. Every other code is the option's place on its scale, from 1.
const (
	unanswered    uint8 = 0
	notApplicable uint8 = 254
	unknown       uint8 = 255
	numberGiven   uint8 = 1 // of an item whose number is scored
	maxOptions          = 253
)

// Table holds the responses to one questionnaire as bytes: a row for each response, a column for each item, in the cell
// which option was chosen. So a country's answers take megabytes, and scoring reads memory in order.
type Table struct {
	q             *survey.Questionnaire
	items         []survey.Item
	column        map[string]int
	organisations map[string]int
	rows          []row
	codes         []uint8
	numbered      map[int]int              // columns of scored numbers, to their place among them
	numbers       []float64                // a row's scored numbers, NaN for none
	costs         map[int]economy.Response // of an economy questionnaire, by organisation: amounts are no options
}

// row is who one response belongs to.
type row struct {
	organisation int
	role         survey.Role
}

// NewTable makes an empty table for a questionnaire's responses from some organisations.
func NewTable(q *survey.Questionnaire, organisations []survey.Organisation) *Table {
	t := &Table{q: q, items: q.Items(), column: map[string]int{}, organisations: map[string]int{}, costs: map[int]economy.Response{}}
	for n, i := range t.items {
		t.column[i.ID] = n
		if i.Score != nil {
			if t.numbered == nil {
				t.numbered = map[int]int{}
			}
			t.numbered[n] = len(t.numbered)
		}
	}
	for n, o := range organisations {
		t.organisations[o.Code] = n
	}
	return t
}

// Add takes in one response. Answers that are not of the questionnaire, or not on the item's scale, are left out; so is a
// response from an organisation that is not in the table. It reports whether the response was taken in.
func (t *Table) Add(organisation string, role survey.Role, answers survey.Answers) bool {
	o, known := t.organisations[organisation]
	if known && t.q.Kind == survey.EconomyFigures {
		t.costs[o] = economy.Read(t.q, answers)
	}
	if !t.AddCodes(organisation, role, t.encode(answers)) {
		return false
	}
	for c, n := range t.numbered {
		if x := answers[t.items[c].ID].Number; x != nil {
			t.numbersOf(len(t.rows) - 1)[n] = *x
		}
	}
	return true
}

// AddCodes takes in one response as Encode has written it. Codes of another questionnaire are refused.
func (t *Table) AddCodes(organisation string, role survey.Role, codes []uint8) bool {
	o, known := t.organisations[organisation]
	if !known || len(codes) != len(t.items) {
		return false
	}
	t.rows = append(t.rows, row{o, role})
	t.codes = append(t.codes, codes...)
	for range t.numbered {
		t.numbers = append(t.numbers, math.NaN())
	}
	return true
}

// Encode writes a response as one byte for each item of the questionnaire, in its order: the chosen option's place on its
// scale from 1, 0 for no answer, 254 for not applicable, 255 for don't know. Numbers and texts are no options and become 0, but for a
// number that is scored: 1 says that there is one.
func Encode(q *survey.Questionnaire, answers survey.Answers) []uint8 {
	return NewTable(q, nil).encode(answers)
}

func (t *Table) encode(answers survey.Answers) []uint8 {
	codes := make([]uint8, len(t.items))
	for id, v := range answers {
		if c, known := t.column[id]; known {
			codes[c] = t.code(t.items[c], v)
		}
	}
	return codes
}

func (t *Table) code(i survey.Item, v survey.Value) uint8 {
	switch {
	case v.Missing == survey.Unknown:
		return unknown
	case v.Missing == survey.NotApplicable:
		return notApplicable
	case v.Number == nil:
		return unanswered
	case i.Score != nil:
		return numberGiven
	}
	options := t.q.Options(i)
	n := sort.Search(len(options), func(n int) bool { return options[n].Value >= *v.Number })
	if n == len(options) || n >= maxOptions || options[n].Value != *v.Number {
		return unanswered
	}
	return uint8(n) + 1
}

func (t *Table) codesOf(r int) []uint8 { return t.codes[r*len(t.items) : (r+1)*len(t.items)] }

// numbersOf are a row's scored numbers.
func (t *Table) numbersOf(r int) []float64 {
	return t.numbers[r*len(t.numbered) : (r+1)*len(t.numbered)]
}

// value is the answered value, or NaN.
func (t *Table) value(r, c int) float64 {
	options := t.q.Options(t.items[c])
	code := t.codesOf(r)[c]
	if code == unanswered || int(code) > len(options) {
		return math.NaN()
	}
	return options[code-1].Value
}

// shown reports whether the response's own answers let the item be asked.
func (t *Table) shown(r int, i survey.Item) bool {
	if i.ShowIf == nil {
		return true
	}
	c, known := t.column[i.ShowIf.Item]
	if !known {
		return false
	}
	x := t.value(r, c)
	for _, y := range i.ShowIf.Equals {
		if x == y {
			return true
		}
	}
	return false
}

// mayShow reports whether an item that is not shown would be, had the respondent answered what it hangs on in another way than not at
// all.
func (t *Table) mayShow(r int, i survey.Item) bool {
	c, known := t.column[i.ShowIf.Item]
	if code := t.codesOf(r)[c]; !known || code != unanswered && code != unknown {
		return false
	}
	on := t.items[c]
	put := !t.q.Personal() || on.AskedOf(t.rows[r].role)
	return put && (on.ShowIf == nil || t.shown(r, on) || t.mayShow(r, on))
}

// without takes the responses of some organisations out, so that fresh ones can take their place.
func (t *Table) without(organisations map[int]bool) {
	maps.DeleteFunc(t.costs, func(o int, _ economy.Response) bool { return organisations[o] })
	kept := 0
	for r, who := range t.rows {
		if organisations[who.organisation] {
			continue
		}
		copy(t.codesOf(kept), t.codesOf(r))
		copy(t.numbersOf(kept), t.numbersOf(r))
		t.rows[kept] = who
		kept++
	}
	t.rows, t.codes, t.numbers = t.rows[:kept], t.codes[:kept*len(t.items)], t.numbers[:kept*len(t.numbered)]
}
