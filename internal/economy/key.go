package economy

import (
	"slices"

	"mogna/internal/survey"
)

// What a key is based on.
const (
	ByPopulation = "population"
	ByAgreement  = "agreed"
)

// Allocation is how a joint body's total goes to its members. Unallocated is what none of the round's municipalities could be
// given, in kronor: all of it where there is no key, with the reason.
type Allocation struct {
	Basis       string        `json:"basis,omitempty"`
	Members     []MemberShare `json:"members,omitempty"`
	Unallocated float64       `json:"unallocated"`
	Reason      string        `json:"reason,omitempty"`
}

// MemberShare is one member's weight in the key, its share of all weights, 0–1, and its part of the total in kronor.
type MemberShare struct {
	Organisation string  `json:"organisation"`
	Weight       float64 `json:"weight"`
	Share        float64 `json:"share"`
	Amount       float64 `json:"amount"`
}

// Key is the key that holds for a joint body: the agreed one, or the members' populations. Without either it has a reason.
func Key(body survey.Organisation, organisations []survey.Organisation, agreed []survey.AllocationKey) Allocation {
	n := slices.IndexFunc(agreed, func(k survey.AllocationKey) bool { return k.Organisation == body.Code })
	if n >= 0 {
		a := Allocation{Basis: ByAgreement}
		for _, s := range agreed[n].Shares {
			a.Members = append(a.Members, MemberShare{Organisation: s.Organisation, Weight: s.Weight})
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
