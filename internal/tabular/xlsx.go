package tabular

import (
	"bytes"
	"strings"

	"github.com/xuri/excelize/v2"
)

// workbook reads every sheet of a workbook, hidden ones too: what is read in should not depend on what was shown when
// the file was saved.
func (r *reader) workbook(data []byte) (sheets []Sheet, err error) {
	if err := r.unpack(data); err != nil {
		return nil, err
	}
	// The parser is made for workbooks, not for attacks on it. Whatever makes it panic is a damaged workbook.
	defer func() {
		if recover() != nil {
			sheets, err = nil, r.damaged()
		}
	}()
	book, err := excelize.OpenReader(bytes.NewReader(data),
		excelize.Options{RawCellValue: true, UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked}) // nothing goes to temporary files
	if err != nil {
		return nil, r.damaged()
	}
	defer book.Close()
	return r.sheets(book)
}

func (r *reader) sheets(book *excelize.File) ([]Sheet, error) {
	names := book.GetSheetList()
	parts := sheetParts(book)
	formats := newFormats(book)
	var sheets []Sheet
	for _, name := range names {
		if len(names) > 1 {
			r.source = label(r.file) + ", " + label(name)
		}
		shown, _ := book.GetSheetVisible(name)
		r.sheet = Sheet{Name: name, Source: r.source, Hidden: !shown}
		err := r.readSheet(book, name, parts[strings.ToLower(name)], formats)
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, r.sheet)
	}
	if len(sheets) == 0 {
		return nil, r.damaged()
	}
	return sheets, nil
}

// readSheet reads one sheet twice: the scan finds what the parser's stream of rows keeps quiet about and checks that the
// sheet is in order, then the stream gives the texts.
func (r *reader) readSheet(book *excelize.File, name, part string, formats *formats) error {
	sheet := &r.sheet
	found, err := r.scan(book, part)
	if err != nil {
		return err
	}
	rows, err := book.Rows(name)
	if err != nil {
		return r.damaged()
	}
	defer rows.Close()
	for number := 1; rows.Next(); number++ {
		texts, err := rows.Columns()
		if err != nil {
			return r.damaged()
		}
		kinds := found.rewrite(number, texts, formats)
		row, err := r.row(number, texts)
		if err != nil {
			return err
		}
		for i, c := range row.Cells {
			row.Cells[i].Number, row.Cells[i].Format = kinds[c.Column].Number, kinds[c.Column].Format
		}
		if len(row.Cells) > 0 {
			sheet.Rows = append(sheet.Rows, row)
		}
	}
	lost := book.SharedStrings != nil && found.strings > len(book.SharedStrings.SI)
	if lost || rows.Error() != nil {
		return r.damaged()
	}
	return nil
}
