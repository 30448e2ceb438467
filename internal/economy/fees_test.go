package economy

import (
	"testing"

	"mogna/internal/survey"
)

func invoiced(fees ...float64) map[string]map[string]float64 {
	told := map[string]map[string]float64{"J": {"total": 10_000_000, "p1": 7_000_000, "p2": 3_000_000, "investment": 300_000}}
	for n, fee := range fees {
		told[string(rune('A'+n))] = map[string]float64{"total": 1_000_000, "p1": 1_000_000, "investment": 0, "fee": fee}
	}
	return told
}

// Where all members have told what they were invoiced, their parts are that to the krona, whatever it comes to against the cost; and
// their parts of its classes are in that relation.
func TestPartsAreTheFees(t *testing.T) {
	for name, c := range map[string]struct {
		fees  []float64
		left  float64
		agree bool
	}{
		"as much as the cost":  {[]float64{2_000_001, 3_000_000, 4_999_999}, 0, true},
		"within the tolerance": {[]float64{2_000_000, 3_000_000, 4_960_000}, 40_000, true},
		"less than the cost":   {[]float64{2_000_000, 3_000_000, 4_000_000}, 1_000_000, false},
		"more than the cost":   {[]float64{2_000_000, 3_000_000, 5_500_000}, -500_000, false},
	} {
		r := secondRound(region(), invoiced(c.fees...))
		a, given := r.Results[4].Allocation, 0.0
		is(t, name, a.FeeDifference, c.left)
		if a.Basis != ByInvoice || a.FeesAgree != c.agree || a.Unallocated != c.left {
			t.Errorf("%s: %+v", name, a)
		}
		for n, fee := range c.fees {
			x := r.Results[n]
			is(t, name+", a part", &x.Received[0].Total, fee)
			is(t, name+", with its own", x.Allocated.Total, 1_000_000+fee)
			is(t, name+", beside it", a.Members[n].Fee, fee)
			if d := x.Allocated.Divisions[Pools].DifferenceShare; d == nil || *d > 1e-6 || *d < -1e-6 {
				t.Errorf("%s: the classes are %v apart from the cost", name, *d)
			}
			given += fee
		}
		if r.Sums.Received != given || r.Sums.Reported != r.Sums.Own+r.Sums.Received+r.Sums.Unallocated {
			t.Errorf("%s: %+v", name, r.Sums)
		}
	}
}

// By another key the fees stand beside the parts, and agree where each is within half a per cent.
func TestFeesStandBesideAnAgreedKey(t *testing.T) {
	shares := []survey.AllocationShare{{Organisation: "A", Weight: 20}, {Organisation: "B", Weight: 30}, {Organisation: "C", Weight: 50}}
	key := survey.AllocationKey{Organisation: "J", Shares: shares}
	for fee, want := range map[float64]bool{2_009_000: true, 2_011_000: false} {
		a := secondRound(region(), invoiced(fee, 3_000_000, 5_000_000), key).Results[4].Allocation
		if a.Basis != ByAgreement || a.FeesAgree != want || a.Members[0].Amount != 2_000_000 || *a.Members[0].Fee != fee {
			t.Errorf("%v: %+v", fee, a)
		}
	}
}

// A fee that one member has not told, or that is of several bodies together, leaves the costs to go by population.
func TestFeesOfSomeAreNoKey(t *testing.T) {
	if a := secondRound(region(), invoiced(1, 2)).Results[4].Allocation; a.Basis != ByPopulation || a.Fees != nil || a.Members[0].Fee == nil {
		t.Errorf("%+v", a)
	}
	two := append(region(), survey.Organisation{Code: "K", Kind: survey.JointBody, Members: []string{"A"}})
	if a := secondRound(two, invoiced(2_000_001, 3_000_000, 4_999_999)).Results[4].Allocation; a.Basis != ByPopulation || a.Members[0].Fee != nil {
		t.Errorf("%+v", a)
	}
}
