package importing

import (
	"slices"

	"mogna/internal/survey"
)

// directory is every organisation that a row may refer to. Those of the batch are entered whether their rows are right
// or not: one fault should not be told again for each row that refers to it.
type directory struct {
	list   []*entry
	byCode map[string]*entry
	byName map[string][]string // codes, by the name as it is written and by its keys
}

type entry struct {
	code string
	name string
	kind survey.OrganisationKind
}

func newDirectory(known []survey.Organisation) *directory {
	d := &directory{byCode: map[string]*entry{}, byName: map[string][]string{}}
	for _, o := range known {
		d.addOrganisation(o.Code, o.Name, o.Kind)
	}
	return d
}

// addOrganisation enters an organisation. One of the batch takes the place of a known one, which keeps its old name beside the new.
func (d *directory) addOrganisation(code, name string, kind survey.OrganisationKind) {
	if old := d.byCode[code]; old != nil && code != "" {
		old.name, old.kind = name, kind
	} else {
		d.list = append(d.list, &entry{code, name, kind})
		d.byCode[code] = d.list[len(d.list)-1]
	}
	for _, key := range append([]string{"=" + name}, nameKeys(name)...) {
		if !slices.Contains(d.byName[key], code) {
			d.byName[key] = append(d.byName[key], code)
		}
	}
}

// enterOrganisations adds the organisations of a table.
func (p *parser) enterOrganisations(t *table) {
	for _, cells := range t.rows {
		r := &row{parser: p, table: t, Row: cells}
		if r.example() {
			continue
		}
		code, _ := r.cellOf("code")
		name, _ := r.cellOf("name")
		kind, written := r.cellOf("kind")
		is := kinds[foldHeading(kind.Text)]
		key := codeOf(is, code.Text)
		if old, known := p.known[key]; !written && known {
			is = old.Kind
		}
		p.directory.addOrganisation(key, name.Text, is)
	}
}

// findCodes gives the codes of the organisations that a text names: by code, by the name as it is written, or by the name as people
// write it, with and without its kind. The first of these that gives any counts.
func (d *directory) findCodes(text string) []string {
	for _, code := range []string{text, survey.OrganisationCode(text), survey.BodyCode(text)} {
		if d.byCode[code] != nil {
			return []string{code}
		}
	}
	for _, key := range append([]string{"=" + text}, nameKeys(text)...) {
		if codes := d.byName[key]; len(codes) > 0 && key != "" {
			return codes
		}
	}
	return nil
}
