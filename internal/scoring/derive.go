package scoring

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/survey"
)

// Rules by which a score is made of what stands below it.
const (
	RuleChildren  = "children"  // weighted mean of the children with a score
	RuleByRole    = "by-role"   // mean within each role, then over the roles by weight
	RulePooled    = "pooled"    // mean over all respondents
	RuleOwn       = "own"       // a level that the organisation gave itself
	RuleInherited = "inherited" // a level of the organisation's joint body
	RuleRatings   = "ratings"   // mean of the ratings of all organisations' raters, scaled to 0–1
)

// Derivation is how one score came about: its parts, their weights, and what was left out. What rests on what is always told; the
// figures are those that are shown, down to counts by option where they give nobody's answer away. The score is in the unit of what it explains: 0–100, a level, an importance of 0–1, or kronor.
type Derivation struct {
	Construct string           `json:"construct,omitempty"` // or capability; empty: the total
	Rule      string           `json:"rule"`
	From      string           `json:"from,omitempty"` // the joint body that a level is inherited from
	Score     Score            `json:"score"`
	Grid      float64          `json:"grid,omitempty"` // what the score is rounded to a multiple of
	Weight    float64          `json:"weight"`
	Counts    bool             `json:"counts"` // whether it is part of what stands above it
	Children  []Derivation     `json:"children,omitempty"`
	Roles     []RoleShare      `json:"roles,omitempty"`
	Items     []ItemDerivation `json:"items,omitempty"`

	Basis  string                `json:"basis,omitempty"`  // of an allocated amount: what the key is based on
	Shares []economy.MemberShare `json:"shares,omitempty"` // and every member's share of the total
}

// RoleShare is one role's part in a leaf: its weight, how many of it have handed in, and their mean, which is absent unless
// every role has enough respondents.
type RoleShare struct {
	Role   survey.Role `json:"role"`
	Weight float64     `json:"weight"`
	N      int         `json:"n"`
	Mean   *float64    `json:"mean,omitempty"`
	Grid   float64     `json:"grid,omitempty"` // what the mean is rounded to a multiple of
}

// ItemDerivation is an item's part in a leaf, and the answers to it by option. What was answered is absent, and Suppressed says
// so, where it would give somebody's answer away.
type ItemDerivation struct {
	Item          string       `json:"item"`
	Weight        float64      `json:"weight"`
	Reverse       bool         `json:"reverse,omitempty"`
	Asked         int          `json:"asked"`       // of those who have handed in, to how many it was put
	N             *int         `json:"n,omitempty"` // who answered
	Unknown       *int         `json:"unknown,omitempty"`
	NotApplicable *int         `json:"notApplicable,omitempty"`
	Unanswered    *int         `json:"unanswered,omitempty"`
	Counts        []LevelCount `json:"counts,omitempty"`
	Suppressed    bool         `json:"suppressed,omitempty"`
}

// Derive explains an organisation's score of a construct, or its total (""), its level in a capability, or the importance of a
// capability (which is all organisations' together). It reports false where there is no such figure.
func (r *Round) Derive(questionnaire, organisation, construct string) (*Derivation, bool) {
	o := slices.IndexFunc(r.organisations, func(x survey.Organisation) bool { return x.Code == organisation })
	i := slices.IndexFunc(r.scorers, func(s *scorer) bool { return s.in.Questionnaire.ID == questionnaire })
	if o < 0 || i < 0 {
		return nil, false
	}
	s := r.scorers[i]
	switch s.in.Questionnaire.Kind {
	case survey.Maturity:
		return r.deriveScore(s, o, construct)
	case survey.Capability:
		return s.deriveLevel(s.document(r.organisations), organisation, construct)
	case survey.Importance:
		return s.deriveImportance(construct, false)
	}
	return s.deriveCosts(r.organisations, o, construct)
}

// deriver scores one organisation's respondents, from which all its figures follow.
func (r *Round) deriver(s *scorer, o int, open bool) *deriver {
	w := s.maturity.worker(s.in.Responses)
	w.sort(rowsOf(s.in.Responses, len(r.organisations))[o])
	w.respondents()
	scores := make([]Score, len(s.maturity.s.nodes)+1)
	s.maturity.shown(o, scores, new(numbers))
	return &deriver{m: s.maturity, w: w, o: o, open: open, scores: scores}
}

func (r *Round) deriveScore(s *scorer, o int, construct string) (*Derivation, bool) {
	d := r.deriver(s, o, false)
	if construct == "" {
		return d.total(), true
	}
	n := slices.IndexFunc(d.m.s.nodes, func(x node) bool { return x.id == construct })
	if n < 0 {
		return nil, false
	}
	found := d.node(n)
	return &found, true
}

type deriver struct {
	m      *maturity
	w      *worker // with the organisation's respondents
	o      int
	open   bool // counts of persons' answers are told: before and after three more have come they would tell what those three answered
	scores []Score
}

func (d *deriver) total() *Derivation {
	x := &Derivation{Rule: RuleChildren, Score: d.scores[len(d.m.s.nodes)], Weight: 1, Counts: true}
	if !d.m.few(d.o) {
		x.Children = d.children(d.m.s.roots)
	}
	return x
}

func (d *deriver) node(n int) Derivation {
	node := d.m.s.nodes[n]
	x := Derivation{Construct: node.id, Rule: RuleChildren, Score: d.scores[n], Grid: d.scores[n].Grid, Weight: node.weight}
	x.Counts = node.weight > 0 && x.Score.Reason != ReasonCoverage && (d.m.exact || x.Score.Value != nil)
	if d.m.few(d.o) {
		return x
	}
	if len(node.children) > 0 {
		x.Children = d.children(node.children)
		return x
	}
	x.Rule = RuleByRole
	if d.m.s.q.Scoring.Aggregate == survey.Pooled {
		x.Rule = RulePooled
	}
	x.Items, x.Roles = d.items(node), d.roles(n)
	return x
}

func (d *deriver) children(nodes []int) (list []Derivation) {
	for _, n := range nodes {
		list = append(list, d.node(n))
	}
	return list
}
