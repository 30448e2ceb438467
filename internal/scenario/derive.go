package scenario

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Figures that have a derivation.
const (
	AttainmentBefore = "attainment-before"
	AttainmentAfter  = "attainment-after"
	GapBefore        = "gap-before"
	GapAfter         = "gap-after"
	Cost             = "cost"
	Saving           = "saving"
	Net              = "net"
	ResidentBefore   = "cost-per-resident-before"
	ResidentAfter    = "cost-per-resident-after"
)

// Figures lists them.
var Figures = []string{AttainmentBefore, AttainmentAfter, GapBefore, GapAfter, Cost, Saving, Net, ResidentBefore, ResidentAfter}

// Rules by which a figure is made of what stands below it.
const (
	ruleShare      = "share"      // of what stands below it, how much is reached
	rulePooled     = "pooled"     // mean of what stands below it by weight
	ruleMean       = "mean"       // the same, weighted by importance
	ruleCompared   = "compared"   // 1 where the level below is at the target or above, else 0
	ruleDistance   = "distance"   // max(0, target − level)
	ruleRaised     = "raised"     // by a measure
	ruleInherited  = "inherited"  // from a joint body
	ruleAnswered   = "answered"   // as the organisation has handed it in
	ruleRated      = "rated"      // by all organisations' raters
	ruleSum        = "sum"        // of what stands below it
	ruleDifference = "difference" // the first less the second
	ruleRatio      = "ratio"      // the first over the second
	ruleStated     = "stated"     // by the measure
	ruleEach       = "each"       // what the measure states, as often as the weight says: once for each of its organisations
	ruleSplit      = "split"      // a part of what stands below it, by a key
	ruleReported   = "reported"   // IT costs as handed in, with parts of joint bodies'
	ruleRegistered = "registered" // of the organisation
)

type node = scoring.ScenarioDerivation

// Derive explains a figure of a scenario for an organisation, or for the region where none is named. It reports false where there
// is no such figure or organisation.
func (r *Round) Derive(s survey.Scenario, figure, organisation string) (*scoring.ScenarioDerivation, bool) {
	p, of := r.plan(s), (*plan).regional
	o, there := r.place[organisation]
	if organisation != "" {
		of = func(p *plan, figure string) (node, bool) { return p.own(figure, o) }
	}
	d, found := of(p, figure)
	return &d, found && (there || organisation == "")
}

func (p *plan) own(figure string, o int) (node, bool) {
	switch figure {
	case AttainmentBefore, AttainmentAfter:
		return p.deriveAttainment(o, figure), true
	case GapBefore, GapAfter:
		return p.deriveGap(o, figure), true
	case Cost, Saving:
		return p.deriveAmount(o, figure), true
	case Net:
		return p.deriveNet(o), true
	case ResidentBefore, ResidentAfter:
		return p.deriveResident(o, figure), true
	}
	return node{}, false
}

func after(figure string) bool {
	return figure == AttainmentAfter || figure == GapAfter || figure == ResidentAfter
}

func ptr(x float64) *float64 { return &x }
