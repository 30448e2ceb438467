package economy

import (
	"slices"

	"mogna/internal/survey"
)

// Quantities that key figures are made of, beside facts.
const (
	total      = "total"
	population = "population"
	users      = "users"
	workplaces = "workplaces"
	staff      = "it-staff"
	AllStaff   = "all-it-staff" // own and hired
)

// lacking is why a figure that needs a quantity is missing where it is not told, or 0.
func lacking(quantity string) string {
	switch quantity {
	case population:
		return ReasonNoPopulation
	case users:
		return ReasonNoUsers
	case workplaces:
		return ReasonNoWorkplaces
	case staff:
		return ReasonNoStaff
	}
	return ReasonNotStated
}

// Quantity is what an organisation's key figures are made of, with its parts of joint bodies', or the reason why it is not known.
func (r *Round) Quantity(n int, id string) Figure {
	x := r.Results[n]
	for _, why := range []string{r.unlike(n), x.AllocatedReason} {
		if why == ReasonScope || why == ReasonYear {
			return Figure{Reason: why}
		}
	}
	var own *float64
	switch id {
	case total:
		return r.cost(n)
	case staff:
		return r.StaffOf(n)
	case AllStaff:
		return sum(r.StaffOf(n), r.FactOf(n, HiredStaff))
	case population:
		own = residentsOf(r.Organisations[n])
	case users:
		own = x.Users
	case workplaces:
		own = x.Workplaces
	default:
		return r.FactOf(n, id)
	}
	if own == nil {
		return Figure{Reason: lacking(id)}
	}
	return Figure{Value: own}
}

func sum(a, b Figure) Figure {
	if a.Reason != "" {
		return a
	}
	if b.Reason != "" {
		return b
	}
	both := *a.Value + *b.Value
	return Figure{Value: &both}
}

// cost is what an organisation is compared by.
func (r *Round) cost(n int) Figure {
	x := r.Results[n]
	if r.Organisations[n].Kind == survey.Municipality {
		if x.Allocated == nil {
			return Figure{Reason: x.AllocatedReason}
		}
		return Figure{Value: x.Allocated.Total}
	}
	return Figure{x.Reported.Total, x.Reported.Reason}
}

// FactOf is what an organisation has told, with its parts of joint bodies' where there are such; not known where one of them isn't.
func (r *Round) FactOf(n int, id string) Figure {
	x := r.Results[n]
	own := factOf(x.Facts, id)
	if own == nil {
		return Figure{Reason: ReasonNotStated}
	}
	if !slices.Contains(spreadFacts, id) {
		return Figure{Value: own}
	}
	if x.AllocatedReason == ReasonNoBody {
		return Figure{Reason: ReasonNoBody}
	}
	all := *own
	for _, p := range x.Received {
		part, told := r.Part(n, p.From, id)
		if !told {
			return Figure{Reason: ReasonNotStated}
		}
		all += part
	}
	return Figure{Value: &all}
}

// StaffOf is an organisation's own staff and its parts of joint bodies', in full-time equivalents; not known where one of them
// isn't.
func (r *Round) StaffOf(n int) Figure {
	x := r.Results[n]
	if x.Staff == nil {
		return Figure{Reason: ReasonNoStaff}
	}
	if x.AllocatedReason == ReasonNoBody {
		return Figure{Reason: ReasonNoBody}
	}
	sum := *x.Staff
	for _, p := range x.Received {
		if p.Staff == nil {
			return Figure{Reason: ReasonNoStaff}
		}
		sum += *p.Staff
	}
	return Figure{Value: &sum}
}

func residentsOf(o survey.Organisation) *float64 {
	if o.Population == nil {
		return nil
	}
	x := float64(*o.Population)
	return &x
}
