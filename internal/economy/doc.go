// Package economy works out what IT costs from the economy questionnaire's responses. It is pure: responses, organisations and
// keys in, figures out, and nothing is rounded but the parts of a joint body's costs.
//
// Amounts are in kronor of the year that the response is about. Each response splits its costs by cost pool, by resource tower, by
// purpose and, from the questionnaire's second edition, by cost centre. A division reconciles where it differs from what it divides by
// no more than the questionnaire's tolerance. That is the total cost; of purposes, where investments are asked for, it is what was
// spent: the total less capital cost plus investments. So a purchase has the same purpose whether it is capitalised or expensed.
//
// A joint body's costs are spread over its members by a key, each amount by itself in whole kronor by the method of the largest
// remainder (Hamilton's; Balinski and Young 1982), so that the parts add up to the amount; where all members have told what they were
// invoiced, a member's part is its fee. A municipality is compared by its own costs and its parts together, where its year is the
// round's and its scope the questionnaire's. What is reported is counted once: the municipalities' own, what they are given of joint
// bodies', and what could be given to nobody make the region's total.
//
// Seven key figures, and the shares of the purposes, are ESV's (see esv.go). The others are our own.
package economy

// The divisions, as ids.
const (
	Pools    = "pools"
	Towers   = "towers"
	Purposes = "purposes"
	Centres  = "centres" // from the second edition
)

// Divisions lists them in the order of the questionnaire.
var Divisions = []string{Pools, Towers, Purposes, Centres}

// Reasons why a figure is absent.
const (
	ReasonNoAnswers    = "no-answers"
	ReasonNoTotal      = "no-total"
	ReasonNoPopulation = "no-population"
	ReasonNoUsers      = "no-users"
	ReasonNoWorkplaces = "no-workplaces"
	ReasonNoStaff      = "no-staff"
	ReasonNoMembers    = "no-members"
	ReasonNoBody       = "no-joint-body"  // a joint body's costs, of which a part belongs here, are not known
	ReasonNotStated    = "not-stated"     // what the figure is made of is not told
	ReasonScope        = "other-scope"    // counted otherwise than the questionnaire says
	ReasonNoIndex      = "no-price-index" // the price index does not have the year
	ReasonYear         = "other-year"     // of another year than the round's
)
