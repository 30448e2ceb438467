// Package tabular reads an uploaded spreadsheet, CSV or XLSX, into sheets of text. Uploads come from people in a hurry
// and now and then from an enemy: whatever can't be read exactly as it was meant is refused with its row and cell, and
// nothing is unpacked, parsed or kept beyond fixed limits.
package tabular

import (
	"strconv"

	"mogna/internal/survey"
)

// Sheet is a sheet of a workbook, or a whole CSV file. Source is how a fault names it: the file, and the sheet where the
// file has several.
type Sheet struct {
	Name   string
	Source string
	Hidden bool // the workbook does not show it
	Rows   []Row
	Notes  []survey.Text // what was done to read it that the reader should know
	Faults []CellFault
}

// Row is a row with text in it. Number is the sheet's own row number, and in a CSV file the line where the row starts.
type Row struct {
	Number int
	Cells  []Cell
}

// Cell is a cell with text in it, trimmed. Row and Column count from 1. Number tells that a workbook stores it as a number, and
// Format is what its number format then writes beside it, such as % or tkr.
type Cell struct {
	Row    int
	Column int
	Text   string
	Number bool
	Format string
}

// Ref is the cell's reference as a spreadsheet program shows it, such as C7.
func (c Cell) Ref() string { return Letters(c.Column) + strconv.Itoa(c.Row) }

// Letters are a column's, such as C.
func Letters(column int) string {
	letters := ""
	for n := column; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	return letters
}

// Cell gives the cell of a column. An empty one has its place too, so that a fault can name it.
func (r Row) Cell(column int) Cell {
	for _, c := range r.Cells {
		if c.Column == column {
			return c
		}
	}
	return Cell{Row: r.Number, Column: column}
}

// Read reads a CSV or XLSX file. What it is shows in its content: names lie. The error is a *survey.Error that lists
// every fault found, up to a limit.
func Read(name string, data []byte) ([]Sheet, error) { return readFile(&reader{file: name}, data) }

// Open is Read but for single cells that can't be read as they were meant: each sheet lists its own.
func Open(name string, data []byte) ([]Sheet, error) {
	return readFile(&reader{file: name, lenient: true}, data)
}

// ReadCalculated is Read, where a formula is the value that the workbook has saved of it.
func ReadCalculated(name string, data []byte) ([]Sheet, error) {
	return readFile(&reader{file: name, calculated: true}, data)
}

// OpenCalculated is Open and ReadCalculated at once.
func OpenCalculated(name string, data []byte) ([]Sheet, error) {
	return readFile(&reader{file: name, lenient: true, calculated: true}, data)
}

func readFile(r *reader, data []byte) ([]Sheet, error) {
	r.source = label(r.file)
	if len(data) > maxFile {
		return nil, fileTooLarge(r.source)
	}
	sheets, err := r.read(data)
	if err == nil {
		err = r.faults.Err()
	}
	if err != nil {
		return nil, err
	}
	return sheets, nil
}

func (r *reader) read(data []byte) ([]Sheet, error) {
	switch format := detect(data); format {
	case xlsx:
		return r.workbook(data)
	case csvText:
		return r.csv(data)
	default:
		r.add(0, "", format.what, format.mend)
		return nil, nil
	}
}

// reader is one reading of one file: what has been found, and how much has been used of the limits.
type reader struct {
	file    string
	source  string
	rows    int
	cells   int
	texts   int
	faults  Faults
	sheet   Sheet // the one being read
	lenient bool

	calculated bool
}

func (r *reader) add(line int, path string, what, mend survey.Text) {
	r.faults.Add(survey.Fault{Source: r.source, Line: line, Path: path, What: what, Mend: mend})
}
