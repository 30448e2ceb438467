package stats_test

import (
	"fmt"
	"math"

	"mogna/internal/stats"
)

func ExampleStudentInterval() {
	iv, _ := stats.StudentInterval([]float64{50, 75, 100, 75}, 0.95)
	fmt.Printf("%.1f (%.1f–%.1f), n = %d\n", iv.Mean, iv.Low, iv.High, iv.N)
	_, why := stats.StudentInterval([]float64{50}, 0.95)
	fmt.Println(why)
	// Output:
	// 75.0 (42.5–107.5), n = 4
	// too-few-values
}

func ExampleStratifiedMean() {
	managers, teachers := []float64{80}, []float64{40, 50, 60}
	mean, _ := stats.StratifiedMean([][]float64{managers, teachers}, []float64{1, 1})
	fmt.Println(mean)
	// Output: 65
}

func ExampleStratifiedInterval() {
	roles := [][]float64{{40, 55, 60}, {70, 75}, {20, 35, 30, 45}}
	iv, _ := stats.StratifiedInterval(roles, []float64{1, 1, 1}, 0.95)
	fmt.Printf("%.1f (%.1f–%.1f), SE %.2f, df %.2f\n", iv.Mean, iv.Low, iv.High, iv.SE, iv.DF)
	// Output: 52.2 (45.1–59.3), SE 2.78, df 5.15
}

func ExampleSorted_Quantile() {
	q, _ := stats.Sort([]float64{10, 20, 40, 80}).Quantile(0.9)
	fmt.Println(q)
	// Output: 68
}

func ExampleSorted_Quartiles() {
	f, _ := stats.Sort([]float64{80, 10, 40, 20}).Quartiles()
	fmt.Println(f.Min, f.Q1, f.Median, f.Q3, f.Max)
	// Output: 10 17.5 30 50 80
}

func ExampleSorted_PercentileRank() {
	group := stats.Sort([]float64{40, 50, 50, 70})
	for _, v := range []float64{40, 50, 70} {
		rank, _ := group.PercentileRank(v)
		fmt.Println(v, rank)
	}
	// Output:
	// 40 0
	// 50 0.5
	// 70 1
}

func ExampleQuantile() {
	median, _ := stats.Quantile([]float64{10, 20, math.NaN(), 40, 80}, 0.5)
	fmt.Println(median)
	// Output: 30
}

func ExampleQuartiles() {
	f, ok := stats.Quartiles([]float64{23.1})
	fmt.Println(f.Q1, f.Median, f.Q3, f.N, ok)
	// Output: 23.1 23.1 23.1 1 true
}

func ExampleMidRanks() {
	ranks, _ := stats.MidRanks([]float64{5, 3, 3, 1})
	fmt.Println(ranks)
	// Output: [4 2.5 2.5 1]
}

func ExampleMeanRanks() {
	r, _ := stats.MeanRanks([][]float64{{1, 2, 3}, {2, 2, 5}, {1, math.NaN(), 5}})
	fmt.Println(r.MeanRanks, r.Raters)
	// Output: [1.25 1.75 3] 2
}

func ExampleKendallW() {
	c, _ := stats.KendallW([][]float64{{1, 2, 3, 4}, {1, 3, 2, 4}, {2, 3, 4, 5}})
	fmt.Printf("W = %.3f, %d raters, %d items\n", c.W, c.Raters, c.Items)
	// Output: W = 0.911, 3 raters, 4 items
}

func ExampleDeviation() {
	deviation, _ := stats.Deviation([]float64{2, 4, 4, 4, 5, 5, 7, 9})
	fmt.Println(deviation)
	// Output: 2
}

func ExampleSpread() {
	spread, _ := stats.Spread([][]float64{{70, 80}, {40, 50}, {60}})
	fmt.Println(spread)
	// Output: 30
}

func ExampleIntervalDifference() {
	before, _ := stats.StudentInterval([]float64{40, 50, 45}, 0.95)
	after, _ := stats.StudentInterval([]float64{60, 55, 65}, 0.95)
	d, _ := stats.IntervalDifference(before, after, 0.95)
	fmt.Printf("%.1f (%.1f to %.1f)\n", d.Change, d.Low, d.High)
	// Output: 15.0 (3.7 to 26.3)
}

func ExampleOneWayICCOf() {
	groups := []stats.Group{stats.GroupOf([]float64{40, 45, 50}), stats.GroupOf([]float64{70, 75, 80})}
	icc, _ := stats.OneWayICCOf(groups)
	fmt.Printf("%.3f\n", icc.ICC1)
	// Output: 0.946
}

func ExampleGroupOf() {
	one := stats.GroupOf([]float64{40, math.NaN(), 50})
	icc, why := stats.OneWayICCOf([]stats.Group{one})
	fmt.Println(icc.N, why)
	// Output: 2 too-few-groups
}

func ExampleRwgJOf() {
	r, _ := stats.RwgJOf([]float64{0.5, 1}, 5)
	fmt.Printf("%.3f\n", r)
	// Output: 0.769
}

func ExampleRanker_RankSets() {
	scores := []stats.Estimate{{Value: 71, SE: 4, DF: 11}, {Value: 48, SE: 5, DF: 8}, {Value: 45, SE: 4, DF: 9}, {Value: 22, SE: 5, DF: 7}}
	marginal, simultaneous := new(stats.Ranker).RankSets(scores, 0.95)
	fmt.Println("by itself:", marginal)
	fmt.Println("all at once:", simultaneous)
	// Output:
	// by itself: [{1 1} {2 3} {2 3} {4 4}]
	// all at once: [{1 1} {2 3} {2 3} {4 4}]
}

func ExampleLongestRun() {
	fmt.Println(stats.LongestRun([]float64{4, 4, math.NaN(), 4, 4, 4, 2}))
	// Output: 3
}

func ExampleVariability() {
	deviation, _ := stats.Variability([]float64{2, 4, math.NaN(), 4, 6})
	fmt.Printf("%.3f\n", deviation)
	// Output: 1.633
}
