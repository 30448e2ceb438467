package economy

import "mogna/internal/survey"

// Key figures, as ids: kronor per resident, user and workplace, full-time equivalents per thousand users, and users per
// full-time equivalent.
const (
	PerResident  = "cost-per-resident"
	PerUser      = "cost-per-user"
	PerWorkplace = "cost-per-workplace"
	StaffDensity = "staff-per-thousand-users"
	UsersPerIT   = "users-per-staff"
)

// KeyFigures lists them.
var KeyFigures = []string{PerResident, PerUser, PerWorkplace, StaffDensity, UsersPerIT}

// Fraction is what a key figure is made of: Times × Over/Under. Reason says why one of them is not known.
type Fraction struct {
	Over, Under *float64
	Times       float64
	Reason      string
}

// Value is the figure, where both are known and the divisor is above 0.
func (f Fraction) Value() *float64 {
	if f.Reason != "" {
		return nil
	}
	x := f.Times * *f.Over / *f.Under
	return &x
}

func (r *Round) keyFigures(n int) {
	if r.Results[n].Reported == nil {
		return
	}
	r.Results[n].KeyFigures = map[string]Figure{}
	for _, id := range KeyFigures {
		f := r.Fraction(n, id)
		r.Results[n].KeyFigures[id] = Figure{Value: f.Value(), Reason: f.Reason}
	}
}

// Fraction is what an organisation's key figure is made of: a municipality's of its costs and staff with its parts of joint
// bodies', a joint body's of its own.
func (r *Round) Fraction(n int, id string) Fraction {
	x := r.Results[n]
	switch id {
	case PerResident:
		return over(r.cost(n), residentsOf(r.Organisations[n]), ReasonNoPopulation)
	case PerUser:
		return over(r.cost(n), x.Users, ReasonNoUsers)
	case PerWorkplace:
		return over(r.cost(n), x.Workplaces, ReasonNoWorkplaces)
	case StaffDensity:
		f := over(r.StaffOf(n), x.Users, ReasonNoUsers)
		f.Times = 1000
		return f
	}
	f := r.StaffOf(n)
	if x.Users == nil {
		return Fraction{Reason: ReasonNoUsers}
	}
	return over(Figure{Value: x.Users, Reason: f.Reason}, f.Value, ReasonNoStaff)
}

func over(dividend Figure, divisor *float64, reason string) Fraction {
	f := Fraction{Over: dividend.Value, Under: divisor, Times: 1, Reason: dividend.Reason}
	if f.Reason == "" && (divisor == nil || *divisor <= 0) {
		f.Reason = reason
	}
	return f
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
