package economy

import "mogna/internal/survey"

// Result is one organisation's IT costs. Allocated is what a municipality is compared by: its own costs and its parts of joint
// bodies'; it is absent where some of that is not known, with the reason.
type Result struct {
	Year            *float64           `json:"year,omitempty"`
	Users           *float64           `json:"users,omitempty"`
	Workplaces      *float64           `json:"workplaces,omitempty"`
	Staff           *float64           `json:"staff,omitempty"` // full-time equivalents, own employees
	Facts           map[string]float64 `json:"facts,omitempty"`
	Stated          map[string]Stated  `json:"stated,omitempty"` // of when and out of what numbers are
	Scope           map[string]string  `json:"scope,omitempty"`
	Reported        *Costs             `json:"reported,omitempty"`
	Received        []Received         `json:"received,omitempty"`
	Allocated       *Costs             `json:"allocated,omitempty"`
	AllocatedReason string             `json:"allocatedReason,omitempty"`
	Allocation      *Allocation        `json:"allocation,omitempty"` // of a joint body
	Earlier         *Earlier           `json:"earlier,omitempty"`    // where the round is held against an earlier one
	KeyFigures      map[string]Figure  `json:"keyFigures,omitempty"`
}

// Received is a member's part of a joint body's costs in kronor, and of its staff.
type Received struct {
	From  string   `json:"from"`
	Share float64  `json:"share"` // 0–1
	Total float64  `json:"total"`
	Staff *float64 `json:"staff,omitempty"`
}

// Figure is a key figure, or the reason why there is none.
type Figure struct {
	Value  *float64 `json:"value,omitempty"`
	Reason string   `json:"reason,omitempty"`
}

// Sums count every krona once: what all organisations have reported is the municipalities' own, what they are given of joint
// bodies', and what could be given to none of them.
type Sums struct {
	Reported    float64 `json:"reported"`
	Own         float64 `json:"own"`
	Received    float64 `json:"received"`
	Unallocated float64 `json:"unallocated"`
}

// Input is a round's responses, by organisation code, with what they are read in the light of. Exempt names those who need not
// answer: a member does not wait for the costs of a joint body that need not give any.
type Input struct {
	Questionnaire *survey.Questionnaire
	Organisations []survey.Organisation
	Responses     map[string]Response
	Keys          []survey.AllocationKey
	Exempt        map[string]bool
}

// Round is the costs of a round's organisations, in their order.
type Round struct {
	Input
	Year    *float64 // that most are of; none in the first edition
	Results []Result
	Sums    Sums
	parts   []map[string]map[string]float64 // of each organisation: received amounts by joint body and path
}

// Compute works out a round's costs.
func Compute(in Input) *Round {
	r := &Round{Input: in, Results: make([]Result, len(in.Organisations)), parts: make([]map[string]map[string]float64, len(in.Organisations))}
	for n, o := range in.Organisations {
		if response, given := in.Responses[o.Code]; given {
			r.Results[n] = reportedResult(in.Questionnaire, response)
		}
	}
	r.Year = r.commonYear()
	fees := r.fees()
	for n, o := range in.Organisations {
		if o.Kind == survey.JointBody && r.Results[n].Reported != nil {
			r.spread(n, fees)
		}
	}
	for n := range in.Organisations {
		r.add(n)
		r.keyFigures(n)
	}
	return r
}

func reportedResult(q *survey.Questionnaire, r Response) Result {
	amounts := map[string]map[string]float64{}
	for _, d := range Divisions {
		amounts[d] = r.amounts(q, d)
	}
	return Result{Year: r.Year, Users: r.Users, Workplaces: r.Workplaces, Staff: r.Staff, Facts: orNone(r.Facts), Stated: orNone(r.Stated), Scope: orNone(r.Scope),
		Reported: costs(q, r.Total, factOf(r.Facts, Investment), amounts)}
}

func factOf(facts map[string]float64, id string) *float64 {
	if x, told := facts[id]; told {
		return &x
	}
	return nil
}

func orNone[T any](m map[string]T) map[string]T {
	if len(m) == 0 {
		return nil
	}
	return m
}
