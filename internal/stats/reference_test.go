package stats_test

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"mogna/internal/stats"
)

// The values come from R and psych: testdata/make_reference.R says how. Its writer turns a vector of one into a scalar.
type vector []float64

func (v *vector) UnmarshalJSON(data []byte) error {
	if data[0] != '[' {
		data = []byte("[" + string(data) + "]")
	}
	var cells []*float64
	if err := json.Unmarshal(data, &cells); err != nil {
		return err
	}
	for _, c := range cells {
		if c == nil {
			*v = append(*v, math.NaN())
			continue
		}
		*v = append(*v, *c)
	}
	return nil
}

type matrix []vector

func (m matrix) rows() [][]float64 {
	rows := make([][]float64, len(m))
	for i, v := range m {
		rows[i] = v
	}
	return rows
}

type reference struct {
	Alpha []struct {
		Items    matrix
		Reversed vector
		N        int
		Alpha    float64
	} `json:"cronbach_alpha"`
	Interval []struct {
		Scores              vector
		Mean, SD, Low, High float64
	} `json:"mean_interval"`
	Benchmark []struct {
		Scores, Quartiles vector
		Rank              vector `json:"percentile_rank"`
	}
	RwgJ []struct {
		Items   matrix
		Options int
		RwgJ    float64
	}
	ICC struct {
		Group, Score                   vector
		MSB, MSW, N0, ICC1, ICC2, F, P float64
	}
	Kendall []struct {
		Ratings  matrix
		MeanRank vector `json:"mean_rank"`
		W        float64
	} `json:"kendall_w"`
	Welch []struct {
		Before, After            vector
		Change, Low, High, DF, P float64
	}
	Strata []struct {
		Roles                   matrix
		Weights                 vector
		Mean, SE, DF, Low, High float64
	} `json:"role_weighted"`
}

func load(t *testing.T) reference {
	t.Helper()
	data, err := os.ReadFile("testdata/reference.json")
	if err != nil {
		t.Fatal(err)
	}
	var ref reference
	if err := json.Unmarshal(data, &ref); err != nil {
		t.Fatal(err)
	}
	return ref
}

// cases guards against a name that no longer matches: a loop over nothing passes.
func cases(t *testing.T, got, want int) {
	t.Helper()
	if got != want {
		t.Fatalf("%d cases read from the reference, want %d", got, want)
	}
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !within(got, want, 1e-9) {
		t.Errorf("%s = %.15g, want %.15g", what, got, want)
	}
}

func within(a, b, tolerance float64) bool {
	return math.Abs(a-b) <= tolerance*max(1, math.Abs(a), math.Abs(b))
}

func computed(t *testing.T, why stats.Reason) {
	t.Helper()
	if why != stats.Computed {
		t.Fatalf("not computed: %s", why)
	}
}

func must(t *testing.T) func(float64, bool) float64 {
	return func(v float64, ok bool) float64 {
		t.Helper()
		if !ok {
			t.Fatal("not computed")
		}
		return v
	}
}

func TestReferenceCronbachAlpha(t *testing.T) {
	ref := load(t).Alpha
	cases(t, len(ref), 2)
	for _, c := range ref {
		rows := c.Items.rows()
		for _, item := range c.Reversed {
			for _, row := range rows {
				row[int(item)-1] = 6 - row[int(item)-1]
			}
		}
		a, why := cronbachAlpha(rows)
		computed(t, why)
		near(t, "alpha", a.Value, c.Alpha)
		if a.N != c.N || a.Items != len(rows[0]) {
			t.Errorf("n = %d, items = %d, want %d, %d", a.N, a.Items, c.N, len(rows[0]))
		}
	}
}

func TestReferenceStudentInterval(t *testing.T) {
	ref := load(t).Interval
	cases(t, len(ref), 4)
	for _, c := range ref {
		iv, why := stats.StudentInterval(c.Scores, 0.95)
		computed(t, why)
		near(t, "mean", iv.Mean, c.Mean)
		near(t, "low", iv.Low, c.Low)
		near(t, "high", iv.High, c.High)
		near(t, "mean alone", must(t)(plainMean(c.Scores)), c.Mean)
	}
}

func TestReferenceBenchmark(t *testing.T) {
	ref := load(t).Benchmark
	cases(t, len(ref), 4)
	for _, c := range ref {
		f, ok := stats.Quartiles(c.Scores)
		if !ok || f.N != len(c.Scores) {
			t.Fatalf("quartiles: %v, n = %d", ok, f.N)
		}
		for i, got := range []float64{f.Min, f.Q1, f.Median, f.Q3, f.Max} {
			near(t, "five numbers", got, c.Quartiles[i])
			near(t, "quantile", must(t)(stats.Quantile(c.Scores, float64(i)/4)), c.Quartiles[i])
		}
		for i, v := range c.Scores {
			near(t, "percentile rank", must(t)(percentileRank(c.Scores, v)), c.Rank[i])
		}
	}
}

func TestReferenceRwgJ(t *testing.T) {
	ref := load(t).RwgJ
	cases(t, len(ref), 3)
	for _, c := range ref {
		a, why := rwgJ(c.Items.rows(), c.Options)
		computed(t, why)
		near(t, "r_wg(j)", a, c.RwgJ)
	}
}

func TestReferenceICC(t *testing.T) {
	ref := load(t).ICC
	cases(t, len(ref.Score), 27)
	groups := make([][]float64, 6)
	for i, g := range ref.Group {
		groups[int(g)-1] = append(groups[int(g)-1], ref.Score[i])
	}
	r, why := oneWayICC(groups)
	computed(t, why)
	var taken []stats.Group
	for _, g := range groups {
		taken = append(taken, stats.GroupOf(g))
	}
	down, why := stats.OneWayICCOf(taken)
	computed(t, why)
	near(t, "ICC(1) of groups taken down", down.ICC1, ref.ICC1)
	near(t, "MSB", r.MSB, ref.MSB)
	near(t, "MSW", r.MSW, ref.MSW)
	near(t, "n0", r.N0, ref.N0)
	near(t, "ICC(1)", r.ICC1, ref.ICC1)
	near(t, "ICC(2)", must(t)(r.ICC2()), ref.ICC2)
	f, p, ok := r.FTest()
	near(t, "F", must(t)(f, ok), ref.F)
	near(t, "p", p, ref.P)
}

func TestReferenceKendallW(t *testing.T) {
	ref := load(t).Kendall
	cases(t, len(ref), 2)
	for _, c := range ref {
		w, why := stats.KendallW(c.Ratings.rows())
		computed(t, why)
		near(t, "W", w.W, c.W)
		ranking, why := stats.MeanRanks(c.Ratings.rows())
		computed(t, why)
		cases(t, len(ranking.MeanRanks), len(c.MeanRank))
		for j, got := range ranking.MeanRanks {
			near(t, "mean rank", got, c.MeanRank[j])
		}
		if w.Raters != len(c.Ratings) || ranking.Raters != len(c.Ratings) || w.Items != len(c.MeanRank) {
			t.Errorf("raters = %d and %d, items = %d", w.Raters, ranking.Raters, w.Items)
		}
	}
}

func TestReferenceWelch(t *testing.T) {
	ref := load(t).Welch
	cases(t, len(ref), 3)
	for _, c := range ref {
		d, why := welchDifference(c.Before, c.After, 0.95)
		computed(t, why)
		near(t, "change", d.Change, c.Change)
		near(t, "low", d.Low, c.Low)
		near(t, "high", d.High, c.High)
		near(t, "df", d.DF, c.DF)
		near(t, "p", d.P, c.P)
	}
}

func TestReferenceStratified(t *testing.T) {
	ref := load(t).Strata
	cases(t, len(ref), 2)
	for _, c := range ref {
		iv, why := stats.StratifiedInterval(c.Roles.rows(), c.Weights, 0.95)
		computed(t, why)
		near(t, "mean", iv.Mean, c.Mean)
		near(t, "mean alone", must(t)(stats.StratifiedMean(c.Roles.rows(), c.Weights)), c.Mean)
		near(t, "se", iv.SE, c.SE)
		near(t, "df", iv.DF, c.DF)
		near(t, "low", iv.Low, c.Low)
		near(t, "high", iv.High, c.High)
	}
}

func TestTheSameFromTakenDown(t *testing.T) {
	ref := load(t)
	for _, w := range ref.Welch {
		a, _ := stats.StudentInterval(w.Before, 0.95)
		b, _ := stats.StudentInterval(w.After, 0.95)
		d, why := stats.IntervalDifference(a, b, 0.95)
		if why != stats.Computed {
			t.Fatal(why)
		}
		near(t, "change", d.Change, w.Change)
		near(t, "low", d.Low, w.Low)
		near(t, "high", d.High, w.High)
		near(t, "df", d.DF, w.DF)
		near(t, "p", d.P, w.P)
	}
}
