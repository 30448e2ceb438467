package tabular

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"iter"

	"mogna/internal/survey"
)

func (r *reader) csv(data []byte) ([]Sheet, error) {
	if !r.text(data) {
		return nil, nil
	}
	data = bytes.TrimPrefix(data, bom)
	comma := separator(data)
	if line := tooWide(data, byte(comma)); line > 0 {
		return nil, r.tooManyColumns(line)
	}
	sheet := Sheet{Name: r.file, Source: r.source}
	in := csv.NewReader(bytes.NewReader(data))
	in.Comma, in.FieldsPerRecord, in.ReuseRecord = comma, -1, true
	for {
		record, err := in.Read()
		if err == io.EOF {
			return []Sheet{sheet}, nil
		}
		if r.quotes(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		line, _ := in.FieldPos(0)
		r.formulas(line, record)
		row, err := r.row(line, record)
		if err != nil {
			return nil, err
		}
		if len(row.Cells) > 0 {
			sheet.Rows = append(sheet.Rows, row)
		}
	}
}

// quotes notes a row whose quotation marks don't pair; the reading goes on after it.
func (r *reader) quotes(err error) bool {
	var wrong *csv.ParseError
	if !errors.As(err, &wrong) {
		return false
	}
	r.add(wrong.StartLine, "", survey.Say("Ett citattecken (\") saknar sitt par eller står mitt i en text.",
		"A quotation mark (\") lacks its pair or stands in the middle of a text."),
		survey.Say("Ta bort citattecknet, eller spara filen på nytt från Excel som CSV UTF-8.",
			"Remove the quotation mark, or save the file again from Excel as CSV UTF-8."))
	return true
}

func (r *reader) formulas(line int, record []string) {
	for i, text := range record {
		if formulaLike(text) {
			r.add(line, Cell{Row: line, Column: i + 1}.Ref(),
				survey.Say("Cellen ser ut som en formel.", "The cell looks like a formula."),
				survey.Say("Skriv värdet utan =, +, -, @ eller tabb i början.", "Write the value without =, +, -, @ or a tab at its beginning."))
		}
	}
}

// separatorLines is how far down the lines are looked at for what parts the cells.
const separatorLines = 50

// separator is the one of tab, ; and , that stands in most lines: a title may stand above the headings, and a number have a comma.
func separator(data []byte) rune {
	lines, last := map[byte]int{}, map[byte]int{}
	first, n := 0, 0
	for line, b := range unquoted(data) {
		if b > ' ' && line != first {
			first, n = line, n+1
		}
		if n > separatorLines {
			break
		}
		if last[b] != line {
			last[b], lines[b] = line, lines[b]+1
		}
	}
	best := byte(',')
	for _, b := range []byte{';', '\t'} {
		if lines[b] >= lines[best] && lines[b] > 0 {
			best = b
		}
	}
	return rune(best)
}

// tooWide gives the first line whose row has too many columns, before the parser makes millions of empty cells of it.
func tooWide(data []byte, comma byte) int {
	n := 0
	for line, b := range unquoted(data) {
		switch b {
		case '\n':
			n = 0
		case comma:
			n++
		}
		if n >= maxColumns {
			return line
		}
	}
	return 0
}

// unquoted walks the bytes outside quotation marks, with the line of each.
func unquoted(data []byte) iter.Seq2[int, byte] {
	return func(yield func(int, byte) bool) {
		line, quoted := 1, false
		for _, b := range data {
			if b == '"' {
				quoted = !quoted
			}
			if (!quoted || b == '"') && !yield(line, b) {
				return
			}
			if b == '\n' {
				line++
			}
		}
	}
}
