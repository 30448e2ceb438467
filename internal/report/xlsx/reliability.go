package xlsx

import (
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// reliability lists how far each construct's questions measure the same thing, and how much of what differs lies between
// organisations: whether comparing them means anything.
func (b *book) reliability(d document) {
	columns := []column{words(b.Say("Område", "Area"), 40), figures(b.Say("Alfa", "Alpha"), 12), figures(b.Say("Alfa: n", "Alpha: n"), 9),
		figures(b.Say("Alfa: frågor", "Alpha: questions"), 9), figures("ICC(1)", 12), figures("ICC(2)", 9), figures("F", 9), figures("p", 9),
		figures("ICC: n", 9), figures(b.Say("ICC: organisationer", "ICC: organisations"), 15)}
	var rows [][]cell
	if d.Total != nil {
		rows = b.reliable(rows, b.Of(model.Totally), *d.Total)
	}
	survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) {
		rows = b.reliable(rows, b.Of(c.Title), d.Constructs[c.ID])
	})
	b.list(d, list{name: b.Say("Tillförlitlighet", "Reliability"), columns: columns, rows: rows,
		note: b.means("alpha") + " " + b.Say("0,70 är en vanlig gräns.", "0.70 is a common threshold.") + " " + b.means("icc1") + " " + b.Say("Nära 0 säger jämförelsen lite.", "Near 0, the comparison says little.")})
}

func (b *book) reliable(rows [][]cell, title string, x scoring.ConstructResult) [][]cell {
	if x.Alpha == nil && x.ICC == nil {
		return rows
	}
	row := append([]cell{text(title, textLook)}, b.alpha(x.Alpha)...)
	return append(rows, append(row, b.icc(x)...))
}

func (b *book) alpha(a *scoring.Alpha) []cell {
	if a == nil {
		return texts(absentLook, model.Absent, model.Absent, model.Absent)
	}
	return []cell{b.because(a.Value, a.Reason, importanceLook), whole(a.N), whole(a.Items)}
}

func (b *book) icc(x scoring.ConstructResult) []cell {
	i := x.ICC
	if i == nil {
		return texts(absentLook, model.Absent, model.Absent, model.Absent, model.Absent, model.Absent, model.Absent)
	}
	return []cell{b.because(x.ICC1, i.Reason, importanceLook), number(x.ICC2, importanceLook), number(i.F, importanceLook),
		number(i.P, smallLook), whole(i.N), whole(i.Groups)}
}
