package stats

// Ranking is what several raters make of the same items.
type Ranking struct {
	MeanRanks []float64 // by item; 1 is what all put lowest
	Raters    int       // complete rows used
}

// MeanRanks turns each rater's ratings into mid-ranks and takes the mean over raters, item by item. Ranks take away that
// some rate everything high and others everything low.
//
// Rows are raters. A row with a missing rating is left out, since its ranks would be of other items than the others'; Raters
// counts those left. No complete row: NoValues. No columns: TooFewItems. Rows of different lengths: BadArgument.
func MeanRanks(ratings [][]float64) (Ranking, Reason) {
	items, ok := width(ratings)
	if !ok {
		return Ranking{}, BadArgument
	}
	rows := complete(ratings)
	switch {
	case len(rows) == 0:
		return Ranking{}, NoValues
	case items == 0:
		return Ranking{Raters: len(rows)}, TooFewItems
	}
	means := make([]float64, items)
	for _, row := range rows {
		ranks, _ := MidRanks(row)
		for j, r := range ranks {
			means[j] += r // halves: exact in any order
		}
	}
	for j := range means {
		means[j] /= float64(len(rows))
	}
	return Ranking{MeanRanks: means, Raters: len(rows)}, Computed
}

// Concordance is how far raters put items in the same order.
type Concordance struct {
	W      float64 // 0 no agreement, 1 the same order
	Raters int     // rows used
	Items  int

	Incomplete int // those of the rows used with a rating missing: RaterAgreement's
}

// KendallW is the coefficient of concordance, W = 12S/(m²(n³−n) − mT), for m raters and n items: S is the sum of squared
// deviations of the items' rank sums from their mean, and T = ΣΣ(t³−t) over each rater's runs of t tied ratings (Kendall and
// Babington Smith 1939; the correction for ties, Kendall 1945).
//
// Rows are raters; only complete rows count, as in MeanRanks. It takes two raters (TooFewRespondents) and two items
// (TooFewItems). Where every rater has rated everything alike there is no order to agree on: NoVariance.
func KendallW(ratings [][]float64) (Concordance, Reason) {
	ranking, reason := MeanRanks(ratings)
	c := Concordance{Raters: ranking.Raters, Items: len(ranking.MeanRanks)}
	switch {
	case reason != Computed:
		return c, reason
	case c.Items < 2:
		return c, TooFewItems
	case c.Raters < 2:
		return c, TooFewRespondents
	}
	m, n := float64(c.Raters), float64(c.Items)
	var s Sum
	for _, mean := range ranking.MeanRanks {
		s.Add(square(mean - (n+1)/2))
	}
	// Both sides are divided by m², as the mean ranks already are.
	most := n*n*n - n - tieCorrection(complete(ratings))/m
	if most <= 0 {
		return c, NoVariance
	}
	c.W = min(1, 12*s.Value()/most)
	return c, Computed
}

// tieCorrection is T, the sum of t³−t over every rater's ties.
func tieCorrection(rows [][]float64) float64 {
	var total float64
	for _, row := range rows {
		eachTie(row, func(_ int, tied []int) {
			t := float64(len(tied))
			total += t*t*t - t
		})
	}
	return total
}
