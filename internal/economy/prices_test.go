package economy

import (
	"testing"

	"mogna/internal/survey"
)

func costing(year, total float64, change ...map[string]float64) map[string]float64 {
	x := map[string]float64{"year": year, "total": total}
	for _, m := range change {
		for id, v := range m {
			x[id] = v
		}
	}
	return x
}

// By hand: 3 000 kr in 2020 is 3 000 × 403.70/335.92 = 3 605.32 kr in the prices of 2023. 4 000 kr is 10.95 % more than that.
func TestCostsAreHeldAgainstEarlierOnesInFixedPrices(t *testing.T) {
	one := []survey.Organisation{municipality("A", 1000)}
	then := secondRound(one, map[string]map[string]float64{"A": costing(2020, 3_000_000)})
	e := secondRound(one, map[string]map[string]float64{"A": costing(2023, 4_000_000)}).Since(then, "A")
	is(t, "then", e.PerResident, 3000)
	is(t, "fixed", e.Fixed, 3000*403.70/335.92)
	is(t, "change", e.Change, 4000 / *e.Fixed - 1)

	e = secondRound(one, map[string]map[string]float64{"A": costing(2020, 4_000_000)}).Since(then, "A")
	is(t, "of the same year", e.Fixed, 3000)
}

// What cannot be told in the same prices, or is of another scope, is not compared.
func TestWhatIsNotHeldAgainstEarlierCosts(t *testing.T) {
	one := []survey.Organisation{municipality("A", 1000)}
	then := secondRound(one, map[string]map[string]float64{"A": costing(2020, 3_000_000)})
	first := Compute(Input{Questionnaire: form(), Organisations: one, Responses: map[string]Response{"A": response(costing(2020, 3_000_000))}})
	for name, c := range map[string]struct {
		now, then *Round
		reason    string
	}{
		"a year without an index": {secondRound(one, map[string]map[string]float64{"A": costing(2090, 4_000_000)}), then, ReasonNoIndex},
		"another edition":         {secondRound(one, map[string]map[string]float64{"A": costing(2023, 4_000_000)}), first, ReasonScope},
		"another scope":           {secondRound(one, map[string]map[string]float64{"A": costing(2023, 4_000_000, map[string]float64{"scope-ot": 1})}), then, ReasonNotStated},
	} {
		if e := c.now.Since(c.then, "A"); e.Reason != c.reason || e.Fixed != nil || e.Change != nil {
			t.Errorf("%s: %+v", name, e)
		}
	}
	if e := then.Since(then, "B"); e != nil {
		t.Errorf("of one that is not there: %+v", e)
	}
}

func TestThePriceIndexIsWhole(t *testing.T) {
	for year := 2015; year <= 2023; year++ {
		if prices[year] < 300 || prices[year] > 500 {
			t.Errorf("%d: %v", year, prices[year])
		}
	}
}
