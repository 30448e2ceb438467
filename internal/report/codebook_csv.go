package report

import (
	"io"

	"mogna/internal/survey"
)

var codebookColumns = []string{"file", "name", "meaning", "unit", "minimum", "maximum", "questionnaire", "version", "construct_or_item", "title",
	"values", "made_of", "absent", "source"}

// CodebookCSV writes what every column and every measure of the two CSV files means: a row for each, in the language.
func CodebookCSV(w io.Writer, m Model, lang string) error {
	columns, err := m.variables()
	if err != nil {
		return err
	}
	documents, err := m.documents()
	if err != nil {
		return err
	}
	out, err := NewTable(w, codebookColumns...)
	if err != nil {
		return err
	}
	c := codebookWriter{labels: newLabels(m, lang), out: out}
	for _, d := range longColumns {
		c.write(entry{definition: d, file: "csv", values: c.values(d.id, nil, ""), absent: emptyCell})
	}
	for _, d := range longMeasures(documents) {
		c.write(entry{definition: d, file: "csv", values: c.values(d.id, nil, ""), absent: noRow(d.id)})
	}
	for n, v := range columns {
		if err := m.tell(survey.Say("Skriver kodboken", "Writing the codebook"), n, len(columns)); err != nil {
			return err
		}
		c.write(c.column(v))
	}
	return c.out.Close()
}

// entry is a row of the codebook.
type entry struct {
	definition
	file   string // the format that the name stands in
	doc    *document
	about  string
	title  string
	values string // what each value means, where that is not clear
	madeOf string // what a construct is worked out of
	absent survey.Text
}

type codebookWriter struct {
	labels
	out *Table
}

// write leaves its error with the table, which keeps the first one.
func (c codebookWriter) write(e entry) {
	questionnaire, version := "", ""
	if e.doc != nil {
		questionnaire, version = e.doc.Questionnaire.ID, e.doc.Questionnaire.Version
	}
	_ = c.out.Row(e.file, e.id, c.of(e.means), c.of(e.unit), e.span.least, e.span.most, questionnaire, version, e.about, e.title,
		e.values, e.madeOf, c.of(e.absent), c.of(e.source))
}

// column is the row of a column of the wide file.
func (c codebookWriter) column(v variable) entry {
	e := entry{definition: v.definition, file: "wide-csv", doc: v.doc, about: v.about, title: c.of(v.title), absent: emptyCell}
	e.values, e.madeOf = c.values(v.id, v.doc, v.about), c.madeOf(v)
	if reason := v.beside(); reason != "" {
		e.absent = survey.Say("Tom cell. Skälet står i %s.", "Empty cell. The reason is in %s.", reason)
	}
	e.id = v.name
	return e
}

var emptyCell = survey.Say("Tom cell.", "Empty cell.")
