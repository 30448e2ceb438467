package report

import (
	"encoding/csv"
	"io"

	"mogna/internal/survey"
)

// WideCSV writes a row for each organisation and a column for each of its figures (RFC 4180, UTF-8). The columns are those that
// the questionnaires give, and joint bodies with their members, whether there is a figure or not, so that two files of the same
// questionnaires and organisations have the same ones. A
// cell without a figure is empty, and where somebody may wonder why, a column of reasons stands beside. What is said of the
// region, and the conditions of the round, stand in the long file.
func WideCSV(w io.Writer, m Model, _ string) error {
	columns, err := m.variables()
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, bom); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	cells := make([]string, len(columns))
	for n, v := range columns {
		cells[n] = v.name
	}
	_ = out.Write(cells) // the writer keeps its first error
	for n, o := range m.Comparison.Organisations {
		if err := m.tell(survey.Say("Skriver organisationerna", "Writing the organisations"), n, len(m.Comparison.Organisations)); err != nil {
			return err
		}
		for n, v := range columns {
			cells[n] = v.read(o)
		}
		_ = out.Write(cells)
	}
	out.Flush()
	return out.Error()
}
