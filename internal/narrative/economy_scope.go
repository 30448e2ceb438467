package narrative

import (
	"strconv"

	"mogna/internal/economy"
)

// scope says what is compared: what the cost holds, of which year, and who counts otherwise. The first edition of the questionnaire asks for
// no scope.
func (t *teller) scope(d document) (lines []string) {
	if d.q.Economy == nil || len(d.q.Economy.Scope) == 0 {
		return nil
	}
	var in, out []string
	for _, a := range d.q.Economy.Scope {
		if a.Belongs {
			in = append(in, lowerFirstLetter(t.of(a.Title)))
		} else {
			out = append(out, lowerFirstLetter(t.of(a.Title)))
		}
	}
	lines = append(lines, t.say("I den kostnad som jämförs ingår %s. Där ingår inte %s.", "The cost that is compared includes %s. It does not include %s.", t.listInWords(in), t.listInWords(out)))
	var scope, year []string
	for _, o := range t.c.Organisations {
		switch x := d.Organisations[o.Code].Economy; {
		case x == nil:
		case x.AllocatedReason == economy.ReasonScope:
			scope = append(scope, o.Name)
		case x.AllocatedReason == economy.ReasonYear:
			year = append(year, o.Name)
		}
	}
	if len(scope) > 0 {
		lines = append(lines, t.say("Kostnaden för %s jämförs inte, eftersom något annat är räknat där.", "The cost of %s is not compared, because something else was counted there.", t.firstNames(scope)))
	}
	if y := d.Economy.Year; y != nil && len(year) > 0 {
		lines = append(lines, t.say("Kostnaden för %s jämförs inte, eftersom den gäller ett annat år än %s.", "The cost of %s is not compared, because it is of another year than %s.", t.firstNames(year), strconv.Itoa(int(*y))))
	}
	return lines
}
