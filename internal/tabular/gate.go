package tabular

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
)

// What the gate stops a workbook for. None of them leaves the package.
var (
	errContent  = errors.New("too much content")
	errSheets   = errors.New("too many sheets")
	errText     = errors.New("too long a text")
	errEncoding = errors.New("not UTF-8")
)

// gate is what is left of the limits while a workbook is unpacked. The parser is made for large workbooks, not for
// hostile ones: it takes time by the square of attributes, sheets and escapes, and copies a long text for every cell
// that shows it. So the gate looks at all XML first, whatever the entries are called.
type gate struct {
	bytes    int
	elements int
}

func (g *gate) entry(entry *zip.File) error {
	in, err := entry.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	m := &meter{in: in, left: &g.bytes}
	if err := g.markup(m); err != nil {
		return err
	}
	if m.err != nil && !errors.Is(m.err, io.EOF) {
		return m.err
	}
	_, err = io.Copy(io.Discard, m)
	return err
}

// markup walks an entry as XML up to where it ends or isn't XML any more, which is as far as the parser will read it.
func (g *gate) markup(in io.Reader) error {
	d := xml.NewDecoder(in)
	foreign := false
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) {
		foreign = true
		return nil, errEncoding
	}
	var p part
	for {
		token, err := d.RawToken()
		if foreign {
			return errEncoding
		}
		if err != nil {
			return nil
		}
		if start, ok := token.(xml.StartElement); ok {
			if g.elements--; g.elements < 0 || len(start.Attr) > maxAttributes {
				return errContent
			}
		}
		if err := p.token(token); err != nil {
			return err
		}
	}
}

// part is how far the gate has come in one XML part: the cell or shared string that it is inside, by its depth, and
// how much text that has.
type part struct {
	depth   int
	inside  int
	text    int
	escapes int
	sheets  int
}

func (p *part) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		p.depth++
		switch name := t.Name.Local; {
		case name == "sheet":
			p.sheets++
		case p.inside == 0 && (name == "c" || name == "si"):
			p.inside, p.text, p.escapes = p.depth, 0, 0
		}
	case xml.EndElement:
		if p.depth == p.inside {
			p.inside = 0
		}
		p.depth--
	case xml.CharData:
		p.text += len(t)
		p.escapes += bytes.Count(t, []byte("_x"))
	}
	switch {
	case p.sheets > maxSheets:
		return errSheets
	case p.inside > 0 && (p.text > maxStored || p.escapes > maxEscapes):
		return errText
	}
	return nil
}
