package xlsx

import "mogna/internal/report/measure"

// grounds lists what more is known of each score: how many were asked, how far they agree, and how it lies beside
// municipalities of similar size.
func (b *book) grounds(d document) {
	b.figured(d, measure.Gather(measure.Ground, b.figures.Of(d)), list{name: b.Say("Mognad, underlag", "Maturity, details"), columns: append(b.whose(), words(b.Say("Område", "Area"), 36)),
		note: b.means("agreement") + " " + b.Say("Liknande: kommuner av liknande storlek.", "Similar: municipalities of similar size.")},
		func(r measure.Row) []cell { return append(b.who(r.Organisation), b.called(r)) })
}
