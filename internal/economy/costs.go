package economy

import (
	"math"
	"slices"

	"mogna/internal/survey"
)

// Costs is a total in kronor and how it is divided, by division. The total is absent where it isn't given, with the reason. Capital is
// the part of it that assets cost each year, Expenditure what was spent: the total less Capital plus Investment. They are there where the
// questionnaire asks for investments.
type Costs struct {
	Total       *float64            `json:"total,omitempty"`
	Operating   *float64            `json:"operating,omitempty"` // the total less Capital
	Capital     *float64            `json:"capital,omitempty"`
	Investment  *float64            `json:"investment,omitempty"`
	Expenditure *float64            `json:"expenditure,omitempty"`
	Divisions   map[string]Division `json:"divisions"`
	Reason      string              `json:"reason,omitempty"`
}

// Division is one way of splitting the total, or of purposes the expenditure. Difference is that less the sum, in kronor, and as a share
// of it; the division reconciles where that is within the tolerance. Amounts are by class; a class without an answer is absent.
type Division struct {
	Sum             *float64          `json:"sum,omitempty"`
	Difference      *float64          `json:"difference,omitempty"`
	DifferenceShare *float64          `json:"differenceShare,omitempty"`
	Reconciled      bool              `json:"reconciled"`
	Amounts         map[string]Amount `json:"amounts,omitempty"`
	Reason          string            `json:"reason,omitempty"`
}

// Amount is what one class costs, and its share of the division's sum, 0–1; no share of a sum of nothing.
type Amount struct {
	Amount float64  `json:"amount"`
	Share  *float64 `json:"share,omitempty"`
}

// costs holds each division against what it divides.
func costs(q *survey.Questionnaire, total, investment *float64, amounts map[string]map[string]float64) *Costs {
	c := &Costs{Total: total, Divisions: map[string]Division{}}
	if total == nil {
		c.Reason = ReasonNoTotal
	}
	spent := SplitsExpenditure(q)
	if spent {
		c.spend(q, investment, amounts[Pools])
	}
	for _, id := range Divisions {
		labels := Labels(q, id)
		switch {
		case len(labels) == 0:
		case id == Purposes && spent:
			c.Divisions[id] = divide(labels, c.Expenditure, amounts[id], q.Economy.Tolerance, ReasonNotStated)
		default:
			c.Divisions[id] = divide(labels, total, amounts[id], q.Economy.Tolerance, ReasonNoTotal)
		}
	}
	return c
}

// DivisionsOf are those that a questionnaire has: three in the first edition, or all.
func DivisionsOf(q *survey.Questionnaire) (ids []string) {
	for _, id := range Divisions {
		if id != Centres || len(Labels(q, id)) > 0 {
			ids = append(ids, id)
		}
	}
	return ids
}

// IsCapital says whether an item asks for capital cost.
func IsCapital(q *survey.Questionnaire, i survey.Item) bool {
	return i.Pool != "" && slices.ContainsFunc(Labels(q, Pools), func(l survey.Label) bool { return l.ID == i.Pool && l.Capital })
}

// SplitsExpenditure says whether the purposes divide what was spent, as from the second edition, or the cost.
func SplitsExpenditure(q *survey.Questionnaire) bool { return asks(q, Investment) }

// spend works out what the capital costs and what was spent. Where any pool is given, one without an amount has none, as in the pools' sum.
func (c *Costs) spend(q *survey.Questionnaire, investment *float64, pools map[string]float64) {
	c.Investment = investment
	if len(pools) > 0 {
		capital := 0.0
		for _, l := range q.Economy.Pools {
			if l.Capital {
				capital += pools[l.ID]
			}
		}
		c.Capital = &capital
	}
	if c.Total == nil || c.Capital == nil {
		return
	}
	operating := *c.Total - *c.Capital
	c.Operating = &operating
	if investment != nil {
		spent := operating + *investment
		c.Expenditure = &spent
	}
}

func divide(labels []survey.Label, whole *float64, amounts map[string]float64, tolerance float64, without string) Division {
	if len(amounts) == 0 {
		return Division{Reason: ReasonNoAnswers}
	}
	sum := 0.0
	for _, l := range labels { // in one order, so that a sum is the same to the bit
		sum += amounts[l.ID]
	}
	d := Division{Sum: &sum, Amounts: map[string]Amount{}}
	for id, x := range amounts {
		d.Amounts[id] = Amount{Amount: x, Share: ratio(x, sum)}
	}
	if whole == nil {
		d.Reason = without
		return d
	}
	difference := *whole - sum
	d.Difference, d.DifferenceShare = &difference, ratio(difference, *whole)
	d.Reconciled = math.Abs(difference) <= tolerance*math.Abs(*whole)
	return d
}

func ratio(x, of float64) *float64 {
	if of == 0 {
		return nil
	}
	y := x / of
	return &y
}
