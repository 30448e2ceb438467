package scoring

import (
	"math"
	"slices"

	"mogna/internal/disclosure"
	"mogna/internal/survey"
)

// Masks reports whether a comparison was kept by a method that told persons' figures exactly, so that it is to be masked when it
// is read.
func (c *Comparison) Masks() bool { return c.Method == "1" }

// Mask takes from a comparison what its method told too exactly. How an organisation explained its figures of a questionnaire then
// tells how many stand behind each; what each has added is not known any more, so that a figure stays only where nobody can have
// dominated it. Changes since an earlier round go, and what is worked out of the figures is made anew of those that are left.
func Mask(c *Comparison, questionnaires []*survey.Questionnaire, explained func(questionnaire, organisation string) map[string]Derivation) {
	organisations := c.organisations()
	var inputs []Input
	for n := range c.Documents {
		in := Input{Questionnaire: questionnaires[n], Responses: NewTable(questionnaires[n], organisations)}
		d := &c.Documents[n]
		switch {
		case in.Questionnaire.Kind == survey.Capability:
			in.takeLevels(d)
		case !in.Questionnaire.Personal():
		case in.Questionnaire.Kind == survey.Maturity:
			newMaturity(in, len(organisations)).mask(d, organisations, func(code string) map[string]Derivation { return explained(in.Questionnaire.ID, code) })
		case in.Questionnaire.Kind == survey.Importance:
			in.maskRatings(d, c, explained)
		}
		inputs = append(inputs, in)
	}
	c.Changes, c.Earlier, c.Method = nil, nil, Method
	targets := Targets{}
	if c.Targets != nil {
		targets = *c.Targets
	}
	relateDocuments(c, inputs, organisations, targets)
}

func (c *Comparison) organisations() (list []survey.Organisation) {
	for _, o := range c.Organisations {
		list = append(list, survey.Organisation{Code: o.Code, Name: o.Name, Kind: o.Kind, Population: o.Population, Members: o.Members})
	}
	return list
}

// takeLevels makes responses of the organisations' own levels again, and takes away the flags that calibration gave.
func (in Input) takeLevels(d *Document) {
	for code, r := range d.Organisations {
		answers := survey.Answers{}
		for item, level := range r.Levels {
			if level.InheritedFrom == "" {
				answers[item] = survey.Num(level.Value)
			}
		}
		in.Responses.Add(code, "", answers)
		r.Flags = removed(r.Flags, FlagOverestimation, FlagUnderestimation)
		d.Organisations[code] = r
	}
}

func removed(list []string, gone ...string) (kept []string) {
	for _, x := range list {
		out := false
		for _, g := range gone {
			out = out || x == g
		}
		if !out {
			kept = append(kept, x)
		}
	}
	return kept
}

// mask keeps the leaves' figures that can be told, and makes everything else of them.
func (m *maturity) mask(d *Document, organisations []survey.Organisation, explained func(code string) map[string]Derivation) {
	scores := make([][]Score, len(m.s.nodes)+1)
	for n := range scores {
		scores[n] = make([]Score, len(organisations))
	}
	for o, org := range organisations {
		r := d.Organisations[org.Code]
		leaves := map[string]Derivation{}
		if !r.Suppressed && r.Reason == "" {
			leaves = explained(org.Code)
		}
		points := make([]float64, len(m.s.nodes))
		for n := len(m.s.nodes) - 1; n >= 0; n-- {
			node, grid := m.s.nodes[n], 0.0
			if points[n] = m.s.parent(node.children, points); len(node.children) == 0 {
				points[n], grid = m.s.masked(node, r.Constructs[node.id], leaves[node.id])
			}
			scores[n][o] = maskedScore(r.Constructs[node.id], points[n], grid)
		}
		total := Score{}
		if r.Total != nil {
			total = *r.Total
		}
		scores[len(m.s.nodes)][o] = maskedScore(total, m.s.parent(m.s.roots, points), 0)
	}
	groups, compare := similarOrganisations(organisations), new(comparer)
	unknown := slices.Repeat([]extent{noExtent}, len(organisations)) // what could have been is not known any more
	for n := range scores {
		c := m.construct(compare, n, scores[n], unknown, organisations, groups)
		was := d.Total
		if n < len(m.s.nodes) {
			x := d.Constructs[m.s.nodes[n].id]
			was = &x
		}
		if c.ICC, c.RoleAlpha = nil, nil; c.Benchmark.N >= minBenchmark { // of fewer it would tell of one
			c.Alpha = was.Alpha
		}
		m.coarsen(c.Alpha)
		if n == len(m.s.nodes) {
			d.Total = &c
		} else {
			d.Constructs[m.s.nodes[n].id] = c
		}
	}
	for o, org := range organisations {
		r := d.Organisations[org.Code]
		if r.Constructs == nil {
			continue
		}
		for n, node := range m.s.nodes {
			r.Constructs[node.id] = scores[n][o]
		}
		r.Total, r.Conversation, r.Type = &scores[len(m.s.nodes)][o], nil, m.s.quarter(r.Constructs, d.Strata(m.s.q))
		r.Flags = removed(r.Flags, FlagAgreement, FlagStraightLine, FlagUnvaried)
		d.Organisations[org.Code] = r
	}
	d.Method = Method
}

func maskedScore(s Score, point, grid float64) Score {
	switch {
	case s.Reason == ReasonExempt:
		return Score{Reason: ReasonExempt}
	case point != point:
		return hiddenScore
	}
	return Score{Value: &point, Grid: grid, N: s.N, Asked: s.Asked}
}

// masked is a leaf's figure by who stood behind it, where whatever they have added it can be told, and NaN else.
func (s *scheme) masked(leaf node, score Score, d Derivation) (point, grid float64) {
	if score.Value == nil || len(leaf.items) == 0 {
		return math.NaN(), 0
	}
	parts, whole := []leafPart{}, 0.0
	for _, r := range d.Roles {
		if r.N > 0 && r.Weight > 0 {
			parts, whole = append(parts, leafPart{role: r.Role, persons: r.N, share: r.Weight}), whole+r.Weight
		}
	}
	if s.q.Scoring.Aggregate == survey.Pooled {
		parts, whole = []leafPart{{persons: score.N, share: 1}}, 1
	}
	if countPersons(parts) < s.q.Fewest() {
		return math.NaN(), 0
	}
	strata, items := []disclosure.Stratum{}, []disclosure.Item{}
	for _, p := range parts {
		p.smallest, p.heaviest, p.most = s.heaviest(leaf, p.role), s.heaviest(leaf, p.role), 100
		strata = append(strata, leaf.steps.stratum(p, p.share/whole, &items))
	}
	x, grid, ok := disclosure.Figure(strata, *score.Value)
	if !ok {
		return math.NaN(), 0
	}
	return x, grid
}

// heaviest is how much of a respondent's score one answer makes where as few are answered as give a score.
func (s *scheme) heaviest(leaf node, role survey.Role) float64 {
	asked, equal := 0, leaf.steps.even
	for _, it := range leaf.items {
		if it.item.AskedOf(role) {
			asked++
		}
	}
	if !equal || asked == 0 || role == "" {
		return 1
	}
	return 1 / math.Max(1, math.Ceil(s.q.Scoring.MinAnswered*float64(asked)))
}

// maskRatings tells each capability's importance as its raters bear; the counts by option tell what each has given at the least
// and at the most.
func (in Input) maskRatings(d *Document, c *Comparison, explained func(questionnaire, organisation string) map[string]Derivation) {
	of := map[string]Derivation{}
	for n := 0; n < len(c.Organisations) && len(of) == 0; n++ {
		of = explained(in.Questionnaire.ID, c.Organisations[n].Code)
	}
	var ids []string
	var means []float64
	for id, x := range d.Capabilities {
		shown, ok := 0.0, false
		if x.Importance != nil && len(of[id].Items) == 1 {
			shown, ok = in.maskedRating(of[id].Items[0], *x.Importance)
		}
		if d.Capabilities[id] = (CapabilityResult{Reason: ReasonTooFew}); ok {
			d.Capabilities[id] = CapabilityResult{Importance: &shown, N: x.N}
			ids, means = append(ids, id), append(means, -shown)
		}
	}
	rankImportance(d.Capabilities, ids, means)
	if d.Concordance != nil && d.Concordance.W != nil {
		*d.Concordance.W = coarseCoefficient(*d.Concordance.W)
	}
	d.Method = Method
}

func (in Input) maskedRating(x ItemDerivation, mean float64) (shown float64, ok bool) {
	t, n := in.Responses, 0
	for _, count := range x.Counts {
		for range count.N {
			t.Add(in.anybody(), in.Questionnaire.Roles[0], survey.Answers{x.Item: survey.Num(count.Value)})
			n++
		}
	}
	defer func() { t.rows, t.codes = nil, nil }()
	if n < in.Questionnaire.Fewest() {
		return 0, false
	}
	return t.protectedRating(t.column[x.Item], mean)
}

func (in Input) anybody() (code string) {
	for code = range in.Responses.organisations {
		break
	}
	return code
}

// MaskDerivation explains a figure of a masked comparison: what rests on what, with the figures that are left.
func (c *Comparison) MaskDerivation(questionnaire, organisation string, d *Derivation) {
	for n := range c.Documents {
		if doc := &c.Documents[n]; doc.Questionnaire.ID == questionnaire {
			doc.maskDerivation(organisation, d)
		}
	}
}

func (d *Document) maskDerivation(organisation string, x *Derivation) {
	r := d.Organisations[organisation]
	switch x.Rule {
	case RuleChildren, RuleByRole, RulePooled:
		if x.Score = r.Constructs[x.Construct]; x.Construct == "" && r.Total != nil {
			x.Score = *r.Total
		}
		x.Grid, x.Counts = x.Score.Grid, x.Counts && x.Score.Value != nil
	case RuleRatings:
		y := d.Capabilities[x.Construct]
		if x.Score = hiddenScore; y.Importance != nil {
			x.Score = Score{Value: y.Importance, N: y.N}
		}
	default:
		return
	}
	for n := range x.Roles {
		x.Roles[n].Mean, x.Roles[n].Grid = nil, 0
	}
	for n, i := range x.Items {
		asked := i.Asked
		for _, of := range []*int{i.N, i.Unknown, i.NotApplicable, i.Unanswered} {
			if of != nil && i.Asked == 0 {
				asked += *of
			}
		}
		i.Asked = asked
		x.Items[n] = i.closed()
	}
	for n := range x.Children {
		d.maskDerivation(organisation, &x.Children[n])
	}
}
