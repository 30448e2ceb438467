package tabular

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"mogna/internal/survey"
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
	ref := Cell{Row: s.row, Column: s.column}.Ref()
	switch {
	case c.Formula != nil && s.calculated && (c.Value == nil || c.value() == "" && c.Kind != "str"): // an empty text is a result
		s.add(s.row, ref, survey.Say("Cellen innehåller en formel, och filen har inget sparat resultat av den.", "The cell contains a formula, and the file has no saved result of it."),
			survey.Say("Öppna filen i kalkylprogrammet och spara den på nytt, eller klistra in cellen som värde.", "Open the file in the spreadsheet program and save it again, or paste the cell as a value."))
	case c.Formula != nil && !s.calculated:
		s.add(s.row, ref, survey.Say("Cellen innehåller en formel.", "The cell contains a formula."),
			survey.Say("Kopiera cellen och klistra in den som värde.", "Copy the cell and paste it as a value."))
	case c.Kind == "e":
		s.add(s.row, ref, survey.Say("Cellen innehåller ett felvärde från Excel.", "The cell contains an error value from Excel."),
			survey.Say("Skriv rätt värde, eller töm cellen.", "Write the right value, or empty the cell."))
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
	s.add(row, Cell{Row: row, Column: column}.Ref()+":"+Cell{Row: row2, Column: column2}.Ref(), survey.Say("Cellerna är sammanslagna.", "The cells are merged."),
		survey.Say("Dela upp dem och skriv värdet i varje cell som det gäller.", "Unmerge them and write the value in each cell that it applies to."))
}
