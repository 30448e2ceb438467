package importing

import (
	"regexp"
	"strconv"
	"strings"

	"mogna/internal/survey"
)

const maxPopulation = survey.MaxPopulation

// grouped is a whole number, as people write it: with or without spaces, breaking or not.
var grouped = regexp.MustCompile(`^-?[0-9]+([ \x{00a0}\x{2009}\x{202f}][0-9]{3})*$`)

func (r *row) population() *int {
	c, ok := r.cellOf("population")
	if !ok {
		return nil
	}
	text := strings.NewReplacer(" ", "", "\u00a0", "", "\u2009", "", "\u202f", "").Replace(c.Text)
	n, err := strconv.Atoi(text)
	switch {
	case !grouped.MatchString(c.Text):
		r.addFault(c, survey.Say("Folkmängden ”%s” är inget helt tal.", "The population “%s” is not a whole number.", showSafely(c.Text)),
			survey.Say("Skriv bara siffror, till exempel 15352.", "Enter only digits, for example 15352."))
	case err != nil || n < 0 || n > maxPopulation:
		r.addFault(c, survey.Say("Folkmängden ”%s” kan inte stämma.", "The population “%s” cannot be right.", showSafely(c.Text)),
			survey.Say("Skriv ett tal från 0 till %d.", "Enter a number from 0 to %d.", maxPopulation))
	}
	return &n
}

func (r *row) date() string {
	c, ok := r.cellOf("populationDate")
	if !ok {
		return ""
	}
	if what, mend := survey.PopulationDay(c.Text, r.against.latestMoment()); what != nil {
		r.addFault(c, what, mend)
	}
	return c.Text
}
