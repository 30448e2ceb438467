package xlsx

// inherited lists the levels that organisations have from a joint body, and from which.
func (b *book) inherited(d document) {
	columns := append(append(b.whose(), b.whats()...), words(b.Say("Nivå", "Level"), 9), words(b.Say("Ärvd från", "Inherited from"), 28))
	b.list(d, list{name: b.Say("Ärvda nivåer", "Inherited levels"), columns: columns, rows: b.inheritedRows(d),
		note: b.Say("Den som är medlem i en gemensam organisation ärver dess nivå där den inte har angett någon egen.",
			"A member of a joint body inherits its level where it has not given one of its own.")})
}

func (b *book) inheritedRows(d document) [][]cell {
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		for _, c := range d.RatedItems() {
			l := d.Organisations[o.Code].Levels[c.ID]
			if l.InheritedFrom == "" {
				continue
			}
			row := append(append(b.who(o.Code), b.what(d, c.ID)...), cell{l.Value, inheritedLook})
			rows = append(rows, append(row, text(b.Organisation(l.InheritedFrom), textLook)))
		}
	}
	return rows
}
