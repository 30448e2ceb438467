// Package html writes a report as one page that stands by itself, with one file for each kind of material.
package html

import (
	"bufio"
	"embed"
	"html/template"
	"io"
	"sync"

	"mogna/internal/narrative"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Write writes the comparison as one page that stands by itself: nothing is fetched, and nothing runs. It is made to be read on
// a screen, printed on A4 and published; a PDF is made of it. It holds every figure of the comparison (of many organisations: what they come to together) as a data element with
// the number in full and, in data-figure, which figure it is (package figurestest has the names). The templates work out one
// table at a time, so that a country's are never in memory together.
func Write(w io.Writer, m model.Model, lang string) error {
	p, err := newPage(m, lang)
	if err != nil {
		return err
	}
	return p.write(w, "report.tmpl")
}

func (p *page) write(w io.Writer, name string) error {
	t, err := pageTemplate(p.Language)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	if err := t.ExecuteTemplate(out, name, p); err != nil {
		return err
	}
	return out.Flush()
}

type document = model.Document

// page is a report being written as HTML. Its exported methods are what the templates call.
type page struct {
	model.Labels
	model.Model
	figures    *measure.Walker
	chapters   []*chapter
	words      narrative.Summary
	conclusion narrative.Conclusion
	rows       []scoring.OrganisationInfo // those that have tables and chapters, in alphabetical order
	cut        bool                       // they are the reader's own alone, of too many
	tabled     map[string]bool            // the same by code
	only       string                     // the organisation that the file is about; none is all
	learners   map[string][]lesson        // by teacher
	named      int                        // so many things have an id
	captions   map[string]int             // and so many tables a caption
}

func newPage(m model.Model, lang string) (*page, error) {
	figures, err := measure.New(m)
	if err != nil {
		return nil, err
	}
	documents := figures.Documents
	p := &page{figures: figures, Labels: model.NewLabels(m, lang), Model: m, captions: map[string]int{}}
	p.chooseRows()
	if p.Language != survey.English {
		p.Language = survey.Swedish
	}
	questionnaires := model.Questionnaires(p.figures.Documents)
	p.words = narrative.Tell(m.Comparison, questionnaires, p.lang())
	p.conclusion = narrative.Conclude(m.Comparison, questionnaires, p.lang(), m.Own)
	for _, d := range documents {
		p.chapters = append(p.chapters, p.chapter(d, documents))
	}
	p.learners = lessons(m.Comparison)
	return p, nil
}

// Lang is the page's language.
func (p *page) Lang() string { return p.lang() }

// Chapters are the questionnaires' results, in order.
func (p *page) Chapters() []*chapter { return p.chapters }

func (p *page) Maturity() []*chapter   { return p.ofKind(survey.Maturity) }
func (p *page) Capability() []*chapter { return p.ofKind(survey.Capability) }
func (p *page) Importance() []*chapter { return p.ofKind(survey.Importance) }
func (p *page) Economy() []*chapter    { return p.ofKind(survey.EconomyFigures) }

func (p *page) ofKind(k survey.Kind) (list []*chapter) {
	for _, c := range p.chapters {
		if c.Questionnaire.Kind == k {
			list = append(list, c)
		}
	}
	return list
}

// chapter is the results of one questionnaire.
type chapter struct {
	document
	page   *page
	Suffix string // tells it from others of its kind
	Words  narrative.DocumentWords
}

func (p *page) chapter(d document, all []document) *chapter {
	c := &chapter{document: d, page: p}
	for _, other := range all {
		if other.Questionnaire.Kind == d.Questionnaire.Kind && other.Questionnaire.ID != d.Questionnaire.ID {
			c.Suffix = " – " + p.Of(d.Q.Title)
		}
	}
	for _, w := range p.words.Documents {
		if w.Questionnaire == d.Questionnaire.ID {
			c.Words = w
		}
	}
	return c
}

// Missing is why the questionnaire has no figures.
func (c *chapter) Missing() string {
	if c.Reason == "" {
		return ""
	}
	return c.page.Full(c.Reason)
}

// Title is the questionnaire's.
func (c *chapter) Title() string { return c.page.Of(c.Q.Title) }

// all is about every organisation, whose about one.
func (c *chapter) all() about { return about{questionnaire: c.Questionnaire.ID} }

func (c *chapter) whose(code string) about {
	return about{questionnaire: c.Questionnaire.ID, organisation: code}
}

//go:embed *.tmpl
var pageFiles embed.FS

// The templates are read once for each language: their texts stand in them in both.
var pageTemplates = map[model.Language]func() (*template.Template, error){
	survey.Swedish: sync.OnceValues(func() (*template.Template, error) { return readTemplates(survey.Swedish) }),
	survey.English: sync.OnceValues(func() (*template.Template, error) { return readTemplates(survey.English) }),
}

func pageTemplate(l model.Language) (*template.Template, error) { return pageTemplates[l]() }

func readTemplates(l model.Language) (*template.Template, error) {
	return template.New("").Funcs(template.FuncMap{"say": l.Say, "anchor": anchor, "quoted": quoted, "shaded": shaded,
		"means":    func(id string) string { return l.Of(measure.ByID(id).Means) },
		"interval": func() string { return l.Of(measure.Interval) }}).ParseFS(pageFiles, "*.tmpl")
}
