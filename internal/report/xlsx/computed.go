package xlsx

import (
	"strconv"
	"strings"
)

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
