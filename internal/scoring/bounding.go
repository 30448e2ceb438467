package scoring

import (
	"cmp"
	"slices"
)

// bounding finds how low and how high the part of a figure can be that stays of those who have answered, where it is only known
// between what their told figure lies: a linear programme of one equation, which filling in order solves (Dantzig 1957).
type bounding struct {
	alike       []alike
	behind      []roleRun // of those, by role
	least, most float64   // of anybody's score
}

// alike are persons of a role whose scores make as much each of the completed figure, and of the told one by some measure.
type alike struct {
	becomes, makes float64
	persons        int
}

// add takes in a person of the role whose first is at start.
func (b *bounding) add(start int, becomes, makes float64) {
	for n := start; n < len(b.alike); n++ {
		if a := &b.alike[n]; a.becomes == becomes {
			a.persons++
			return
		}
	}
	b.alike = append(b.alike, alike{becomes, makes, 1})
}

// between is what the people behind a told figure can make of the completed one.
func (b *bounding) between(t toldFigure) (low, high float64) {
	people, whole := b.behindFigure(t), 0.0
	for _, a := range people {
		whole += float64(a.persons) * a.makes
	}
	slices.SortFunc(people, func(a, b alike) int {
		if x, y := a.becomes*b.makes, b.becomes*a.makes; x != y {
			return cmp.Compare(x, y)
		}
		return cmp.Compare(a.makes, b.makes)
	})
	low = b.filled(people, whole, t.low)
	slices.Reverse(people)
	return low, b.filled(people, whole, t.high)
}

func (b *bounding) behindFigure(t toldFigure) []alike {
	if t.role == "" {
		return b.alike
	}
	for _, run := range b.behind {
		if run.role == t.role {
			return b.alike[run.start:run.end]
		}
	}
	return nil
}

// filled gives the people, one kind after the other, as much as they can have until the told figure is reached.
func (b *bounding) filled(people []alike, whole, told float64) (made float64) {
	left := max(b.least, min(b.most, told)) - b.least
	for _, a := range people {
		n := float64(a.persons)
		share := n * a.makes / whole
		x := min(left/share, b.most-b.least)
		made, left = made+n*a.becomes*(b.least+x), left-share*x
	}
	return made
}
