package scoring

import (
	"math"

	"mogna/internal/survey"
)

// scheme is a questionnaire made ready for scoring: its constructs in one list, parents before children, and for each leaf
// the items with the score of every option.
type scheme struct {
	q     *survey.Questionnaire
	nodes []node
	roots []int
}

type node struct {
	id       string
	weight   float64
	children []int
	items    []scoredItem
}

type scoredItem struct {
	column int
	weight float64
	item   survey.Item
	score  [256]float64 // by code; NaN where there is none
}

func newScheme(q *survey.Questionnaire) *scheme {
	s := &scheme{q: q}
	s.roots = s.add(q.Constructs)
	leaf := map[string]int{}
	for n := range s.nodes {
		leaf[s.nodes[n].id] = n
	}
	for column, i := range q.Items() {
		if n, known := leaf[i.Construct]; known && i.Type == survey.ScaleItem && i.Weight > 0 {
			s.nodes[n].items = append(s.nodes[n].items, newScoredItem(q, i, column))
		}
	}
	return s
}

func (s *scheme) add(tree []survey.Construct) []int {
	var places []int
	for _, c := range tree {
		n := len(s.nodes)
		places = append(places, n)
		s.nodes = append(s.nodes, node{id: c.ID, weight: c.Weight})
		children := s.add(c.Children)
		s.nodes[n].children = children
	}
	return places
}

// newScoredItem works out the item score of every option: 100·(x − min)/(max − min), and 100 minus that where the item is
// reverse-keyed.
func newScoredItem(q *survey.Questionnaire, i survey.Item, column int) scoredItem {
	it := scoredItem{column: column, weight: i.Weight, item: i}
	for c := range it.score {
		it.score[c] = math.NaN()
	}
	options := q.Options(i)
	least, greatest := options[0].Value, options[len(options)-1].Value
	for n, o := range options[:min(len(options), maxOptions)] {
		x := 100 * (o.Value - least) / (greatest - least)
		if i.Reverse {
			x = 100 - x
		}
		it.score[n+1] = x
	}
	return it
}

// respondent scores one response on every construct: NaN where too little is answered.
//
// A leaf is the weighted mean of its scored items, where at least minAnswered of those asked are answered: asked are the
// items put to the role and shown, less those that don't apply. A parent is the weighted mean of its children that have a
// score, where they carry at least minCoverage of the children's weight.
func (s *scheme) respondent(t *Table, r int) []float64 {
	scores := make([]float64, len(s.nodes))
	for n := len(s.nodes) - 1; n >= 0; n-- {
		if len(s.nodes[n].children) == 0 {
			scores[n] = s.leaf(t, r, s.nodes[n])
		} else {
			scores[n] = s.parent(s.nodes[n].children, scores)
		}
	}
	return scores
}

func (s *scheme) leaf(t *Table, r int, leaf node) float64 {
	codes := t.codesOf(r)
	asked, answered, sum, weight := 0, 0, 0.0, 0.0
	for _, it := range leaf.items {
		if codes[it.column] == notApplicable || !it.item.AskedOf(t.rows[r].role) && s.q.Personal() || !t.shown(r, it.item) {
			continue
		}
		asked++
		if x := it.score[codes[it.column]]; !math.IsNaN(x) {
			answered++
			sum += it.weight * x
			weight += it.weight
		}
	}
	if answered == 0 || float64(answered) < s.q.Scoring.MinAnswered*float64(asked) {
		return math.NaN()
	}
	return sum / weight
}

func (s *scheme) parent(children []int, scores []float64) float64 {
	sum, weight, all := 0.0, 0.0, 0.0
	for _, c := range children {
		w := s.nodes[c].weight
		all += w
		if !math.IsNaN(scores[c]) && w > 0 {
			sum += w * scores[c]
			weight += w
		}
	}
	if weight == 0 || weight < s.q.Scoring.MinCoverage*all {
		return math.NaN()
	}
	return sum / weight
}
