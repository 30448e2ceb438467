package economy

import (
	"slices"

	"mogna/internal/survey"
)

// What the second edition asks for beside costs, as measures: numbers of people and things, and amounts in kronor.
const (
	UsersWithoutPupils = "users-without-pupils"
	Pupils             = "pupils"
	HiredStaff         = "hired-staff" // full-time equivalents
	OperatingCost      = "operating-cost"
	Investment         = "investment"
	CapitalisedLabour  = "capitalised-labour" // own work that is part of the investment
	InternalInterest   = "internal-interest"  // of the capital cost
	ServiceWorkplaces  = "service-workplaces"
	WorkplaceService   = "workplace-service"
	Outsourced         = "outsourced"
	Telephony          = "telephony"
	Income             = "income"
	Fee                = "fee" // to the joint body, beside the total
)

// Facts lists them, in the order of the questionnaire.
var Facts = []string{UsersWithoutPupils, Pupils, HiredStaff, OperatingCost, Investment, CapitalisedLabour, InternalInterest, ServiceWorkplaces, WorkplaceService, Outsourced, Telephony, Income, Fee}

// spreadFacts go to a joint body's members with its costs.
var spreadFacts = []string{HiredStaff, Investment, CapitalisedLabour, InternalInterest, WorkplaceService, Outsourced, Telephony}

// Quantities are what a date and a source are asked for of.
var Quantities = []string{UsersWithoutPupils, Pupils, workplaces, ServiceWorkplaces, staff, HiredStaff}

func isFact(measure string) bool { return slices.Contains(Facts, measure) }

// InKronor says whether a fact is an amount.
func InKronor(fact string) bool {
	return !slices.Contains([]string{UsersWithoutPupils, Pupils, HiredStaff, ServiceWorkplaces}, fact)
}

// Stated is of when a number is, and out of what.
type Stated struct {
	Date   string `json:"date,omitempty"`
	Source string `json:"source,omitempty"`
}

// What the options of a date and of a source stand for, by their values from 1.
var (
	Dates   = []string{"31-december", "1-november", "15-october", "average", "other-date"}
	Sources = []string{"hr-system", "directory", "register", "accounts", "statistics", "estimate", "other-source"}
)

// What an area of the scope is to an organisation.
const (
	Included = "included"
	Excluded = "excluded"
	None     = "none"
)

// ScopeAnswers lists them by the values of the options.
var ScopeAnswers = []string{survey.ScopeExcluded: Excluded, survey.ScopeIncluded: Included, survey.ScopeNone: None}

// choice takes in what the questionnaire lets choose: an area of the scope, or a number's date or source.
func (r *Response) choice(q *survey.Questionnaire, i survey.Item, x float64) {
	pick := func(of []string, n int) string {
		if n < 0 || n >= len(of) {
			return ""
		}
		return of[n]
	}
	if answer := pick(ScopeAnswers, int(x)); i.Scope != "" && answer != "" {
		r.Scope[i.Scope] = answer
	}
	if of, is := q.Item(i.DateOf); is {
		s := r.Stated[of.Measure]
		s.Date = pick(Dates, int(x)-1)
		r.Stated[of.Measure] = s
	}
	if of, is := q.Item(i.SourceOf); is {
		s := r.Stated[of.Measure]
		s.Source = pick(Sources, int(x)-1)
		r.Stated[of.Measure] = s
	}
}
