package importing

import (
	"mogna/internal/spelling"
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// suggestOrganisation says which organisation may have been meant. It saves the search for faults that are only counted.
func (d *directory) suggestOrganisation(faults *tabular.Faults, text string) survey.Text {
	if !faults.Full() {
		if e := d.nearest(text); e != nil {
			return survey.Say("Menar du %s (%s)?", "Do you mean %s (%s)?", showSafely(e.name), showSafely(e.code))
		}
	}
	return survey.Say("Skriv koden eller hela namnet, eller ta med organisationen i en fil.",
		"Enter the code or the full name, or include the organisation in a file.")
}

// nearest is the organisation whose code or name differs least, or none where all differ much.
func (d *directory) nearest(text string) *entry {
	code := survey.OrganisationCode(text)
	for _, word := range append([]string{code}, bareNames(text)...) {
		if e, found := spelling.Nearest(foldHeading(word), d.eachCodeAndName(survey.IsMunicipalCode(code))); found {
			return e
		}
	}
	return nil
}

// eachCodeAndName are the codes of all, or their names and codes, as they are compared.
func (d *directory) eachCodeAndName(codes bool) func(yield func(string, *entry) bool) {
	return func(yield func(string, *entry) bool) {
		for _, e := range d.list {
			if e.code == "" {
				continue
			}
			if !codes && !yield(foldHeading(e.name), e) || !yield(foldHeading(e.code), e) {
				return
			}
			for _, bare := range bareNames(e.name) {
				if !codes && !yield(foldHeading(bare), e) {
					return
				}
			}
		}
	}
}
