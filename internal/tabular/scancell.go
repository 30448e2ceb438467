package tabular

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// xmlCell is a cell as it is stored.
type xmlCell struct {
	Ref     string    `xml:"r,attr"`
	Style   int       `xml:"s,attr"`
	Kind    string    `xml:"t,attr"`
	Formula *struct{} `xml:"f"`
	Value   *string   `xml:"v"`
	Inline  *struct{} `xml:"is"`
}

func (c xmlCell) value() string {
	if c.Value == nil {
		return ""
	}
	return *c.Value
}

// cell notes what there is to know about a cell. Those without content, styled or not, count for nothing.
func (s *scanner) cell(c xmlCell) error {
	s.place(c)
	if s.broken || c.value() == "" && c.Inline == nil && c.Formula == nil {
		return nil
	}
	if s.column > maxColumns {
		return s.tooManyColumns(s.row)
	}
	here := Cell{Row: s.row, Column: s.column}
	switch {
	case c.Formula != nil && s.calculated && (c.Value == nil || c.value() == "" && c.Kind != "str"): // an empty text is a result
		s.addCell(here, here, isUnsaved, saveAgain)
	case c.Formula != nil && !s.calculated:
		s.addCell(here, here, isFormula, pasteValue)
	case c.Kind == "e":
		s.addCell(here, here, isError, writeValue)
	case c.Kind == "s":
		n, err := strconv.Atoi(strings.TrimSpace(c.value()))
		s.broken = err != nil || n < 0
		s.found.strings = max(s.found.strings, n+1)
	case c.Kind == "" || c.Kind == "n" || c.Kind == "b" || c.Kind == "d":
		s.found.typed = append(s.found.typed, typedCell{row: s.row, column: s.column, kind: c.Kind, style: c.Style})
	}
	return nil
}

// place finds where the cell is: where it says, or else after the one before it.
func (s *scanner) place(c xmlCell) {
	column, row := s.column+1, s.row
	if c.Ref != "" {
		var err error
		column, row, err = excelize.CellNameToCoordinates(c.Ref)
		s.broken = s.broken || err != nil
	}
	s.broken = s.broken || s.row == 0 || row != s.row || column <= s.column
	s.column = column
}

func (s *scanner) merged(ref string) {
	first, last, _ := strings.Cut(ref, ":")
	column, row, err := excelize.CellNameToCoordinates(first)
	column2, row2, err2 := excelize.CellNameToCoordinates(last)
	if err != nil || err2 != nil {
		s.broken = true
		return
	}
	s.addCell(Cell{Row: row, Column: column}, Cell{Row: row2, Column: column2}, areMerged, unmerge)
}
