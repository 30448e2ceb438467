package economy

import (
	"math"
	"time"

	"mogna/internal/locale"
	"mogna/internal/survey"
)

// Remark is something in a response that does not look right. It is said where it stands and never mended by itself: whoever
// answers knows best.
type Remark struct {
	Code       string
	Items      []string
	What, Mend survey.Text
}

// What a remark is about.
const (
	RemarkSum        = "sum"
	RemarkUnit       = "unit"
	RemarkPopulation = "population"
	RemarkUsers      = "users"
	RemarkWorkplaces = "workplaces"
	RemarkYear       = "year"
	RemarkScope      = "scope"
	RemarkCentral    = "central-only"
	RemarkPart       = "part"
	RemarkUndated    = "undated"
)

// Bounds that no municipality's IT costs are outside of, but amounts in thousands or millions of kronor are.
const (
	minPerResident, maxPerResident = 100, 30_000
	minPerUser, maxPerUser         = 300, 300_000
	farApart                       = 500 // a division and the total, or the other way round
	oldYear                        = 5
)

// Check names what does not look right in a response so far. Nothing is remarked on before the total is given.
func Check(q *survey.Questionnaire, answers survey.Answers, of survey.Organisation, now time.Time) []Remark {
	c := &check{q: q, r: Read(q, answers)}
	if q.Kind != survey.EconomyFigures || c.r.Total == nil {
		return nil
	}
	c.year(now)
	c.size(of)
	c.divisors(of)
	c.second(of)
	for _, division := range Divisions {
		c.division(division)
	}
	return c.remarks
}

type check struct {
	q       *survey.Questionnaire
	r       Response
	remarks []Remark
}

func (c *check) add(code string, items []string, what, mend survey.Text) {
	c.remarks = append(c.remarks, Remark{Code: code, Items: items, What: what, Mend: mend})
}

func (c *check) asking(are func(survey.Item) bool) (items []string) {
	for _, i := range c.q.Items() {
		if are(i) {
			items = append(items, i.ID)
		}
	}
	return items
}

func (c *check) measured(measure string) []string {
	return c.asking(func(i survey.Item) bool { return i.Measure == measure })
}

func (c *check) year(now time.Time) {
	mend := survey.Say("Skriv det år som kostnaderna gäller, till exempel %d.", "Enter the year of the costs, for example %d.", now.Year()-1)
	switch y := c.r.Year; {
	case y != nil && (*y != math.Trunc(*y) || *y < 1000 || *y > 9999):
		c.add(RemarkYear, c.measured("year"), survey.SayNumbers("%s är inget årtal.", "%s is not a year.", *y), survey.Say("Skriv årtalet med fyra siffror, till exempel %d.", "Enter the year with four digits, for example %d.", now.Year()-1))
	case y == nil:
		c.add(RemarkYear, c.measured("year"), survey.Say("Året saknas.", "The year is missing."), mend)
	case *y > float64(now.Year()):
		c.add(RemarkYear, c.measured("year"), survey.SayNumbers("Året %s är inte slut.", "The year %s has not ended.", *y), mend)
	case *y < float64(now.Year()-oldYear):
		c.add(RemarkYear, c.measured("year"), survey.SayNumbers("Året %s är längre tillbaka än vad som brukar jämföras.", "The year %s is further back than is usually compared.", *y), mend)
	}
}

// size finds amounts in another unit by what they come to for each resident and user.
func (c *check) size(of survey.Organisation) {
	total := *c.r.Total
	if of.Kind == survey.Municipality && of.Population != nil && *of.Population > 0 && total > 0 {
		c.outside(total/float64(*of.Population), minPerResident, maxPerResident, survey.Say("invånare", "resident"))
	}
	if c.r.Users != nil && *c.r.Users > 0 && total > 0 {
		c.outside(total / *c.r.Users, minPerUser, maxPerUser, survey.Say("användare", "user"))
	}
}

func (c *check) outside(per, low, high float64, whom survey.Text) {
	mend := survey.Say("Skriv beloppen i hela kronor. Stämmer uppgiften behöver du inte ändra den.", "Enter the amounts in whole kronor. If the figure is correct, leave it.")
	say := func(sv, en string) survey.Text {
		return survey.Text{survey.Swedish: "Den totala it-kostnaden blir " + kronor(survey.Swedish, per) + " per " + whom[survey.Swedish] + ". " + sv,
			survey.English: "The total IT cost comes to " + kronor(survey.English, per) + " per " + whom[survey.English] + ". " + en}
	}
	switch {
	case per < low:
		c.add(RemarkUnit, c.measured("total"), say("Har ni skrivit tusental kronor?", "Did you enter thousands of kronor?"), mend)
	case per > high:
		c.add(RemarkUnit, c.measured("total"), say("Har det blivit för många nollor?", "Are there too many zeros?"), mend)
	}
}

func kronor(lang string, x float64) string {
	decimals := 0
	if x < 10 {
		decimals = 1
	}
	if lang == survey.English {
		return "SEK " + locale.Number(lang, x, decimals)
	}
	return locale.Number(lang, x, decimals) + "\u00a0kr"
}

// divisors are what a key figure can't do without.
func (c *check) divisors(of survey.Organisation) {
	if of.Kind == survey.Municipality && (of.Population == nil || *of.Population <= 0) {
		c.add(RemarkPopulation, c.measured("total"), survey.Say("Folkmängden för %s saknas, så kostnaden per invånare kan inte räknas ut.", "The population of %s is missing, so the cost per resident cannot be calculated.", of.Name),
			survey.Say("Be processledaren fylla i den. Du kan skicka in ändå.", "Ask the coordinator to enter it. You can submit anyway."))
	}
	if asks(c.q, "users") {
		c.divisor(RemarkUsers, "users", c.r.Users,
			survey.Say("Antalet användare saknas, så kostnaden per användare kan inte räknas ut.", "The number of users is missing, so the cost per user cannot be calculated."),
			survey.Say("Antalet användare är 0, så kostnaden per användare kan inte räknas ut.", "The number of users is 0, so the cost per user cannot be calculated."))
	}
	c.divisor(RemarkWorkplaces, "workplaces", c.r.Workplaces,
		survey.Say("Antalet datorer och surfplattor saknas, så kostnaden per enhet kan inte räknas ut.", "The number of devices is missing, so the cost per device cannot be calculated."),
		survey.Say("Antalet datorer och surfplattor är 0, så kostnaden per enhet kan inte räknas ut.", "The number of devices is 0, so the cost per device cannot be calculated."))
}

// divisor remarks on a number to divide by that is not given, and on one that is 0.
func (c *check) divisor(code, measure string, x *float64, missing, zero survey.Text) {
	switch {
	case x == nil:
		c.add(code, c.measured(measure), missing, survey.Say("Fyll i antalet.", "Enter the number."))
	case *x <= 0:
		c.add(code, c.measured(measure), zero, survey.Say("Stämmer det?", "Is that correct?"))
	}
}
