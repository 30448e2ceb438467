// Package figurestest names every number of a comparison, so that a test can hold any form of the report against it.
//
// A name has four parts and a measure: QUESTIONNAIRE/ORGANISATION/SUBJECT/MEASURE. The questionnaire is an id, the organisation
// a code, the subject the id of a construct or of a capability; each is * where the number is about all of them, and each is
// written as in an address (url.PathEscape). The measure is one of
//
//	round/id, round/dataVersion, round/published/number      of the round
//	earlier/id                                               of the round that changes are since
//	population                                               of an organisation
//	people, people/ROLE                                      of an organisation; the subject is workshop-1, workshop-2 ...
//	assignments/asked, assignments/answered                  of an organisation and a questionnaire
//	score, low, high, n, asked, agreement, spread,           of an organisation's score; the subject * is the total
//	percentile, median, similar/n, similar/median,
//	similar/percentile
//	level                                                    of an organisation in a capability
//	profile/asked, profile/answered, profile/mean,           of an organisation's levels, in all (*) or in an area
//	profile/counts/LEVEL
//	gap, importance, priority                                of an organisation's gap in a capability
//	teachers/CODE/level, .../ratio, .../back                 of one who could teach it
//	calibration/difference, calibration/region,              of an organisation, in all (*)
//	calibration/centred, calibration/low, calibration/high
//	alpha/value, alpha/n, alpha/items, icc1, icc2, icc/f,    of a construct over all organisations; the subject * is the total
//	icc/p, icc/n, icc/groups, benchmark/n,
//	benchmark/coverage, benchmark/min, benchmark/q1,
//	benchmark/median, benchmark/q3, benchmark/max
//	roleAlpha/value, roleAlpha/n, roleAlpha/items            of a role's answers; the subject is CONSTRUCT/ROLE
//	median, deviation, n, distribution/LEVEL,                of a capability over all organisations
//	importance, rank
//	concordance/w, concordance/raters,                       of a questionnaire
//	concordance/incomplete, concordance/items
//	change/common, change/items                              of a questionnaire: its items in both rounds, and in either
//	change/before, change/after, change/change,              of an organisation's score; the subject * is the total
//	change/low, change/high, change/p
//	economy/year, economy/users, economy/workplaces,         of an organisation's costs, in all (*)
//	economy/staff, economy/unallocated, economy/fees,
//	economy/fee-difference, economy/reported/total,
//	.../operating, .../capital, .../investment,
//	.../expenditure, and economy/allocated/total ...
//	economy/earlier/year, .../per-resident, .../fixed,       of an organisation's costs in the earlier round
//	.../change
//	economy/fact                                             of an organisation; the subject is what was told
//	economy/reported/sum, .../difference,                    of a division of the total: pools, towers or purposes; as
//	.../difference-share                                     reported, and as economy/allocated/... with parts of joint bodies'
//	economy/reported/amount, .../share                       of a class, whose subject is DIVISION/CLASS; likewise
//	economy/key-figure                                       of an organisation; the subject is the key figure
//	economy/received/CODE/total, .../share, .../staff        of what an organisation is given of a joint body's costs
//	economy/members/CODE/weight, .../share, .../amount,      of a joint body's key
//	.../fee
//	economy/asked, economy/n, economy/year, economy/sums/reported, .../own, of all organisations' costs
//	.../received, .../unallocated
//	economy/amount                                           of a class (DIVISION/CLASS) over all organisations; the spread of
//	                                                         its share, and of a key figure, is benchmark/...
//	target/level                                             of a capability, or of an organisation: a target that is set
//	scenario/id, scenario/position, scenario/revision        of a scenario; the subject is S1, S2 ... by its place in the report
//	scenario/levels, scenario/attainment-before, .../-after, of what a scenario comes to for an organisation, or for all
//	scenario/gap-before, .../-after, scenario/cost,
//	scenario/saving, scenario/net, scenario/received,
//	scenario/cost-per-resident-before, .../-after,
//	scenario/municipalities, scenario/municipalities-asked
//	scenario/level-from, scenario/level-to,                  of a level that is raised; the subject is S1/CAPABILITY
//	scenario/level-measure
//	measure/to-level, measure/cost, measure/saving           of a scenario's measure; the subject is S1.1, S1.2 ...
//	measure/share                                            of an organisation's weight in a measure's agreed key
//	measure/one-off, .../one-off-low, .../one-off-high,       likewise: over years
//	.../cost-low ..., .../start-year, .../years, .../ramp
//	measure/risk                                             of a risk that is linked; the subject is S1.1/R3
//	measure/benefit-hours, .../benefit-value,                of a benefit; the subject is S1.1/1
//	.../benefit-low, .../benefit-high
//	scenario/first-year, .../horizon, .../interest,          of a scenario over years
//	.../interest-year, .../total-low, .../total,
//	.../total-high, .../present-value ..., .../payback,
//	.../internal-rate, .../hours, .../uncounted
//	scenario/year-investment, .../year-cost,                 of one of its years; the subject is S1/2027
//	.../year-saving, .../year-valued, .../year-net,
//	.../year-cumulative, .../party-net, and of an organisation
//	scenario/party-total                                     of an organisation over all years
//	scenario/turn-measure, .../turn-now, .../turn-at         of an assumption that turns it; the subject is S1/1
//	note/CODE/CAPABILITY                                     of a note about a measure: the measure's number
//	risk/number, risk/likelihood, risk/impact, risk/value    of a risk; the subject is R1, R2 ...
//	exchange/total, exchange/pairs/A/B, exchange/matching/A/B
//
// For instance digital-mognad/1435/styrning/score is Tanum's score in governance.
//
// What the comparison leaves out has no name: a figure that is suppressed is nowhere.
package figurestest

import (
	"fmt"
	"strconv"

	"mogna/internal/scoring"
)

// Flatten gives every number of a comparison by its name. Two numbers of one name are an error.
func Flatten(c scoring.Comparison) (map[string]float64, error) {
	f := figures{all: map[string]float64{}}
	f.round(c)
	for _, d := range c.Documents {
		f.document(d)
	}
	for _, x := range c.Changes {
		f.changes(x)
	}
	f.targets(c.Targets)
	f.scenarios(c.Scenarios)
	f.risks(c.Risks)
	return f.all, f.err
}

// figures are being gathered.
type figures struct {
	all map[string]float64
	err error
}

func (f *figures) put(s subject, measure string, x float64) {
	name := s.path(measure)
	if _, twice := f.all[name]; twice && f.err == nil {
		f.err = fmt.Errorf("two numbers are called %s", name)
	}
	f.all[name] = x
}

func (f *figures) whole(s subject, measure string, n int) { f.put(s, measure, float64(n)) }

// some is a number that may be absent.
func (f *figures) some(s subject, measure string, x *float64) {
	if x != nil {
		f.put(s, measure, *x)
	}
}

// counted is a number that is absent where it is 0.
func (f *figures) counted(s subject, measure string, n int) {
	if n != 0 {
		f.whole(s, measure, n)
	}
}

func (f *figures) round(c scoring.Comparison) {
	all := subject{}
	f.put(all, "round/id", float64(c.Round.ID))
	f.put(all, "round/dataVersion", float64(c.Round.DataVersion))
	if p := c.Round.Published; p != nil {
		f.whole(all, "round/published/number", p.Number)
	}
	if e := c.Earlier; e != nil {
		f.put(all, "earlier/id", float64(e.ID))
	}
	for _, o := range c.Organisations {
		if o.Population != nil {
			f.whole(subject{organisation: o.Code}, "population", *o.Population)
		}
	}
	for n, w := range c.Premises.Workshops {
		for _, p := range w.Participation {
			measure := "people"
			if p.Role != "" {
				measure += "/" + name(string(p.Role))
			}
			f.whole(subject{organisation: p.Organisation, id: "workshop-" + strconv.Itoa(n+1)}, measure, p.People)
		}
	}
}
