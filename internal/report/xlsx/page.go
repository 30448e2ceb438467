package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"mogna/internal/report/model"
)

const a4 = 9

// setUp gives a sheet its columns, frozen panes and printed page. It comes before the first row, for the stream writer
// writes these things first.
func (s *sheet) setUp(l layout, top int) {
	s.setWidths(l.widths)
	s.keep(s.file.SetPanes(s.name, panes(l.side, top)))
	s.print(l, top)
}

// setWidths sets neighbours of the same width at once: Excelize takes all columns in hand for each call.
func (s *sheet) setWidths(widths []float64) {
	for from := 0; from < len(widths); {
		to := from
		for to+1 < len(widths) && widths[to+1] == widths[from] {
			to++
		}
		s.keep(s.file.SetColWidth(s.name, columnName(from+1), columnName(to+1), widths[from]))
		from = to + 1
	}
}

// panes keeps the uppermost rows and the first columns in view.
func panes(side, top int) *excelize.Panes {
	pane := "bottomLeft"
	if side > 0 {
		pane = "bottomRight"
	}
	return &excelize.Panes{Freeze: true, XSplit: side, YSplit: top, TopLeftCell: ref(side+1, top+1), ActivePane: pane}
}

// print sets the sheet up for A4 landscape with its headings on every page, and as wide as one page where it can be read so.
func (s *sheet) print(l layout, top int) {
	size, landscape, wide, high, scale := a4, "landscape", 1, 0, l.scale()
	page := &excelize.PageLayoutOptions{Size: &size, Orientation: &landscape, AdjustTo: &scale}
	if l.oneHigh {
		high = 1
	}
	if l.onePage {
		s.keep(s.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &l.onePage}))
		page.FitToWidth, page.FitToHeight = &wide, &high
	}
	s.keep(s.file.SetPageLayout(s.name, page))
	s.keep(s.file.SetPageMargins(s.name, margins()))
	s.keep(s.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddFooter: s.footer()}))
	s.keep(s.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: repeated(s.name, l.side, top), Scope: s.name}))
}

// margins are narrow, in inches: tables need the room.
func margins() *excelize.PageLayoutMarginsOptions {
	side, end, foot := 0.4, 0.6, 0.3
	return &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &end, Bottom: &end, Header: &foot, Footer: &foot}
}

// scale is the per cent at which the first columns fit on a page, or as near as can still be read.
func (l layout) scale() uint {
	const least = 40
	return uint(max(least, min(100, 100*pageWidth/max(width(l.widths[:l.first]), 1))))
}

// pageWidth is how many characters of a column's width fit across a page at full size, with a little to spare.
const pageWidth = 142.0

func width(columns []float64) float64 {
	sum := 0.0
	for _, w := range columns {
		sum += w
	}
	return sum
}

// filter puts a filter on the columns, from their headings to the last row written.
func (s *sheet) filter(heads, columns int) {
	if s.err != nil || s.row == heads {
		return
	}
	s.keep(s.file.AutoFilter(s.name, ref(1, heads)+":"+ref(columns, s.row), nil))
}

// repeated names the rows and columns that are printed on every page.
func repeated(name string, side, top int) string {
	rows := fmt.Sprintf("'%s'!$1:$%d", name, top)
	if side == 0 {
		return rows
	}
	return fmt.Sprintf("'%s'!$A:$%s,%s", name, columnName(side), rows)
}

// footer tells which round a loose printed page is from. An ampersand begins a code there, and two are a sign.
func (s *sheet) footer() string {
	const room = 60
	title := strings.ReplaceAll(model.Cut(model.OneLine(s.model.Comparison.Round.Title), room), "&", "&&")
	return "&L" + title + "&C&A&R" + s.Say("Sida &P av &N", "Page &P of &N")
}
