package xlsx

import "mogna/internal/report/measure"

// reliability lists how far each construct's questions measure the same thing, and how much of what differs lies between
// organisations: whether comparing them means anything.
func (b *book) reliability(d document) {
	b.figured(d, measure.Gather(measure.Reliability, b.figures.Over(d)), list{name: b.Say("Tillförlitlighet", "Reliability"), columns: []column{words(b.Say("Område", "Area"), 40)},
		note: b.means("alpha") + " " + b.Say("0,70 är en vanlig gräns.", "0.70 is a common threshold.") + " " + b.means("icc1") + " " + b.Say("Nära 0 säger jämförelsen lite.", "Near 0, the comparison says little.")},
		func(r measure.Row) []cell { return []cell{b.called(r)} })
}
