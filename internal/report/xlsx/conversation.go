package xlsx

// conversation lists the leaves where an organisation's roles differ most: what is worth a conversation there.
func (b *book) conversation(d document) {
	columns := append(b.whose(), figures(b.Say("Plats", "Rank"), 10), words(b.Say("Område", "Area"), 44))
	titles := b.Constructs(d.Q)
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		for n, id := range d.Organisations[o.Code].Conversation {
			rows = append(rows, append(b.who(o.Code), whole(n+1), text(b.Or(titles[id], id), textLook)))
		}
	}
	b.list(d, list{name: b.Say("Prata om det här", "Where roles answer differently"), columns: columns, rows: rows,
		note: b.Say("De delområden där rollerna i samma organisation svarar mest olika.",
			"The sub-areas where the roles in one organisation answer most differently.")})
}
