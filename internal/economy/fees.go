package economy

import (
	"math"
	"slices"

	"mogna/internal/survey"
)

// fees are what municipalities have told that they were invoiced by their joint body. One that is a member of several has told of
// them all together, so that its fee is nobody's.
func (r *Round) fees() map[string]float64 {
	list := map[string]float64{}
	for n, o := range r.Organisations {
		fee, told := r.Results[n].Facts[Fee]
		bodies := 0
		for _, body := range r.Organisations {
			if body.Kind == survey.JointBody && slices.Contains(body.Members, o.Code) {
				bodies++
			}
		}
		if o.Kind == survey.Municipality && told && bodies == 1 {
			list[o.Code] = fee
		}
	}
	return list
}

// feesOf adds up what a body's members have told, and says whether all have.
func feesOf(body survey.Organisation, fees map[string]float64) (sum float64, all bool) {
	for _, code := range body.Members {
		fee, told := fees[code]
		if !told {
			return 0, false
		}
		sum += fee
	}
	return sum, len(body.Members) > 0
}

// hold puts what the members were invoiced beside what they are given.
func (a *Allocation) hold(body survey.Organisation, total float64, fees map[string]float64, tolerance float64) {
	agree := true
	for n := range a.Members {
		m := &a.Members[n]
		if fee, told := fees[m.Organisation]; told {
			m.Fee = &fee
			agree = agree && math.Abs(m.Amount-fee) <= tolerance*fee
		}
	}
	if sum, all := feesOf(body, fees); all {
		difference := total - sum
		a.Fees, a.FeeDifference, a.FeesAgree = &sum, &difference, agree && math.Abs(difference) <= tolerance*total
	}
}

// parts splits an amount of a body's over the members of its key: by invoices in the relation that the fees have to the total, so that
// the parts of the total are the fees.
func (a *Allocation) parts(amount, total float64) []float64 {
	weights := a.weights()
	if a.Basis != ByInvoice {
		return Allocate(amount, weights)
	}
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	if total == 0 {
		return make([]float64, len(weights))
	}
	return Allocate(math.Round(amount*sum/total), weights)
}
