package xlsx

import (
	"math"

	"github.com/xuri/excelize/v2"

	"mogna/internal/chart"
	"mogna/internal/report/model"
)

// plot is a sheet with a table and the charts that are drawn from it, side by side.
type plot struct {
	name, title string
	notes       []string // what the charts show, in words
	columns     []column
	rows        [][]cell
	charts      func(s *sheet, first int) []nativeChart // first is the row of the table's first
}

// nativeChart is one chart with what it says to those who can't see it.
type nativeChart struct {
	title, alt string
	across, up axis
	series     []excelize.ChartSeries
	kind       excelize.ChartType
	labelled   bool // each series bears its name in the chart
	legend     bool
	high       uint // in pixels
	gap        uint // between bars, in per cent of their width
	fromTheTop bool // bars begin at the top, as the table does
	hideNames  bool // too many to be read
}

type axis struct {
	title       string
	least, most float64 // as they fall, where both are 0
	unit        float64
}

const (
	plotWidth  = 900 // pixels
	plotHeight = 540
	rowPixels  = 17 // of the lowest rows that a program makes: charts never lie over each other
	mostNames  = 40 // in a chart; more can't be told apart
)

// plot adds the sheet of a plot. One without rows is left out.
func (b *book) plot(d document, p plot) {
	if len(p.rows) == 0 {
		return
	}
	s := b.table(layout{name: b.nameFor(p.name, d), title: p.title + " – " + b.Of(d.Q.Title), notes: p.notes, onePage: true, oneHigh: len(p.rows) <= 2*mostNames}, p.columns, p.rows)
	first := s.row - len(p.rows) + 1
	at := first - 1
	for _, c := range p.charts(s, first) {
		s.draw(c, len(p.columns)+2, at)
		at += int(c.high)/rowPixels + 2
	}
	s.close()
}

// draw puts a chart on the sheet. It comes before the sheet is closed, for the stream writer writes at the end what drawings
// there are.
func (s *sheet) draw(c nativeChart, column, row int) {
	if s.err != nil {
		return
	}
	drawn := s.native(c)
	drawn.PlotArea.ShowSerName = c.labelled
	s.keep(s.file.AddChart(s.name, ref(column, row), drawn))
}

func (s *sheet) native(c nativeChart) *excelize.Chart {
	position := "none"
	if c.legend {
		position = "bottom"
	}
	locked, printed, hundred := false, true, 100
	plain := &excelize.Chart{Type: c.kind, Series: c.series, Title: heading(c.title, 14), Legend: excelize.ChartLegend{Position: position},
		Dimension: excelize.ChartDimension{Width: plotWidth, Height: c.high}, XAxis: c.across.of(), YAxis: c.up.of(),
		Format: excelize.GraphicOptions{AltText: c.alt, Name: model.Cut(c.title, excelize.MaxGraphicNameLength), Locked: &locked, PrintObject: &printed}}
	if c.kind != excelize.Scatter {
		plain.XAxis = excelize.ChartAxis{ReverseOrder: c.fromTheTop, Title: heading(c.across.title, 11), Font: excelize.Font{Color: ink, Size: 10}}
		if c.hideNames {
			plain.XAxis.TickLabelPosition = excelize.ChartTickLabelNone
		}
		if c.fromTheTop {
			plain.YAxis.TickLabelPosition = excelize.ChartTickLabelHigh // at the foot, since the other axis is turned round
		}
		plain.GapWidth = &c.gap
		if c.kind == excelize.BarStacked || c.kind == excelize.ColStacked {
			plain.Overlap = &hundred
		}
	}
	return plain
}

func (a axis) of() excelize.ChartAxis {
	x := excelize.ChartAxis{Title: heading(a.title, 11), Font: excelize.Font{Color: ink, Size: 10}, MajorGridLines: true, MajorUnit: a.unit}
	if a.least != 0 || a.most != 0 {
		x.Minimum, x.Maximum = &a.least, &a.most
	}
	return x
}

func heading(title string, size float64) excelize.ChartTitle {
	if title == "" {
		return excelize.ChartTitle{}
	}
	return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: model.OneLine(title), Font: &excelize.Font{Bold: size > 12, Size: size, Color: ink, Family: family}}}}
}

// column names a column's cells of the sheet, for a series.
func (s *sheet) column(column, from, to int) string {
	return cells{s.name, column, from, column, to}.fixed()
}

// The colours of marks and bars: told apart by lightness as well, and beside them by form.
var markInk, secondInk, paleMark, lineInk = bare(chart.Plain), bare(chart.Second), "B7C0C5", bare(chart.Faint)

// dots are marks for the points of a scatter chart.
func dots(name, across, up string, joint bool) excelize.ChartSeries {
	symbol, colour := "circle", markInk
	if joint {
		symbol, colour = "diamond", secondInk
	}
	return excelize.ChartSeries{Name: name, Categories: across, Values: up, Line: excelize.LineOptions{Type: excelize.LineNone},
		Marker: excelize.ChartMarker{Symbol: symbol, Size: 8, Fill: fill(colour)}}
}

// blank is the text of a cell that a series is named after where its points should bear no name.
const blank = " "

// stroke is a line between two points.
func stroke(name, across, up string) excelize.ChartSeries {
	return excelize.ChartSeries{Name: name, Categories: across, Values: up, Fill: fill(lineInk),
		Line: excelize.LineOptions{Type: excelize.LineSolid, Width: 1.25}, Marker: excelize.ChartMarker{Symbol: "none"}}
}

// dot is a point in a chart, in the units of its axes.
type dot struct{ across, up float64 }

// roomForNames finds the points whose names, to the right of them and so wide and high, would cover no other name: the first
// come first.
func roomForNames(all []dot, wide, high float64) []bool {
	free := make([]bool, len(all))
	for n, p := range all {
		free[n] = true
		for k, q := range all[:n] {
			if free[k] && math.Abs(p.across-q.across) < wide && math.Abs(p.up-q.up) < high {
				free[n] = false
			}
		}
	}
	return free
}
