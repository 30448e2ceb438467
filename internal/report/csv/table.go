// Package csv writes the forms for programs: every figure as a row, every organisation as a row, and what both mean.
package csv

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a spreadsheet program takes for the start of a formula, also in full width.
const formulaStarts = "=+-@＝＋－＠"

// Defuse puts an apostrophe before text that a spreadsheet program would run as a formula when it opens a CSV file. What
// does not show is passed over, as some programs do.
func Defuse(s string) string {
	visible := strings.TrimLeftFunc(s, func(r rune) bool { return r == ' ' || !unicode.IsPrint(r) })
	first, _ := utf8.DecodeRuneInString(visible)
	formula := visible != "" && strings.ContainsRune(formulaStarts, first)
	if formula || s != "" && strings.ContainsAny(s[:1], "\t\r\n") {
		return "'" + s
	}
	return s
}

// The byte order mark without which Excel misreads å, ä and ö.
const bom = "\ufeff"

// Table writes rows as a CSV file like the report's, every cell defused.
type Table struct{ out *csv.Writer }

// NewTable begins a file with its headings.
func NewTable(w io.Writer, columns ...string) (*Table, error) {
	if _, err := io.WriteString(w, bom); err != nil {
		return nil, err
	}
	t := &Table{out: csv.NewWriter(w)}
	t.out.UseCRLF = true
	return t, t.Row(columns...)
}

// Row adds a row.
func (t *Table) Row(cells ...string) error {
	safe := make([]string, len(cells))
	for n, cell := range cells {
		safe[n] = Defuse(cell)
	}
	return t.out.Write(safe)
}

// Close ends the file, and tells the first thing that went wrong.
func (t *Table) Close() error {
	t.out.Flush()
	return t.out.Error()
}
