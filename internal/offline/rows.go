package offline

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"mogna/internal/survey"
)

// response finds the row's response, or begins it; nil where the row says something that can't be.
func (f *answersFile) response(line int, organisation, respondent, role string) *response {
	if organisation == "" || respondent == "" {
		f.fault(line, "organisation, respondent", survey.Say("Organisation eller respondent saknas.", "Organisation or respondent is missing."),
			survey.Say("Fyll i båda på varje rad.", "Fill in both on every row."))
		return nil
	}
	if f.known != nil && !f.known[organisation] {
		f.fault(line, "organisation", survey.Say("Organisationen ”%s” finns inte i organisationsfilen.", "The organisation “%s” is not in the organisations file.", organisation),
			survey.Say("Rätta koden, eller lägg till organisationen.", "Correct the code, or add the organisation."))
		return nil
	}
	key := responseKey{organisation, respondent}
	r, there := f.responses[key]
	switch {
	case !there:
		if !f.roleFits(line, role) {
			return nil
		}
		r = &response{role: survey.Role(role), line: line, answers: survey.Answers{}, lines: map[string]int{}}
		f.responses[key], f.order = r, append(f.order, key)
	case r.role != survey.Role(role):
		f.fault(line, "role", survey.Say("Respondenten har rollen ”%s” på rad %d.", "The respondent has the role “%s” on line %d.", r.role, r.line),
			survey.Say("Skriv samma roll för respondenten på alla rader.", "Enter the same role for the respondent on every row."))
		return nil
	}
	return r
}

// roleFits lets the role be empty where it makes no difference to the scores.
func (f *answersFile) roleFits(line int, role string) bool {
	optional := !f.q.Personal() || f.q.Scoring.Aggregate == survey.Pooled
	if slices.Contains(f.q.Roles, survey.Role(role)) || role == "" && optional {
		return true
	}
	f.fault(line, "role", survey.Say("Rollen ”%s” svarar inte på det här formuläret.", "The role “%s” does not answer this questionnaire.", role),
		survey.Say("Välj bland %v.", "Choose from %v.", f.q.Roles))
	return false
}

func (f *answersFile) answer(line int, r *response, id, value string) {
	i, known := f.items[id]
	if !known {
		f.fault(line, "item", survey.Say("Frågan ”%s” finns inte i formuläret.", "The item “%s” is not in the questionnaire.", id),
			survey.Say("Använd frågornas id.", "Use the items' ids."))
		return
	}
	if first, twice := r.lines[id]; twice {
		f.fault(line, "item", survey.Say("Frågan ”%s” besvaras också på rad %d.", "The item “%s” is also answered on line %d.", id, first),
			survey.Say("Behåll den ena raden.", "Keep one of the rows."))
		return
	}
	r.lines[id] = line
	v, ok := parse(i, value)
	if !ok {
		f.fault(line, "value", survey.Say("”%s” är inget tal.", "“%s” is not a number.", value),
			survey.Say("Skriv ett tal med decimalpunkt, unknown, na eller ingenting.", "Enter a number with a decimal point, unknown, na, or nothing."))
		return
	}
	for _, fault := range f.q.Check(i, v) {
		f.fault(line, "value", fault.What, fault.Mend)
	}
	if !v.Empty() {
		r.answers[id] = v
	}
}

func parse(i survey.Item, value string) (survey.Value, bool) {
	switch {
	case value == "":
		return survey.Value{}, true
	case i.Type == survey.TextItem:
		return survey.Value{Text: value}, true
	case value == "unknown":
		return survey.Value{Missing: survey.Unknown}, true
	case value == "na":
		return survey.Value{Missing: survey.NotApplicable}, true
	}
	if i.Type != survey.ChoicesItem {
		x, ok := number(value)
		return survey.Num(x), ok
	}
	var chosen []float64
	for _, one := range strings.Fields(value) {
		x, ok := number(one)
		if !ok {
			return survey.Value{}, false
		}
		chosen = append(chosen, x)
	}
	return survey.Value{Numbers: chosen}, true
}

func number(s string) (x float64, ok bool) {
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil && !math.IsNaN(x) && !math.IsInf(x, 0)
}
