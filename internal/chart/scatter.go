package chart

import (
	"math"
	"slices"
)

// Scatter places points by two figures, with names beside those that there is room for.
type Scatter struct {
	Frame
	X, Y     Axis
	Cross    *Cross
	Series   []Series
	Hollow   string  // what a hollow mark means, where there is any
	Interval string  // what the points' intervals are
	Points   []Point // where names crowd, the first get theirs
}

// Series is the points of one kind. The key tells the kinds apart where there are several.
type Series struct {
	Name  string
	Shape Shape
}

// Point is one mark of a scatter.
type Point struct {
	X, Y   float64
	Across *Interval // of X
	Up     *Interval // of Y
	Series int
	Key    string // stands beside the mark, before the label, and alone where the label has no room
	Label  string // stands beside the mark where it has room
	Title  string // its name and figures
	Href   string
	Strong bool // the one that the chart is about
	Hollow bool // its place among the fields is not sure
}

// Interval is within what a figure surely lies.
type Interval struct{ Low, High float64 }

// Cross parts the plot in four at two cuts; the names are of the fields, by whether X and Y are low or high.
type Cross struct {
	X, Y                               float64
	LowLow, LowHigh, HighLow, HighHigh string
}

// SVG draws the chart. Points that have no place, not a number or infinite, are left out.
func (s Scatter) SVG() []byte {
	s.Points = slices.DeleteFunc(slices.Clone(s.Points), func(p Point) bool {
		return math.IsNaN(p.X-p.X) || math.IsNaN(p.Y-p.Y)
	})
	if len(s.Points) == 0 {
		return s.emptyChart()
	}
	slices.SortStableFunc(s.Points, func(a, b Point) int { return strength(a) - strength(b) }) // drawn last, it lies on top
	var p pen
	top := drawKey(&p, s.keyEntries(), float64(s.Width), 0)
	for _, l := range wrapText(s.Y.Title, small, float64(s.Width)) {
		top += line
		p.drawAside(func() { p.drawText(0, top, l, "font-size", small) })
	}
	a := s.plot(top + gap)
	p.drawAside(func() { a.frame(&p); a.drawFields(&p); a.drawIntervals(&p) })
	a.marks(&p)
	return s.framed(&p, a.drawBottom(&p))
}

func strength(p Point) int {
	if p.Strong {
		return 1
	}
	return 0
}

func (s Scatter) keyEntries() (list []entry) {
	if len(s.Series) > 1 {
		for _, one := range s.Series {
			list = append(list, entry{one.Name, signOf(one.Shape)})
		}
	}
	if len(s.intervals()) > 0 {
		list = append(list, entry{s.Interval, func(p *pen, x, y float64) { drawReach(p, x-8, y, x+8, y) }})
	}
	if s.Hollow != "" {
		list = append(list, entry{s.Hollow, signOf(Ring)})
	}
	return list
}

func (s Scatter) axisValues(of func(Point) float64, cut func(Cross) float64) (values []float64) {
	for _, p := range s.Points {
		values = append(values, of(p))
	}
	if s.Cross != nil {
		values = append(values, cut(*s.Cross))
	}
	return values
}
