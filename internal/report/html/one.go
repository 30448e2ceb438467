package html

import (
	"io"

	"mogna/internal/report/model"
)

// Files writes a file for each organisation, to hand to those who decide there: what the results say of it, then what they say of all.
type Files struct{ page *page }

// NewFiles prepares them: what they share is worked out once.
func NewFiles(m model.Model, lang string) (*Files, error) {
	p, err := newPage(m, lang)
	return &Files{p}, err
}

// Write writes the file of one organisation, as one page that stands by itself.
func (f *Files) Write(w io.Writer, code string) error {
	own := *f.page
	own.only, own.Own, own.named, own.captions, own.chapters = code, code, 0, map[string]int{}, nil
	for _, d := range own.figures.Documents {
		own.chapters = append(own.chapters, own.chapter(d, own.figures.Documents))
	}
	return own.write(w, "one.tmpl")
}

// Only says that the file is about one organisation.
func (p *page) Only() bool { return p.only != "" }

// OnlyName is that organisation's.
func (p *page) OnlyName() string { return p.Organisation(p.only) }
