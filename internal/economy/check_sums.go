package economy

import "mogna/internal/survey"

var divisionNames = map[string]survey.Text{
	Pools:    survey.Say("Kostnadsslagen", "The cost pools"),
	Towers:   survey.Say("Resurstornen", "The resource towers"),
	Purposes: survey.Say("Syftena", "The purposes"),
}

// division holds one division's sum against the total.
func (c *check) division(id string) {
	d := costs(c.q, c.r.Total, map[string]map[string]float64{id: c.r.amounts(c.q, id)}).Divisions[id]
	if d.Sum == nil || d.Reconciled {
		return
	}
	items := c.asking(func(i survey.Item) bool { return label(i, id) != "" })
	total, sum := *c.r.Total, *d.Sum
	if total > 0 && sum > 0 && (sum > farApart*total || total > farApart*sum) {
		c.add(RemarkUnit, items, c.compared(id, sum, "", ""), survey.Say("Har ni skrivit tusental kronor på det ena stället? Skriv alla belopp i hela kronor.",
			"Did you enter thousands of kronor in one of them? Enter all amounts in whole kronor."))
		return
	}
	if *d.Difference < 0 {
		c.add(RemarkSum, items, c.compared(id, sum, kronor(survey.Swedish, -*d.Difference)+" för mycket.", kronor(survey.English, -*d.Difference)+" too much."),
			survey.Say("Rätta beloppen eller totalen.", "Correct the amounts or the total."))
		return
	}
	c.add(RemarkSum, items, c.compared(id, sum, kronor(survey.Swedish, *d.Difference)+" saknas.", kronor(survey.English, *d.Difference)+" is missing."),
		survey.Say("Rätta beloppen, eller lägg mellanskillnaden på Ofördelat.", "Correct the amounts, or put the difference on Unallocated."))
}

// compared says what a division and the total come to.
func (c *check) compared(id string, sum float64, sv, en string) survey.Text {
	total := *c.r.Total
	if sv != "" {
		sv, en = " "+sv, " "+en
	}
	return survey.Text{
		survey.Swedish: divisionNames[id][survey.Swedish] + " är tillsammans " + kronor(survey.Swedish, sum) + ", men totalen är " + kronor(survey.Swedish, total) + "." + sv,
		survey.English: divisionNames[id][survey.English] + " come to " + kronor(survey.English, sum) + " together, but the total is " + kronor(survey.English, total) + "." + en,
	}
}
