package xlsx

import (
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// grounds lists what more is known of each score: how many were asked, how far they agree, and how it lies beside
// municipalities of similar size.
func (b *book) grounds(d document) {
	columns := append(b.whose(), words(b.Say("Område", "Area"), 36), figures(b.Say("Index", "Score"), 9),
		figures("n", 6), figures(b.Say("Inbjudna", "Invited"), 12), figures(b.Say("Samstämmighet", "Within-group agreement"), 15),
		figures(b.Say("Skillnad mellan roller", "Difference between roles"), 15), figures(b.Say("Liknande: antal", "Similar: number"), 11),
		figures(b.Say("Liknande: median", "Similar: median"), 11), figures(b.Say("Liknande: percentil", "Similar: percentile"), 11))
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		r := d.Organisations[o.Code]
		if r.Total != nil {
			rows = b.ground(rows, o.Code, b.Of(model.Totally), *r.Total)
		}
		survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) {
			rows = b.ground(rows, o.Code, b.Of(c.Title), r.Constructs[c.ID])
		})
	}
	b.list(d, list{name: b.Say("Mognad, underlag", "Maturity, details"), columns: columns, rows: rows,
		note: b.means("agreement") + " " + b.Say("Liknande: kommuner av liknande storlek.", "Similar: municipalities of similar size.")})
}

// ground adds the row of a score that is shown.
func (b *book) ground(rows [][]cell, code, title string, x scoring.Score) [][]cell {
	if x.Value == nil && x.Asked == 0 {
		return rows
	}
	row := append(b.who(code), text(title, textLook), b.because(x.Value, x.Reason, indexLook), people(x.N), people(x.Asked),
		number(x.Agreement, importanceLook), number(x.Spread, indexLook))
	if s := x.Similar; s != nil {
		row = append(row, whole(s.N), cell{s.Median, indexLook}, cell{s.Percentile, shareLook})
	}
	return append(rows, row)
}
