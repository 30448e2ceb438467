package scoring

import (
	"math"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

const confidence = 0.95

// group is one organisation's respondents: each one's scores by construct, and their roles.
type group struct {
	roles  []survey.Role
	scores [][]float64
}

// maturity scores a questionnaire whose answers become scores of a tree of constructs.
func maturity(q *survey.Questionnaire, organisations []survey.Organisation, t *Table, asked map[string]int) Document {
	s := newScheme(q)
	groups := make([]group, len(organisations))
	for r, who := range t.rows {
		g := &groups[who.organisation]
		g.roles = append(g.roles, who.role)
		g.scores = append(g.scores, s.respondent(t, r))
	}
	doc := newDocument(q)
	for n, o := range organisations {
		doc.Organisations[o.Code] = s.organisation(groups[n], asked[o.Code])
	}
	s.benchmark(&doc, organisations)
	return doc
}

// organisation scores one organisation. With fewer responses than minRespondents it shows nothing, and looks the same
// whether somebody answered or nobody did.
func (s *scheme) organisation(g group, asked int) OrganisationResult {
	result := OrganisationResult{Asked: asked, Answered: len(g.roles), Constructs: map[string]Score{}}
	if len(g.roles) < s.q.Scoring.MinRespondents {
		result.Suppressed, result.Reason = true, ReasonTooFew
		for _, n := range s.nodes {
			result.Constructs[n.id] = Score{Suppressed: true, Reason: ReasonTooFew}
		}
		result.Total = &Score{Suppressed: true, Reason: ReasonTooFew}
		return result
	}
	points := s.points(g)
	for n, node := range s.nodes {
		column := make([]float64, len(g.scores))
		for r := range g.scores {
			column[r] = g.scores[r][n]
		}
		result.Constructs[node.id] = s.score(points[n], g.roles, column)
	}
	total := make([]float64, len(g.scores))
	for r := range g.scores {
		total[r] = s.parent(s.roots, g.scores[r])
	}
	score := s.score(s.parent(s.roots, points), g.roles, total)
	result.Total = &score
	s.suppress(result.Constructs)
	result.Type = s.quarter(result.Constructs)
	result.Flags = s.missingRoles(g.roles)
	return result
}

// points are the organisation's scores: leaves from its respondents, parents from their children.
func (s *scheme) points(g group) []float64 {
	points := make([]float64, len(s.nodes))
	for n := len(s.nodes) - 1; n >= 0; n-- {
		if children := s.nodes[n].children; len(children) > 0 {
			points[n] = s.parent(children, points)
			continue
		}
		column := make([]float64, len(g.scores))
		for r := range g.scores {
			column[r] = g.scores[r][n]
		}
		points[n] = s.mean(g.roles, column)
	}
	return points
}

// mean is over all respondents (pooled), or within each role and then over the roles present by their weights (by-role).
func (s *scheme) mean(roles []survey.Role, column []float64) float64 {
	strata, weights := s.strata(roles, column)
	m, ok := stats.StratifiedMean(strata, weights)
	if !ok {
		return math.NaN()
	}
	return m
}

// strata parts the respondents that have a score by role, or leaves them together where the questionnaire pools them. They
// are sorted, so that no order of the answers shows in a rounding.
func (s *scheme) strata(roles []survey.Role, column []float64) (strata [][]float64, weights []float64) {
	by := map[survey.Role][]float64{}
	for r, x := range column {
		role := roles[r]
		if s.q.Scoring.Aggregate == survey.Pooled {
			role = ""
		}
		if !math.IsNaN(x) {
			by[role] = append(by[role], x)
		}
	}
	for _, role := range append([]survey.Role{""}, survey.Roles...) {
		if xs := by[role]; len(xs) > 0 {
			slices.Sort(xs)
			strata, weights = append(strata, xs), append(weights, s.roleWeight(role))
		}
	}
	return strata, weights
}

func (s *scheme) roleWeight(role survey.Role) float64 {
	if w, set := s.q.Scoring.RoleWeights[role]; set {
		return w
	}
	return 1
}

// score puts the interval round the point. The interval's width comes from the respondents' own scores of the construct;
// its middle is the point, which for a parent is made of its children and may lie a little off the respondents' mean.
func (s *scheme) score(point float64, roles []survey.Role, column []float64) Score {
	score := Score{}
	for _, x := range column {
		if !math.IsNaN(x) {
			score.N++
		}
	}
	if math.IsNaN(point) {
		score.Reason = ReasonCoverage
		return score
	}
	score.Value = &point
	strata, weights := s.strata(roles, column)
	if iv, why := stats.StratifiedInterval(strata, weights, confidence); why == stats.Computed {
		low, high := point-(iv.Mean-iv.Low), point+(iv.High-iv.Mean)
		score.Low, score.High = &low, &high
	}
	return score
}

// quarter names the field of the four-type plot.
func (s *scheme) quarter(scores map[string]Score) string {
	t := s.q.Scoring.Types
	if t == nil || scores[t.X].Value == nil || scores[t.Y].Value == nil {
		return ""
	}
	side := func(id string) string {
		if *scores[id].Value >= t.Cut {
			return "high"
		}
		return "low"
	}
	for _, n := range t.Names {
		if n.X == side(t.X) && n.Y == side(t.Y) {
			return n.ID
		}
	}
	return ""
}

// missingRoles names the roles that should have answered and have not.
func (s *scheme) missingRoles(roles []survey.Role) (flags []string) {
	for _, role := range survey.Roles {
		if s.q.Scoring.Complete[role] > 0 && !slices.Contains(roles, role) {
			flags = append(flags, "missing-role:"+string(role))
		}
	}
	return flags
}
