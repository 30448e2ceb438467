package csv

import (
	"encoding/csv"
	"io"
	"strconv"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Wide writes a row for each organisation and a column for each of its figures (RFC 4180, UTF-8). The columns are those that
// the questionnaires give, and joint bodies with their members, whether there is a figure or not, so that two files of the same
// questionnaires and organisations have the same ones. A cell without a figure is empty, and where somebody may wonder why, a
// column of reasons stands beside. What is said of the region, and the conditions of the round, stand in the long file.
func Wide(w io.Writer, m model.Model, lang string) error {
	figures, err := measure.New(m)
	if err != nil {
		return err
	}
	p, err := newPlan(figures, m.Comparison.Organisations)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, bom); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	row := wideRow{p, make([]string, len(p.columns)), lang}
	for n, c := range p.columns {
		row.cells[n] = c.name
	}
	_ = out.Write(row.cells)               // the writer keeps its first error
	facts := map[string][]measure.Figure{} // of the round and of its organisations, by code
	figures.Round(func(f measure.Figure) { facts[f.Organisation] = append(facts[f.Organisation], f) })
	for n, o := range m.Comparison.Organisations {
		if err := m.Tell(survey.Say("Skriver organisationerna", "Writing the organisations"), n, len(m.Comparison.Organisations)); err != nil {
			return err
		}
		clear(row.cells)
		row.identity(m.Comparison.Round, o)
		for _, f := range append(facts[""], facts[o.Code]...) {
			row.put(-1, f)
		}
		for n := range figures.Documents {
			figures.Result(n, o.Code, func(f measure.Figure) { row.put(n, f) })
		}
		_ = out.Write(row.cells)
	}
	out.Flush()
	return out.Error()
}

// wideRow is an organisation's row being filled.
type wideRow struct {
	*plan
	cells []string
	lang  string
}

func (r wideRow) identity(round scoring.RoundInfo, o scoring.OrganisationInfo) {
	for id, cell := range map[string]string{columnRound.ID: Defuse(round.Title), columnMadeUp.ID: strconv.FormatBool(round.MadeUp), columnDraft.ID: strconv.FormatBool(round.Draft),
		columnOrganisation.ID: Defuse(o.Code), columnOrganisationName.ID: Defuse(o.Name)} {
		r.cells[r.places[place{-1, "", id, false}]] = cell
	}
}

// put fills the cell that a figure belongs in, if there is one. What there are several of stands in one cell, with spaces between.
func (r wideRow) put(doc int, f measure.Figure) {
	reason, missing := f.Reason()
	n, there := r.places[place{doc, f.About, f.Name, missing}]
	if !there {
		return
	}
	cell := cellOf(f.Value, r.lang)
	if missing {
		cell = Defuse(reason)
	}
	if r.columns[n].several && r.cells[n] != "" {
		text, _ := f.Text(r.lang)
		cell = r.cells[n] + " " + text
	}
	r.cells[n] = cell
}
