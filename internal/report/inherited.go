package report

// inherited adds a sheet of the levels that organisations have from a joint body, and from which. It is left out where
// there are none.
func (b *book) inherited(d document) {
	rows := b.inheritedRows(d)
	if len(rows) == 0 {
		return
	}
	name := b.say("Ärvda nivåer", "Inherited levels")
	s := b.sheet(layout{name: b.nameFor(name, d), title: name + " – " + b.of(d.q.Title), widths: []float64{10, 28, 9, 44, 8, 28}, head: 1, onePage: true, exact: fractional(d.levels()),
		notes: []string{b.say("Den som är medlem i ett gemensamt organ har organets nivå där den inte har lämnat någon egen.",
			"A member of a joint body has that body's level where it has given none of its own.")}})
	s.add(texts(headLook, s.say("Kod", "Code"), s.say("Organisation", "Organisation"), "Id", s.say("Förmåga", "Capability"),
		s.say("Nivå", "Level"), s.say("Ärvd från", "Inherited from"))...)
	for _, r := range rows {
		s.add(r...)
	}
	s.close()
}

func (b *book) inheritedRows(d document) [][]cell {
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		for _, c := range d.capabilities() {
			l := d.Organisations[o.Code].Levels[c.ID]
			if l.InheritedFrom == "" {
				continue
			}
			row := append(texts(textLook, o.Code, o.Name, c.ID, b.of(c.Text)), cell{l.Value, inheritedLook})
			rows = append(rows, append(row, text(b.organisation(l.InheritedFrom), textLook)))
		}
	}
	return rows
}
