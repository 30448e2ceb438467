package xlsx

import (
	"strconv"
	"strings"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
)

// cell is a value and how it looks. A cell without a value is empty.
type cell struct {
	value any // string, int or float64
	look  look
}

// text keeps a text as a text, whatever it begins with: its cell is of the type string, so that no formula comes of it.
func text(s string, l look) cell {
	if s == "" {
		return cell{nil, l}
	}
	return cell{s, l}
}

func whole(n int) cell { return cell{n, wholeLook} }

// number is a figure that may be absent, for a reason that stands elsewhere in the row.
func number(x *float64, l look) cell {
	if x == nil {
		return cell{model.Absent, absentLook}
	}
	return cell{*x, l}
}

// because is a figure, or the short reason why there is none.
func (b *book) because(x *float64, reason string, l look) cell {
	if x == nil {
		return cell{b.Short(reason), reasonLook}
	}
	return cell{*x, l}
}

// people is a number of respondents. It is left out where it is 0, as with a score that is held back: it would say how many
// were too few.
func people(n int) cell {
	if n == 0 {
		return cell{model.Absent, absentLook}
	}
	return whole(n)
}

func texts(l look, words ...string) []cell {
	cells := make([]cell, len(words))
	for n, w := range words {
		cells[n] = text(w, l)
	}
	return cells
}

// computed is a value that the workbook can work out again: the formula, and what the method's own computing gave.
type computed struct {
	formula string
	value   any // string, int or float64
}

// by gives a cell the formula that its value follows from.
func (c cell) by(formula string) cell {
	c.value = computed{formula, c.value}
	return c
}

// cells is a rectangle of cells as formulas name it; columns and rows count from 1.
type cells struct {
	sheet                    string // none where the formula stands on the same sheet
	left, top, right, bottom int
}

// fixed names the cells so that copying the formula elsewhere leaves them alone.
func (c cells) fixed() string { return c.named("$", "$") }

// inColumn leaves the columns to follow where the formula is copied to the right, and holds the rows.
func (c cells) inColumn() string { return c.named("", "$") }

// inRow holds neither: cells of the formula's own row.
func (c cells) inRow() string { return c.named("", "") }

func (c cells) named(column, row string) string {
	s := ""
	if c.sheet != "" {
		s = "'" + c.sheet + "'!"
	}
	s += column + columnName(c.left) + row + strconv.Itoa(c.top)
	if c.left == c.right && c.top == c.bottom {
		return s
	}
	return s + ":" + column + columnName(c.right) + row + strconv.Itoa(c.bottom)
}

// one is a single cell.
func one(sheet string, column, row int) cells { return cells{sheet, column, row, column, row} }

// quoted is a text of our own in a formula.
func quoted(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// shapes are how figures look.
var shapes = map[measure.Shape]look{measure.Whole: wholeLook, measure.Tenths: indexLook, measure.Hundredths: importanceLook, measure.Thousandths: smallLook,
	measure.Score: indexLook, measure.Points: indexLook, measure.Percent: shareLook, measure.FinePercent: fineShareLook, measure.Signed: indexLook, measure.Plain: plainLook,
	measure.Year: plainLook, measure.Kronor: wholeLook, measure.Thousands: wholeLook}

// figure is a figure, or the short reason why there is none.
func (b *book) figure(f measure.Figure) cell {
	if x, is := f.Number(); is {
		return cell{x, shapes[f.Rounded()]}
	}
	if is, told := f.Truth(); told {
		return text(b.Truth(is), textLook)
	}
	if id, is := f.Code(); is {
		return text(b.EconomyTitle(id), textLook)
	}
	if reason, is := f.Reason(); is {
		return b.because(nil, reason, absentLook)
	}
	return number(nil, absentLook)
}

// figures are a row's. Some have formulas, by the id of their measure.
func (b *book) figures(t measure.Table, r measure.Row, formulas map[string]string) (cells []cell) {
	for _, m := range t.Columns {
		c := b.figure(r.Of(m))
		if formula := formulas[m.ID]; formula != "" {
			c = c.by(formula)
		}
		cells = append(cells, c)
	}
	return cells
}

// columnsOf are the columns of a table's figures.
func (b *book) columnsOf(t measure.Table) (columns []column) {
	for _, m := range t.Columns {
		columns = append(columns, figures(m.ColumnTitle(string(b.Language)), 12))
	}
	return columns
}

// figured is a list of figures: a row for each subject that has a number, after columns of its own, and a column for each measure.
func (b *book) figured(d document, t measure.Table, l list, own func(measure.Row) []cell) {
	l.columns = append(l.columns, b.columnsOf(t)...)
	for _, r := range t.Rows {
		if r.Told() {
			l.rows = append(l.rows, append(own(r), b.figures(t, r, nil)...))
		}
	}
	b.list(d, l)
}

// called is the cell of what a row of figures is about.
func (b *book) called(r measure.Row) cell { return text(r.Called(string(b.Language)), textLook) }
