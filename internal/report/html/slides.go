package html

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"strconv"

	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/report/svg"
	"mogna/internal/survey"
)

//go:embed slides.js
var slideScript string

// Slides writes the conclusion as one page to show: a slide for each of its sentences, of one organisation where a code is given. It is
// printed as slides too. The only thing that runs in it turns the slides.
func Slides(w io.Writer, m model.Model, lang, code string) error {
	p, err := newPage(m, lang)
	if err != nil {
		return err
	}
	if code != "" {
		p.only, p.Own = code, code
	}
	return p.write(w, "slides.tmpl")
}

// Script turns the slides, and Policy lets nothing else run, and nothing be fetched.
func (p *page) Script() template.JS { return template.JS(slideScript) }

func (p *page) Policy() string {
	sum := sha256.Sum256([]byte(slideScript))
	return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// slide is one of them: a heading, and what is told under it or drawn beside it.
type slide struct {
	ID, Number, Mark string
	Lead, Heading    string
	Sure             *finding
	Points           []string
	Figures          []slideFigure
	Picture          template.HTML
}

type slideFigure struct {
	Title, Value, Behind string
	Own                  []piece
}

// Slides are all slides, in the order of the conclusion.
func (p *page) Slides() ([]slide, error) {
	title := slide{Lead: p.Say("Slutsats", "Conclusion"), Heading: p.Name()}
	told := p.Findings()
	if p.Only() {
		title.Lead, title.Heading = p.Name(), p.OnlyName()
		told = p.sure(p.findingsOf(p.only))
	}
	for _, b := range p.Banners() {
		title.Points = append(title.Points, b.Short+". "+b.Full)
	}
	list := []slide{title}
	for _, f := range told {
		picture, err := p.picture(f.Finding)
		if err != nil {
			return nil, err
		}
		list = append(list, slide{Heading: f.Text, Sure: &f, Picture: picture})
	}
	if len(told) == 0 {
		list = append(list, slide{Heading: p.Say("Det finns inget att säga av svaren än.", "The answers do not say anything yet.")})
	}
	if figures := p.slideFigures(); len(figures) > 0 {
		list = append(list, slide{Heading: p.Say("I siffror", "In figures"), Figures: figures})
	}
	for n := range list {
		list[n].ID, list[n].Mark = "slide-"+strconv.Itoa(n+1), p.Mark()
		list[n].Number = survey.Say("%d av %d", "%d of %d", n+1, len(list)).In(p.lang())
	}
	return list, nil
}

// pictures are the charts of what a finding is about.
var pictures = map[narrative.Subject]string{narrative.OnStanding: "ranking", narrative.OnOrder: "ranking", narrative.OnChange: "change", narrative.OnCosts: "cost-per-resident"}

// picture is the chart beside a finding; none where there is none to draw.
// Its marks lead nowhere: there is nothing else in the file.
func (p *page) picture(f narrative.Finding) (template.HTML, error) {
	order := svg.Order{Name: pictures[f.Subject], Questionnaire: f.Questionnaire, Organisation: p.only}
	if order.Name == "" || !p.drawn(order.Name) {
		return "", nil
	}
	drawn, err := p.drawing(order)
	return template.HTML(drawn), err
}

// slideFigures are the conclusion's, or an organisation's own beside the municipalities' median.
func (p *page) slideFigures() (list []slideFigure) {
	lang := p.lang()
	for _, f := range p.conclusion.Figures {
		value := f.Value
		told := slideFigure{Title: p.Of(f.Title()), Value: "–", Behind: f.Behind(lang), Own: p.ownFigure(f)}
		if own, there := f.Own[p.only]; p.Only() {
			if !there {
				continue
			}
			value = &own
			told = slideFigure{Title: p.Of(f.OwnTitle()), Behind: f.Beside(lang)}
		}
		switch {
		case value == nil:
			told.Behind = p.Short(f.Reason) + ". " + told.Behind
		case p.Only():
			told.Value = f.OwnWritten(lang, *value)
		default:
			told.Value = f.Written(lang, *value)
		}
		list = append(list, told)
	}
	return list
}
