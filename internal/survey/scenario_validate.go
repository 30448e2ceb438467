package survey

import (
	"fmt"
	"slices"
	"unicode/utf8"
)

// Validate names what is wrong in a scenario about to be kept, by field. A level that is reached already is no fault: the result
// says so. The risks are the numbers in the round's register.
func (c ScenarioContent) Validate(q *Questionnaire, organisations []Organisation, risks []int) []Fault {
	v := &scenarioFaults{q: q, organisations: organisations, risks: risks}
	if c.Title == "" {
		v.add("title", Say("Scenariot saknar namn.", "The scenario has no name."), Say("Skriv ett namn som skiljer det från de andra.", "Enter a name that is different from the others."))
	}
	v.long("title", c.Title, scenarioTitle)
	v.long("description", c.Description, scenarioWords)
	v.terms(c.ScenarioTerms)
	if len(c.Measures) > maxMeasures {
		v.add("measures", Say("Scenariot har fler än %d åtgärder.", "The scenario has more than %d measures.", maxMeasures), Say("Dela upp det i flera scenarier.", "Split it into several scenarios."))
	}
	for n, m := range c.Measures {
		v.at = fmt.Sprintf("measures/%d/", n)
		v.measure(m)
		v.plan(m, c.ScenarioTerms)
	}
	return v.faults
}

type scenarioFaults struct {
	q             *Questionnaire
	organisations []Organisation
	risks         []int
	at            string // what stands before a measure's fields
	faults        []Fault
}

func (v *scenarioFaults) add(path string, what, mend Text) {
	v.faults = append(v.faults, Fault{Path: v.at + path, What: what, Mend: mend})
}

func (v *scenarioFaults) long(path, text string, most int) {
	if utf8.RuneCountInString(text) > most {
		v.add(path, Say("Texten är längre än %d tecken.", "The text is longer than %d characters.", most), Say("Korta den.", "Shorten it."))
	}
}

func (v *scenarioFaults) measure(m Measure) {
	v.long("title", m.Title, scenarioTitle)
	v.capabilities(m.Capabilities)
	v.concerned(m.Organisations)
	if levels := levelsOf(v.q); !slices.Contains(levels, m.ToLevel) {
		v.add("toLevel", noLevel, chooseLevel(levels))
	}
	v.amount("yearlyCost", m.YearlyCost)
	v.amount("yearlySaving", m.YearlySaving)
	if m.Shared {
		v.key(m)
	}
}

func (v *scenarioFaults) capabilities(ids []string) {
	if len(ids) == 0 {
		v.add("capabilities", Say("Ingen förmåga är vald.", "No capability has been chosen."), Say("Välj minst en.", "Choose at least one."))
	}
	for n, id := range ids {
		if !slices.ContainsFunc(v.q.Items(), func(i Item) bool { return i.ID == id && i.Type == ScaleItem }) {
			v.add("capabilities", unknownCapability(id), chooseCapability)
		} else if slices.Contains(ids[:n], id) {
			v.add("capabilities", Say("Förmågan ”%s” finns två gånger.", "The capability “%s” is listed twice.", id), removeOne)
		}
	}
}

var removeOne = Say("Ta bort den ena.", "Remove one of them.")

func (v *scenarioFaults) concerned(codes []string) {
	if len(codes) == 0 {
		v.add("organisations", Say("Ingen organisation är vald.", "No organisation has been chosen."), Say("Välj minst en.", "Choose at least one."))
	}
	for n, code := range codes {
		if v.organisation(code) == nil {
			v.add("organisations", unknownOrganisation(code), chooseOrganisation)
		} else if slices.Contains(codes[:n], code) {
			v.add("organisations", Say("Organisationen ”%s” finns två gånger.", "The organisation “%s” is listed twice.", code), removeOne)
		}
	}
}

func (v *scenarioFaults) organisation(code string) *Organisation {
	if n := slices.IndexFunc(v.organisations, func(o Organisation) bool { return o.Code == code }); n >= 0 {
		return &v.organisations[n]
	}
	return nil
}

func (v *scenarioFaults) amount(path string, kronor int64) {
	switch {
	case kronor < 0:
		v.add(path, Say("Beloppet får inte vara negativt.", "The amount must not be negative."), Say("Skriv 0 om det inte finns något belopp. Om kostnaden minskar, skriv den som en besparing.", "Enter 0 if there is none. If the cost decreases, enter it as a saving."))
	case kronor > maxKronor:
		v.add(path, Say("Beloppet är för stort.", "The amount is too large."), Say("Skriv hela kronor per år.", "Enter whole kronor per year."))
	}
}

func (v *scenarioFaults) key(m Measure) {
	switch m.Key {
	case SplitEqually:
	case SplitByPopulation:
		for _, code := range m.Organisations {
			if o := v.organisation(code); o != nil && (o.Population == nil || *o.Population <= 0) {
				v.add("key", Say("Folkmängden för %s saknas, så beloppen kan inte fördelas efter folkmängd.", "The population of %s is missing, so the amounts cannot be allocated by population.", o.Name),
					Say("Välj lika delar eller avtalade andelar.", "Choose equal parts or agreed shares."))
			}
		}
	case SplitAsAgreed:
		v.shares(m)
	default:
		v.add("key", Say("Det går inte att fördela efter ”%s”.", "Costs cannot be allocated by “%s”.", m.Key), Say("Välj lika delar, folkmängd eller avtalade andelar.", "Choose equal parts, population or agreed shares."))
	}
}

func (v *scenarioFaults) shares(m Measure) {
	sum, seen := 0.0, []string{}
	for n, s := range m.Shares {
		at := fmt.Sprintf("shares/%d", n)
		switch {
		case !slices.Contains(m.Organisations, s.Organisation):
			v.add(at, Say("”%s” är inte med i åtgärden.", "“%s” is not in the measure.", s.Organisation), Say("Välj bland åtgärdens organisationer.", "Choose from the measure's organisations."))
		case slices.Contains(seen, s.Organisation):
			v.add(at, Say("Organisationen finns två gånger.", "The organisation is listed twice."), removeOne)
		case !(s.Weight >= 0) || s.Weight > scenarioShares:
			v.add(at, Say("Andelstalet ska vara noll eller mer.", "The share must be zero or more."), Say("Skriv 0 om organisationen inte ska betala något.", "Enter 0 if the organisation should not pay anything."))
		default:
			sum += s.Weight
		}
		seen = append(seen, s.Organisation)
	}
	if sum <= 0 {
		v.add("shares", Say("Andelstalen blir noll tillsammans.", "The shares add up to zero."), Say("Skriv ett andelstal för minst en organisation.", "Enter a share for at least one organisation."))
	}
}
