package stats

import "math"

// RaterAgreement is how far raters put items in the same order where some have not rated everything. Where all have, it is
// KendallW. Else the mean r̄ of Spearman's correlation over the pairs of raters stands in for it, each on the items that both have
// rated: W′ = (r̄(m − 1) + 1)/m for m raters, which is W itself where nothing is missing and nothing ties (Kendall 1945). It falls
// below 0 where pairs disagree more than all of them could.
//
// Rows are raters. One who has rated fewer than two items, or in an incomplete matrix all alike, puts nothing in order, and is left
// out; Raters counts those it rests on and Incomplete those of them with a rating missing. A pair without two items in common that
// both tell apart has no correlation. No pair left: NoVariance.
func RaterAgreement(ratings [][]float64) (Concordance, Reason) {
	items, ok := width(ratings)
	if !ok {
		return Concordance{}, BadArgument
	}
	ordering := make([][]float64, 0, len(ratings))
	incomplete := 0
	for _, row := range ratings {
		switch n := present(row); {
		case n < min(2, items):
			continue
		case n < items:
			incomplete++
		}
		ordering = append(ordering, row)
	}
	if incomplete == 0 {
		return KendallW(ordering)
	}
	c := Concordance{Raters: len(ordering), Incomplete: incomplete, Items: items}
	if len(ordering) < 2 {
		return c, TooFewRespondents
	}
	p := pairsOf(ordering, items)
	if p.raters == 0 {
		return c, NoVariance
	}
	m := float64(p.raters)
	return Concordance{W: (p.mean*(m-1) + 1) / m, Raters: p.raters, Incomplete: p.incomplete, Items: items}, Computed
}

func present(row []float64) (n int) {
	for _, v := range row {
		if !missing(v) {
			n++
		}
	}
	return n
}

// pairs are the correlations between raters: their mean, and how many raters have any.
type pairs struct {
	mean               float64
	raters, incomplete int
}

func pairsOf(rows [][]float64, items int) (p pairs) {
	graded := make([]grades, len(rows))
	for i, row := range rows {
		graded[i] = gradesOf(row)
	}
	total, n, counts := Sum{}, 0, make([]bool, len(rows))
	buf := [2][]float64{make([]float64, items), make([]float64, items)}
	for i := range rows {
		for j := range i {
			if r, ok := spearman(graded[i], graded[j], buf); ok {
				total.Add(r)
				n++
				counts[i], counts[j] = true, true
			}
		}
	}
	for i, has := range counts {
		if has {
			p.raters++
			if present(rows[i]) < items {
				p.incomplete++
			}
		}
	}
	p.mean = total.Value() / float64(max(1, n))
	return p
}

// grades are a rater's ratings by their place among the different ones: 0 for the lowest, -1 for a missing one. Of two raters the
// ranks follow from how many of each there are, and nothing is sorted for a pair.
type grades struct {
	of   []int
	many int
}

func gradesOf(row []float64) grades {
	g := grades{of: make([]int, len(row))}
	eachTie(row, func(_ int, tied []int) {
		place := -1
		if !missing(row[tied[0]]) {
			place, g.many = g.many, g.many+1
		}
		for _, i := range tied {
			g.of[i] = place
		}
	})
	return g
}

// spearman is the correlation of two raters' mid-ranks among the items that both have rated.
func spearman(x, y grades, buf [2][]float64) (r float64, ok bool) {
	a, b, k := buf[0][:x.many], buf[1][:y.many], 0
	clear(a)
	clear(b)
	for i, g := range x.of {
		if h := y.of[i]; g >= 0 && h >= 0 {
			a[g]++
			b[h]++
			k++
		}
	}
	xx, yy, xy := centredRanks(a, k), centredRanks(b, k), 0.0
	if xx == 0 || yy == 0 {
		return 0, false
	}
	for i, g := range x.of {
		if h := y.of[i]; g >= 0 && h >= 0 {
			xy += a[g] * b[h] // quarters: exact in any order
		}
	}
	return xy / math.Sqrt(xx*yy), true
}

// centredRanks turns how many of k items have each grade into the mid-rank of that grade, taken from the mean rank, and gives the
// sum of their squares.
func centredRanks(counts []float64, k int) (squares float64) {
	below, middle := 0.0, float64(k+1)/2
	for g, n := range counts {
		counts[g] = below + (n+1)/2 - middle
		squares += n * counts[g] * counts[g]
		below += n
	}
	return squares
}
