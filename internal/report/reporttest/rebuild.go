package reporttest

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Rebuilt puts a comparison together from the rows of a CSV, by nothing but what stands in them.
func Rebuilt(t testing.TB, rows []CSVRow) scoring.Comparison {
	b := &rebuilder{t: t, organisations: map[string]int{}}
	for _, r := range rows {
		b.row = r
		b.c.Round.Title, b.c.Round.MadeUp, b.c.Round.Draft = r["round"], r["made_up"] == "true", r["draft"] == "true"
		switch {
		case r["questionnaire"] != "":
			b.figure()
		case strings.HasPrefix(r["measure"], "risk_"):
			b.risk()
		case r["measure"] == "target_level":
			b.target()
		case strings.HasPrefix(r["measure"], "scenario_") || strings.HasPrefix(r["measure"], "measure_"):
			b.scenario()
		case r["construct_or_item"] != "":
			b.premise()
		case r["organisation"] != "":
			b.organisation()
		default:
			b.round()
		}
	}
	b.meanRanks()
	return b.c
}

// meanRanks gives those that share the first of their places the mean of them.
func (b *rebuilder) meanRanks() {
	for _, d := range b.c.Documents {
		tied := map[float64]int{}
		for _, x := range d.Capabilities {
			if x.Rank != nil {
				tied[*x.Rank]++
			}
		}
		for _, x := range d.Capabilities {
			if x.Rank != nil {
				*x.Rank += float64(tied[*x.Rank]-1) / 2
			}
		}
	}
}

type rebuilder struct {
	t             testing.TB
	c             scoring.Comparison
	organisations map[string]int
	row           CSVRow
}

func (b *rebuilder) number() *float64 {
	x, err := strconv.ParseFloat(b.row["value"], 64)
	if err != nil {
		b.t.Fatalf("%v: %v", b.row, err)
	}
	return &x
}

func (b *rebuilder) whole() int {
	n, err := strconv.Atoi(b.row["value"])
	if err != nil {
		b.t.Fatalf("%v: %v", b.row, err)
	}
	return n
}

func (b *rebuilder) round() {
	switch v := b.row["value"]; b.row["measure"] {
	case "method":
		b.c.Method = v
	case "organiser":
		b.c.Round.Organiser = v
	case "round_id":
		b.c.Round.ID = int64(b.whole())
	case "data_version":
		b.c.Round.DataVersion = int64(b.whole())
	case "as_of":
		at, err := time.Parse(time.RFC3339Nano, v)
		Must(b.t, err)
		b.c.Round.AsOf = at
	case "published_number":
		b.c.Round.Published = &scoring.Publication{Number: b.whole()}
	case "published_at":
		at, err := time.Parse(time.RFC3339Nano, v)
		Must(b.t, err)
		b.c.Round.Published.At = at
	case "published_because":
		b.c.Round.Published.Reason = v
	default:
		b.earlier()
	}
}

func (b *rebuilder) premise() {
	p, measure := &b.c.Premises, b.row["measure"]
	switch {
	case measure == "exempt":
		p.Exemptions = append(p.Exemptions, scoring.Exemption{Organisation: b.row["organisation"], Questionnaire: b.row["construct_or_item"], Reason: b.row["value"]})
	case measure == "workshop_date":
		p.Workshops = append(p.Workshops, scoring.Workshop{Title: b.row["title"], Date: b.row["value"]})
	default:
		_, role, _ := strings.Cut(measure, ":")
		w := &p.Workshops[len(p.Workshops)-1]
		w.Participation = append(w.Participation, scoring.Participation{Organisation: b.row["organisation"], Role: survey.Role(role), People: b.whole()})
	}
}

func (b *rebuilder) organisation() {
	code := b.row["organisation"]
	if _, there := b.organisations[code]; !there {
		b.organisations[code] = len(b.c.Organisations)
		b.c.Organisations = append(b.c.Organisations, scoring.OrganisationInfo{Code: code, Name: b.row["organisation_name"]})
	}
	o := &b.c.Organisations[b.organisations[code]]
	switch b.row["measure"] {
	case "organisation_kind":
		o.Kind = survey.OrganisationKind(b.row["value"])
	case "population":
		n := b.whole()
		o.Population = &n
	case "member":
		o.Members = append(o.Members, b.row["value"])
	}
}

func (b *rebuilder) figure() {
	info := scoring.QuestionnaireInfo{ID: b.row["questionnaire"], Version: b.row["version"], Kind: survey.Kind(b.row["kind"])}
	if strings.HasPrefix(b.row["measure"], "change") {
		b.change(info)
		return
	}
	last := len(b.c.Documents) - 1
	if last < 0 || b.c.Documents[last].Questionnaire != info {
		b.c.Documents = append(b.c.Documents, scoring.Document{Questionnaire: info, Organisations: map[string]scoring.OrganisationResult{},
			Constructs: map[string]scoring.ConstructResult{}, Capabilities: map[string]scoring.CapabilityResult{}})
		last++
	}
	d := &b.c.Documents[last]
	switch code, id, measure := b.row["organisation"], b.row["construct_or_item"], b.row["measure"]; {
	case measure == "method":
		d.Method = b.row["value"]
	case measure == "result" && code == "":
		d.Reason = b.row["reason"]
	case strings.HasPrefix(measure, "response_"):
		b.responseRate(d, survey.Role(id))
	case strings.HasPrefix(measure, "concordance_"):
		b.concordance(d)
	case strings.HasPrefix(measure, "matching_") || strings.HasPrefix(measure, "pair_"):
		b.exchange(d)
	case strings.HasPrefix(measure, "economy_") || info.Kind == survey.EconomyFigures && strings.HasPrefix(measure, "benchmark_"):
		b.economy(d)
	case measure == "leader" || code == "" && info.Kind != survey.Maturity:
		x := d.Capabilities[id]
		b.capability(&x)
		d.Capabilities[id] = x
	case code == "" && id == "":
		if d.Total == nil {
			d.Total = &scoring.ConstructResult{}
		}
		b.construct(d.Total)
	case code == "":
		id, role, _ := strings.Cut(id, "/")
		x := d.Constructs[id]
		if role != "" {
			b.roleAlpha(&x, survey.Role(role))
			d.Constructs[id] = x
			return
		}
		b.construct(&x)
		d.Constructs[id] = x
	default:
		x := d.Organisations[code]
		b.result(&x, id)
		d.Organisations[code] = x
	}
}

// either is a number, or nothing where there is a reason.
func (b *rebuilder) either(reason *string) *float64 {
	if *reason = b.row["reason"]; *reason != "" {
		return nil
	}
	return b.number()
}

func (b *rebuilder) construct(x *scoring.ConstructResult) {
	measure := b.row["measure"]
	if strings.HasPrefix(measure, "alpha") && x.Alpha == nil {
		x.Alpha = &scoring.Alpha{}
	}
	if strings.HasPrefix(measure, "icc") && x.ICC == nil {
		x.ICC = &scoring.ICC{}
	}
	switch measure {
	case "alpha":
		x.Alpha.Value = b.either(&x.Alpha.Reason)
	case "alpha_n":
		x.Alpha.N = b.whole()
	case "alpha_items":
		x.Alpha.Items = b.whole()
	case "icc1":
		x.ICC1 = b.either(&x.ICC.Reason)
	case "icc2":
		x.ICC2 = b.number()
	case "icc_f":
		x.ICC.F = b.number()
	case "icc_p":
		x.ICC.P = b.number()
	case "icc_n":
		x.ICC.N = b.whole()
	case "icc_groups":
		x.ICC.Groups = b.whole()
	default:
		b.benchmark(&x.Benchmark)
	}
}

func (b *rebuilder) roleAlpha(x *scoring.ConstructResult, role survey.Role) {
	if x.RoleAlpha == nil {
		x.RoleAlpha = map[survey.Role]scoring.Alpha{}
	}
	a := x.RoleAlpha[role]
	switch b.row["measure"] {
	case "role_alpha":
		a.Value = b.either(&a.Reason)
	case "role_alpha_n":
		a.N = b.whole()
	case "role_alpha_items":
		a.Items = b.whole()
	}
	x.RoleAlpha[role] = a
}

func (b *rebuilder) benchmark(x *scoring.Benchmark) {
	switch b.row["measure"] {
	case "benchmark_coverage":
		x.Coverage = *b.number()
	case "benchmark_n":
		x.N = b.whole()
	case "benchmark_min":
		x.Min = b.number()
	case "benchmark_q1":
		x.Q1 = b.number()
	case "benchmark_median":
		x.Median = b.either(&x.Reason)
	case "benchmark_q3":
		x.Q3 = b.number()
	case "benchmark_max":
		x.Max = b.number()
	default:
		b.quartileBounds(x)
	}
}

func (b *rebuilder) quartileBounds(x *scoring.Benchmark) {
	if x.Bounds == nil {
		x.Bounds = &scoring.BenchmarkBounds{}
	}
	switch y := x.Bounds; b.row["measure"] {
	case "benchmark_bounds_q1_low":
		y.Q1.Low = *b.number()
	case "benchmark_bounds_q1_high":
		y.Q1.High = *b.number()
	case "benchmark_bounds_median_low":
		y.Median.Low = *b.number()
	case "benchmark_bounds_median_high":
		y.Median.High = *b.number()
	case "benchmark_bounds_q3_low":
		y.Q3.Low = *b.number()
	case "benchmark_bounds_q3_high":
		y.Q3.High = *b.number()
	default:
		b.t.Fatalf("what is %v?", b.row)
	}
}

// responseRate rebuilds how many have answered: a role's, where it is not of all.
func (b *rebuilder) responseRate(d *scoring.Document, role survey.Role) {
	list := &d.ResponseRates
	if b.row["measure"] == "response_asked" {
		*list = append(*list, scoring.ResponseRate{Role: role})
	}
	switch x := &(*list)[len(*list)-1]; b.row["measure"] {
	case "response_asked":
		x.Asked = b.whole()
	case "response_complete":
		x.Complete = b.whole()
	case "response_partial":
		x.Partial = b.whole()
	case "response_rr1":
		x.RR1 = *b.number()
	case "response_rr2":
		x.RR2 = *b.number()
	}
}

func (b *rebuilder) capability(x *scoring.CapabilityResult) {
	measure := b.row["measure"]
	switch {
	case b.row["reason"] != "":
		x.Reason = b.row["reason"]
	case measure == "median":
		x.Median = b.number()
	case measure == "deviation":
		x.Deviation = b.number()
	case measure == "bounds_low":
		x.Bounds = &scoring.Bounds{Low: *b.number()}
	case measure == "bounds_high":
		x.Bounds.High = *b.number()
	case measure == "importance":
		x.Importance = b.number()
	case measure == "rank":
		x.Rank = b.number()
	case measure == "n":
		x.N = b.whole()
	case measure == "leader":
		x.Leaders = append(x.Leaders, b.row["organisation"])
	default:
		x.Distribution = append(x.Distribution, b.count())
	}
}

func (b *rebuilder) count() scoring.LevelCount {
	level, ok := strings.CutPrefix(b.row["measure"], "count_level_")
	value, err := strconv.ParseFloat(level, 64)
	if !ok || err != nil {
		b.t.Fatalf("what is %v?", b.row)
	}
	return scoring.LevelCount{Value: value, N: b.whole()}
}

func (b *rebuilder) result(x *scoring.OrganisationResult, id string) {
	switch b.row["measure"] {
	case "asked":
		x.Asked = b.whole()
	case "answered":
		x.Answered = b.whole()
	case "result":
		x.Reason = b.row["reason"]
		x.Suppressed = x.Reason == scoring.ReasonTooFew
	case "type":
		x.Type = b.row["value"]
	case "flag":
		x.Flags = append(x.Flags, b.row["value"])
	case "score", "low", "high", "n", "percentile", "rank_low", "rank_high", "rank_all_low", "rank_all_high", "rank_bound_low", "rank_bound_high", "rank_all_bound_low", "rank_all_bound_high", "bounds_low", "bounds_high", "median", "respondents_asked", "agreement", "role_spread", "similar_n", "similar_median", "similar_percentile":
		b.scoreOf(x, id)
	case "conversation":
		x.Conversation = append(x.Conversation, id)
	case "level":
		if x.Levels == nil {
			x.Levels = map[string]scoring.Level{}
		}
		x.Levels[id] = scoring.Level{Value: *b.number()}
	case "inherited_from":
		x.Levels[id] = scoring.Level{Value: x.Levels[id].Value, InheritedFrom: b.row["value"]}
	case "priority_place", "gap", "importance", "priority":
		b.priority(x, id)
	default:
		switch measure := b.row["measure"]; {
		case strings.HasPrefix(measure, "teacher_"):
			b.teacher(x)
		case strings.HasPrefix(measure, "calibration_"):
			b.calibration(x)
		default:
			b.profile(x, id)
		}
	}
}

func (b *rebuilder) scoreOf(x *scoring.OrganisationResult, id string) {
	if x.Constructs == nil {
		x.Constructs, x.Total = map[string]scoring.Score{}, &scoring.Score{}
	}
	if id == "" {
		b.score(x.Total)
		return
	}
	s := x.Constructs[id]
	b.score(&s)
	x.Constructs[id] = s
}

func (b *rebuilder) score(s *scoring.Score) {
	switch b.row["measure"] {
	case "score":
		s.Value = b.either(&s.Reason)
		s.Suppressed = s.Reason == scoring.ReasonTooFew
	case "low":
		s.Low = b.number()
	case "high":
		s.High = b.number()
	case "n":
		s.N = b.whole()
	case "respondents_asked":
		s.Asked = b.whole()
	case "agreement":
		s.Agreement = b.number()
	case "role_spread":
		s.Spread = b.either(&s.SpreadReason)
	case "similar_n":
		s.Similar = &scoring.Similar{N: b.whole()}
	case "similar_median":
		s.Similar.Median = *b.number()
	case "similar_percentile":
		s.Similar.Percentile = *b.number()
	case "percentile":
		s.Percentile = b.number()
	case "rank_low":
		s.Rank = &scoring.Rank{Low: b.whole()}
	case "rank_high":
		s.Rank.High = b.whole()
	case "rank_all_low":
		s.Rank.AllLow = b.whole()
	case "rank_all_high":
		s.Rank.AllHigh = b.whole()
	case "rank_bound_low":
		s.Rank.BoundLow = b.whole()
	case "rank_bound_high":
		s.Rank.BoundHigh = b.whole()
	case "rank_all_bound_low":
		s.Rank.AllBoundLow = b.whole()
	case "rank_all_bound_high":
		s.Rank.AllBoundHigh = b.whole()
	case "bounds_low":
		s.Bounds = &scoring.Bounds{Low: *b.number()}
	case "bounds_high":
		s.Bounds.High = *b.number()
	case "median":
		s.Median = b.number()
	}
}

func (b *rebuilder) profile(x *scoring.OrganisationResult, id string) {
	if x.Profile == nil {
		x.Profile = &scoring.Profile{Strengths: []string{}, Weaknesses: []string{}}
	}
	if mark := b.row["measure"]; id != "" && mark != "strength" && mark != "weakness" {
		b.area(x.Profile, id)
		return
	}
	switch p := x.Profile; b.row["measure"] {
	case "capabilities_asked":
		p.Asked = b.whole()
	case "capabilities_answered":
		p.Answered = b.whole()
	case "strength":
		p.Strengths = append(p.Strengths, id)
	case "weakness":
		p.Weaknesses = append(p.Weaknesses, id)
	default:
		p.Counts = append(p.Counts, b.count())
	}
}
