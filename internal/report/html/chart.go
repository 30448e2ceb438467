package html

import (
	"errors"
	"html"
	"html/template"
	"strings"

	"mogna/internal/report/svg"
	"mogna/internal/survey"
)

// As wide as a page of A4 between its margins, in CSS pixels.
const chartWidth = 680

// htmlChart is a chart and what it shows in words.
type htmlChart struct {
	ID    string
	Title string
	SVG   template.HTML
	Words string
}

// regionChart is a chart over all organisations, whose marks lead to the organisations' chapters.
func (c *chapter) regionChart(name string) (*htmlChart, error) {
	if !c.page.drawn(name) {
		return c.page.told(c.Words.Charts[name]), nil
	}
	return c.page.draw(svg.Order{Name: name, Questionnaire: c.Questionnaire.ID}, c.Words.Charts[name])
}

// shows is what a chart of several questionnaires shows.
func (p *page) shows(chart string) string {
	for _, d := range p.words.Documents {
		if s := d.Charts[chart]; s != "" {
			return s
		}
	}
	return ""
}

// draw is none where there is no such chart of what the order is about: its table then stands alone, with the words.
func (p *page) draw(o svg.Order, words string) (*htmlChart, error) {
	o.Lang, o.Width, o.Link = p.lang(), chartWidth, func(code string) string { return p.to(code).Href }
	svg, err := svg.Draw(p.Model, o)
	var refused *survey.Error
	if errors.As(err, &refused) && refused.Code == survey.NotFound {
		svg, err = nil, nil
	}
	if err != nil {
		return nil, err
	}
	if svg == nil {
		return p.told(words), nil
	}
	return &htmlChart{ID: p.name("chart-"), Title: titleOf(svg), SVG: template.HTML(svg), Words: words}, nil
}

// told is a chart in words alone.
func (p *page) told(words string) *htmlChart {
	if words == "" {
		return nil
	}
	return &htmlChart{ID: p.name("chart-"), Words: words}
}

// titleOf is what a chart is called: its first title.
func titleOf(svg []byte) string {
	_, rest, _ := strings.Cut(string(svg), "<title")
	_, rest, _ = strings.Cut(rest, ">")
	title, _, _ := strings.Cut(rest, "</title>")
	return html.UnescapeString(title)
}
