package report

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// measured is a construct, or the total, with its score for each organisation and its spread over the municipalities.
type measured struct {
	area
	score     func(scoring.OrganisationResult) scoring.Score
	benchmark scoring.Benchmark
}

var totally = survey.Say("Totalt", "Total")

// maturity adds two sheets: what the reader looks at first, total, dimensions and categories; and the leaves.
func (b *book) maturity(d document) {
	s := b.scoreSheet(d, b.say("Mognad", "Maturity"), upper(d), true)
	s.scores(d, upper(d), true)
	s.close()
	s = b.scoreSheet(d, b.say("Mognad, delområden", "Maturity, sub-areas"), lower(d), false)
	s.scores(d, lower(d), false)
	s.close()
}

func upper(d document) []measured {
	total := measured{area: area{title: totally}, score: totalOf}
	if d.Total != nil {
		total.benchmark = d.Total.Benchmark
	}
	return append([]measured{total}, measure(d, branches(d.q.Constructs))...)
}

func lower(d document) []measured { return measure(d, leaves(d.q.Constructs)) }

func totalOf(r scoring.OrganisationResult) scoring.Score {
	if r.Total == nil {
		return scoring.Score{Reason: r.Reason}
	}
	return *r.Total
}

func measure(d document, areas []area) []measured {
	var all []measured
	for _, a := range areas {
		all = append(all, measured{area: a, benchmark: d.Constructs[a.id].Benchmark,
			score: func(r scoring.OrganisationResult) scoring.Score { return r.Constructs[a.id] }})
	}
	return all
}

// The columns before the scores, those in words after them, and those that tell of one score's ground.
const (
	nameColumns   = 2
	wordColumns   = 2
	groundColumns = 4
)

func (b *book) scoreSheet(d document, name string, columns []measured, first bool) *sheet {
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
	return b.sheet(layout{name: b.nameFor(name, d), title: name + " – " + b.of(d.q.Title), widths: widths, head: 2, side: nameColumns, first: ground,
		notes: []string{b.say("Index 0–100. Till höger om indexen: vart och ett med 95 % intervall, antal personer (n) och percentil. Längst ned: kommunerna tillsammans.",
			"Scores 0–100. To the right of the scores: each with its 95 % interval, number of people (n) and percentile. At the bottom: the municipalities together.")}})
}

// scores writes the headings, a row for each organisation, and the municipalities' spread. The scores come first and side by
// side, to be read at a glance; what they rest on comes after, on pages of its own when printed.
func (s *sheet) scores(d document, columns []measured, first bool) {
	s.scoreHeads(columns, first)
	for _, o := range s.model.Comparison.Organisations {
		s.scoreRow(d, o, columns, first)
	}
	s.spread(columns)
	s.breakColumns(columns, first)
}

// breakColumns begins a printed page with what the scores rest on, and never parts what belongs to one score.
func (s *sheet) breakColumns(columns []measured, first bool) {
	ground := nameColumns + len(columns) + 1
	if first {
		ground += wordColumns
	}
	each := max(1, int((pageWidth*100/float64(s.scale())-width(s.widths[:nameColumns]))/width(s.widths[ground-1:ground-1+groundColumns])))
	for n := 0; n < len(columns); n += each {
		s.keep(s.file.InsertPageBreak(s.name, ref(ground+n*groundColumns, 1)))
	}
}

func (s *sheet) scoreRow(d document, o scoring.OrganisationInfo, columns []measured, first bool) {
	r := d.Organisations[o.Code]
	row := texts(textLook, o.Code, o.Name)
	for _, m := range columns {
		x := m.score(r)
		row = append(row, s.because(x.Value, x.Reason, indexLook))
	}
	if first {
		row = append(row, text(s.fourType(d.q, r.Type), textLook), text(s.flags(r.Flags), wrapLook))
	}
	for _, m := range columns {
		x := m.score(r)
		row = append(row, number(x.Low, boundLook), number(x.High, boundLook), people(x.N), number(x.Percentile, shareLook))
	}
	s.add(row...)
}
