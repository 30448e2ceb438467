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
	data, ok := r.text(data)
	if !ok {
		return nil, nil
	}
	data = bytes.TrimPrefix(data, bom)
	comma := separator(data)
	if line := tooWide(data, byte(comma)); line > 0 {
		return nil, r.tooManyColumns(line)
	}
	sheet := &r.sheet
	sheet.Name, sheet.Source = r.file, r.source
	in := csv.NewReader(bytes.NewReader(data))
	in.Comma, in.FieldsPerRecord, in.ReuseRecord = comma, -1, true
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return []Sheet{*sheet}, nil
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
		"A quotation mark (\") is unmatched or in the middle of a text."),
		survey.Say("Ta bort citattecknet, eller spara filen på nytt från Excel som CSV UTF-8.",
			"Remove the quotation mark, or save the file again from Excel as CSV UTF-8."))
	return true
}

func (r *reader) formulas(line int, record []string) {
	for i, text := range record {
		if formulaLike(text) {
			here := Cell{Row: line, Column: i + 1}
			r.addCell(here, here, isLikeOne, withoutSigns)
		}
	}
}

// tasted is how many lines the separator is told by: titles may stand above the headings.
const tasted = 30

// separator is the one of ; tab and , that parts most lines alike, and of equals the one that stands most often in the first line
// that has any; a comma may be a number's.
func separator(data []byte) rune {
	var lines []map[byte]int
	at := 0
	for line, b := range unquoted(data) {
		if line > tasted {
			break
		}
		if line != at {
			at, lines = line, append(lines, map[byte]int{})
		}
		lines[len(lines)-1][b]++
	}
	best, most, first := byte(','), 0, 0
	for _, b := range []byte{',', '\t', ';'} {
		alike, head := map[int]int{}, 0
		for _, line := range lines {
			if n := line[b]; n > 0 {
				alike[n]++
			}
			if head == 0 && line[',']+line['\t']+line[';'] > 0 {
				head = line[b] + 1
			}
		}
		n := 0
		for _, lines := range alike {
			n = max(n, lines)
		}
		if n > most || n == most && head >= first && n > 0 {
			best, most, first = b, n, head
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
