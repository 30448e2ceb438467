package attack

import (
	"slices"

	"mogna/internal/disclosure"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Respondent is somebody whose answers count from a moment on.
type Respondent struct {
	Role    survey.Role
	Answers survey.Answers
	From    int
}

// Nobody reads from outside.
const Nobody = -1

// Read puts together what a reader knows of a leaf: who answered which items, and what is told at each moment. A reader who is one
// of the respondents, by number, knows their own answers.
func Read(q *survey.Questionnaire, leaf string, people []Respondent, reader int, told ...scoring.Derivation) *Leaf {
	l := &Leaf{Weights: map[survey.Role]float64{}}
	for role, w := range q.Scoring.RoleWeights {
		l.Weights[role] = w
	}
	if q.Scoring.Aggregate == survey.Pooled {
		l.Weights = nil
	}
	for _, i := range q.Items() {
		if i.Construct == leaf && i.Type == survey.ScaleItem && i.Weight > 0 {
			l.Items = append(l.Items, item(q, i))
		}
	}
	for n, r := range people {
		if p, has := person(q, leaf, r, n == reader); has {
			l.Persons = append(l.Persons, p)
		}
	}
	for _, d := range told {
		l.Moments = append(l.Moments, moment(d))
	}
	return l
}

func item(q *survey.Questionnaire, i survey.Item) Item {
	options := q.Options(i)
	least, greatest := options[0].Value, options[len(options)-1].Value
	x := Item{ID: i.ID, Weight: i.Weight}
	for _, o := range options {
		s := 100 * (o.Value - least) / (greatest - least)
		if i.Reverse {
			s = 100 - s
		}
		x.Scores = append(x.Scores, s)
	}
	return x
}

// person reports false of somebody who has no score of the leaf.
func person(q *survey.Questionnaire, leaf string, r Respondent, knows bool) (p Person, has bool) {
	p, asked := Person{Role: r.Role, Answers: map[string]int{}, From: r.From}, 0
	for _, i := range q.Items() {
		if i.Construct != leaf || !i.AskedOf(r.Role) || r.Answers[i.ID].Missing == survey.NotApplicable {
			continue
		}
		asked++
		if x := r.Answers[i.ID].Number; x != nil {
			p.Answers[i.ID] = Unknown
			if knows {
				p.Answers[i.ID] = slices.IndexFunc(q.Options(i), func(o survey.Option) bool { return o.Value == *x })
			}
		}
	}
	return p, len(p.Answers) > 0 && float64(len(p.Answers)) >= q.Scoring.MinAnswered*float64(asked)
}

func moment(d scoring.Derivation) Moment {
	m := Moment{Roles: map[survey.Role]Told{}, Items: map[string][]int{}}
	ofRoles := slices.ContainsFunc(d.Roles, func(r scoring.RoleShare) bool { return r.Mean != nil })
	if s := d.Score; s.Value != nil && !ofRoles { // what is made of the roles' means tells no more than they do
		x := figure(*s.Value, d.Grid)
		m.Score = &x
	}
	for _, r := range d.Roles {
		if r.Mean != nil {
			m.Roles[r.Role] = figure(*r.Mean, r.Grid)
		}
	}
	for _, i := range d.Items {
		for _, c := range i.Counts {
			m.Items[i.Item] = append(m.Items[i.Item], c.N)
		}
	}
	return m
}

func figure(x, grid float64) Told {
	if grid == 0 {
		return Exactly(x)
	}
	return Rounded(x, grid)
}

// Narrowed are the answers that keep fewer options than the promise: two, and three of somebody who is alone in their role where
// the scale has five.
func (l *Leaf) Narrowed() (found []Found) {
	roles := map[survey.Role]int{}
	for _, p := range l.Persons {
		roles[p.Role]++
	}
	for p, items := range l.Options() {
		for id, n := range items {
			needed := 2
			if i := slices.IndexFunc(l.Items, func(i Item) bool { return i.ID == id }); roles[l.Persons[p].Role] == 1 && len(l.Items[i].Scores) >= 5 {
				needed = 3
			}
			if l.Persons[p].Answers[id] == Unknown && n < needed {
				found = append(found, Found{p, id, n})
			}
		}
	}
	return found
}

// Found is an answer of which too much is known.
type Found struct {
	Person  int
	Item    string
	Options int
}

// ReadRating is what a reader knows of one item that is a figure by itself, which is told of 0–1: the grid follows from how many have
// answered.
func ReadRating(q *survey.Questionnaire, i survey.Item, people []Respondent, reader int, told scoring.Derivation) *Leaf {
	l := &Leaf{Items: []Item{item(q, i)}}
	for n, r := range people {
		if x := r.Answers[i.ID].Number; x != nil {
			answer := Unknown
			if n == reader {
				answer = slices.IndexFunc(q.Options(i), func(o survey.Option) bool { return o.Value == *x })
			}
			l.Persons = append(l.Persons, Person{Role: r.Role, Answers: map[string]int{i.ID: answer}})
		}
	}
	weight := 100 / float64(len(l.Persons))
	s := disclosure.Stratum{Persons: len(l.Persons), Weight: weight, Even: true, Least: weight / 2, Most: weight / 2, Items: []disclosure.Item{{Span: weight}}}
	for n, x := range l.Items[0].Scores {
		s.Items[0].Positions = append(s.Items[0].Positions, x/100)
		if n > 0 {
			s.Step = max(s.Step, weight*(x-l.Items[0].Scores[n-1])/100)
		}
	}
	_, grid, _ := disclosure.Figure([]disclosure.Stratum{s}, 50)
	x := Rounded(100**told.Score.Value, grid)
	m := Moment{Score: &x, Items: map[string][]int{}}
	for _, i := range told.Items {
		for _, c := range i.Counts {
			m.Items[i.Item] = append(m.Items[i.Item], c.N)
		}
	}
	l.Moments = []Moment{m}
	return l
}
