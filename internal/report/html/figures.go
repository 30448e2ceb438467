package html

import (
	"mogna/internal/report/measure"
)

// shapes are how figures are rounded.
var shapes = map[measure.Shape]rounding{measure.Whole: asWhole, measure.Tenths: asTenths, measure.Hundredths: asHundredths, measure.Thousandths: asThousandths,
	measure.Score: asIndex, measure.Points: asWhole, measure.Percent: asShare}

// shown is a figure, or in short why there is none.
func (p *page) shown(a about, f measure.Figure) td {
	if x, is := f.Number(); is {
		return numbers(piece{Text: shapes[f.Shape](p.lang(), x), Value: f.Exact(p.lang()), Path: a.of(f.About).path(f.Path())})
	}
	cell := dash()
	if reason, is := f.Reason(); is {
		cell.Parts = []piece{said(p.Short(reason))}
	}
	return cell
}

// shownAll are a row's figures.
func (p *page) shownAll(a about, t measure.Table, r measure.Row) (cells []td) {
	for _, m := range t.Columns {
		cells = append(cells, p.shown(a, r.Of(m)))
	}
	return cells
}

// headed are the headings of a table's columns.
func (p *page) headed(t measure.Table) (heads []th) {
	for _, m := range t.Columns {
		heads = append(heads, right(p.Of(m.Title)))
	}
	return heads
}
