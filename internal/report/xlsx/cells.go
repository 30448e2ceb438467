package xlsx

import "mogna/internal/report/model"

// cell is a value and how it looks. A cell without a value is empty.
type cell struct {
	value any // string, int or float64
	look  look
}

// text keeps a text as a text, whatever it begins with: its cell is of the type string, so that no formula comes of it.
func text(s string, l look) cell {
	if s == "" {
		return cell{nil, l}
	}
	return cell{s, l}
}

func whole(n int) cell { return cell{n, wholeLook} }

// number is a figure that may be absent, for a reason that stands elsewhere in the row.
func number(x *float64, l look) cell {
	if x == nil {
		return cell{model.Absent, absentLook}
	}
	return cell{*x, l}
}

// because is a figure, or the short reason why there is none.
func (b *book) because(x *float64, reason string, l look) cell {
	if x == nil {
		return cell{b.Short(reason), reasonLook}
	}
	return cell{*x, l}
}

// people is a number of respondents. It is left out where it is 0, as with a score that is held back: it would say how many
// were too few.
func people(n int) cell {
	if n == 0 {
		return cell{model.Absent, absentLook}
	}
	return whole(n)
}

func texts(l look, words ...string) []cell {
	cells := make([]cell, len(words))
	for n, w := range words {
		cells[n] = text(w, l)
	}
	return cells
}
