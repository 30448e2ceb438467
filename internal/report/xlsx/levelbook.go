package xlsx

import (
	"fmt"
	"strings"

	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// levelbook tells where a capability questionnaire's levels stand, a row for each capability and a column for each
// organisation, so that formulas can name them.
type levelbook struct {
	*terms
	sheet  string
	first  int            // row of the first capability
	row    map[string]int // of each capability
	column map[string]int // of each organisation
	towns  int            // how many of the first columns are municipalities

	arranged []scoring.OrganisationInfo // in the order of the columns
	areas    map[string][]cells

	exempt    map[string]bool // organisations, by code
	exemption string          // what stands instead of a level of theirs
}

func (b *book) newLevelbook(d document) *levelbook {
	name := b.Say("Förmågor", "Capabilities")
	x := &levelbook{terms: b.weights.terms[d.Questionnaire], sheet: b.names.take(b.nameFor(name, d)), first: b.under(1, 1),
		row: map[string]int{}, column: map[string]int{}, towns: b.towns, arranged: b.arranged, areas: map[string][]cells{},
		exempt: b.exemptFrom(d), exemption: b.Say("U", "E")}
	for n, o := range b.arranged {
		x.column[o.Code] = capabilityColumns + 1 + n
	}
	for n, c := range d.RatedItems() {
		row := x.first + n
		x.row[c.ID] = row
		runs := x.areas[c.Construct]
		if k := len(runs) - 1; k >= 0 && runs[k].bottom == row-1 {
			runs[k].bottom = row
		} else {
			runs = append(runs, cells{x.sheet, 0, row, 0, row})
		}
		x.areas[c.Construct] = runs
	}
	return x
}

// level is the cell of an organisation's level in a capability, as another sheet names it.
func (x *levelbook) level(organisation, capability string) string {
	return one(x.sheet, x.column[organisation], x.row[capability]).inRow()
}

// all are an organisation's levels.
func (x *levelbook) all(organisation string) string {
	column := x.column[organisation]
	return cells{x.sheet, column, x.first, column, x.first + len(x.row) - 1}.inColumn()
}

// of are an organisation's levels in one area, one after another or in several places.
func (x *levelbook) of(organisation, area string) []string {
	var runs []string
	for _, c := range x.areas[area] {
		c.left, c.right = x.column[organisation], x.column[organisation]
		runs = append(runs, c.inColumn())
	}
	return runs
}

// across are the municipalities' levels in a capability, as its own row names them.
func (x *levelbook) across(capability string) string {
	row := x.row[capability]
	return cells{"", capabilityColumns + 1, row, capabilityColumns + x.towns, row}.inRow()
}

// good is the formula of the share of the municipalities that are good at a capability, as another sheet names their levels.
func (x *levelbook) good(capability string) string {
	row := x.row[capability]
	all := cells{x.sheet, capabilityColumns + 1, row, capabilityColumns + x.towns, row}.inRow()
	return fmt.Sprintf("COUNTIF(%s,%s&%s)/COUNT(%s)", all, quoted(">="), x.strength, all)
}

// at counts the levels of a value in some ranges.
func (x *levelbook) at(level survey.Option, ranges ...string) string {
	var counts []string
	for _, r := range ranges {
		counts = append(counts, "COUNTIF("+r+","+model.Exact(level.Value)+")")
	}
	return strings.Join(counts, "+")
}

// beyond counts the levels that hold against a limit: >= or <=.
func (x *levelbook) beyond(organisation, sign, limit string) string {
	return fmt.Sprintf("COUNTIF(%s,%s&%s)", x.all(organisation), quoted(sign), limit)
}

// inherited is the cell of a level that an organisation has from a joint body.
func (x *levelbook) inherited(l scoring.Level, code, capability string) cell {
	body := one("", x.column[l.InheritedFrom], x.row[capability]).inRow()
	return cell{l.Value, inheritedLook}.by(fmt.Sprintf("IF(ISNUMBER(%s),%s,%s)", body, body, quoted(x.without(code))))
}

// exemptFrom are the organisations that need not answer a document's questionnaire.
func (b *book) exemptFrom(d document) map[string]bool {
	codes := map[string]bool{}
	for _, e := range b.model.Comparison.Premises.Exemptions {
		if e.Questionnaire == d.Questionnaire.ID {
			codes[e.Organisation] = true
		}
	}
	return codes
}

// without is what stands where an organisation has no level.
func (x *levelbook) without(code string) string {
	if x.exempt[code] {
		return x.exemption
	}
	return model.Absent
}

// asked is how many municipalities a capability's median is out of: all but the exempt who have no level.
func (x *levelbook) asked(results map[string]scoring.OrganisationResult, capability string) int {
	n := x.towns
	for _, o := range x.arranged[:x.towns] {
		if _, there := results[o.Code].Levels[capability]; !there && x.exempt[o.Code] {
			n--
		}
	}
	return n
}

// levelShare is the share of the municipalities that a median takes: 0 in a comparison that was published before the method
// asked for one.
func (b *book) levelShare(d document) float64 {
	x := levelbook{arranged: b.arranged, towns: b.towns, exempt: b.exemptFrom(d)}
	for id, c := range d.Capabilities {
		if c.Median != nil && float64(c.N) < d.Q.Scoring.MinCoverage*float64(x.asked(d.Organisations, id)) {
			return 0
		}
	}
	return d.Q.Scoring.MinCoverage
}
