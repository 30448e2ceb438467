package report

import (
	"fmt"
	"strings"

	"mogna/internal/scoring"
)

// priorities writes what an organisation has most to gain from, in order, and who could teach it.
func (c *csvWriter) priorities(code string, all []scoring.Priority) {
	for n, p := range all {
		s := c.capabilityOf(code, p.Capability)
		c.whole(s, "priority_place", n+1)
		c.number(s, "gap", p.Gap)
		c.given(s, "importance", p.Importance)
		c.number(s, "priority", p.Priority)
		for k, t := range p.Teachers {
			measure := fmt.Sprintf("teacher_%d", k+1)
			c.text(s, measure, t.Organisation)
			c.number(s, measure+"_level", t.Level)
			c.given(s, measure+"_ratio", t.Ratio)
			c.whole(s, measure+"_back", t.Back)
		}
	}
}

// calibration writes how an organisation's own levels lie beside what its heads of department answered.
func (c *csvWriter) calibration(s subject, x *scoring.Calibration) {
	if x == nil {
		return
	}
	c.either(s, "calibration_difference", x.Difference, x.Reason)
	c.given(s, "calibration_low", x.Low)
	c.given(s, "calibration_high", x.High)
	if x.Verdict != "" {
		c.text(s, "calibration_verdict", x.Verdict)
	}
	if len(x.Capabilities) > 0 {
		c.text(s, "calibration_capabilities", strings.Join(x.Capabilities, " "))
	}
}

func (c *csvWriter) concordance(s subject, x *scoring.Concordance) {
	if x == nil {
		return
	}
	c.either(s, "concordance_w", x.W, x.Reason)
	c.text(s, "concordance_basis", x.Basis)
	c.whole(s, "concordance_raters", x.Raters)
	c.whole(s, "concordance_incomplete", x.Incomplete)
	c.whole(s, "concordance_items", x.Items)
}

// exchange writes the pairs with most to give each other. A pair stands with its first organisation; what one can teach the
// other is a list of ids in one value.
func (c *csvWriter) exchange(x *scoring.Exchange) {
	if x == nil {
		return
	}
	c.number(subject{}, "matching_total", x.Total)
	c.pairs("matching", x.Matching)
	c.pairs("pair", x.Pairs)
}

func (c *csvWriter) pairs(kind string, pairs []scoring.Pair) {
	for n, p := range pairs {
		s, measure := subject{organisation: p.A}, fmt.Sprintf("%s_%d", kind, n+1)
		c.text(s, measure+"_with", p.B)
		c.number(s, measure+"_value", p.Value)
		c.text(s, measure+"_teaches", strings.Join(p.AToB, " "))
		c.text(s, measure+"_learns", strings.Join(p.BToA, " "))
	}
}
