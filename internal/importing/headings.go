package importing

import (
	"slices"
	"strings"

	"mogna/internal/spelling"
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// kind says what a sheet lists.
type kind struct {
	id      string
	title   survey.Text
	columns []column
	needs   [][]string // of each group of columns one must be there, the first where a fault is told
}

// column is one that is read: what faults call it, and every heading that it may have, its own ones first.
type column struct {
	id       string
	title    survey.Text
	headings []string
	apart    bool // stands in for another column, and is not listed beside it
}

const own = 2 // headings of a column that are its own names; the others are what else people call it

func newColumn(id, sv, en string, headings ...string) column {
	return column{id: id, title: survey.Say(sv, en), headings: append([]string{foldHeading(sv), foldHeading(en)}, headings...)}
}

func newSeparateColumn(id, sv, en string, headings ...string) column {
	c := newColumn(id, sv, en, headings...)
	c.apart = true
	return c
}

// Headings are written folded.
var (
	organisations = &kind{id: "organisations", title: survey.Say("organisationer", "organisations"), columns: []column{
		newColumn("code", "kod", "code", "kommunkod", "organisationskod", "kommunnummer", "kommunnr", "scbkod", "municipalitycode", "organisationcode", "organizationcode"),
		newColumn("name", "namn", "name", "kommun", "kommunnamn", "organisation", "organisationsnamn", "organization", "municipality", "municipalityname", "organisationname"),
		newColumn("kind", "typ", "type", "organisationstyp", "kind"),
		newColumn("population", "folkmängd", "population", "befolkning", "invanare", "antalinvanare", "invanarantal", "residents", "inhabitants"),
		newColumn("populationDate", "folkmängdsdatum", "population_date", "befolkningsdatum"),
		newColumn("source", "källa", "source"),
		newColumn("members", "medlemmar", "members", "medlemskommuner", "agarkommuner", "agare", "owners"),
	}, needs: [][]string{{"code"}, {"name"}}}
	respondents = &kind{id: "respondents", title: survey.Say("respondenter", "respondents"), columns: []column{
		newColumn("organisation", "organisation", "organisation", "kommun", "kommunnamn", "organisationsnamn", "arbetsgivare", "organization", "municipality", "employer"),
		newSeparateColumn("code", "kommunkod", "municipality code", "organisationskod", "kod", "code", "kommunnummer", "kommunnr", "organisationcode", "organizationcode"),
		newColumn("name", "namn", "name", "fullstandigtnamn", "foroochefternamn", "forochefternamn", "fornamnochefternamn", "fornamnefternamn", "personnamn", "person", "respondent", "deltagare",
			"kontaktperson", "fullname", "displayname"),
		newSeparateColumn("first", "förnamn", "first name", "tilltalsnamn", "givenname", "forename"),
		newSeparateColumn("last", "efternamn", "last name", "surname", "familyname"),
		newColumn("email", "e-post", "email", "epostadress", "eposter", "mejl", "mail", "mejladress", "mailadress", "epostadresser", "emailadress", "emailaddress", "mailaddress", "emailid"),
		newColumn("role", "roll", "role", "befattning", "titel", "funktion", "yrkesroll", "tjanst", "tjanstetitel", "position", "title", "jobtitle", "function"),
	}, needs: [][]string{{"organisation", "code"}, {"name", "first"}, {"email"}, {"role"}}}
)

// foldHeading makes headings and the like equal that people mean to be equal, whatever the case, with å, ä, ö or without.
func foldHeading(s string) string {
	s = strings.ToLower(survey.Unspaced(s))
	return strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "-", "", "_", "", " ", "").Replace(s)
}

// headingKey leaves out what people write about a heading.
func headingKey(s string) string {
	key, _, _ := strings.Cut(foldHeading(s), "(")
	return strings.Trim(key, "*:.?")
}

// findColumn gives the column with a heading, and whether the heading is the column's own name.
func (k *kind) findColumn(heading string) (c column, plain, ok bool) {
	key := headingKey(heading)
	for _, c := range k.columns {
		if at := slices.Index(c.headings, key); at >= 0 {
			return c, at < own, true
		}
	}
	return column{}, false, false
}

// columnByID gives a column by its id.
func (k *kind) columnByID(id string) column {
	return k.columns[slices.IndexFunc(k.columns, func(c column) bool { return c.id == id })]
}

// nearest gives the column that a heading is a misspelling of, if there is one.
func (k *kind) nearest(heading string) (column, bool) {
	return spelling.Nearest(headingKey(heading), func(yield func(string, column) bool) {
		for _, c := range k.columns {
			for _, h := range c.headings {
				if !yield(h, c) {
					return
				}
			}
		}
	})
}

// knownColumns are the columns of the kind that a row of headings has.
func (k *kind) knownColumns(row tabular.Row) map[string]bool {
	found := map[string]bool{}
	for _, cell := range row.Cells {
		if c, _, ok := k.findColumn(cell.Text); ok {
			found[c.id] = true
		}
	}
	return found
}

// hasAllColumns reports whether a row of headings has all that the kind needs.
func (k *kind) hasAllColumns(row tabular.Row) bool {
	known := k.knownColumns(row)
	return !slices.ContainsFunc(k.needs, func(group []string) bool {
		return !slices.ContainsFunc(group, func(id string) bool { return known[id] })
	})
}

// recognise tells what a row of headings lists, and how many columns say so. Names and organisations stand in both kinds: people
// have an address or a role, too. Nil is neither.
func recognise(row tabular.Row) (*kind, int) {
	o, r := organisations.knownColumns(row), respondents.knownColumns(row)
	switch people := r["email"] || r["role"] || r["first"]; {
	case people && len(r) >= len(o), len(r) > len(o):
		return respondents, len(r)
	case len(o) > 0:
		return organisations, len(o)
	}
	return nil, 0
}

// headRows is how far down the row of headings can be: a title, a date and instructions may stand above it.
const headRowsOfList = 20

// findHeadings finds a sheet's row of headings: the one with most of them. A single heading further down is a cell like any other.
func findHeadings(sheet tabular.Sheet) (*kind, int) {
	var best *kind
	at, most := 0, 0
	for n, row := range sheet.Rows[:min(headRowsOfList, len(sheet.Rows))] {
		if k, columns := recognise(row); columns > most && (columns > 1 || n == 0) {
			best, at, most = k, n, columns
		}
	}
	return best, at
}

// columnTitles lists the kind's columns in a language.
func (k *kind) columnTitles(lang string) string {
	var names []string
	for _, c := range k.columns {
		if !c.apart {
			names = append(names, c.title.In(lang))
		}
	}
	return strings.Join(names, ", ")
}

// expectedHeadings lists the headings of both kinds.
func expectedHeadings() survey.Text {
	sv, en := survey.Swedish, survey.English
	return survey.Text{
		sv: "Rubrikraden ska vara: " + organisations.columnTitles(sv) + " (för organisationer) eller " + respondents.columnTitles(sv) + " (för respondenter). Utgå gärna från mallen.",
		en: "The heading row must be: " + organisations.columnTitles(en) + " (for organisations) or " + respondents.columnTitles(en) + " (for respondents). The template is a good start.",
	}
}

// FieldTitle is what a column is called.
func FieldTitle(id string) survey.Text {
	for _, k := range []*kind{organisations, respondents} {
		for _, c := range k.columns {
			if c.id == id {
				return c.title
			}
		}
	}
	return survey.Say(id, id)
}
