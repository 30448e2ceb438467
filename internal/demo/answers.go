package demo

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"

	"mogna/internal/survey"
)

// generator makes up answers. Every organisation has a standing of its own, every construct its difficulty, every person a
// way of answering.
type generator struct {
	rnd        *rand.Rand
	standing   map[string]float64 // of organisations, about 0
	difficulty map[string]float64 // of constructs and capabilities, about 0
	lean       float64            // of everybody
	year       int                // that costs are for
}

func newGenerator(seed uint64, year int) *generator {
	return &generator{rnd: rand.New(rand.NewPCG(seed, 2020)), standing: map[string]float64{}, difficulty: map[string]float64{}, year: year}
}

// drawn draws a value the first time it is asked for, and then keeps it.
func (g *generator) drawn(from map[string]float64, key string, spread float64) float64 {
	if _, there := from[key]; !there {
		from[key] = g.rnd.NormFloat64() * spread
	}
	return from[key]
}

// Chief executives see somewhat more maturity than those who run the systems.
var outlook = map[survey.Role]float64{survey.ChiefExecutive: 0.35, survey.HeadOfDepartment: -0.1, survey.ITManager: -0.2, survey.EServices: -0.15}

// personal answers a questionnaire of scale items as one person.
func (g *generator) personal(q *survey.Questionnaire, organisation string, role survey.Role) []survey.Answer {
	manner := g.lean + g.rnd.NormFloat64()*0.3
	var answers []survey.Answer
	for _, s := range q.For(role) {
		for _, i := range s.Items {
			switch i.Type {
			case survey.ScaleItem:
				answers = append(answers, survey.Answer{Item: i.ID, Value: g.rating(q, i, organisation, outlook[role]+manner)})
			case survey.ChoicesItem:
				answers = append(answers, survey.Answer{Item: i.ID, Value: survey.Value{Numbers: mostImportant(i, answers)}})
			}
		}
	}
	return answers
}

// mostImportant chooses as many as can be chosen of the highest ratings, which stand in the order of the options.
func mostImportant(i survey.Item, ratings []survey.Answer) (chosen []float64) {
	rating := func(n int) float64 {
		if x := ratings[n].Value.Number; x != nil {
			return *x
		}
		return 0
	}
	order := make([]int, len(i.Options))
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rating(b), rating(a)) })
	for _, n := range order[:i.MaxChoices] {
		chosen = append(chosen, i.Options[n].Value)
	}
	slices.Sort(chosen)
	return chosen
}

// The shares of don't know: who rates a capability's importance nearly always has a view.
const (
	dontKnow       = 0.04
	dontKnowWeight = 0.002
)

func (g *generator) rating(q *survey.Questionnaire, i survey.Item, organisation string, lean float64) survey.Value {
	share := dontKnow
	if q.Kind == survey.Importance {
		share = dontKnowWeight
	}
	if len(q.Scales[i.Scale].Unknown) > 0 && g.rnd.Float64() < share {
		return survey.Value{Missing: survey.Unknown}
	}
	topic := cmp.Or(i.Capability, i.Construct)
	x := lean + g.drawn(g.standing, organisation, 0.5) + g.drawn(g.difficulty, topic, 0.5) + g.rnd.NormFloat64()*0.6
	if i.Reverse {
		x = -x
	}
	options := q.Options(i)
	middle := float64(len(options)-1) / 2
	n := int(math.Round(middle + x))
	return survey.Num(options[min(max(n, 0), len(options)-1)].Value)
}

// capabilities rates an organisation's own capabilities, and bends the draw to the minutes' facts.
func (g *generator) capabilities(q *survey.Questionnaire, organisation string) []survey.Answer {
	type drawnLevel struct {
		item string
		x    float64
	}
	var levels []drawnLevel
	for _, i := range q.Items() {
		x := 2.3 + g.drawn(g.standing, organisation, 0.5)*0.6 + g.drawn(g.difficulty, i.ID, 0.5) + g.rnd.NormFloat64()*0.7
		levels = append(levels, drawnLevel{i.ID, x})
	}
	slices.SortStableFunc(levels, func(a, b drawnLevel) int { return cmp.Compare(b.x, a.x) })
	var answers []survey.Answer
	for n, l := range levels {
		level := min(max(math.Round(l.x), 0), 4)
		switch {
		case organisation == leadingOne && n < leadingOf55:
			level = 4
		case organisation == leadingOne || n >= mostLeading:
			level = min(level, 3)
		}
		if n < len(levels)-mostWeaknesses {
			level = max(level, 2)
		}
		answers = append(answers, survey.Answer{Item: l.item, Value: survey.Num(level)})
	}
	return answers
}
