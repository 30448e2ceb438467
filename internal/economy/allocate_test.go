package economy

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"mogna/internal/survey"
)

func ExampleAllocate() {
	fmt.Println(Allocate(100, []float64{1, 1, 1}))
	fmt.Println(Allocate(7, []float64{9100, 10500, 0}))
	// Output:
	// [34 33 33]
	// [3 4 0]
}

// Whole kronor in are whole kronor out, as many, and nobody is a krona or more from their share.
func FuzzAllocate(f *testing.F) {
	f.Add(uint64(10_000_001), uint64(9000), uint64(10000), uint64(14000), uint64(0))
	f.Add(uint64(1), uint64(1), uint64(1), uint64(1), uint64(1))
	f.Add(uint64(999_999_999_999), uint64(3), uint64(1<<40), uint64(7), uint64(11))
	f.Fuzz(func(t *testing.T, amount, a, b, c, d uint64) {
		weights, sum, kronor := []float64{float64(a % 1e12), float64(b % 1e12), float64(c % 1e12), float64(d % 1e12)}, 0.0, float64(amount%1e12)
		for _, w := range weights {
			sum += w
		}
		if sum == 0 {
			return // nobody to allocate to
		}
		back := 0.0
		for n, part := range Allocate(kronor, weights) {
			if part != math.Trunc(part) || part < 0 || math.Abs(part-kronor*(weights[n]/sum)) > 1.001 || weights[n] == 0 && part != 0 {
				t.Errorf("%v of %v by %v", part, kronor, weights)
			}
			back += part
		}
		if back != kronor {
			t.Errorf("%v became %v by %v", kronor, back, weights)
		}
	})
}

// Whatever is reported, by whomever, and whatever is agreed: each krona is counted once, in the total and in every class.
func TestEveryKronaIsCountedOnce(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		organisations, responses := region(), map[string]Response{}
		organisations = append(organisations, survey.Organisation{Code: "K", Kind: survey.JointBody, Members: []string{"C", "D"}})
		for _, o := range organisations {
			if chance.Float64() < 0.85 {
				given := map[string]float64{"total": float64(chance.IntN(90_000_000)), "staff": float64(chance.IntN(90))}
				for _, id := range []string{"p1", "p2", "t1", "t2", "s1", "s2"} {
					given[id] = float64(chance.IntN(9_000_000))
				}
				responses[o.Code] = response(given)
			}
		}
		var keys []survey.AllocationKey
		if chance.Float64() < 0.5 {
			keys = append(keys, survey.AllocationKey{Organisation: "K", Shares: []survey.AllocationShare{{Organisation: "C", Weight: chance.Float64()}, {Organisation: "D", Weight: 0.1 + chance.Float64()}}})
		}
		r := Compute(Input{Questionnaire: form(), Organisations: organisations, Responses: responses, Keys: keys})
		paid := 0.0
		for _, x := range responses {
			paid += *x.Total
		}
		if r.Sums.Reported != paid || r.Sums.Own+r.Sums.Received+r.Sums.Unallocated != paid {
			t.Fatalf("%v was paid and %+v counted", paid, r.Sums)
		}
		for _, code := range []string{"J", "K"} {
			if _, given := responses[code]; given {
				addsUp(t, r, code)
			}
		}
	}
}

// addsUp holds what the members were given of each class against what the body reported.
func addsUp(t *testing.T, r *Round, body string) {
	t.Helper()
	for n, o := range r.Organisations {
		if o.Code != body {
			continue
		}
		for division, d := range r.Results[n].Reported.Divisions {
			for id, want := range d.Amounts {
				sum := 0.0
				for m := range r.Organisations {
					part, _ := r.Part(m, body, division+"/"+id)
					sum += part
				}
				if sum != want.Amount {
					t.Fatalf("%s %s/%s: %v given out of %v", body, division, id, sum, want.Amount)
				}
			}
		}
	}
}
