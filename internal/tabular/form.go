package tabular

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// Form is a sheet to fill in: its headings, an example below them, and what may be chosen in a column, counted from 1.
type Form struct {
	Name     string
	Headings []string
	Example  []string
	Choices  map[int][]string
}

// WriteCSV writes a form as CSV for a spreadsheet program of the reader's country, which reads UTF-8 by its mark.
func WriteCSV(w io.Writer, f Form, comma rune) error {
	if _, err := w.Write(bom); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = comma, true
	return out.WriteAll([][]string{f.Headings, f.Example})
}

const (
	filledIn = 1000 // rows with lists to choose from
	choices  = "Val"
)

// WriteForms writes forms as a workbook. Every cell is text, so that no zero is lost; what may be chosen stands in a hidden sheet.
func WriteForms(w io.Writer, forms []Form) error {
	book := excelize.NewFile()
	defer book.Close()
	text, err := book.NewStyle(&excelize.Style{NumFmt: 49})
	if err != nil {
		return err
	}
	bold, err := book.NewStyle(&excelize.Style{NumFmt: 49, Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	lists := 0
	for n, f := range forms {
		if n == 0 {
			err = book.SetSheetName("Sheet1", f.Name)
		} else {
			_, err = book.NewSheet(f.Name)
		}
		if err != nil {
			return err
		}
	}
	if _, err := book.NewSheet(choices); err != nil {
		return err
	}
	for _, f := range forms {
		if err := form(book, f, text, bold, &lists); err != nil {
			return err
		}
	}
	if err := book.SetSheetVisible(choices, false); err != nil {
		return err
	}
	book.SetActiveSheet(0)
	return book.Write(w)
}

func form(book *excelize.File, f Form, text, bold int, lists *int) error {
	last, err := excelize.ColumnNumberToName(len(f.Headings))
	if err != nil {
		return err
	}
	steps := []func() error{
		func() error { return book.SetColStyle(f.Name, "A:"+last, text) },
		func() error { return book.SetColWidth(f.Name, "A", last, 26) },
		func() error { return book.SetSheetRow(f.Name, "A1", &f.Headings) },
		func() error { return book.SetSheetRow(f.Name, "A2", &f.Example) },
		func() error { return book.SetCellStyle(f.Name, "A1", last+"1", bold) },
		func() error { return book.SetCellStyle(f.Name, "A2", last+"2", text) },
		func() error {
			return book.SetPanes(f.Name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
		},
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	columns := make([]int, 0, len(f.Choices))
	for column := range f.Choices {
		columns = append(columns, column)
	}
	slices.Sort(columns)
	for _, column := range columns {
		if err := choose(book, f, column, lists); err != nil {
			return err
		}
	}
	return nil
}

// choose lets a column be chosen from a list. Other values are let through with a warning: a list may lack somebody's organisation.
func choose(book *excelize.File, f Form, column int, lists *int) error {
	values := f.Choices[column]
	if len(values) == 0 {
		return nil
	}
	*lists++
	at, err := excelize.ColumnNumberToName(*lists)
	if err != nil {
		return err
	}
	for n, v := range values {
		if err := book.SetCellStr(choices, at+strconv.Itoa(n+1), v); err != nil {
			return err
		}
	}
	own, err := excelize.ColumnNumberToName(column)
	if err != nil {
		return err
	}
	v := excelize.NewDataValidation(true)
	v.Sqref = fmt.Sprintf("%s2:%s%d", own, own, filledIn)
	v.SetSqrefDropList(fmt.Sprintf("%s!$%s$1:$%s$%d", choices, at, at, len(values)))
	v.ShowErrorMessage = false
	return book.AddDataValidation(f.Name, v)
}
