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
	for _, c := range []struct{ strata, n, atOnce, df int }{{1, 12, 2, 11}, {3, 12, 2, 9}, {1, 12, 4, 11}, {3, 3, 2, 1}, {3, 4, 3, 1}} {
		times, _ := stats.Wider(0.95, 1-0.05/float64(c.atOnce), float64(c.df))
		low, high, ok := scored(50, 45, 60, c.n).Surely(c.strata, c.atOnce)
		if near(t, "low", &low, 50-5*times); !ok || times <= 1 {
			t.Errorf("%+v: %v", c, times)
		}
		near(t, "high", &high, 50+10*times)
	}
	for _, atOnce := range []int{0, 1} {
		if low, high, ok := scored(50, 45, 60, 12).Surely(1, atOnce); !ok || low != 45 || high != 60 {
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
		if low, high, ok := s.Surely(1, 1); ok || low != 0 || high != 0 {
			t.Errorf("%s: from %v to %v", what, low, high)
		}
	}
}

// A role that nobody was asked in has no mean, and makes no comparison less sure.
func TestOnlyRolesThatWereAskedAreStrata(t *testing.T) {
	byRole, pooled := instrument(), instrument()
	byRole.Scoring.Aggregate, pooled.Scoring.Aggregate = survey.ByRole, survey.Pooled
	asked := Document{ResponseRates: []ResponseRate{{}, {Role: byRole.Roles[0]}, {Role: byRole.Roles[1]}}}
	for _, c := range []struct {
		what string
		d    Document
		q    *survey.Questionnaire
		want int
	}{
		{"pooled", asked, pooled, 1}, {"two roles asked", asked, byRole, 2}, {"one role", Document{ResponseRates: []ResponseRate{{}}}, byRole, 1},
		{"nobody knows who was asked", Document{}, byRole, len(byRole.Roles)}, {"no roles", Document{}, &survey.Questionnaire{Scoring: byRole.Scoring}, 1},
	} {
		if got := c.d.Strata(c.q); got != c.want {
			t.Errorf("%s: %d, want %d", c.what, got, c.want)
		}
	}
}
