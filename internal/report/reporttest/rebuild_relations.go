package reporttest

import (
	"strconv"
	"strings"
	"time"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func (b *rebuilder) area(p *scoring.Profile, id string) {
	if n := len(p.Areas); n == 0 || p.Areas[n-1].Area != id {
		p.Areas = append(p.Areas, scoring.AreaProfile{Area: id})
	}
	switch a := &p.Areas[len(p.Areas)-1]; b.row["measure"] {
	case "capabilities_asked":
		a.Asked = b.whole()
	case "capabilities_answered":
		a.Answered = b.whole()
	case "mean_level":
		a.Mean = b.number()
	default:
		a.Counts = append(a.Counts, b.count())
	}
}

func (b *rebuilder) priority(x *scoring.OrganisationResult, id string) {
	if b.row["measure"] == "priority_place" {
		x.Priorities = append(x.Priorities, scoring.Priority{Capability: id})
		if b.whole() != len(x.Priorities) {
			b.t.Fatalf("%v: priorities out of order", b.row)
		}
		return
	}
	switch p := &x.Priorities[len(x.Priorities)-1]; b.row["measure"] {
	case "gap":
		p.Gap = *b.number()
	case "importance":
		p.Importance = b.number()
	case "priority":
		p.Priority = *b.number()
	}
}

func (b *rebuilder) teacher(x *scoring.OrganisationResult) {
	p := &x.Priorities[len(x.Priorities)-1]
	if !strings.Contains(strings.TrimPrefix(b.row["measure"], "teacher_"), "_") {
		p.Teachers = append(p.Teachers, scoring.Teacher{Organisation: b.row["value"]})
		return
	}
	switch t := &p.Teachers[len(p.Teachers)-1]; {
	case strings.HasSuffix(b.row["measure"], "_level"):
		t.Level = *b.number()
	case strings.HasSuffix(b.row["measure"], "_ratio"):
		t.Ratio = b.number()
	case strings.HasSuffix(b.row["measure"], "_back"):
		t.Back = b.whole()
	}
}

func (b *rebuilder) calibration(x *scoring.OrganisationResult) {
	if x.Calibration == nil {
		x.Calibration = &scoring.Calibration{}
	}
	c := x.Calibration
	switch b.row["measure"] {
	case "calibration_difference":
		c.Difference = b.either(&c.Reason)
	case "calibration_region":
		c.Region = b.number()
	case "calibration_centred":
		c.Centred = b.either(&c.Reason)
	case "calibration_low":
		c.Low = b.number()
	case "calibration_high":
		c.High = b.number()
	case "calibration_verdict":
		c.Verdict = b.row["value"]
	case "calibration_capabilities":
		c.Capabilities = strings.Fields(b.row["value"])
	}
}

func (b *rebuilder) concordance(d *scoring.Document) {
	if d.Concordance == nil {
		d.Concordance = &scoring.Concordance{}
	}
	switch c := d.Concordance; b.row["measure"] {
	case "concordance_w":
		c.W = b.either(&c.Reason)
	case "concordance_basis":
		c.Basis = b.row["value"]
	case "concordance_incomplete":
		c.Incomplete = b.whole()
	case "concordance_raters":
		c.Raters = b.whole()
	case "concordance_items":
		c.Items = b.whole()
	}
}

func (b *rebuilder) exchange(d *scoring.Document) {
	if d.Exchange == nil {
		d.Exchange = &scoring.Exchange{Pairs: []scoring.Pair{}, Matching: []scoring.Pair{}}
	}
	if b.row["measure"] == "matching_total" {
		d.Exchange.Total = *b.number()
		return
	}
	pairs := &d.Exchange.Pairs
	if strings.HasPrefix(b.row["measure"], "matching_") {
		pairs = &d.Exchange.Matching
	}
	figure := b.row["measure"][strings.LastIndex(b.row["measure"], "_")+1:]
	if figure == "with" {
		*pairs = append(*pairs, scoring.Pair{A: b.row["organisation"], B: b.row["value"], AToB: []string{}, BToA: []string{}})
		return
	}
	switch p := &(*pairs)[len(*pairs)-1]; figure {
	case "value":
		p.Value = *b.number()
	case "teaches":
		p.AToB = strings.Fields(b.row["value"])
	case "learns":
		p.BToA = strings.Fields(b.row["value"])
	}
}

func (b *rebuilder) risk() {
	number, err := strconv.Atoi(b.row["construct_or_item"][1:])
	Must(b.t, err)
	if n := len(b.c.Risks); n == 0 || b.c.Risks[n-1].Number != number {
		b.c.Risks = append(b.c.Risks, scoring.Risk{Number: number, Threat: b.row["title"]})
	}
	r := &b.c.Risks[len(b.c.Risks)-1]
	switch v := b.row["value"]; b.row["measure"] {
	case "risk_likelihood":
		r.Likelihood = b.whole()
	case "risk_impact":
		r.Impact = b.whole()
	case "risk_value":
		r.Value = b.whole()
	case "risk_band":
		r.Band = survey.RiskBand(v)
	case "risk_status":
		r.Status = survey.RiskStatus(v)
	case "risk_vulnerability":
		r.Vulnerability = v
	case "risk_consequence":
		r.Consequence = v
	case "risk_action":
		r.Action = v
	case "risk_changed":
		at, err := time.Parse(time.RFC3339Nano, v)
		Must(b.t, err)
		r.Changed = at
	}
}
