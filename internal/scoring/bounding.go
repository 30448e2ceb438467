package scoring

import (
	"cmp"
	"slices"

	"mogna/internal/survey"
)

// bounding finds how low and how high the part of a figure can be that stays of those who have answered, where it is only known
// between what their told figure lies: a linear programme of one equation, which filling in order solves (Dantzig 1957).
type bounding struct {
	people      []weighted
	least, most float64 // of anybody's score
}

// weighted is how much of the completed figure a person's score makes, and how much of the told one, by some measure.
type weighted struct {
	role           survey.Role
	becomes, makes float64
}

// between is what the people behind a told figure can make of the completed one.
func (b bounding) between(t toldFigure) (low, high float64) {
	people, whole := make([]weighted, 0, len(b.people)), 0.0
	for _, p := range b.people {
		if t.role == "" || p.role == t.role {
			people, whole = append(people, p), whole+p.makes
		}
	}
	slices.SortFunc(people, func(a, b weighted) int {
		return cmp.Or(cmp.Compare(a.becomes*b.makes, b.becomes*a.makes), cmp.Compare(a.makes, b.makes))
	})
	low = b.filled(people, whole, t.low)
	slices.Reverse(people)
	return low, b.filled(people, whole, t.high)
}

// filled gives the people, one after the other, as much as they can have until the told figure is reached.
func (b bounding) filled(people []weighted, whole, told float64) (made float64) {
	left := max(b.least, min(b.most, told)) - b.least
	for _, p := range people {
		share := p.makes / whole
		x := min(left/share, b.most-b.least)
		made, left = made+p.becomes*(b.least+x), left-share*x
	}
	return made
}
