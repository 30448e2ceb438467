package economy

import (
	"slices"

	"mogna/internal/survey"
)

// Key figures, as ids. What each is made of is in definitions; which of them are ESV's is in esv.go.
const (
	CostShare        = "cost-share"
	PerResident      = "cost-per-resident"
	PerUser          = "cost-per-user"
	PerUserNoPupils  = "cost-per-user-without-pupils"
	PerWorkplace     = "cost-per-workplace" // a device
	PerService       = "cost-per-workplace-service"
	InvestmentShare  = "investment-share"
	OutsourcedShare  = "outsourced-share"
	TelephonyPerUser = "telephony-per-user"
	HiredShare       = "hired-share"
	StaffDensity     = "staff-per-thousand-users"
	UsersPerIT       = "users-per-staff"
)

// definition is a key figure as one quantity over another, and what a questionnaire must ask for to have it.
type definition struct {
	id          string
	over, under string
	times       float64
	asks        []string
}

var definitions = []definition{
	{CostShare, total, OperatingCost, 1, []string{OperatingCost}},
	{PerResident, total, population, 1, nil},
	{PerUser, total, users, 1, nil},
	{PerUserNoPupils, total, UsersWithoutPupils, 1, []string{UsersWithoutPupils}},
	{PerWorkplace, total, workplaces, 1, nil},
	{PerService, WorkplaceService, ServiceWorkplaces, 1, []string{WorkplaceService, ServiceWorkplaces}},
	{InvestmentShare, Investment, OperatingCost, 1, []string{Investment, OperatingCost}},
	{OutsourcedShare, Outsourced, total, 1, []string{Outsourced}},
	{TelephonyPerUser, Telephony, UsersWithoutPupils, 1, []string{Telephony, UsersWithoutPupils}},
	{HiredShare, HiredStaff, AllStaff, 1, []string{HiredStaff}},
	{StaffDensity, staff, users, 1000, nil},
	{UsersPerIT, users, staff, 1, nil},
}

// KeyFigures lists them all.
var KeyFigures = func() (ids []string) {
	for _, d := range definitions {
		ids = append(ids, d.id)
	}
	return ids
}()

// IsKeyFigure says whether an id is one's.
func IsKeyFigure(id string) bool { return slices.Contains(KeyFigures, id) }

// KeyFiguresOf are those that a questionnaire has: the first edition's five, or all.
func KeyFiguresOf(q *survey.Questionnaire) (ids []string) {
	for _, d := range definitions {
		if !slices.ContainsFunc(d.asks, func(measure string) bool { return !asks(q, measure) }) {
			ids = append(ids, d.id)
		}
	}
	return ids
}

// IsShare says whether a key figure is a share of 0–1.
func IsShare(id string) bool {
	return slices.Contains([]string{CostShare, InvestmentShare, OutsourcedShare, HiredShare}, id)
}

// Fraction is what a key figure is made of: Times × Over/Under, each a quantity by its id. Reason says why one of them is not known.
type Fraction struct {
	Over, Under     *float64
	OverID, UnderID string
	Times           float64
	Reason          string
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
	for _, id := range KeyFiguresOf(r.Questionnaire) {
		f := r.Fraction(n, id)
		r.Results[n].KeyFigures[id] = Figure{Value: f.Value(), Reason: f.Reason}
	}
}

// Fraction is what an organisation's key figure is made of: a municipality's of its costs and staff with its parts of joint
// bodies', a joint body's of its own.
func (r *Round) Fraction(n int, id string) Fraction {
	d := definitions[slices.IndexFunc(definitions, func(d definition) bool { return d.id == id })]
	over, under := r.Quantity(n, d.over), r.Quantity(n, d.under)
	f := Fraction{Over: over.Value, Under: under.Value, OverID: d.over, UnderID: d.under, Times: d.times, Reason: over.Reason}
	switch {
	case f.Reason != "":
	case under.Reason != "":
		f.Reason = under.Reason
	case *under.Value <= 0:
		f.Reason = lacking(d.under)
	}
	return f
}
