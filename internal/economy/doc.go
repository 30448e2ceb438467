// Package economy works out what IT costs from the economy questionnaire's responses. It is pure: responses, organisations and
// keys in, figures out, and nothing is rounded but the parts of a joint body's costs.
//
// Amounts are in kronor of the year that the response is about. Each response splits one total three ways after Technology
// Business Management: by cost pool, by resource tower and by purpose. A division reconciles where it differs from the total by
// no more than the questionnaire's tolerance.
//
// A joint body's costs are spread over its members by a key, each amount by itself in whole kronor by the method of the largest
// remainder (Hamilton's; Balinski and Young 1982), so that the parts add up to the amount. A municipality is compared by its own
// costs and its parts together. What is reported is counted once: the municipalities' own, what they are given of joint bodies',
// and what could be given to nobody make the region's total.
//
// Key figures follow ESV's follow-up of the authorities' IT costs (Digitaliseringen av det offentliga Sverige, ESV 2017:13,
// part 2, section 1.2) where a municipality has the same data: cost per user, cost per workplace, staff, and the shares of
// purchased services, staff and securing, improving and developing, which are shares of pools and purposes here. ESV counts the
// workplace service alone in the cost per workplace; here it is the whole IT cost. Cost per resident is our own.
package economy

// The three divisions of the total, as ids.
const (
	Pools    = "pools"
	Towers   = "towers"
	Purposes = "purposes"
)

// Divisions lists them in the order of the questionnaire.
var Divisions = []string{Pools, Towers, Purposes}

// Reasons why a figure is absent.
const (
	ReasonNoAnswers    = "no-answers"
	ReasonNoTotal      = "no-total"
	ReasonNoPopulation = "no-population"
	ReasonNoUsers      = "no-users"
	ReasonNoWorkplaces = "no-workplaces"
	ReasonNoStaff      = "no-staff"
	ReasonNoMembers    = "no-members"
	ReasonNoBody       = "no-joint-body" // a joint body's costs, of which a part belongs here, are not known
)
