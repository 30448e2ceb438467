package importing

import (
	"slices"
	"strings"

	"mogna/internal/survey"
)

// kind says what a sheet lists.
type kind struct {
	columns []column
}

// column is one that is read: what faults call it, and every heading it may have.
type column struct {
	id       string
	title    survey.Text
	required bool
	headings []string
}

func col(id, sv, en string, required bool, headings ...string) column {
	return column{id: id, title: survey.Say(sv, en), required: required, headings: append(headings, fold(sv), fold(en))}
}

// Headings are written folded.
var (
	organisations = &kind{columns: []column{
		col("code", "kod", "code", true, "kommunkod"),
		col("name", "namn", "name", true),
		col("kind", "typ", "kind", false),
		col("population", "befolkning", "population", false, "invanare"),
		col("populationDate", "befolkningsdatum", "population_date", false),
		col("source", "källa", "source", false),
		col("members", "medlemmar", "members", false),
	}}
	respondents = &kind{columns: []column{
		col("organisation", "organisation", "organisation", true, "kommun", "kommunkod", "organisationskod"),
		col("name", "namn", "name", true),
		col("email", "e-post", "email", true),
		col("role", "roll", "role", true),
	}}
)

// fold makes headings and the like equal that people mean to be equal, whatever the case, with å, ä, ö or without.
func fold(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	return strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "-", "", "_", "", " ", "", "\u00a0", "").Replace(s)
}

// find gives the column with a heading.
func (k *kind) find(heading string) (column, bool) {
	i := slices.IndexFunc(k.columns, func(c column) bool { return slices.Contains(c.headings, fold(heading)) })
	if i < 0 {
		return column{}, false
	}
	return k.columns[i], true
}

// recognise tells what a sheet lists by most headings: names stand in both. Nil is neither.
func recognise(headings []string) *kind {
	count := func(k *kind) (n int) {
		for _, h := range headings {
			if _, ok := k.find(h); ok {
				n++
			}
		}
		return n
	}
	switch o, r := count(organisations), count(respondents); {
	case r > o:
		return respondents
	case o > 0:
		return organisations
	}
	return nil
}

// titles lists the kind's columns in a language.
func (k *kind) titles(lang string) string {
	var names []string
	for _, c := range k.columns {
		names = append(names, c.title.In(lang))
	}
	return strings.Join(names, ", ")
}

// expected lists the headings of both kinds.
func expected() survey.Text {
	sv, en := survey.Swedish, survey.English
	return survey.Text{
		sv: "Rubrikraden ska vara: " + organisations.titles(sv) + " (för organisationer) eller " + respondents.titles(sv) + " (för respondenter). Ta bort blad som inte ska läsas in.",
		en: "The heading row must be: " + organisations.titles(en) + " (for organisations) or " + respondents.titles(en) + " (for respondents). Remove sheets that are not to be read in.",
	}
}
