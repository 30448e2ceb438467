package report

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Excelize cuts numbers after their fifteenth digit, and a float64 has up to seventeen. So a number is handed to it as a
// formula of a kind that no sheet has, and is made a number again on its way into the file. A text can't be taken for one:
// its angle brackets are escaped.
const (
	heldBefore = ` t="str"><f>#`
	heldAfter  = `</f>`
)

// held is a number as a cell for the stream writer.
func held(x float64, style int) excelize.Cell {
	return excelize.Cell{StyleID: style, Formula: "#" + exact(x)}
}

// exactZip is a workbook's archive, in which held numbers are made numbers.
type exactZip struct {
	zip   *zip.Writer
	name  string // of the sheet at hand; none where there is none
	sheet bytes.Buffer
}

func newExactZip(w io.Writer) excelize.ZipWriter { return &exactZip{zip: zip.NewWriter(w)} }

// Create begins the next part of the archive. A sheet is kept until it is whole.
func (z *exactZip) Create(name string) (io.Writer, error) {
	if err := z.finish(); err != nil {
		return nil, err
	}
	if !strings.HasPrefix(name, "xl/worksheets/sheet") {
		return z.zip.Create(name)
	}
	z.name = name
	return &z.sheet, nil
}

// finish writes the sheet at hand.
func (z *exactZip) finish() error {
	if z.name == "" {
		return nil
	}
	w, err := z.zip.Create(z.name)
	if err != nil {
		return err
	}
	err = release(w, z.sheet.Bytes())
	z.name = ""
	z.sheet.Reset()
	return err
}

// release writes a sheet with its held numbers as numbers.
func release(w io.Writer, sheet []byte) error {
	out := make([]byte, 0, len(sheet))
	for {
		before, after, found := bytes.Cut(sheet, []byte(heldBefore))
		out = append(out, before...)
		if !found {
			break
		}
		number, rest, _ := bytes.Cut(after, []byte(heldAfter))
		out = append(append(append(out, "><v>"...), number...), "</v>"...)
		sheet = rest
	}
	_, err := w.Write(out)
	return err
}

func (z *exactZip) AddFS(files fs.FS) error { return z.zip.AddFS(files) }

func (z *exactZip) Close() error {
	if err := z.finish(); err != nil {
		return err
	}
	return z.zip.Close()
}
