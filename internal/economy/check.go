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
	if q.Kind != survey.EconomyFig || c.r.Total == nil {
		return nil
	}
	c.year(now)
	c.size(of)
	c.divisors(of)
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
	mend := survey.Say("Ange det år som kostnaderna gäller.", "Give the year that the costs are for.")
	switch y := c.r.Year; {
	case y == nil:
		c.add(RemarkYear, c.measured("year"), survey.Say("Året saknas.", "The year is missing."), mend)
	case *y > float64(now.Year()):
		c.add(RemarkYear, c.measured("year"), survey.Say("Året %v har inte varit än.", "The year %v has not come yet.", *y), mend)
	case *y < float64(now.Year()-oldYear) || *y != math.Trunc(*y):
		c.add(RemarkYear, c.measured("year"), survey.Say("Året %v är längre tillbaka än vad som brukar jämföras.", "The year %v is further back than is usually compared.", *y), mend)
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
	mend := survey.Say("Skriv beloppen i hela kronor. Stämmer uppgiften kan den stå kvar.", "Enter the amounts in whole kronor. If the figure is right it can stay.")
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
		c.add(RemarkPopulation, c.measured("total"), survey.Say("Folkmängden för %s är inte känd, så kostnaden per invånare kan inte räknas ut.", "The population of %s is not known, so the cost per resident can't be worked out.", of.Name),
			survey.Say("Be processledaren ange den. Du kan skicka in ändå.", "Ask the coordinator to enter it. You can submit all the same."))
	}
	mend := survey.Say("Ange antalet, helst inte noll.", "Give the number, preferably not zero.")
	if c.r.Users == nil || *c.r.Users <= 0 {
		c.add(RemarkUsers, c.measured("users"), survey.Say("Antalet användare saknas, så kostnaden per användare kan inte räknas ut.", "The number of users is missing, so the cost per user can't be worked out."), mend)
	}
	if c.r.Workplaces == nil || *c.r.Workplaces <= 0 {
		c.add(RemarkWorkplaces, c.measured("workplaces"), survey.Say("Antalet arbetsplatser saknas, så kostnaden per arbetsplats kan inte räknas ut.", "The number of workplaces is missing, so the cost per workplace can't be worked out."), mend)
	}
}
