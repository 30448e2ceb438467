package demo

import (
	"cmp"
	"math"
	"strings"

	"mogna/internal/survey"
)

// What IT costs for each resident at least, in kronor: in most, and in the owners of a joint body that runs some of it for them.
var perResidentOf = map[string]float64{"1427": 1700, "1430": 1700, "1484": 1700}

const (
	perResidentElsewhere = 2600
	invoicedPerResident  = 1600
	apart                = 1900    // between the dearest and the cheapest of a kind
	tooMuch              = 480_000 // what the mistaken organisation has entered twice
)

// economy makes up a year's costs that add up: each division to what it divides, to the krona, but for a mistake. All count as the
// questionnaire says.
func (g *generator) economy(q *survey.Questionnaire, of survey.Organisation, residents int, members []survey.Organisation) []survey.Answer {
	perResident := cmp.Or(perResidentOf[of.Code], perResidentElsewhere) + apart*g.rnd.Float64()
	total := math.Round(float64(residents)*perResident/1000) * 1000
	if len(members) > 0 { // its members pay what it costs
		total = 0
		for _, m := range members {
			total += invoiced(float64(*m.Population))
		}
	}
	given := g.facts(of, float64(residents), total)
	values := map[string]float64{}
	capital := 0.0
	g.split(q, total, func(i survey.Item) string { return i.Pool }, values)
	for _, i := range q.Items() {
		if i.Pool == "hardware-capital" || i.Pool == "software-capital" {
			capital += values[i.ID]
		}
	}
	given["internal-interest"] = math.Round(capital * 0.06)
	g.split(q, total, func(i survey.Item) string { return i.Tower }, values)
	g.split(q, total-capital+given["investment"], func(i survey.Item) string { return i.Purpose }, values)
	g.split(q, total, func(i survey.Item) string { return centreOf(i, of) }, values)
	var answers []survey.Answer
	for _, i := range q.Items() {
		x, there := values[i.ID]
		if i.Measure != "" {
			x, there = given[i.Measure]
		}
		if i.Type == survey.ChoiceItem {
			x, there = chosen(q, i), true
		}
		if i.Pool == "internal-labor" && of.Code == mistaken {
			x += tooMuch
		}
		if there {
			answers = append(answers, survey.Answer{Item: i.ID, Value: survey.Num(x)})
		}
	}
	return answers
}

// facts are what is told beside the costs.
func (g *generator) facts(of survey.Organisation, residents, total float64) map[string]float64 {
	users, pupils := math.Round(residents*0.09), math.Round(residents*0.11)
	x := map[string]float64{"year": float64(g.year), "total": total, "users-without-pupils": users, "pupils": pupils, "workplaces": math.Round(1.1 * (users + pupils)),
		"it-staff": math.Round(users / 70), "hired-staff": math.Round(users/70) / 10, "investment": math.Round(total * (0.06 + 0.08*g.rnd.Float64())), "service-workplaces": math.Round(users * 0.7),
		"outsourced": math.Round(total * 0.08 * g.rnd.Float64()), "telephony": math.Round(users * 1400), "income": 0}
	x["capitalised-labour"], x["workplace-service"] = math.Round(x["investment"]/8), math.Round(x["service-workplaces"]*(6500+3000*g.rnd.Float64()))
	if of.Kind == survey.Municipality {
		x["operating-cost"] = math.Round(residents*(74_000+9000*g.rnd.Float64())/1e6) * 1e6
	} else {
		x["income"] = total
	}
	if perResidentOf[of.Code] != 0 && of.Kind == survey.Municipality {
		x["fee"] = invoiced(residents)
	}
	return x
}

// invoiced is what a joint body invoices one of its members for the year.
func invoiced(residents float64) float64 {
	return math.Round(residents*invoicedPerResident/1000) * 1000
}

// centreOf leaves a joint body's costs in the centre, for it has neither departments nor schools.
func centreOf(i survey.Item, of survey.Organisation) string {
	if of.Kind == survey.JointBody && i.Centre != "central" && i.Centre != "unallocated" {
		return ""
	}
	return i.Centre
}

// chosen is what the questionnaire asks for of the scope, and when and where a number is from.
func chosen(q *survey.Questionnaire, i survey.Item) float64 {
	for _, a := range q.Economy.Scope {
		if a.ID == i.Scope && a.Belongs {
			return survey.ScopeIncluded
		}
	}
	switch {
	case i.DateOf != "":
		return 1 // the last of December
	case strings.HasPrefix(i.SourceOf, "users"), strings.HasPrefix(i.SourceOf, "pupils"):
		return 2 // the account directory
	case strings.Contains(i.SourceOf, "staff"):
		return 1 // the HR system
	case i.SourceOf != "":
		return 3 // a register
	}
	return survey.ScopeExcluded
}

// split divides an amount over the items of one division; what rounding leaves goes to the last, the unallocated.
func (g *generator) split(q *survey.Questionnaire, whole float64, tag func(survey.Item) string, values map[string]float64) {
	var items []string
	var shares []float64
	sum := 0.0
	for _, i := range q.Items() {
		if tag(i) == "" {
			continue
		}
		share := 0.5 + g.rnd.Float64()
		switch tag(i) {
		case "unallocated":
			share = 0.1
		case "central":
			share *= 1.6
		}
		items, shares, sum = append(items, i.ID), append(shares, share), sum+share
	}
	left := whole
	for n, id := range items {
		x := math.Round(whole * shares[n] / sum)
		if n == len(items)-1 {
			x = left
		}
		values[id], left = x, left-x
	}
}
