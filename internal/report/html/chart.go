package html

import (
	"errors"
	"fmt"
	"html"
	"html/template"
	"slices"
	"strings"

	"mogna/internal/report/svg"
	"mogna/internal/scoring"
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
	o.Link = func(code string) string { return p.to(code).Href }
	drawn, err := p.drawing(o)
	if drawn == nil || err != nil {
		return p.told(words), err
	}
	return &htmlChart{ID: p.name("chart-"), Title: textOf(drawn, "title"), SVG: template.HTML(drawn), Words: words}, nil
}

// drawing is a chart as wide as the page; none where there is no such chart of what the order is about.
func (p *page) drawing(o svg.Order) ([]byte, error) {
	o.Lang, o.Width = p.lang(), chartWidth
	drawn, err := svg.Draw(p.Model, o)
	var refused *survey.Error
	if errors.As(err, &refused) && refused.Code == survey.NotFound {
		return nil, nil
	}
	return drawn, err
}

// told is a chart in words alone.
func (p *page) told(words string) *htmlChart {
	if words == "" {
		return nil
	}
	return &htmlChart{ID: p.name("chart-"), Words: words}
}

// textOf is what a chart says of itself: its first title or desc.
func textOf(svg []byte, element string) string {
	_, rest, _ := strings.Cut(string(svg), "<"+element)
	_, rest, _ = strings.Cut(rest, ">")
	text, _, _ := strings.Cut(rest, "</"+element+">")
	return html.UnescapeString(text)
}

// A report is read and printed. Of so many organisations that nobody reads them one by one it holds what is said of them together;
// what there is of each one is in the files that are made to be searched.
const (
	mostOneByOne = 40  // organisations that have chapters and tables of their own
	mostRows     = 100 // of a table, where there are more organisations than that
	mostListed   = 5   // names in a cell, likewise
)

// many says that they are so many.
func (p *page) many() bool { return len(p.Comparison.Organisations) > mostOneByOne }

// chooseRows settles which organisations have tables and chapters: those that the reader has chosen, and of too many the reader's own.
func (p *page) chooseRows() {
	p.rows = p.Shown()
	if own := slices.IndexFunc(p.rows, func(o scoring.OrganisationInfo) bool { return o.Code == p.Own }); own >= 0 && len(p.rows) > mostOneByOne {
		p.rows, p.cut = p.rows[own:own+1], true
	}
	p.tabled = map[string]bool{}
	for _, o := range p.rows {
		p.tabled[o.Code] = true
	}
}

// tells says whether an organisation is among those.
func (p *page) tells(code string) bool { return p.tabled[code] }

// Together says that the report tells of the organisations together, and not of each one.
func (p *page) Together() bool { return len(p.tabled) > mostOneByOne }

// LeftOut says what a report of many leaves to the files, or nothing.
func (p *page) LeftOut() string {
	if !p.many() {
		return ""
	}
	if !p.Together() {
		return fmt.Sprintf(p.Say("Rapporten omfattar %d organisationer. Tabellerna visar %d av dem. Det som gäller de andra finns i arbetsboken (XLSX) och i CSV-filerna.",
			"The report covers %d organisations. The tables show %d of them. Figures for the others are in the workbook (XLSX) and the CSV files."), len(p.Comparison.Organisations), len(p.tabled))
	}
	return fmt.Sprintf(p.Say("Rapporten omfattar %d organisationer och visar dem tillsammans. Det som gäller en enskild organisation (index, nivåer, avstånd till målet, par och kostnader) finns i arbetsboken (XLSX) och i CSV-filerna. På webben har varje organisation en egen sida.",
		"The report covers %d organisations and shows them together. Figures for a single organisation (scores, levels, gaps to target, pairs and costs) are in the workbook (XLSX) and the CSV files. On the web each organisation has its own page."),
		len(p.Comparison.Organisations))
}

// Left says where a table is found that is too long for the page, or nothing.
func (g *grid) Left() string {
	if g.page == nil || !g.page.many() || len(g.Rows) <= mostRows {
		return ""
	}
	return fmt.Sprintf(g.page.Say("Tabellen har %d rader och står inte här. Uppgifterna finns i arbetsboken (XLSX) och i CSV-filerna.",
		"The table has %d rows and is not shown here. The figures are in the workbook (XLSX) and the CSV files."), len(g.Rows))
}

// HasHeats says that levels are shown for each organisation.
func (c *chapter) HasHeats() bool { return !c.page.Together() }

// listed are names in a cell, or how many they are where they would fill the page.
func (p *page) listed(codes []string) []piece {
	if p.many() && len(codes) > mostListed {
		return []piece{said(fmt.Sprintf(p.Say("%d organisationer", "%d organisations"), len(codes)))}
	}
	return p.toAll(codes)
}

// drawn says whether a chart is worth its place: one with a row for each organisation is not, where they are many.
func (p *page) drawn(chart string) bool {
	return !p.many() || !slices.Contains([]string{"levels", "change", "ranking", "cost-per-resident"}, chart)
}
