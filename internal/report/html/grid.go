package html

import (
	"slices"
	"strconv"
	"strings"

	"mogna/internal/report/model"
)

// grid is a table of a page. Its first column heads the rows.
type grid struct {
	page    *page
	ID      string
	Class   string
	Caption string
	Groups  []th // above the heads, where the columns belong together
	Heads   []th
	Rows    []tr
	Foot    []tr
}

type th struct {
	Text  string
	Class string
	Span  int // columns; of a group
}

type tr struct {
	ID    string // where something leads to it
	Class string
	Head  []piece
	Cells []td
}

type td struct {
	Class string
	Span  int // columns, where more than one
	Parts []piece
	Items [][]piece // a list, instead of parts
}

// table begins a table with a name of its own in the page.
func (p *page) table(class, caption string, heads ...th) *grid {
	if p.captions[caption]++; p.captions[caption] > 1 { // two questionnaires, or two organisations, may have the same name
		caption += " (" + strconv.Itoa(p.captions[caption]) + ")"
	}
	return &grid{page: p, ID: p.name("table-"), Class: class, Caption: caption, Heads: heads}
}

// name is an id that nothing else in the page has.
func (p *page) name(kind string) string {
	p.named++
	return kind + strconv.Itoa(p.named)
}

// captioned tells which organisation a table is about, where there is one for each.
func (p *page) captioned(code, caption string) string { return p.Organisation(code) + ": " + caption }

// add adds rows. The reader's own organisation's stands out.
func (g *grid) add(rows ...tr) {
	for _, r := range rows {
		if slices.ContainsFunc(r.Head, func(p piece) bool { return p.own }) {
			r.Class = strings.TrimSpace(r.Class + " own")
		}
		g.Rows = append(g.Rows, r)
	}
}

// merged says once what is the reason for every cell of a row.
func (r tr) merged() tr {
	first := r.Cells[0]
	for _, c := range r.Cells {
		if c.figures() || c.text() != first.text() {
			return r
		}
	}
	first.Span = len(r.Cells)
	first.Class = "absent"
	r.Cells = []td{first}
	return r
}

// mergedAtEnd says once what is the reason for the last cells of a row.
func (r tr) mergedAtEnd() tr {
	n := slices.IndexFunc(r.Cells, func(c td) bool { return !c.figures() })
	if n < 0 {
		return r
	}
	r.Cells = append(r.Cells[:n:n], tr{Cells: r.Cells[n:]}.merged().Cells...)
	return r
}

// figures says whether the cell has any.
func (c td) figures() bool {
	return slices.ContainsFunc(c.Parts, func(p piece) bool { return p.Path != "" })
}

func (c td) text() string {
	var words strings.Builder
	for _, p := range c.Parts {
		words.WriteString(p.Text)
	}
	return words.String()
}

// mostTogether are the rows that are printed on one page, and not parted between two.
const mostTogether = 9

// Short says that the table has no more rows than that, and none that is a list.
func (g *grid) Short() bool {
	return len(g.Rows) <= mostTogether && !slices.ContainsFunc(g.Rows, func(r tr) bool { return slices.ContainsFunc(r.Cells, func(c td) bool { return len(c.Items) > 0 }) })
}

// figures says whether the table has any.
func (g *grid) figures() bool {
	return slices.ContainsFunc(g.Rows, func(r tr) bool { return slices.ContainsFunc(r.Cells, td.figures) })
}

// left heads a column of words, right one of numbers.
func left(s string) th  { return th{Text: s} }
func right(s string) th { return th{Text: s, Class: "n"} }

func wording(s string) td { return td{Parts: []piece{said(s)}} }

func numbers(parts ...piece) td { return td{Class: "n", Parts: parts} }

// maybe is a figure, or in short why there is none.
func (p *page) maybe(a about, measure string, x *float64, reason string, f rounding) td {
	if x == nil {
		return td{Class: "n absent", Parts: []piece{said(p.Short(reason))}}
	}
	return numbers(p.figure(a, measure, *x, f))
}

// known is a count that is absent where it is 0, as with a score that is held back.
func (p *page) known(a about, measure string, n int) td {
	if n == 0 {
		return td{Class: "n absent", Parts: []piece{said(model.Absent)}}
	}
	return numbers(p.count(a, measure, n))
}
