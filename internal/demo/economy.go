package demo

import (
	"math"

	"mogna/internal/survey"
)

// economy makes up a year's costs that add up: each of the three divisions to the total, to the krona.
func (g *generator) economy(q *survey.Questionnaire, residents int) []survey.Answer {
	perResident := 3200 + 900*g.rnd.Float64()
	total := math.Round(float64(residents)*perResident/1000) * 1000
	users := math.Round(float64(residents) * 0.09)
	given := map[string]float64{"year": 2019, "total": total, "users": users, "workplaces": math.Round(users * 1.2), "it-staff": math.Round(users / 70)}
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
