package chart

import "slices"

// manyPoints is from how many points on marks are drawn smaller and let each other through.
const manyPoints = 40

// marks draws the points, each with its name where that meets neither another name, nor another mark, nor the frame. A mark
// that goes without keeps its title.
func (a *plot) marks(p *pen) {
	radius, opacity := a.look()
	places := a.labels(radius)
	for n, one := range a.Points {
		a.drawPoint(p, n, one, places[n], radius, opacity)
	}
}

// look is how large marks are, and how far they let each other through.
func (s Scatter) look() (radius, opacity float64) {
	if len(s.Points) > manyPoints {
		return 4, 0.75
	}
	return 5, 0.9
}

func (a *plot) drawPoint(p *pen, n int, one Point, l *label, radius, opacity float64) {
	x, y := a.spots[n].x, a.spots[n].y
	weight := ""
	if one.Strong {
		radius, opacity, weight = radius*1.5, 1, "bold"
	}
	if one.Key != "" {
		opacity = 1
	}
	p.drawMark(one.Title, one.Href, func() {
		if one.Href != "" && len(a.Points) <= manyPoints { // a finger is wider than a mark
			p.putElement("circle", "class", "reach", "cx", x, "cy", y, "r", 12.0, "fill", "none", "pointer-events", "all")
		}
		a.shape(one).drawMark(p, x, y, radius)
		if l != nil {
			p.drawText(l.x, l.y, l.text, append(slices.Clip(ground), "text-anchor", l.anchor, "font-size", small, "font-weight", weight, "fill-opacity", 1.0)...)
		}
	}, "fill-opacity", opacity)
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

// label is a name and where it stands.
type label struct {
	text   string
	x, y   float64
	anchor string
	box    box
}

// labels gives each point's name the first free place round its mark, those clear of the cross before the others. Keys are placed
// first, so that no name takes the room of one. The name of the one that the chart is about may stand on other marks.
func (a *plot) labels(radius float64) []*label {
	o := a.obstacles(radius)
	found := make([]*label, len(a.Points))
	for _, n := range a.placingOrder() {
		if a.Points[n].Key != "" {
			found[n] = a.place(n, a.Points[n].Key, radius, o, found)
		}
	}
	for _, n := range a.placingOrder() {
		one := a.Points[n]
		if one.Label == "" {
			continue
		}
		before := found[n]
		found[n] = nil
		text := one.Label
		if one.Key != "" {
			text = one.Key + " " + text
		}
		if l := a.place(n, text, radius, o, found); l != nil {
			found[n] = l
		} else {
			found[n] = before
		}
	}
	return found
}

// place is the first free place for a text round a mark, or none.
func (a *plot) place(n int, text string, radius float64, o obstacles, found []*label) *label {
	one := a.Points[n]
	free := box{a.area.left + 2, a.area.top + 2, a.area.right - 2, a.area.bottom - 2}
	around := labelsAround(text, a.spots[n], radius*(1+float64(strength(one))/2), one.Strong)
	for _, crossing := range []bool{false, true} {
		for _, l := range around {
			taken := func(other *label) bool { return other != nil && l.box.overlaps(other.box) }
			if !l.box.isInside(free) || l.box.meetsAny(o.names) || slices.ContainsFunc(found, taken) ||
				!one.Strong && l.box.meetsAny(o.marks) || !crossing && l.box.meetsAny(o.lines) {
				continue
			}
			return &l
		}
	}
	return nil
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
type obstacles struct{ names, marks, lines []box }

func (a *plot) obstacles(radius float64) (o obstacles) {
	for n, one := range a.Points {
		o.marks = append(o.marks, boxRound(a.spots[n].x, a.spots[n].y, radius*a.shape(one).reach()*(1+float64(strength(one))/2)))
	}
	for _, f := range a.named {
		w := widestText(f.lines, small)
		b := box{f.x, f.y - small, f.x + w, f.y - small + float64(len(f.lines))*line}
		if f.anchor == "end" {
			b.left, b.right = f.x-w, f.x
		}
		o.names = append(o.names, b)
	}
	for _, l := range a.reaches() {
		o.lines = append(o.lines, box{l.left - 1, l.top - 1, l.right + 1, l.bottom + 1})
	}
	if a.Cross != nil {
		x, y := a.x.position(a.Cross.X), a.y.position(a.Cross.Y)
		o.lines = append(o.lines, box{x - 1, a.area.top, x + 1, a.area.bottom}, box{a.area.left, y - 1, a.area.right, y + 1})
	}
	return o
}

// labelsAround lists the places of a text round a mark: right, left, above, below, and the corners.
func labelsAround(text string, at spot, radius float64, strong bool) []label {
	x, y := at.x, at.y
	w, d := textWidth(text, small), radius+3
	if strong {
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
		return label{text, x, y, anchor, box{left, y - 11, left + w, y + 3}}
	}
	return []label{place(x+d, y+4, "start"), place(x-d, y+4, "end"), place(x, y-d-3, "middle"), place(x, y+d+small, "middle"),
		place(x+d-2, y-d, "start"), place(x-d+2, y-d, "end"), place(x+d-2, y+d+small-4, "start"), place(x-d+2, y+d+small-4, "end")}
}
