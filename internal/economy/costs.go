package economy

import (
	"math"

	"mogna/internal/survey"
)

// Costs is a total in kronor and how it is divided, by division. The total is absent where it isn't given, with the reason.
type Costs struct {
	Total     *float64            `json:"total,omitempty"`
	Divisions map[string]Division `json:"divisions"`
	Reason    string              `json:"reason,omitempty"`
}

// Division is one way of splitting the total. Difference is the total less the sum, in kronor, and as a share of the total;
// the division reconciles where that is within the tolerance. Amounts are by class; a class without an answer is absent.
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

// costs holds each division against the total.
func costs(q *survey.Questionnaire, total *float64, amounts map[string]map[string]float64) *Costs {
	c := &Costs{Total: total, Divisions: map[string]Division{}}
	if total == nil {
		c.Reason = ReasonNoTotal
	}
	for _, id := range Divisions {
		if labels := Labels(q, id); len(labels) > 0 {
			c.Divisions[id] = divide(labels, total, amounts[id], q.Economy.Tolerance)
		}
	}
	return c
}

func divide(labels []survey.Label, total *float64, amounts map[string]float64, tolerance float64) Division {
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
	if total == nil {
		d.Reason = ReasonNoTotal
		return d
	}
	difference := *total - sum
	d.Difference, d.DifferenceShare = &difference, ratio(difference, *total)
	d.Reconciled = math.Abs(difference) <= tolerance**total
	return d
}

func ratio(x, of float64) *float64 {
	if of == 0 {
		return nil
	}
	y := x / of
	return &y
}
