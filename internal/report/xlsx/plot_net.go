package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"mogna/internal/scoring"
)

// The columns of the table of years that a proposal's chart is drawn from.
const (
	netColumn        = 6
	cumulativeColumn = 7
)

// drawNet draws, below a proposal's tables, each year's net and the sum so far. First is the row of the table's first year.
func (s *sheet) drawNet(x scoring.Scenario, first int) {
	last := first + len(x.Years.Years) - 1
	bars := func(column int, colour string) excelize.ChartSeries {
		return excelize.ChartSeries{Name: s.column(column, first-1, first-1), Categories: s.column(1, first, last), Values: s.column(column, first, last), Fill: fill(colour)}
	}
	s.draw(nativeChart{title: s.Say("Netto år för år", "Net by year"), kind: excelize.Col, high: 320, gap: 60, legend: true,
		across: axis{title: s.Say("År", "Year")}, up: axis{title: s.Say("Kronor", "SEK")}, series: []excelize.ChartSeries{bars(netColumn, markInk), bars(cumulativeColumn, paleMark)},
		alt: fmt.Sprintf(s.Say("Staplar för %d–%d: nettot varje år och summan hittills, i kronor. Talen står i tabellen ovanför.",
			"Bars for %d–%d: the net of each year and the sum so far, in SEK. The numbers are in the table above."), x.Years.FirstYear, x.Years.FirstYear+len(x.Years.Years)-1)}, 1, s.row+2)
}
