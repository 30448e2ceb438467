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
	byName map[string][]string // codes
}

type entry struct {
	code string
	name string
	kind survey.OrganisationKind
}

func newDirectory(known []survey.Organisation) *directory {
	d := &directory{byCode: map[string]*entry{}, byName: map[string][]string{}}
	for _, o := range known {
		d.add(o.Code, o.Name, o.Kind)
	}
	return d
}

// add enters an organisation. One of the batch takes the place of a known one, which keeps its old name beside the new.
func (d *directory) add(code, name string, kind survey.OrganisationKind) {
	if old := d.byCode[code]; old != nil && code != "" {
		old.name, old.kind = name, kind
	} else {
		d.list = append(d.list, &entry{code, name, kind})
		d.byCode[code] = d.list[len(d.list)-1]
	}
	if !slices.Contains(d.byName[name], code) {
		d.byName[name] = append(d.byName[name], code)
	}
}

// enter adds the organisations of a table.
func (p *parser) enter(t *table) {
	for _, cells := range t.rows {
		r := &row{parser: p, table: t, Row: cells}
		code, _ := r.cell("code")
		name, _ := r.cell("name")
		kind, _ := r.cell("kind")
		p.directory.add(code.Text, name.Text, kinds[fold(kind.Text)])
		if full := "0" + code.Text; lostZero.MatchString(code.Text) && p.directory.byCode[full] == nil {
			p.directory.byCode[full] = p.directory.byCode[code.Text]
		}
	}
}

// find gives the codes of the organisations that a text names.
func (d *directory) find(text string) []string {
	if d.byCode[text] != nil {
		return []string{text}
	}
	return d.byName[text]
}
