package importing

import (
	"cmp"
	"strings"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// kinds are the words for what an organisation is, folded.
var kinds = map[string]survey.OrganisationKind{
	"kommun": survey.Municipality, "municipality": survey.Municipality,
	"gemensamorganisation": survey.JointBody, "gemensamitorganisation": survey.JointBody,
	"gemensamtorgan": survey.JointBody, "gemensamtitorgan": survey.JointBody, "joint": survey.JointBody,
	"jointbody": survey.JointBody, "jointit": survey.JointBody,
}

// codeOf gives a code the form that its kind of organisation has.
func codeOf(kind survey.OrganisationKind, text string) string {
	if kind == survey.JointBody {
		return survey.BodyCode(text)
	}
	return survey.OrganisationCode(text)
}

// organisation reads a row. What it gives is only used where no fault was found. A column that is not in the file changes nothing
// of an organisation that is known.
func (r *row) organisation() survey.Organisation {
	code, _ := r.cellOf("code")
	old := r.known[survey.OrganisationCode(code.Text)]
	o := survey.Organisation{Kind: r.organisationKind(old), Population: old.Population, PopulationDate: old.PopulationDate, Source: old.Source, Members: old.Members}
	o.Code = r.readCode(o.Kind)
	o.Name = r.readName()
	if r.columns["population"] > 0 {
		o.Population = r.population()
	}
	r.readPopulationOrigin(&o, old)
	if r.columns["members"] > 0 {
		o.Members = r.members(o)
	} else if o.Kind == survey.Municipality {
		o.Members = nil
	}
	r.questionRegister(o)
	return o
}

// readPopulationOrigin reads the day and the source of a population: its row's own, else what is told of all that have none. Only the same number
// keeps those that it had.
func (r *row) readPopulationOrigin(o *survey.Organisation, old survey.Organisation) {
	if o.Population == nil || old.Population == nil || *o.Population != *old.Population {
		o.PopulationDate, o.Source = "", ""
	}
	if r.columns["populationDate"] > 0 {
		o.PopulationDate = r.date()
	}
	if r.columns["source"] > 0 {
		source, _ := r.cellOf("source")
		o.Source = source.Text
	}
	if r.columns["population"] == 0 || o.Population == nil {
		return
	}
	if date, _ := r.cellOf("populationDate"); date.Text == "" {
		o.PopulationDate = cmp.Or(r.against.Day, o.PopulationDate)
	}
	if source, _ := r.cellOf("source"); source.Text == "" {
		o.Source = cmp.Or(r.against.Source, o.Source)
	}
}

func (r *row) organisationKind(old survey.Organisation) survey.OrganisationKind {
	c, ok := r.cellOf("kind")
	if !ok {
		if r.columns["kind"] == 0 && old.Kind != "" {
			return old.Kind
		}
		return survey.Municipality
	}
	kind, known := kinds[foldHeading(c.Text)]
	if !known {
		r.addFault(c, survey.Say("Organisationstypen ”%s” finns inte.", "There is no organisation type “%s”.", showSafely(c.Text)),
			survey.Say("Skriv kommun eller gemensam organisation.", "Enter municipality or joint body."))
	}
	return kind
}

// readCode reads the code. Where the kind has its fault already, only duplicates are looked for.
func (r *row) readCode(kind survey.OrganisationKind) string {
	c, ok := r.neededCell("code")
	if !ok {
		return ""
	}
	c.Text = codeOf(kind, c.Text)
	switch {
	case kind == survey.Municipality && !survey.IsMunicipalCode(c.Text):
		r.addFault(c, survey.Say("”%s” är ingen kommunkod.", "“%s” is not a municipality code.", showSafely(c.Text)),
			survey.Say("Skriv kommunens fyrsiffriga kod hos SCB, eller gemensam organisation i kolumnen typ.",
				"Enter the municipality's four-digit code at Statistics Sweden, or joint body in the column type."))
	case kind == survey.JointBody && !survey.IsBodyCode(c.Text):
		r.addFault(c, survey.Say("Koden ”%s” kan inte användas.", "The code “%s” cannot be used.", showSafely(c.Text)),
			survey.Say("Skriv 2–20 tecken: A–Z, siffror och bindestreck.", "Enter 2–20 characters: A–Z, digits and hyphens."))
	}
	r.duplicate(c)
	return c.Text
}

func (r *row) duplicate(c tabular.Cell) {
	first, twice := r.codes[c.Text]
	if !twice {
		r.codes[c.Text] = Place{r.source, c.Row}
		return
	}
	at := first.seenFrom(r.source)
	r.addFault(c, survey.Text{
		survey.Swedish: "Koden " + showSafely(c.Text) + " finns redan på " + at[survey.Swedish] + ".",
		survey.English: "The code " + showSafely(c.Text) + " is already on " + at[survey.English] + ".",
	}, survey.Say("Ta bort den ena raden eller rätta koden.", "Remove one of the rows, or fix the code."))
}

// members reads the codes of a joint body's municipalities.
func (r *row) members(o survey.Organisation) []string {
	c, ok := r.cellOf("members")
	if !ok {
		return nil
	}
	if o.Kind == survey.Municipality {
		r.addFault(c, survey.Say("Raden är en kommun men har medlemmar.", "The row is a municipality but has members."),
			survey.Say("Töm cellen, eller skriv gemensam organisation i kolumnen typ.", "Empty the cell, or enter joint body in the column type."))
		return nil
	}
	codes := strings.FieldsFunc(c.Text, func(r rune) bool { return strings.ContainsRune(" \u00a0;,", r) })
	seen := map[string]bool{o.Code: true}
	for n, code := range codes {
		if codes[n] = survey.OrganisationCode(code); r.directory.byCode[code] != nil {
			codes[n] = code
		}
		r.member(c, codes[n], seen)
	}
	return codes
}

// member checks one; seen starts with the body's own code.
func (r *row) member(c tabular.Cell, code string, seen map[string]bool) {
	member := r.directory.byCode[code]
	switch {
	case seen[code]:
		r.addFault(c, survey.Say("%s är den gemensamma organisationen själv eller finns två gånger.", "%s is the joint body itself or is listed twice.", showSafely(code)),
			survey.Say("Skriv varje medlemskommun en gång.", "Enter each member municipality once."))
	case member == nil:
		r.addFault(c, survey.Say("Medlemmen ”%s” finns inte.", "The member “%s” does not exist.", showSafely(code)), r.directory.suggestOrganisation(&r.faults, code))
	case member.kind == survey.JointBody:
		r.addFault(c, survey.Say("Medlemmen %s är en gemensam organisation.", "The member %s is a joint body.", showSafely(code)),
			survey.Say("Skriv kommunernas koder.", "Enter municipality codes."))
	}
	seen[code] = true
}
