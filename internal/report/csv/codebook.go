package csv

import (
	"io"
	"slices"
	"strconv"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var codebookColumns = []string{"file", "name", "meaning", "unit", "minimum", "maximum", "questionnaire", "version", "construct_or_item", "title",
	"values", "made_of", "absent", "source"}

// Codebook writes what every column and every measure of the two CSV files means: a row for each, in the language.
func Codebook(w io.Writer, m model.Model, lang string) error {
	figures, err := measure.New(m)
	if err != nil {
		return err
	}
	p, err := newPlan(figures, m.Comparison.Organisations)
	if err != nil {
		return err
	}
	out, err := NewTable(w, codebookColumns...)
	if err != nil {
		return err
	}
	c := codebook{lang, out}
	for _, d := range longColumns {
		c.write("csv", d.ID, wideColumn{Measure: d}, emptyCell)
	}
	for _, d := range longMeasures(figures.Documents) {
		absent := survey.Say("Ingen rad.", "No row.")
		if d.Reasoned {
			absent = survey.Say("Tomt value och skälet i reason.", "An empty value, and the reason in reason.")
		}
		c.write("csv", d.ID, wideColumn{Measure: d}, absent)
	}
	for n, column := range p.columns {
		if err := m.Tell(survey.Say("Skriver kodboken", "Writing the codebook"), n, len(p.columns)); err != nil {
			return err
		}
		absent := emptyCell
		if column.beside != "" {
			absent = survey.Say("Tom cell. Skälet står i %s.", "Empty cell. The reason is in %s.", column.beside)
		}
		c.write("wide-csv", column.name, column, absent)
	}
	return out.Close()
}

var emptyCell = survey.Say("Tom cell.", "Empty cell.")

// codebook is the file being written, in a language.
type codebook struct {
	lang string
	out  *Table
}

func (c codebook) of(t survey.Text) string { return t.In(c.lang) }

// write leaves its error with the table, which keeps the first one.
func (c codebook) write(file, name string, x wideColumn, absent survey.Text) {
	questionnaire, version := "", ""
	if x.doc != nil {
		questionnaire, version = x.doc.Questionnaire.ID, x.doc.Questionnaire.Version
	}
	_ = c.out.Row(file, name, c.of(x.Means), c.of(x.Unit), x.Span.Least, x.Span.Most, questionnaire, version, x.subject.About, x.subject.Titled(c.lang),
		c.values(x.ID, x.doc, x.subject.About), c.madeOf(x), c.of(absent), c.of(x.Source))
}

// longMeasures are the measures of the long file, those in families written out: a level each, a teacher each, a role each. Of
// pairs there are as many as there are organisations to pair, and their place stands as N.
func longMeasures(documents []model.Document) (list []measure.Measure) {
	for _, m := range measure.All() {
		for _, member := range members(m.Family, documents) {
			one := *m
			one.ID = m.Of(member)
			list = append(list, one)
		}
	}
	return list
}

func members(f measure.Family, documents []model.Document) (list []string) {
	switch f {
	case measure.ByLevel:
		for _, d := range documents {
			for _, l := range d.LevelOptions() {
				if level := model.Exact(l.Value); !slices.Contains(list, level) {
					list = append(list, level)
				}
			}
		}
		return list
	case measure.ByTeacher:
		for k := range scoring.MostTeachers {
			list = append(list, strconv.Itoa(k+1))
		}
		return list
	case measure.ByRole:
		list = append(list, measure.RoleMember(""))
		for _, role := range survey.Roles {
			list = append(list, measure.RoleMember(role))
		}
		return list
	case measure.ByPair:
		return []string{"N"}
	}
	return []string{""}
}
