package xlsx

import (
	"mogna/internal/report/model"
	"mogna/internal/scoring"
)

// maturity adds two sheets: what the reader looks at first, total, dimensions and categories; and the leaves.
func (b *book) maturity(d document) {
	x := b.newScorebook(d)
	total, parts := b.scoreSheet(d, b.Say("Mognad", "Maturity"), model.Upper(d), true), b.scoreSheet(d, b.Say("Mognad, delområden", "Maturity, sub-areas"), model.Lower(d), false)
	total.scoreHeads(model.Upper(d), true)
	parts.scoreHeads(model.Lower(d), false)
	x.place(total, model.Upper(d))
	x.place(parts, model.Lower(d))
	total.scores(x, model.Upper(d), true)
	parts.scores(x, model.Lower(d), false)
	x.plotMaturity()
	x.plotProfile()
}

// The columns before the scores, those in words after them, and those that tell of one score's ground.
const (
	nameColumns   = 2
	wordColumns   = 2
	groundColumns = 4
)

func (b *book) scoreSheet(d document, name string, columns []model.Measured, first bool) *sheet {
	widths := []float64{10, 28}
	for range columns {
		widths = append(widths, 12)
	}
	if first {
		widths = append(widths, 15, 34)
	}
	ground := len(widths)
	for range columns {
		widths = append(widths, 8, 8, 5, 9.6)
	}
	notes := []string{b.Say("Index 0–100. Delområdenas är avrundade så att ingens svar kan räknas ut. Till höger om indexen: vart och ett med osäkerhetsintervall (95 %), antal personer (n) och percentil. Längst ned: kommunerna tillsammans.",
		"Scores 0–100. Those of sub-areas are rounded so that no one’s answer can be worked out. To the right of the scores: each with its 95% confidence interval, number of people (n) and percentile. At the bottom: the municipalities together.")}
	if first {
		notes = append(notes, b.Say("Index för helheter räknas av delarnas index, med formler som går att följa. * betyder att talet inte räknas om: det är inte beräknat bara på de delar som visas.",
			"Scores of wholes are calculated from those of their parts, by formulas that can be followed. * means that the number is not recalculated: it is not based only on the parts that are shown."))
	}
	return b.sheet(layout{name: b.nameFor(name, d), title: name + " – " + b.Of(d.Q.Title), widths: widths, head: 2, side: nameColumns, first: ground, notes: notes})
}

// scores writes a row for each organisation, and the municipalities' spread. The scores come first and side by side, to be
// read at a glance; what they rest on comes after, on pages of its own when printed.
func (s *sheet) scores(x *scorebook, columns []model.Measured, first bool) {
	top := s.row + 1
	for n, o := range s.arranged {
		s.scoreRow(x, n, o, columns, first)
	}
	s.heatScale(nameColumns+1, top, nameColumns+len(columns), s.row)
	s.spread(x, columns)
	s.breakColumns(columns, first)
	s.close()
}

// breakColumns begins a printed page with what the scores rest on, and never parts what belongs to one score.
func (s *sheet) breakColumns(columns []model.Measured, first bool) {
	ground := nameColumns + len(columns) + 1
	if first {
		ground += wordColumns
	}
	each := max(1, int((pageWidth*100/float64(s.scale())-width(s.widths[:nameColumns]))/width(s.widths[ground-1:ground-1+groundColumns])))
	for n := 0; n < len(columns); n += each {
		s.keep(s.file.InsertPageBreak(s.name, ref(ground+n*groundColumns, 1)))
	}
}

func (s *sheet) scoreRow(x *scorebook, n int, o scoring.OrganisationInfo, columns []model.Measured, first bool) {
	r := x.d.Organisations[o.Code]
	row := s.who(o.Code)
	for _, m := range columns {
		row = append(row, x.score(m, r, n))
	}
	if first {
		row = append(row, x.typeOf(r), text(s.Flags(r.Flags), wrapLook))
	}
	for _, m := range columns {
		y := m.Score(r)
		row = append(row, number(y.Low, boundLook), number(y.High, boundLook), people(y.N), x.percentile(m, y, n))
	}
	s.add(row...)
}

// scoreHeads writes two rows of headings: what the scores are part of, and their own names.
func (s *sheet) scoreHeads(columns []model.Measured, first bool) {
	groups := texts(groupLook, "", "")
	heads := texts(headLook, s.Say("Kod", "Code"), s.Say("Organisation", "Organisation"))
	for _, m := range columns {
		groups = append(groups, text(s.Of(m.Group), groupLook))
		heads = append(heads, text(s.Of(m.Title), headNumberLook))
	}
	if first {
		groups = append(groups, texts(groupLook, "", "")...)
		heads = append(heads, texts(headLook, s.Say("Typ", "Type"), s.Say("Anmärkningar", "Quality flags"))...)
	}
	ground := len(groups)
	for _, m := range columns {
		groups = append(groups, texts(groupLook, s.fullTitle(m.Area), "", "", "")...)
		heads = append(heads, texts(headNumberLook, s.Say("Från", "Low"), s.Say("Till", "High"), "n", s.Say("Percentil", "Percentile"))...)
	}
	s.addHigh(30, groups...)
	s.mergeGroups(columns)
	for n := range columns {
		s.merge(ground+1+groundColumns*n, ground+groundColumns*(n+1))
	}
	s.add(heads...)
}

// fullTitle names an area where its group is not in sight.
func (b *book) fullTitle(a model.Area) string {
	if a.ID == a.Within && a.ID != "" {
		return b.Of(a.Group)
	}
	return b.Of(a.Title)
}

// mergeGroups joins the headings of scores that are part of the same whole.
func (s *sheet) mergeGroups(columns []model.Measured) {
	for from := 0; from < len(columns); {
		to := from
		for to+1 < len(columns) && columns[to+1].Within == columns[from].Within && columns[from].Within != "" {
			to++
		}
		s.merge(nameColumns+1+from, nameColumns+1+to)
		from = to + 1
	}
}
