package report

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// joint adds what a municipality is given of each joint body of the round, and what a body gives to each municipality that is a
// member of any.
func (v *variables) joint() {
	for _, o := range v.organisations {
		if o.Kind == survey.JointBody {
			v.received(organisationIn(v.organisations, o.Code))
		}
	}
	add := func(id string, read func(economy.Allocation) string) {
		v.cost(subjectOf{}, definitionOf(id), func(x economy.Result) string {
			if x.Allocation == nil {
				return ""
			}
			return read(*x.Allocation)
		})
	}
	add("economy_unallocated", func(a economy.Allocation) string { return exact(a.Unallocated) })
	add("economy_allocation_basis", func(a economy.Allocation) string { return defuse(a.Basis) })
	v.why(subjectOf{}, "economy_allocation_basis", func(x economy.Result) string {
		if x.Allocation == nil {
			return ""
		}
		return x.Allocation.Reason
	})
	for _, code := range members(v.organisations) {
		v.member(organisationIn(v.organisations, code))
	}
}

// members are the organisations that belong to any joint body, each once.
func members(organisations []scoring.OrganisationInfo) (codes []string) {
	for _, o := range organisations {
		for _, code := range o.Members {
			if !slices.Contains(codes, code) {
				codes = append(codes, code)
			}
		}
	}
	return codes
}

func organisationIn(organisations []scoring.OrganisationInfo, code string) subjectOf {
	name := code
	for _, o := range organisations {
		if o.Code == code {
			name = o.Name
		}
	}
	return subjectOf{id: code, title: survey.Text{survey.Swedish: name, survey.English: name}}
}

func (v *variables) received(from subjectOf) {
	add := func(id string, read func(economy.Received) string) {
		v.cost(from, definitionOf(id), func(x economy.Result) string {
			if n := slices.IndexFunc(x.Received, func(p economy.Received) bool { return p.From == from.id }); n >= 0 {
				return read(x.Received[n])
			}
			return ""
		})
	}
	add("economy_received", func(p economy.Received) string { return exact(p.Total) })
	add("economy_received_share", func(p economy.Received) string { return exact(p.Share) })
	add("economy_received_staff", func(p economy.Received) string { return optional(p.Staff) })
}

func (v *variables) member(to subjectOf) {
	add := func(id string, read func(economy.MemberShare) string) {
		v.cost(to, definitionOf(id), func(x economy.Result) string {
			if x.Allocation == nil {
				return ""
			}
			if n := slices.IndexFunc(x.Allocation.Members, func(m economy.MemberShare) bool { return m.Organisation == to.id }); n >= 0 {
				return read(x.Allocation.Members[n])
			}
			return ""
		})
	}
	add("economy_member_weight", func(m economy.MemberShare) string { return exact(m.Weight) })
	add("economy_member_share", func(m economy.MemberShare) string { return exact(m.Share) })
	add("economy_member_amount", func(m economy.MemberShare) string { return exact(m.Amount) })
}
