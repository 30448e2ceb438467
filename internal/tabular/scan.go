package tabular

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"mogna/internal/survey"
)

// scanned is what a pass over a sheet's XML has found: the cells whose stored value isn't the text to show, in reading
// order, and how many shared strings the sheet counts on.
type scanned struct {
	typed   []typedCell
	strings int
}

type typedCell struct {
	row, column int
	kind        string
	style       int
}

// scanner walks a sheet's XML. Cells must come in reading order, or the stream of rows would put them elsewhere.
type scanner struct {
	*reader
	found       scanned
	row, column int
	done        bool
	broken      bool
}

// xmlCell is a cell as it is stored.
type xmlCell struct {
	Ref     string    `xml:"r,attr"`
	Style   int       `xml:"s,attr"`
	Kind    string    `xml:"t,attr"`
	Formula *struct{} `xml:"f"`
	Value   string    `xml:"v"`
	Inline  *struct{} `xml:"is"`
}

func (r *reader) scan(book *excelize.File, part string) (*scanned, error) {
	data, _ := book.Pkg.Load(part)
	content, _ := data.([]byte)
	if len(content) == 0 {
		return nil, r.damaged()
	}
	s := &scanner{reader: r}
	in := xml.NewDecoder(bytes.NewReader(content))
	for {
		token, err := in.Token()
		if err == io.EOF {
			return &s.found, nil
		}
		if err == nil {
			err = s.token(in, token)
		}
		if ours := (*survey.Error)(nil); errors.As(err, &ours) {
			return nil, err
		}
		if err != nil || s.broken {
			return nil, r.damaged()
		}
	}
}

func (s *scanner) token(in *xml.Decoder, token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		switch {
		case t.Name.Local == "row" && !s.done:
			s.startRow(t)
		case t.Name.Local == "c" && !s.done:
			var c xmlCell
			if err := in.DecodeElement(&c, &t); err != nil {
				return err
			}
			return s.cell(c)
		case t.Name.Local == "mergeCell":
			s.merged(attribute(t, "ref"))
		}
	case xml.EndElement:
		s.done = s.done || t.Name.Local == "sheetData"
	}
	return nil
}

func (s *scanner) startRow(t xml.StartElement) {
	number := s.row + 1
	if ref := attribute(t, "r"); ref != "" {
		n, err := strconv.Atoi(ref)
		s.broken = s.broken || err != nil || n < number
		number = n
	}
	s.row, s.column = number, 0
}

// cell notes what there is to know about a cell. Those without content, styled or not, count for nothing.
func (s *scanner) cell(c xmlCell) error {
	s.place(c)
	if s.broken || c.Value == "" && c.Inline == nil && c.Formula == nil {
		return nil
	}
	if s.column > maxColumns {
		return s.tooManyColumns(s.row)
	}
	ref := Cell{Row: s.row, Column: s.column}.Ref()
	switch {
	case c.Formula != nil:
		s.add(s.row, ref, survey.Say("Cellen innehåller en formel.", "The cell contains a formula."),
			survey.Say("Kopiera cellen och klistra in den som värde.", "Copy the cell and paste it as a value."))
	case c.Kind == "e":
		s.add(s.row, ref, survey.Say("Cellen innehåller ett felvärde från Excel.", "The cell contains an error value from Excel."),
			survey.Say("Skriv rätt värde, eller töm cellen.", "Write the right value, or empty the cell."))
	case c.Kind == "s":
		n, err := strconv.Atoi(strings.TrimSpace(c.Value))
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
	first, _, _ := strings.Cut(ref, ":")
	_, row, _ := excelize.CellNameToCoordinates(first)
	s.add(max(row, 0), ref, survey.Say("Cellerna är sammanslagna.", "The cells are merged."),
		survey.Say("Dela upp dem och skriv värdet i varje cell som det gäller.", "Unmerge them and write the value in each cell that it applies to."))
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
