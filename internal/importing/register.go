package importing

import "mogna/internal/survey"

// The register of the country's municipalities is held against every code and name. It asks and doesn't refuse: a municipality may
// be newer than the program, a code may be a test's, and whoever means what the row says can say so. What was said once is not
// asked about again.

// questionRegister asks about an organisation whose code and name do not fit the register. Where the row has a fault, that is told instead.
func (r *row) questionRegister(o survey.Organisation) {
	if len(r.against.Register) == 0 || len(r.bad) > 0 || !survey.IsMunicipalCode(o.Code) {
		return
	}
	if old, known := r.known[o.Code]; known && old.Kind == o.Kind && sameName(old.Name, o.Name) {
		return
	}
	is, listed := r.placeInRegister(o.Code)
	var what survey.Text
	switch {
	case listed && o.Kind == survey.JointBody:
		what = survey.Say("Koden %s är kommunen %s, men raden är en gemensam organisation.", "The code %s is the municipality %s, but the row is a joint body.", o.Code, is.Name)
	case o.Kind == survey.JointBody || listed && sameName(is.Name, o.Name):
		return
	case listed:
		what = survey.Say("Koden %s är %s, men namnet är ”%s”.", "The code %s is %s, but the name is “%s”.", o.Code, is.Name, showSafely(o.Name))
	default:
		what = survey.Say("Ingen svensk kommun har koden %s (”%s”).", "No Swedish municipality has the code %s (“%s”).", o.Code, showSafely(o.Name))
	}
	c, _ := r.cellOf("code")
	r.questions = append(r.questions, survey.Fault{Source: r.source, Line: c.Row, Path: c.Ref(), What: what, Mend: r.registerSuggestion(o.Name)})
}

// registerSuggestion says how to mend the row.
func (r *row) registerSuggestion(name string) survey.Text {
	for _, p := range r.against.Register {
		if sameName(p.Name, name) {
			return survey.Say("%s har koden %s. Rätta raden, eller bekräfta att den ska läsas in som den är.",
				"%s has the code %s. Fix the row, or confirm that it should be imported as it is.", p.Name, p.Code)
		}
	}
	return survey.Say("Rätta raden, eller bekräfta att den ska läsas in som den är.", "Fix the row, or confirm that it should be imported as it is.")
}

func (r *row) placeInRegister(code string) (survey.Place, bool) {
	for _, p := range r.against.Register {
		if p.Code == code {
			return p, true
		}
	}
	return survey.Place{}, false
}
