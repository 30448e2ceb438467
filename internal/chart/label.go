package chart

import "slices"

// manyPoints is from how many points on marks are drawn smaller and let each other through.
const manyPoints = 40

// marks draws the points, each with its name where that meets neither another name, nor another mark, nor the frame. A mark
// that goes without keeps its title.
func (a *plot) marks(p *pen) {
	radius, opacity := 5.0, 0.9
	if len(a.Points) > manyPoints {
		radius, opacity = 4, 0.75
	}
	places := a.labels(radius)
	for n, one := range a.Points {
		a.drawPoint(p, one, places[n], radius, opacity)
	}
}

func (a *plot) drawPoint(p *pen, one Point, l *label, radius, opacity float64) {
	x, y := a.x.position(one.X), a.y.position(one.Y)
	weight := ""
	if one.Strong {
		radius, opacity, weight = radius*1.5, 1, "bold"
	}
	p.drawMark(one.Title, one.Href, func() {
		if one.Href != "" && len(a.Points) <= manyPoints { // a finger is wider than a mark
			p.putElement("circle", "class", "reach", "cx", x, "cy", y, "r", 12.0, "fill", "none", "pointer-events", "all")
		}
		p.beginElement("g", "fill-opacity", opacity)
		a.shape(one).drawMark(p, x, y, radius)
		p.endElement()
		if l != nil {
			p.drawText(l.x, l.y, one.Label, append(slices.Clip(ground), "text-anchor", l.anchor, "font-size", small, "font-weight", weight)...)
		}
	})
}

func (a *plot) shape(one Point) Shape {
	shape := Circle
	if one.Series < len(a.Series) {
		shape = a.Series[one.Series].Shape
	}
	if one.Hollow {
		return shape.hollow()
	}
	return shape
}

// ground round the letters of a name, so that a line below it doesn't strike it out.
var ground = []any{"paint-order", "stroke", "stroke", "Canvas", "stroke-width", 3.0, "stroke-linejoin", "round"}

// label is where a name stands.
type label struct {
	x, y   float64
	anchor string
	box    box
}

// labels gives each point's name the first free place round its mark, those clear of the cross before the others. The name of
// the one that the chart is about may stand on other marks.
func (a *plot) labels(radius float64) []*label {
	filled, marks, lines := a.obstacles(radius)
	free := box{a.area.left + 2, a.area.top + 2, a.area.right - 2, a.area.bottom - 2}
	found := make([]*label, len(a.Points))
	for _, n := range a.placingOrder() {
		one := a.Points[n]
		if !one.Strong {
			filled, marks = append(filled, marks...), nil
		}
		for _, crossing := range []bool{false, true} {
			for _, l := range labelsAround(a.x.position(one.X), a.y.position(one.Y), radius*(1+float64(strength(one))/2), one) {
				if one.Label != "" && found[n] == nil && l.box.isInside(free) && !l.box.meetsAny(filled) && (crossing || !l.box.meetsAny(lines)) {
					found[n] = &l
					filled = append(filled, l.box)
				}
			}
		}
	}
	return found
}

// placingOrder is whose name is placed first: the one that the chart is about, then as they stand.
func (a *plot) placingOrder() []int {
	order := make([]int, len(a.Points))
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(m, n int) int { return strength(a.Points[n]) - strength(a.Points[m]) })
	return order
}

// obstacles are what no name may stand on, the names of the fields and the marks; and what none should, the cross and the intervals.
func (a *plot) obstacles(radius float64) (filled, marks, lines []box) {
	for _, one := range a.Points {
		marks = append(marks, boxRound(a.x.position(one.X), a.y.position(one.Y), radius*(1+float64(strength(one))/2)))
	}
	for _, f := range a.named {
		w := widestText(f.lines, small)
		b := box{f.x, f.y - small, f.x + w, f.y - small + float64(len(f.lines))*line}
		if f.anchor == "end" {
			b.left, b.right = f.x-w, f.x
		}
		filled = append(filled, b)
	}
	for _, l := range a.reaches() {
		lines = append(lines, box{l.left - 1, l.top - 1, l.right + 1, l.bottom + 1})
	}
	if a.Cross != nil {
		x, y := a.x.position(a.Cross.X), a.y.position(a.Cross.Y)
		lines = append(lines, box{x - 1, a.area.top, x + 1, a.area.bottom}, box{a.area.left, y - 1, a.area.right, y + 1})
	}
	return filled, marks, lines
}

// labelsAround lists the places round a mark: right, left, above, below, and the corners.
func labelsAround(x, y, radius float64, one Point) []label {
	w, d := textWidth(one.Label, small), radius+3
	if one.Strong {
		w *= 1.1
	}
	place := func(x, y float64, anchor string) label {
		left := x
		switch anchor {
		case "end":
			left = x - w
		case "middle":
			left = x - w/2
		}
		return label{x, y, anchor, box{left, y - 11, left + w, y + 3}}
	}
	return []label{place(x+d, y+4, "start"), place(x-d, y+4, "end"), place(x, y-d-3, "middle"), place(x, y+d+small, "middle"),
		place(x+d-2, y-d, "start"), place(x-d+2, y-d, "end"), place(x+d-2, y+d+small-4, "start"), place(x-d+2, y+d+small-4, "end")}
}
