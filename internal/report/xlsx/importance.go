package xlsx

import (
	"fmt"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
)

// importance adds a sheet of the capabilities from the most important to the least, as all raters together see it.
func (b *book) importance(d document) {
	name := b.Say("Vikt", "Importance")
	s := b.sheet(layout{name: b.importanceSheets[d.Questionnaire], taken: true, title: name + " – " + b.Of(d.Q.Title), widths: []float64{8, 9, 50, 12, 8}, head: 1, onePage: true,
		notes: []string{b.means("importance") + " " + measure.ByID("rank").Explained(string(b.Language))}})
	s.add(append(texts(headLook, s.Say("Plats", "Rank"), "Id", s.Say("Förmåga", "Capability")), texts(headNumberLook, s.Say("Vikt", "Importance"), "n")...)...)
	if d.Reason != "" {
		s.add(text(model.Absent, absentLook), cell{}, text(s.Short(d.Reason), textLook))
	}
	all := cells{"", importanceColumn, s.row + 1, importanceColumn, s.row + len(model.Ranked(d))}.fixed()
	for _, c := range model.Ranked(d) {
		x, own := d.Capabilities[c.ID], one("", importanceColumn, s.row+1).inRow()
		s.add(number(d.FirstPlace(x), levelLook).by(fmt.Sprintf("IF(ISNUMBER(%s),COUNT(%s)-%s-%s+1,%s)", own, all, numberBelow(own, all), numberLevel(own, all), quoted(model.Absent))), text(c.ID, textLook), text(s.Of(c.Text), textLook), s.because(x.Importance, x.Reason, importanceLook), people(x.N))
	}
	s.concordance(d)
	s.close()
}

// The column of the importance on its sheet.
const importanceColumn = 4

// locateImportance notes where each capability's importance will stand.
func (b *book) locateImportance(d document) {
	x := spot{b.names.take(b.nameFor(b.Say("Vikt", "Importance"), d)), importanceColumn, b.under(1, 1)}
	b.importanceSheets[d.Questionnaire] = x.sheet
	if d.Reason != "" {
		x.first++
	}
	for n, c := range model.Ranked(d) {
		id := c.ID
		if c.Capability != "" {
			id = c.Capability
		}
		b.weighed[id] = spot{x.sheet, x.column, x.first + n}
	}
}

// concordance says how far the raters agree on what matters.
func (s *sheet) concordance(d document) {
	if d.Concordance == nil {
		return
	}
	s.add()
	t := measure.Gather(measure.Agreement, s.walker.Over(d))
	for n, m := range t.Columns {
		name := s.Of(m.Title)
		if n == 0 {
			name = s.Agreement(d.Concordance)
		}
		s.add(cell{}, cell{}, text(name, sumLook), s.figure(t.Rows[0].Of(m)))
	}
}
