package csv

import (
	"encoding/csv"
	"io"
	"strconv"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
)

// Long writes every figure of the comparison as a row of its own (RFC 4180, UTF-8): commas and decimal points in every
// language, for the files are read by programs. Titles follow the language; measures and reasons are ids and do not.
// Rows about an organisation in all, or about a questionnaire, have no construct or item.
func Long(w io.Writer, m model.Model, lang string) error {
	figures, err := measure.New(m)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, bom); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	cells := make([]string, len(longColumns))
	for n, c := range longColumns {
		cells[n] = c.ID
	}
	_ = out.Write(cells) // the writer keeps its first error
	r := m.Comparison.Round
	cells[0], cells[1], cells[2], cells[3], cells[4], cells[5] = Defuse(r.Title), strconv.FormatBool(r.MadeUp), strconv.FormatBool(r.Draft), "", "", ""
	row := func(f measure.Figure) {
		reason, _ := f.Reason()
		copy(cells[6:], []string{Defuse(f.Organisation), Defuse(figures.NameOf(f.Organisation)), Defuse(f.About), Defuse(f.Called(lang)), f.Name, cellOf(f.Value, lang), Defuse(reason)})
		_ = out.Write(cells)
	}
	figures.Round(row)
	for n, d := range figures.Documents {
		if err := m.Tell(model.FiguresOf(d), n, len(figures.Documents)); err != nil {
			return err
		}
		q := d.Questionnaire
		cells[3], cells[4], cells[5] = Defuse(q.ID), Defuse(q.Version), string(q.Kind)
		figures.Document(n, row)
	}
	out.Flush()
	return out.Error()
}

// cellOf is a value as a cell: a number as it is, a text so that no program runs it.
func cellOf(v measure.Value, lang string) string {
	if text, is := v.Text(lang); is {
		return Defuse(text)
	}
	return v.Exact(lang)
}
