package importing

import (
	"math"
	"slices"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// sums tells which rows only sum up others, so that no amount is counted twice: by what they are called, by a number that is the beginning of
// others', and as a bare row of an account that is what its rows before come to. Where bare rows are sums, those of a single row are too.
func (h headedSheet) sums(rows []bookedRow, figures map[int]bool) map[int]bool {
	is, below := map[int]bool{}, amountsBelow(rows)
	for n, b := range rows {
		is[n] = h.calledSum(b, figures) || below.sumUp(b)
	}
	const two = 2 // one row and its like are two purchases
	if h.subtotals(rows, figures, is, two) {
		h.subtotals(rows, figures, is, 1)
	}
	return is
}

// calledSum reports whether a row is a sum or a balance by its name alone. A supplier may be called Total, and a unit UB.
func (h headedSheet) calledSum(b bookedRow, figures map[int]bool) bool {
	return beginsAsSum(b.Name) || slices.ContainsFunc(b.file.Cells, func(c tabular.Cell) bool {
		text := survey.Unspaced(c.Text)
		switch role := h.roles.of(c.Column); {
		case figures[c.Column] || role == supplierName:
			return false
		case role == unitCode || role == unitName || role == activityCode || role == activityName:
			return sumLabel.MatchString(text) && !balance.MatchString(text)
		case role == 0 && c.Column == b.file.Cells[0].Column:
			return beginsAsSum(text)
		default:
			return sumLabel.MatchString(text)
		}
	})
}

// saysSum reports whether a row has a word for a sum anywhere, so that it is one if it is what rows before it come to.
func (h headedSheet) saysSum(b bookedRow, figures map[int]bool) bool {
	return slices.ContainsFunc(b.file.Cells, func(c tabular.Cell) bool {
		return !figures[c.Column] && sumWithin.MatchString(survey.Unspaced(c.Text))
	})
}

// subtotals finds the rows that are what at least so many rows before them come to, of the same account or of all, and tells whether any was
// found by being bare. A bare one ends the rows of its account, or of a unit within it; it may also begin an account's.
func (h headedSheet) subtotals(rows []bookedRow, figures map[int]bool, is map[int]bool, fewest int) (bare bool) {
	var all []bookedRow
	for from := 0; from < len(rows); {
		to := from + 1
		for to < len(rows) && rows[to].Account == rows[from].Account {
			to++
		}
		var account, since []bookedRow
		for n := from; n < to; n++ {
			b := rows[n]
			last := n+1 == to || len(since) > 0 && rows[n+1].Unit != since[0].Unit
			switch {
			case is[n]:
			case h.saysSum(b, figures) && (comesTo(b, since, 2) || comesTo(b, account, 2) || comesTo(b, all, 2)):
				is[n] = true
			case last && (comesTo(b, since, fewest) && barer(b, since) || comesTo(b, account, fewest) && barer(b, account)):
				is[n], bare = true, true
			}
			if is[n] {
				since = nil
				continue
			}
			account, since, all = append(account, b), append(since, b), append(all, b)
		}
		if rest := rows[from+1 : to]; !is[from] && len(account) == to-from && comesTo(rows[from], rest, fewest) && barer(rows[from], rest) {
			is[from], bare = true, true
		}
		from = to
	}
	return bare
}

func comesTo(b bookedRow, rows []bookedRow, fewest int) bool {
	sum := 0.0
	for _, one := range rows {
		sum += one.Amount
	}
	return len(rows) >= fewest && alike(sum, b.Amount)
}

// barer reports whether a row tells less than each of others.
func barer(b bookedRow, rows []bookedRow) bool {
	return !slices.ContainsFunc(rows, func(one bookedRow) bool { return len(one.file.Cells) <= len(b.file.Cells) })
}

// groupSums are what the accounts come to that begin with a number, by unit and number; by no unit of all.
type groupSums map[[2]string]float64

func amountsBelow(rows []bookedRow) groupSums {
	const shortest = 3 // digits of an account
	sums := groupSums{}
	for _, b := range rows {
		for n := shortest; n < len(b.Account); n++ {
			sums[[2]string{"", b.Account[:n]}] += b.Amount
			if b.Unit != "" {
				sums[[2]string{b.Unit, b.Account[:n]}] += b.Amount
			}
		}
	}
	return sums
}

// sumUp reports whether a row is what the accounts below its number come to, or that in whole kronor.
func (g groupSums) sumUp(b bookedRow) bool {
	return slices.ContainsFunc([]string{b.Unit, ""}, func(unit string) bool {
		sum, group := g[[2]string{unit, b.Account}]
		return group && (alike(sum, b.Amount) || b.Amount == math.Trunc(b.Amount) && math.Abs(sum-b.Amount) < 1)
	})
}
