package xlsx

// list is a sheet with a single table, long rather than wide, to be filtered and sorted.
type list struct {
	name, note string
	taken      string // the name of its sheet, where that was reserved
	columns    []column
	rows       [][]cell
}

type column struct {
	title string
	width float64
	look  look // of its heading
}

func words(title string, width float64) column   { return column{title, width, headLook} }
func figures(title string, width float64) column { return column{title, width, headNumberLook} }

// list adds a list about a questionnaire. One without rows is left out: an empty sheet only raises questions.
func (b *book) list(d document, l list) {
	if len(l.rows) == 0 {
		return
	}
	name := b.nameFor(l.name, d)
	if l.taken != "" {
		name = l.taken
	}
	s := b.table(layout{name: name, taken: l.taken != "", title: l.name + " – " + b.Of(d.Q.Title), notes: []string{l.note}, onePage: true}, l.columns, l.rows)
	s.filter(s.row-len(l.rows), len(l.columns))
	s.close()
}

// table begins a sheet with a table's headings and rows.
func (b *book) table(l layout, columns []column, rows [][]cell) *sheet {
	var heads []cell
	for _, c := range columns {
		l.widths, heads = append(l.widths, c.width), append(heads, text(c.title, c.look))
	}
	l.head = 1
	s := b.sheet(l)
	s.add(heads...)
	for _, row := range rows {
		s.add(row...)
	}
	return s
}

// who are the cells that name an organisation. The reader's own stands out.
func (b *book) who(code string) []cell {
	look := textLook
	if code == b.model.Own {
		look = mineLook
	}
	return texts(look, code, b.Organisation(code))
}

// whose are the columns of who.
func (b *book) whose() []column {
	return []column{words(b.Say("Kod", "Code"), 10), words(b.Say("Organisation", "Organisation"), 28)}
}

// what are the cells that name a capability.
func (b *book) what(d document, id string) []cell {
	i, _ := d.Q.Item(id)
	return texts(textLook, id, b.Of(i.Text))
}

// whats are the columns of what.
func (b *book) whats() []column {
	return []column{words("Id", 9), words(b.Say("Förmåga", "Capability"), 44)}
}
