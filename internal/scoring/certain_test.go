package scoring_test

import (
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/stats"
	"mogna/internal/survey"
)

func scored(value, low, high float64, n int) Score {
	return Score{Value: &value, Low: &low, High: &high, N: n}
}

// A score's interval is widened by the quantiles of Student's t, each side by itself.
func TestSurelyWidensTheInterval(t *testing.T) {
	q := instrument()
	for _, c := range []struct {
		aggregate     survey.Aggregate
		roles         int
		n, atOnce, df int
	}{
		{survey.Pooled, 3, 12, 2, 11}, {survey.ByRole, 3, 12, 2, 9}, {survey.ByRole, 0, 12, 4, 11}, {survey.ByRole, 3, 3, 2, 1}, {survey.ByRole, 3, 4, 3, 1},
	} {
		q.Scoring.Aggregate, q.Roles = c.aggregate, instrument().Roles[:c.roles]
		times, _ := stats.Wider(0.95, 1-0.05/float64(c.atOnce), float64(c.df))
		low, high, ok := scored(50, 45, 60, c.n).Surely(q, c.atOnce)
		if near(t, "low", &low, 50-5*times); !ok || times <= 1 {
			t.Errorf("%+v: %v", c, times)
		}
		near(t, "high", &high, 50+10*times)
	}
	for _, atOnce := range []int{0, 1} {
		if low, high, ok := scored(50, 45, 60, 12).Surely(q, atOnce); !ok || low != 45 || high != 60 {
			t.Errorf("one at a time: from %v to %v", low, high)
		}
	}
}

func TestNothingIsSureWithoutAnInterval(t *testing.T) {
	whole := scored(50, 45, 60, 12)
	for what, s := range map[string]Score{
		"no value": {Low: whole.Low, High: whole.High}, "no lower end": {Value: whole.Value, High: whole.High},
		"no upper end": {Value: whole.Value, Low: whole.Low}, "no width": scored(50, 50, 50, 12),
	} {
		if low, high, ok := s.Surely(instrument(), 1); ok || low != 0 || high != 0 {
			t.Errorf("%s: from %v to %v", what, low, high)
		}
	}
}
