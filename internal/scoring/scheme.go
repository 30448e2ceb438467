package scoring

import (
	"math"

	"mogna/internal/survey"
)

// scheme is a questionnaire made ready for scoring: its constructs in one list, parents before children, and for each leaf
// the items with the score of every option.
type scheme struct {
	q        *survey.Questionnaire
	nodes    []node
	roots    []int
	families []family
	list     []survey.Item
	options  []int // how many each item that is scored has, by column
	widest   int   // the most that any item has
	weights  []ownWeight
}

// ownWeight is a role's own weight.
type ownWeight struct {
	role   survey.Role
	weight float64
}

type node struct {
	id       string
	weight   float64
	children []int
	items    []*scoredItem // of a leaf
	below    []*scoredItem // of the node and everything under it
	shared   []*scoredItem // those of below that every role gets that gets any of them
	steps    answerSteps   // of a leaf
	span     extent        // of anybody's score of a leaf
}

type scoredItem struct {
	column  int
	weight  float64
	plain   bool // its score is its option's, and it is shown to all who are asked
	item    survey.Item
	options int
	score   [256]float64 // by code; NaN where there is none
	span    extent       // of its score
}

func newScheme(q *survey.Questionnaire) *scheme {
	s := &scheme{q: q}
	s.roots = s.add(q.Constructs)
	leaf := map[string]int{}
	for n := range s.nodes {
		leaf[s.nodes[n].id] = n
	}
	for role, weight := range q.Scoring.RoleWeights {
		s.weights = append(s.weights, ownWeight{role, weight})
	}
	s.list = q.Items()
	s.options = make([]int, len(s.list))
	for column, i := range s.list {
		s.widest = max(s.widest, min(maxOptions, len(q.Options(i))))
		if n, known := leaf[i.Construct]; known && isScored(i) {
			it := newScoredItem(q, i, column)
			s.nodes[n].items, s.options[column] = append(s.nodes[n].items, it), it.options
		}
	}
	for n := len(s.nodes) - 1; n >= 0; n-- {
		s.nodes[n].below = s.nodes[n].items
		for _, c := range s.nodes[n].children {
			s.nodes[n].below = append(s.nodes[n].below, s.nodes[c].below...)
		}
	}
	s.shareItems()
	for n := range s.nodes {
		s.nodes[n].steps, s.nodes[n].span = newAnswerSteps(s.nodes[n].items), spanOf(s.nodes[n].items)
	}
	s.families = s.related()
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

// itemScores is the item score of every option: 100·(x − min)/(max − min), and 100 minus that where the item is reverse-keyed.
func itemScores(options []survey.Option, reverse bool) []float64 {
	least, greatest := options[0].Value, options[len(options)-1].Value
	scores := make([]float64, len(options))
	for n, o := range options {
		scores[n] = 100 * (o.Value - least) / (greatest - least)
		if reverse {
			scores[n] = 100 - scores[n]
		}
	}
	return scores
}

func newScoredItem(q *survey.Questionnaire, i survey.Item, column int) *scoredItem {
	options := q.Options(i) // none of a number
	it := &scoredItem{column: column, weight: i.Weight, item: i, options: len(options), span: itemSpan(i), plain: i.Score == nil && i.ShowIf == nil}
	for c := range it.score {
		it.score[c] = math.NaN()
	}
	if i.Score == nil {
		scores := itemScores(options, i.Reverse)
		copy(it.score[1:], scores[:min(len(scores), maxOptions)])
	}
	return it
}

// of is the item score of a row's answer, of which the code is given, or NaN.
func (it *scoredItem) of(t *Table, r int, code uint8) float64 {
	if it.item.Score == nil {
		return it.score[code]
	}
	return it.item.Score.At(t.numbersOf(r)[t.numbered[it.column]])
}

// roleItems is what is put to one role: the scored items of each leaf and of each node, and every column.
type roleItems struct {
	role    survey.Role
	leaves  [][]*scoredItem
	below   [][]*scoredItem // of each node and everything under it
	columns []bool
}

// shareItems finds what all roles have in common of each node.
func (s *scheme) shareItems() {
	for n := range s.nodes {
		s.nodes[n].shared = s.nodes[n].below
	}
	for _, role := range s.q.Roles {
		for n, items := range s.asking(role).below {
			if len(items) > 0 {
				s.nodes[n].shared = sharedItems(s.nodes[n].shared, items)
			}
		}
	}
}

func (s *scheme) asking(role survey.Role) *roleItems {
	to := &roleItems{role: role, leaves: make([][]*scoredItem, len(s.nodes)), below: make([][]*scoredItem, len(s.nodes))}
	every := !s.q.Personal() // a shared response is everybody's
	for n, node := range s.nodes {
		for _, it := range node.items {
			if every || it.item.AskedOf(role) {
				to.leaves[n] = append(to.leaves[n], it)
			}
		}
	}
	for n := len(s.nodes) - 1; n >= 0; n-- {
		to.below[n] = to.leaves[n]
		for _, c := range s.nodes[n].children {
			to.below[n] = append(to.below[n], to.below[c]...)
		}
	}
	for _, i := range s.list {
		to.columns = append(to.columns, i.Type == survey.ScaleItem && (every || i.AskedOf(role)))
	}
	return to
}

// nodeAnswer is what one respondent has said of a leaf, or of all the leaves below a node. Asked are the items that are put to the role
// and shown, less those that don't apply; a don't-know is asked and not answered.
type nodeAnswer struct {
	share float64 // of the score of a leaf that the answer of the greatest weight makes
	given float64 // how much, by weight, of what a leaf's score would be made of is answered; NaN where it would be made of nothing
	known float64 // what that makes of it
	asked int32
	voice bool // there is a score, here or anywhere below
	whole bool // every item that is put to the role has a score
}

// leaf is the weighted mean of its scored items, where at least minAnswered of those asked are answered, and NaN else. What else is known
// of the answer it writes where that is kept: a copy would take as long as the sums.
func (s *scheme) leaf(a *nodeAnswer, t *Table, r int, items []*scoredItem) float64 {
	codes := t.codesOf(r)
	answered, asked, sum, weight, heaviest, missing := 0, int32(0), 0.0, 0.0, 0.0, 0.0
	for _, it := range items {
		code := codes[it.column]
		if code == notApplicable {
			continue
		}
		x := it.score[code]
		if !it.plain {
			if it.item.ShowIf != nil && !t.shown(r, it.item) {
				if t.mayShow(r, it.item) {
					missing += it.weight
				}
				continue
			}
			x = it.of(t, r, code)
		}
		asked++
		if x == x {
			answered++
			sum += it.weight * x
			weight += it.weight
			heaviest = max(heaviest, it.weight)
		} else {
			missing += it.weight
		}
	}
	whole := weight + missing
	a.given, a.known, a.asked, a.whole = weight/whole, sum/whole, asked, answered == len(items)
	a.voice = answered > 0 && float64(answered) >= s.q.Scoring.MinAnswered*float64(asked)
	if !a.voice {
		a.share = 0
		return nan
	}
	a.share = heaviest / weight
	return sum / weight
}

// parent is the weighted mean of the children that have a score, where they carry at least minCoverage of the children's
// weight, and NaN else. A child of weight 0 never counts.
func (s *scheme) parent(children []int, scores []float64) float64 {
	return s.parentOf(children, scores, 1)
}

// parentOf is a parent's where a child's score is so far from the next one's.
func (s *scheme) parentOf(children []int, scores []float64, apart int) float64 {
	sum, weight, all := 0.0, 0.0, 0.0
	for _, c := range children {
		w := s.nodes[c].weight
		all += w
		if x := scores[c*apart]; x == x && w > 0 {
			sum += w * x
			weight += w
		}
	}
	if weight == 0 || weight < s.q.Scoring.MinCoverage*all {
		return math.NaN()
	}
	return sum / weight
}
