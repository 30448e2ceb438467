package demo

import (
	"cmp"
	"math"

	"mogna/internal/survey"
)

// What IT costs for each resident at least, in kronor: in most, in the owners of a joint body that runs some of it for them, and
// in the body.
var perResidentOf = map[string]float64{"1427": 1700, "1430": 1700, "1484": 1700, "SML-IT": 900}

const (
	perResidentElsewhere = 2600
	apart                = 1900    // between the dearest and the cheapest of a kind
	tooMuch              = 480_000 // what the mistaken organisation has entered twice
)

// economy makes up a year's costs that add up: each of the three divisions to the total, to the krona, but for a mistake.
func (g *generator) economy(q *survey.Questionnaire, organisation string, residents int) []survey.Answer {
	perResident := cmp.Or(perResidentOf[organisation], perResidentElsewhere) + apart*g.rnd.Float64()
	total := math.Round(float64(residents)*perResident/1000) * 1000
	users := math.Round(float64(residents) * 0.09)
	given := map[string]float64{"year": float64(g.year), "total": total, "users": users, "workplaces": math.Round(users * 1.2), "it-staff": math.Round(users / 70)}
	values := map[string]float64{}
	for _, tag := range []func(survey.Item) string{
		func(i survey.Item) string { return i.Pool }, func(i survey.Item) string { return i.Tower }, func(i survey.Item) string { return i.Purpose },
	} {
		g.split(q, total, tag, values)
	}
	var answers []survey.Answer
	for _, i := range q.Items() {
		x, there := values[i.ID]
		if i.Measure != "" {
			x, there = given[i.Measure]
		}
		if i.Pool == "internal-labor" && organisation == mistaken {
			x += tooMuch
		}
		if there {
			answers = append(answers, survey.Answer{Item: i.ID, Value: survey.Num(x)})
		}
	}
	return answers
}

// split divides the total over the items of one division; what rounding leaves goes to the last, the unallocated.
func (g *generator) split(q *survey.Questionnaire, total float64, tag func(survey.Item) string, values map[string]float64) {
	var items []string
	var shares []float64
	sum := 0.0
	for _, i := range q.Items() {
		if tag(i) == "" {
			continue
		}
		share := 0.5 + g.rnd.Float64()
		if tag(i) == "unallocated" {
			share = 0.1
		}
		items, shares, sum = append(items, i.ID), append(shares, share), sum+share
	}
	left := total
	for n, id := range items {
		x := math.Round(total * shares[n] / sum)
		if n == len(items)-1 {
			x = left
		}
		values[id], left = x, left-x
	}
}
