package economy

import (
	"slices"

	"mogna/internal/survey"
)

// What a key is based on.
const (
	ByPopulation = "population"
	ByAgreement  = "agreed"
	ByInvoice    = "invoiced" // what each member has told that it was invoiced
)

// Allocation is how a joint body's total goes to its members. Unallocated is what none of the round's municipalities could be
// given, in kronor: all of it where there is no key, with the reason. By invoices it is what the fees do not cover, and below 0 where
// they are more than the costs. Fees are what all members have told that they were invoiced, FeeDifference the total less them; FeesAgree
// says whether that, and each member's part less its fee, is within the tolerance.
type Allocation struct {
	Basis         string        `json:"basis,omitempty"`
	Members       []MemberShare `json:"members,omitempty"`
	Unallocated   float64       `json:"unallocated"`
	Fees          *float64      `json:"fees,omitempty"`
	FeeDifference *float64      `json:"feeDifference,omitempty"`
	FeesAgree     bool          `json:"feesAgree,omitempty"`
	Reason        string        `json:"reason,omitempty"`
}

// MemberShare is one member's weight in the key, its share of all weights, 0–1, its part of the total in kronor, and its fee.
type MemberShare struct {
	Organisation string   `json:"organisation"`
	Weight       float64  `json:"weight"`
	Share        float64  `json:"share"`
	Amount       float64  `json:"amount"`
	Fee          *float64 `json:"fee,omitempty"`
}

// Key is the key that holds for a joint body: the agreed one, what its members were invoiced, or their populations. Without any it has
// a reason. Fees are by member, and go before population where all members have told theirs.
func Key(body survey.Organisation, organisations []survey.Organisation, agreed []survey.AllocationKey, fees map[string]float64) Allocation {
	n := slices.IndexFunc(agreed, func(k survey.AllocationKey) bool { return k.Organisation == body.Code })
	if n >= 0 {
		a := Allocation{Basis: ByAgreement}
		for _, s := range agreed[n].Shares {
			a.Members = append(a.Members, MemberShare{Organisation: s.Organisation, Weight: s.Weight})
		}
		return a.shared()
	}
	if sum, all := feesOf(body, fees); all && sum > 0 {
		a := Allocation{Basis: ByInvoice}
		for _, code := range body.Members {
			a.Members = append(a.Members, MemberShare{Organisation: code, Weight: fees[code]})
		}
		return a.shared()
	}
	a := Allocation{Basis: ByPopulation}
	for _, code := range body.Members {
		m := slices.IndexFunc(organisations, func(o survey.Organisation) bool { return o.Code == code })
		if m < 0 || organisations[m].Population == nil || *organisations[m].Population <= 0 {
			return Allocation{Reason: ReasonNoPopulation}
		}
		a.Members = append(a.Members, MemberShare{Organisation: code, Weight: float64(*organisations[m].Population)})
	}
	return a.shared()
}

func (a Allocation) shared() Allocation {
	sum := 0.0
	for _, m := range a.Members {
		sum += m.Weight
	}
	if sum <= 0 {
		return Allocation{Reason: ReasonNoMembers}
	}
	for n := range a.Members {
		a.Members[n].Share = a.Members[n].Weight / sum
	}
	return a
}

func (a Allocation) weights() []float64 {
	list := make([]float64, len(a.Members))
	for n, m := range a.Members {
		list[n] = m.Weight
	}
	return list
}
