package economy

import "mogna/internal/survey"

var divisionNames = map[string]survey.Text{
	Pools:    survey.Say("Kostnadsslagen", "The cost pools"),
	Towers:   survey.Say("Resurstornen", "The resource towers"),
	Purposes: survey.Say("Syftena", "The purposes"),
	Centres:  survey.Say("Kostnadsställena", "The cost centres"),
}

// division holds one division's sum against what it divides.
func (c *check) division(id string) {
	of := costs(c.q, c.r.Total, factOf(c.r.Facts, Investment), map[string]map[string]float64{id: c.r.amounts(c.q, id), Pools: c.r.amounts(c.q, Pools)})
	d := of.Divisions[id]
	if d.Sum == nil || d.Difference == nil || d.Reconciled {
		return
	}
	items := c.asking(func(i survey.Item) bool { return label(i, id) != "" })
	whole, sum := *d.Sum+*d.Difference, *d.Sum
	spent := id == Purposes && asks(c.q, Investment)
	if whole > 0 && sum > 0 && (sum > farApart*whole || whole > farApart*sum) {
		c.add(RemarkUnit, items, compared(id, spent, sum, whole, survey.Text{}), survey.Say("Har ni skrivit tusental kronor på det ena stället? Skriv alla belopp i hela kronor.",
			"Did you enter thousands of kronor in one of them? Enter all amounts in whole kronor."))
		return
	}
	if *d.Difference < 0 {
		c.add(RemarkSum, items, compared(id, spent, sum, whole, survey.Text{survey.Swedish: kronor(survey.Swedish, -*d.Difference) + " för mycket.", survey.English: kronor(survey.English, -*d.Difference) + " too much."}),
			survey.Say("Rätta beloppen eller totalen.", "Correct the amounts or the total."))
		return
	}
	c.add(RemarkSum, items, compared(id, spent, sum, whole, survey.Text{survey.Swedish: kronor(survey.Swedish, *d.Difference) + " saknas.", survey.English: kronor(survey.English, *d.Difference) + " is missing."}),
		survey.Say("Rätta beloppen, eller lägg mellanskillnaden på Ofördelat.", "Correct the amounts, or put the difference on Unallocated."))
}

// compared says what a division and what it divides come to, and what differs.
func compared(id string, spent bool, sum, whole float64, differs survey.Text) survey.Text {
	what := survey.Say("totalen", "the total")
	if spent {
		what = survey.Say("utgifterna (driftkostnad och investering)", "the expenditure (operating cost and investment)")
	}
	say := func(lang, together, but string) string {
		text := divisionNames[id][lang] + together + kronor(lang, sum) + but + what[lang] + comesTo[lang] + kronor(lang, whole) + "."
		if differs[lang] != "" {
			text += " " + differs[lang]
		}
		return text
	}
	return survey.Text{survey.Swedish: say(survey.Swedish, " är tillsammans ", ", men "), survey.English: say(survey.English, " come to ", " together, but ")}
}

var comesTo = survey.Say(" är ", " is ")
