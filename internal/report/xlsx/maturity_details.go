package xlsx

import (
	"mogna/internal/report/measure"
)

// reliability lists how far each construct's questions measure the same thing, and how much of what differs lies between
// organisations: whether comparing them means anything.
func (b *book) reliability(d document) {
	b.figured(d, measure.Gather(measure.Reliability, b.walker.Over(d)), list{name: b.Say("Tillförlitlighet", "Reliability"), columns: []column{words(b.Say("Område", "Area"), 40)},
		note: b.means("alpha") + " " + b.Say("0,70 är en vanlig gräns.", "0.70 is a common threshold.") + " " + b.means("icc1") + " " + b.Say("Nära 0 säger jämförelsen lite.", "Near 0, the comparison says little.")},
		func(r measure.Row) []cell { return []cell{b.called(r)} })
}

// roleReliability lists the same within each role.
func (b *book) roleReliability(d document) {
	b.figured(d, measure.Gather(measure.RoleAlpha, b.walker.Over(d)), list{name: b.Say("Alfa inom roller", "Alpha within roles"), columns: []column{words(b.Say("Område och roll", "Area and role"), 60)},
		note: b.means("role_alpha")},
		func(r measure.Row) []cell { return []cell{b.called(r)} })
}

// completed lists what could be over the municipalities if all had answered.
func (b *book) completed(d document, name, first string, measures []*measure.Measure) {
	b.figured(d, measure.Gather(measures, b.walker.Over(d)), list{name: name, columns: []column{words(first, 44)},
		note: b.means(measures[0].ID)}, func(r measure.Row) []cell { return []cell{b.called(r)} })
}

// grounds lists what more is known of each score: how many were asked, how far they agree, and how it lies beside
// municipalities of similar size.
func (b *book) grounds(d document) {
	b.figured(d, measure.Gather(measure.Ground, b.walker.Of(d)), list{name: b.Say("Mognad, underlag", "Maturity, details"), columns: append(b.whose(), words(b.Say("Område", "Area"), 36)),
		note: b.means("agreement") + " " + b.Say("Liknande: kommuner av liknande storlek.", "Similar: municipalities of similar size.")},
		func(r measure.Row) []cell { return append(b.who(r.Organisation), b.called(r)) })
}

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
