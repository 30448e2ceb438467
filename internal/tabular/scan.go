package tabular

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"

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
		if errors.Is(err, io.EOF) {
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

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
