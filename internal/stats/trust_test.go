package stats_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"testing"

	"pgregory.net/rapid"

	"mogna/internal/stats"
)

// The values come from R: testdata/make_trust.R says how.
type trust struct {
	RankSets []struct {
		Score, SE, DF          vector
		Marginal, Simultaneous [][2]int
	} `json:"rank_sets"`
	Careless struct {
		Answers matrix
		Longest []int
		IRV     vector `json:"irv"`
	}
	Agreement []struct {
		Ratings matrix
		W       float64
	} `json:"agreement_with_missing"`
}

func loadTrust(t *testing.T) (ref trust) {
	t.Helper()
	data, err := os.ReadFile("testdata/trust.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &ref); err != nil {
		t.Fatal(err)
	}
	return ref
}

func TestReferenceRankSets(t *testing.T) {
	ref := loadTrust(t).RankSets
	cases(t, len(ref), 4)
	for n, c := range ref {
		list := make([]stats.Estimate, len(c.Score))
		for j := range list {
			list[j] = stats.Estimate{Value: c.Score[j], SE: c.SE[j], DF: math.Inf(1)}
			if len(c.DF) == len(list) {
				list[j].DF = c.DF[j]
			}
		}
		marginal, simultaneous := new(stats.Ranker).RankSets(list, 0.95)
		cases(t, len(c.Marginal)+len(c.Simultaneous), 2*len(list))
		for j := range list {
			if got := [2]int{marginal[j].Low, marginal[j].High}; got != c.Marginal[j] {
				t.Errorf("case %d, %d: marginal %v, want %v", n, j, got, c.Marginal[j])
			}
			if got := [2]int{simultaneous[j].Low, simultaneous[j].High}; got != c.Simultaneous[j] {
				t.Errorf("case %d, %d: simultaneous %v, want %v", n, j, got, c.Simultaneous[j])
			}
		}
	}
}

func TestReferenceCareless(t *testing.T) {
	ref := loadTrust(t).Careless
	cases(t, len(ref.Answers), 24)
	for n, row := range ref.Answers {
		if got := stats.LongestRun(row); got != ref.Longest[n] {
			t.Errorf("row %d: longest run %d, want %d", n, got, ref.Longest[n])
		}
		near(t, "variability", must(t)(stats.Variability(row)), ref.IRV[n])
	}
}

// estimates are close enough to each other for some differences to be sure and some not.
func estimates() *rapid.Generator[[]stats.Estimate] {
	one := rapid.Custom(func(t *rapid.T) stats.Estimate {
		e := stats.Estimate{Value: score().Draw(t, "value"), SE: float64(rapid.IntRange(0, 60).Draw(t, "SE")) / 10,
			DF: float64(rapid.IntRange(0, 400).Draw(t, "DF")) / 10}
		if rapid.IntRange(0, 9).Draw(t, "known") == 0 {
			e.DF = math.Inf(1)
		}
		return e
	})
	return rapid.SliceOfN(one, 0, 24)
}

// plainSets goes through the sorted probabilities, as the definition does.
func plainSets(x []stats.Estimate, pairs func(j, k int) bool) (higher [][]bool) {
	type pair struct {
		j, k int
		p    float64
	}
	var list []pair
	higher = make([][]bool, len(x))
	for j := range x {
		higher[j] = make([]bool, len(x))
		for k := range x {
			if a, b := x[j], x[k]; j < k && pairs(j, k) && a.SE > 0 && a.DF > 0 && b.SE > 0 && b.DF > 0 {
				list = append(list, pair{j, k, stats.DifferenceP(a, b)})
			}
		}
	}
	for left := len(list); left > 0; left-- {
		least := 0
		for n := range list {
			if list[n].p < list[least].p {
				least = n
			}
		}
		c := list[least]
		if c.p > 0.05/float64(left) {
			break
		}
		higher[c.j][c.k], higher[c.k][c.j] = x[c.j].Value > x[c.k].Value, x[c.k].Value > x[c.j].Value
		list = append(list[:least:least], list[least+1:]...)
	}
	return higher
}

func setOf(higher [][]bool, j int) stats.RankSet {
	s := stats.RankSet{Low: 1, High: len(higher)}
	for k := range higher {
		if higher[k][j] {
			s.Low++
		}
		if higher[j][k] {
			s.High--
		}
	}
	return s
}

func TestRankSetsAreHolms(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := estimates().Draw(t, "estimates")
		marginal, simultaneous := new(stats.Ranker).RankSets(x, 0.95)
		all := plainSets(x, func(int, int) bool { return true })
		for o := range x {
			same(t, fmt.Sprint("marginal of ", o), marginal[o], setOf(plainSets(x, func(j, k int) bool { return j == o || k == o }), o))
			same(t, fmt.Sprint("simultaneous of ", o), simultaneous[o], setOf(all, o))
			if s, m := simultaneous[o], marginal[o]; m.Low > m.High || s.Low > s.High {
				t.Fatalf("%v %v", m, s)
			}
		}
	})
}

// What is near the exact deviate spares most pairs the exact probability, and must never be further off than it says.
func TestNormalDeviatesAreNear(t *testing.T) {
	for _, df := range []float64{8, 8.3, 9.5, 12, 20, 77, 4000, 8000, 100_000, math.Inf(1)} {
		for x := 1.5; ; x *= 1.01 {
			off, exact := stats.DeviateOff(x, df)
			if exact > 7 {
				break
			}
			if math.Abs(off) >= stats.DeviateError {
				t.Errorf("t = %v with %v degrees of freedom: off by %v", x, df, off)
			}
		}
	}
}
