package html

import (
	"net/url"
	"strconv"
	"strings"

	"mogna/internal/locale"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
)

// piece is a part of a cell or a line: a figure where it has a path, a link where it has an address, else words.
type piece struct {
	Text  string
	Value string // in full
	Path  string // which figure of the comparison it is, as package figurestest names them
	Href  string
	own   bool // it is the reader's own organisation
}

func said(s string) piece { return piece{Text: s} }

// about says what a figure is about; none of a part is all.
type about struct{ questionnaire, organisation, id string }

func (a about) of(id string) about {
	a.id = id
	return a
}

func (a about) path(measure string) string {
	return pathName(a.questionnaire) + "/" + pathName(a.organisation) + "/" + pathName(a.id) + "/" + measure
}

func pathName(id string) string {
	if id == "" {
		return "*"
	}
	return url.PathEscape(id)
}

// rounding is how a figure is rounded for readers.
type rounding func(lang string, x float64) string

func decimals(n int) rounding {
	return func(lang string, x float64) string { return locale.Fixed(lang, x, n) }
}

var (
	asIndex       rounding = locale.Index   // 0–100 as per cent
	asShare       rounding = locale.Percent // 0–1 as per cent
	asWhole                = decimals(0)
	asTenths               = decimals(1)
	asHundredths           = decimals(2)
	asThousandths          = decimals(3)
)

// asLevel writes a number as it is where it is short.
func asLevel(lang string, x float64) string { return locale.Number(lang, x, 2) }

// An interval is shown within 0–100, whatever it is.
func asLow(lang string, x float64) string  { return asWhole(lang, within(x)) }
func asHigh(lang string, x float64) string { return asIndex(lang, within(x)) }

func within(x float64) float64 { return max(0, min(100, x)) }

func (p *page) figure(a about, measure string, x float64, f rounding) piece {
	return piece{Text: f(p.lang(), x), Value: model.Exact(x), Path: a.path(measure)}
}

func (p *page) count(a about, measure string, n int) piece {
	return piece{Text: asWhole(p.lang(), float64(n)), Value: strconv.Itoa(n), Path: a.path(measure)}
}

func (p *page) lang() string { return string(p.Language) }

// shapes are how figures are rounded.
var shapes = map[measure.Shape]rounding{measure.Whole: asWhole, measure.Tenths: asTenths, measure.Hundredths: asHundredths, measure.Thousandths: asThousandths,
	measure.Score: asIndex, measure.Points: asWhole, measure.Percent: asShare, measure.FinePercent: asTenthsOfPercent, measure.Signed: asPoints, measure.Plain: asLevel,
	measure.Year: asYear, measure.Kronor: asKronor, measure.Thousands: asThousands}

// shown is a figure, or in short why there is none.
func (p *page) shown(a about, f measure.Figure) td {
	if _, is := f.Number(); is {
		return numbers(p.written(a, f, shapes[f.Rounded()]))
	}
	if is, told := f.Truth(); told {
		return numbers(said(p.Truth(is)))
	}
	if id, is := f.Code(); is {
		return wording(p.EconomyTitle(id))
	}
	cell := dash()
	if reason, is := f.Reason(); is {
		cell.Parts = []piece{said(p.Short(reason))}
	}
	return cell
}

func (p *page) written(a about, f measure.Figure, as rounding) piece {
	x, _ := f.Number()
	id, path := f.Path()
	return piece{Text: as(p.lang(), x), Value: f.Exact(p.lang()), Path: a.of(id).path(path)}
}

// between is an interval, within 0–100 where it is a score's, or in short why there is none.
func (p *page) between(a about, low, high measure.Figure) td {
	_, from := low.Number()
	_, to := high.Number()
	if !from || !to {
		return p.shown(a, low)
	}
	lower, upper := shapes[low.Rounded()], shapes[high.Rounded()]
	if low.Rounded() == measure.Score {
		lower, upper = asLow, asHigh
	}
	first, last := p.written(a, low, lower), p.written(a, high, upper)
	if low.Shape == measure.Whole && first.Text == last.Text { // the only place that it can have
		last.Text = ""
		return numbers(first, last)
	}
	return numbers(first, said(p.Say(" till ", " to ")), last)
}

// shownAll are a row's figures. The bounds of an interval share a cell.
func (p *page) shownAll(a about, t measure.Table, r measure.Row) (cells []td) {
	for n, m := range t.Columns {
		switch m.Bound {
		case measure.NoBound:
			cells = append(cells, p.shown(a, r.Of(m)))
		case measure.Upper:
			cells = append(cells, p.between(a, r.Of(t.Columns[n-1]), r.Of(m)))
		}
	}
	return cells
}

// breakable says where a long word of a narrow column's heading can be broken, so that the table fits on a printed page.
var breakable = strings.NewReplacer("Percentil", "Percen\u00adtil", "Inbjudna", "In\u00adbjudna", "Differens", "Diffe\u00adrens", "Difference", "Differ\u00adence",
	"Stämmer", "Stäm\u00admer", "Samstämmighet", "Sam\u00adstämmig\u00adhet", "Agreement", "Agree\u00adment")

// headed are the headings of a table's columns.
func (p *page) headed(t measure.Table) (heads []th) {
	for _, m := range t.Columns {
		switch m.Bound {
		case measure.NoBound:
			heads = append(heads, right(breakable.Replace(p.Of(m.Heading()))))
		case measure.Upper:
			heading := p.Say("Osäkerhets\u00adintervall (95\u00a0%)", "95% confidence interval")
			if m.Column != nil {
				heading = p.Of(m.Column)
			}
			heads = append(heads, right(heading))
		}
	}
	return heads
}

// grouped are the headings above a table's headings, for columns that belong together.
func (p *page) grouped(t measure.Table) (groups []th) {
	for _, m := range t.Columns {
		switch title := p.Of(m.Group); {
		case m.Bound == measure.Lower:
		case len(groups) > 0 && groups[len(groups)-1].Text == title:
			groups[len(groups)-1].Span++
		default:
			groups = append(groups, th{Text: title, Span: 1})
		}
	}
	return groups
}

// facts are the figures about a subject, one on each line.
func (p *page) facts(a about, t measure.Table, r measure.Row) (list []fact) {
	for _, m := range t.Columns {
		list = append(list, fact{p.Of(m.Heading()), p.written(a, r.Of(m), shapes[m.Shape])})
	}
	return list
}
