package importing

import (
	"fmt"
	"slices"
	"strings"

	"mogna/internal/numeral"
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// chosenColumns are the columns that a sheet's amounts are read from, those that can be chosen, and what has to be asked first.
func (r *figureReader) chosenColumns(l *longSheet) (read, choosable []int, question *survey.Fault) {
	amounts := l.columnsUsedAs(AmountColumn)
	for _, c := range amounts {
		if slices.Contains(r.asked.Columns, r.columnID(c)) {
			return []int{c}, amounts, nil
		}
	}
	if !r.amountsDiffer(l, amounts) {
		return amounts, nil, nil
	}
	var ours []int // for the form's year
	for _, c := range amounts {
		if years := yearsIn(l.headings[c]); r.asked.Year > 0 && len(years) == 1 && years[0] == r.asked.Year {
			ours = append(ours, c)
		}
	}
	if len(ours) == 1 {
		return ours, amounts, nil
	}
	return nil, amounts, r.askWhichColumn(l, amounts)
}

// amountsDiffer reports whether a sheet's columns with amounts say different things, or one says another year than the form's. Columns
// that take turns under no headings do not.
func (r *figureReader) amountsDiffer(l *longSheet, amounts []int) bool {
	if len(amounts) < 2 {
		return len(amounts) == 1 && slices.ContainsFunc(yearsIn(l.headings[amounts[0]]), func(y int) bool { return r.asked.Year > 0 && y != r.asked.Year })
	}
	headings := map[string]bool{}
	for _, c := range amounts {
		headings[foldHeading(l.headings[c])] = true
	}
	return len(headings) > 1 || slices.ContainsFunc(l.rows, func(row longRow) bool {
		n := 0
		for _, c := range amounts {
			if row.known && c > row.label.Column && numeric(row.Cell(c)) {
				n++
			}
		}
		return n > 1
	})
}

// askWhichColumn asks which of a sheet's columns to read, and names a cell of each.
func (r *figureReader) askWhichColumn(l *longSheet, amounts []int) *survey.Fault {
	f := &survey.Fault{Source: l.Source}
	var sv, en []string
	for _, column := range amounts {
		c := l.firstOf(column)
		if f.Line == 0 {
			f.Line, f.Path = c.Row, c.Ref()
		}
		sv = append(sv, fmt.Sprintf("%s (”%s”, %s i %s)", tabular.Letters(column), showSafely(l.headings[column]), showSafely(c.Text), c.Ref()))
		en = append(en, fmt.Sprintf("%s (“%s”, %s in %s)", tabular.Letters(column), showSafely(l.headings[column]), showSafely(c.Text), c.Ref()))
	}
	if len(amounts) == 1 {
		f.What = survey.Text{survey.Swedish: fmt.Sprintf("Kolumnen gäller ett annat år än formuläret, %d: %s.", r.asked.Year, sv[0]), survey.English: fmt.Sprintf("The column is for another year than the form, %d: %s.", r.asked.Year, en[0])}
		f.Mend = survey.Say("Välj den om du ändå vill läsa in den.", "Choose it if you want to import it anyway.")
		return f
	}
	f.What = survey.Text{survey.Swedish: "Flera kolumner har tal bredvid namnen: " + strings.Join(sv, ", ") + ".", survey.English: "Several columns have numbers beside the names: " + strings.Join(en, ", ") + "."}
	f.Mend = survey.Say("Välj vilken som ska läsas.", "Choose which one to import.")
	return f
}

func (l *longSheet) firstOf(column int) tabular.Cell {
	for _, row := range l.rows {
		if c := row.Cell(column); row.known && column > row.label.Column && numeric(c) {
			return c
		}
	}
	return tabular.Cell{Column: column}
}

// oneYear tells where rows are for several years, or for another than the form's.
func (r *figureReader) oneYear(l *longSheet) bool {
	var first tabular.Cell
	for _, row := range l.rows {
		for _, column := range l.columnsUsedAs(YearColumn) {
			c := row.Cell(column)
			if !row.known || !headsYear(c) {
				continue
			}
			if r.asked.Year > 0 && readCell(c).In(0) != float64(r.asked.Year) {
				r.addFault(l.Source, c, survey.Say("Raden gäller %s, men formuläret gäller %d.", "The row is for %s, but the questionnaire is for %d.", showSafely(c.Text), r.asked.Year), survey.Say("Behåll bara formulärets år, eller rätta året i formuläret.", "Keep only the questionnaire's year, or correct the year in the questionnaire."))
				return false
			}
			if first.Row == 0 {
				first = c
			}
			if c.Text != first.Text {
				r.addFault(l.Source, c, survey.Say("Raden gäller %s, och en annan %s (%s).", "The row is for %s, and another for %s (%s).", showSafely(c.Text), showSafely(first.Text), first.Ref()), survey.Say("Behåll bara ett år.", "Keep only one year."))
				return false
			}
		}
	}
	return true
}

// oneHeading tells where a heading further down says that a column's figures are others from there on.
func (r *figureReader) oneHeading(l *longSheet, read []int) bool {
	for _, row := range l.rows {
		if len(l.head) > 0 && row.Number <= l.head[len(l.head)-1].Number || row.known || slices.ContainsFunc(row.Cells, numeric) && !headsYears(row.Row) {
			continue
		}
		for _, column := range read {
			c, over := row.Cell(column), l.headings[column]
			if c.Text != "" && (useOf(c.Text) != AmountColumn || isPlanned(c.Text) != isPlanned(over) || !slices.Equal(yearsIn(c.Text), yearsIn(over)) || !slices.Equal(numeral.Stated(c.Text), numeral.Stated(over))) {
				r.addFault(l.Source, c, survey.Say("Rubriken ”%s” ersätter ”%s” mitt i bladet.", "The heading “%s” replaces “%s” in the middle of the sheet.", showSafely(c.Text), showSafely(over)), survey.Say("Lägg tabellerna på var sitt blad, eller läs in dem var för sig.", "Put the tables on separate sheets, or import them one at a time."))
				return false
			}
		}
	}
	return true
}
