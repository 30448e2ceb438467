package html

import (
	"fmt"
	"slices"
	"strings"

	"mogna/internal/locale"
	"mogna/internal/narrative"
	"mogna/internal/report/svg"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// chapterOf is one organisation's chapter.
type chapterOf struct {
	scoring.OrganisationInfo
	Anchor string
	Words  narrative.Organisation
	page   *page
	place  int // among them
}

// Begin tells how far the report has come; whoever asked for it may have left.
func (o *chapterOf) Begin() (nothing string, err error) {
	step := survey.Say("Skriver organisationernas avsnitt", "Writing the organisations’ sections")
	return "", o.page.Tell(step, o.place, len(o.page.rows))
}

// Organisations are the organisations' chapters, in order: none where they are told of together.
func (p *page) Organisations() []*chapterOf {
	if p.Together() && p.only == "" {
		return nil
	}
	var list []*chapterOf
	for n, o := range p.rows {
		if p.only == "" || p.only == o.Code {
			list = append(list, &chapterOf{OrganisationInfo: o, Anchor: anchor(o.Code), Words: p.words.Organisations[o.Code], page: p, place: n})
		}
	}
	return list
}

// Lead says what kind of organisation it is, and how many live there.
func (o *chapterOf) Lead() []piece {
	p := o.page
	parts := []piece{said(p.OrganisationKind(o.Kind))}
	if o.Population != nil {
		parts = append(parts, said(p.Say(" med ", " with ")), p.count(about{organisation: o.Code}, "population", *o.Population), said(p.Say(" invånare", " residents")))
	}
	if len(o.Members) > 0 {
		parts = append(append(parts, said(p.Say(" för ", " of "))), p.toAll(o.Members)...)
	}
	return append(parts, said("."))
}

// resultOf is what one questionnaire gives of an organisation.
type resultOf struct {
	*chapter
	Of     *chapterOf
	result scoring.OrganisationResult
	code   string
}

func (o *chapterOf) Maturity() []*resultOf   { return o.results(o.page.Maturity()) }
func (o *chapterOf) Capability() []*resultOf { return o.results(o.page.Capability()) }

func (o *chapterOf) results(chapters []*chapter) (list []*resultOf) {
	for _, c := range chapters {
		if r, there := c.Organisations[o.Code]; there {
			list = append(list, &resultOf{c, o, r, o.Code})
		}
	}
	return list
}

// Teaches are those whom the organisation is among the nearest to teach, and what.
func (o *chapterOf) Teaches() (list [][]piece) {
	for _, l := range o.page.learners[o.Code] {
		list = append(list, []piece{o.page.to(l.learner), said(": " + locale.List(o.page.lang(), l.capabilities))})
	}
	return list
}

// HasGaps says that an organisation has more gaps than its chapter names.
func (o *chapterOf) HasGaps() bool { return slices.ContainsFunc(o.Capability(), (*resultOf).MoreGaps) }

// HasGaps says that some organisation has.
func (p *page) HasGaps() bool { return slices.ContainsFunc(p.Organisations(), (*chapterOf).HasGaps) }

// Missing is why the organisation has no figures of the questionnaire.
func (r *resultOf) Missing() string {
	if r.result.Reason == "" {
		return ""
	}
	return r.page.Full(r.result.Reason)
}

// FourType is where it stands in the four-type plot.
func (r *resultOf) FourType() string { return r.page.FourType(r.document, r.result) }

// Plot shows the organisation's profile; Profile is its table.
func (r *resultOf) Plot() (*htmlChart, error) {
	return r.page.draw(svg.Order{Name: "profile", Questionnaire: r.Questionnaire.ID, Organisation: r.code}, r.Of.Words.Charts["profile"])
}

// anchor is the place in the page of the organisation with a code. What an address can't hold as it is stands by its number.
func anchor(code string) string {
	var b strings.Builder
	b.WriteString("org-")
	for _, r := range code {
		if r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "_%x", r)
		}
	}
	return b.String()
}

// to is an organisation's name, leading to its chapter, where it has one.
func (p *page) to(code string) piece {
	x := piece{Text: p.Organisation(code), own: code == p.Own}
	if p.only == code || p.only == "" && !p.Together() && p.tells(code) {
		x.Href = "#" + anchor(code)
	}
	return x
}

// toAll are several names in a row.
func (p *page) toAll(codes []string) []piece {
	var parts []piece
	for n, code := range codes {
		switch {
		case n > 0 && n == len(codes)-1:
			parts = append(parts, said(p.Say(" och ", " and ")))
		case n > 0:
			parts = append(parts, said(", "))
		}
		parts = append(parts, p.to(code))
	}
	return parts
}
