package narrative

import (
	"slices"
	"strings"
	"time"

	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// populations says of which day the populations are, and where they are from.
func (t *teller) populations() (lines []string) {
	type origin struct{ day, source string }
	var order []origin
	of := map[origin][]string{}
	for _, o := range t.c.Organisations {
		if o.Population == nil {
			continue
		}
		key := origin{o.PopulationDate, o.PopulationSource}
		if of[key] == nil {
			order = append(order, key)
		}
		of[key] = append(of[key], o.Name)
	}
	for _, from := range order {
		whose := t.namesOrCount(of[from], t.organisations)
		source := ""
		if from.source != "" {
			source = t.say(" (källa: %s)", " (source: %s)", from.source)
		}
		switch {
		case from.day == "":
			lines = append(lines, t.say("Det framgår inte vilken dag folkmängden gäller för %s%s.", "The date of the population figures is not stated for %s%s.", whose, source))
		case len(order) == 1:
			lines = append(lines, t.say("Folkmängden gäller den %s%s.", "The population figures are as of %s%s.", dayOf(t.lang, from.day), source))
		default:
			lines = append(lines, t.say("Folkmängden för %s gäller den %s%s.", "The population figures for %s are as of %s%s.", whose, dayOf(t.lang, from.day), source))
		}
	}
	return lines
}

// corrections says what was corrected of what the round knew when it opened, and why.
func (t *teller) corrections() (lines []string) {
	list := t.c.Premises.Corrections
	for _, c := range list[:min(len(list), mostNamed)] {
		lines = append(lines, t.say("En uppgift om %s rättades den %s, efter att mätomgången hade öppnat: %s. Skäl: %s.", "A fact about %s was corrected on %s, after the round had opened: %s. Reason: %s.",
			t.names[c.Organisation], locale.Date(t.lang, c.At), Corrected(t.lang, t.names, c), unstopped(c.Reason)))
	}
	if more := len(list) - mostNamed; more > 0 {
		lines = append(lines, t.say("Dessutom har uppgifter om organisationerna rättats %s till.", "Facts about the organisations were also corrected %s.", t.timesMore(more)))
	}
	return lines
}

// timesMore is how often, beside what has been told.
func (t *teller) timesMore(more int) string {
	if more == 1 {
		return t.say("en gång", "once more")
	}
	return t.say("%s gånger", "%s more times", t.n(more))
}

// Corrected says what became what. Names are by code.
func Corrected(lang string, names map[string]string, c scoring.Correction) string {
	say := func(sv, en string, args ...any) string { return survey.Say(sv, en, args...).In(lang) }
	var parts []string
	if c.Was.Name != c.Became.Name {
		parts = append(parts, say("namnet ändrades från ”%s” till ”%s”", "the name was changed from “%s” to “%s”", c.Was.Name, c.Became.Name))
	}
	if was, became := c.Was.Kind, c.Became.Kind; was != became && was != "" {
		parts = append(parts, say("typen %s blev %s", "the kind %s became %s", kindOf(lang, was), kindOf(lang, became)))
	}
	if was, became := population(lang, c.Was), population(lang, c.Became); was != became {
		parts = append(parts, say("folkmängden ändrades från %s till %s", "the population was changed from %s to %s", was, became))
	}
	if !slices.Equal(c.Was.Members, c.Became.Members) {
		parts = append(parts, say("medlemmarna ändrades från %s till %s", "the members were changed from %s to %s", namesOf(lang, names, c.Was.Members), namesOf(lang, names, c.Became.Members)))
	}
	return locale.List(lang, parts)
}

func kindOf(lang string, kind survey.OrganisationKind) string {
	if kind == survey.JointBody {
		return survey.Say("gemensam organisation", "joint body").In(lang)
	}
	return survey.Say("kommun", "municipality").In(lang)
}

func population(lang string, f survey.Facts) string {
	if f.Population == nil {
		return survey.Say("okänd", "unknown").In(lang)
	}
	text := locale.Number(lang, float64(*f.Population), 0)
	var origin []string
	if f.PopulationDate != "" {
		origin = append(origin, dayOf(lang, f.PopulationDate))
	}
	if f.Source != "" {
		origin = append(origin, f.Source)
	}
	if len(origin) > 0 {
		text += " (" + strings.Join(origin, ", ") + ")"
	}
	return text
}

func namesOf(lang string, names map[string]string, codes []string) string {
	if len(codes) == 0 {
		return survey.Say("inga", "none").In(lang)
	}
	list := make([]string, len(codes))
	for n, code := range codes {
		if list[n] = names[code]; list[n] == "" {
			list[n] = code
		}
	}
	return locale.List(lang, list)
}

// dayOf writes a date as readers do, and as it stands where it is none.
func dayOf(lang, date string) string {
	if d, err := time.ParseInLocation(time.DateOnly, date, survey.Sweden()); err == nil {
		return locale.Date(lang, d)
	}
	return date
}
