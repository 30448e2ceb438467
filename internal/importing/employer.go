package importing

import (
	"slices"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// employer finds the organisation of a row by its name or its code, which may stand in a column each: then they must agree.
func (r *row) employer() string {
	code, coded := r.cellOf("code")
	if !coded && r.columns["organisation"] == 0 {
		code, coded = r.neededCell("code")
	}
	if !coded {
		if c, ok := r.neededCell("organisation"); ok {
			return r.organisationIn(c)
		}
		return ""
	}
	found := r.organisationIn(code)
	name, named := r.cellOf("organisation")
	if found != "" && named && !slices.Contains(r.directory.findCodes(name.Text), found) {
		r.namesDisagree(name, found, name.Text)
	}
	return found
}

// organisationIn finds the one that a cell names. A cell may have both code and name.
func (r *row) organisationIn(c tabular.Cell) string {
	found := r.directory.findCodes(c.Text)
	if code, name, both := codeAndName(c.Text); len(found) == 0 && both && r.directory.byCode[code] != nil {
		if found = []string{code}; !slices.Contains(r.directory.findCodes(name), code) {
			r.namesDisagree(c, code, name)
			return ""
		}
	}
	switch len(found) {
	case 0:
		r.addFault(c, survey.Say("Organisationen ”%s” finns inte.", "The organisation “%s” does not exist.", showSafely(c.Text)), r.directory.suggestOrganisation(&r.faults, c.Text))
	case 1:
		return found[0]
	default:
		r.addFault(c, survey.Say("Flera organisationer heter ”%s”.", "Several organisations are called “%s”.", showSafely(c.Text)),
			survey.Say("Skriv koden i stället.", "Enter the code instead."))
	}
	return ""
}

func (r *row) namesDisagree(c tabular.Cell, code, name string) {
	r.addFault(c, survey.Say("Koden %s är %s, men namnet här är ”%s”.", "The code %s is %s, but the name here is “%s”.", code, showSafely(r.directory.byCode[code].name), showSafely(name)),
		survey.Say("Rätta koden eller namnet.", "Fix the code or the name."))
}
