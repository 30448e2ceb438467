package survey

import (
	"fmt"
	"math"
	"slices"
)

// AllocationKey is an agreement on how a joint body's costs are spread over its members in a round: in proportion to their
// weights.
type AllocationKey struct {
	Organisation string // the joint body
	Shares       []AllocationShare
}

// AllocationShare is one member's weight: per cent, kronor or whatever else the members have agreed to go by.
type AllocationShare struct {
	Organisation string
	Weight       float64
}

// Validate names what is wrong with a key about to be agreed for a joint body; each share by its number.
func (k AllocationKey) Validate(body Organisation) (faults []Fault) {
	add := func(path string, what, mend Text) { faults = append(faults, Fault{Path: path, What: what, Mend: mend}) }
	sum, seen := 0.0, map[string]bool{}
	for n, s := range k.Shares {
		at := fmt.Sprintf("shares/%d", n)
		switch {
		case !slices.Contains(body.Members, s.Organisation):
			add(at+"/organisation", Say("”%s” är inte medlem i %s.", "“%s” is not a member of %s.", s.Organisation, body.Name), Say("Välj bland medlemmarna.", "Choose from the members."))
		case seen[s.Organisation]:
			add(at+"/organisation", Say("Medlemmen finns två gånger.", "The member is listed twice."), Say("Ta bort den ena.", "Remove one of them."))
		case !(s.Weight >= 0) || math.IsInf(s.Weight, 0):
			add(at+"/weight", Say("Andelstalet får inte vara negativt.", "The share must not be negative."), Say("Skriv 0 om medlemmen inte ska bära någon kostnad.", "Enter 0 if the member should not bear any cost."))
		default:
			sum += s.Weight
		}
		seen[s.Organisation] = true
	}
	if len(faults) == 0 && sum <= 0 {
		add("shares", Say("Andelstalen blir noll tillsammans.", "The shares add up to zero."), Say("Skriv ett andelstal för minst en medlem.", "Enter a share for at least one member."))
	}
	return faults
}

// ErrNoAllocation is the answer where an organisation has no costs to spread.
var ErrNoAllocation = Fail(NotFound, "Bara en gemensam organisation i mätomgången har kostnader att fördela.", "Only a joint body in the round has costs to allocate.")
