package tabular

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"

	"mogna/internal/survey"
)

// unpack inflates every entry of a workbook and keeps nothing, before the parser sees it: the parser allocates by the
// declared sizes, and those may lie. archive/zip fails as soon as an entry gives more or less than it declared, or has
// another checksum.
func (r *reader) unpack(data []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return r.damaged()
	}
	if len(archive.File) > maxEntries {
		return r.contentTooLarge()
	}
	g := &gate{bytes: maxUnpacked, elements: maxElements}
	for _, entry := range archive.File {
		switch err := g.entry(entry); {
		case errors.Is(err, errContent):
			return r.contentTooLarge()
		case errors.Is(err, errSheets):
			return r.tooManySheets()
		case errors.Is(err, errText):
			return r.textTooLong()
		case err != nil:
			return r.damaged()
		}
	}
	return r.isWorkbook(archive.File)
}

// isWorkbook tells Excel workbooks from the other things that are zip files inside.
func (r *reader) isWorkbook(entries []*zip.File) error {
	found := odd
	for _, entry := range entries {
		switch name := strings.ToLower(strings.ReplaceAll(entry.Name, "\\", "/")); {
		case name == "[content_types].xml":
			return nil
		case name == "content.xml", name == "mimetype":
			found = ods
		}
	}
	return survey.Refuse([]survey.Fault{{Source: r.source, What: found.what, Mend: found.mend}})
}

func (r *reader) damaged() error {
	return survey.Refuse([]survey.Fault{{Source: r.source, What: bad.what, Mend: bad.mend}})
}

// meter counts what an entry unpacks to, and how long it goes on without a new XML tag.
type meter struct {
	in   io.Reader
	left *int
	run  int
	err  error
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.in.Read(p)
	*m.left -= n
	m.run += n
	if i := bytes.LastIndexByte(p[:n], '<'); i >= 0 {
		m.run = n - i
	}
	if *m.left < 0 || m.run > maxRun {
		n, err = 0, errContent
	}
	m.err = err
	return n, err
}
