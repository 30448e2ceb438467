package chart

import "fmt"

// Shape is what a mark looks like. Shapes are told apart without their colour.
type Shape int

// The shapes that there are.
const (
	Circle Shape = iota
	Diamond
	Ring
	Bar // an upright stroke
	OpenDiamond
	OwnDiamond // the reader's own
	Dot        // a small circle, of what stands behind the others
	SmallRing
)

// hollow is the shape without its filling.
func (s Shape) hollow() Shape {
	switch s {
	case Diamond:
		return OpenDiamond
	case Dot:
		return SmallRing
	}
	return Ring
}

// size is how much of the usual room a shape takes.
func (s Shape) size() float64 {
	if s == Dot || s == SmallRing {
		return 0.7
	}
	return 1
}

// tip is how far beyond a circle of its size a diamond goes.
const tip = 1.3

// reach is how far from its middle a shape goes, in usual radii.
func (s Shape) reach() float64 {
	switch s {
	case Diamond, OpenDiamond, OwnDiamond:
		return s.size() * tip
	}
	return s.size()
}

// drawMark draws a mark round a point.
func (s Shape) drawMark(p *pen, x, y, radius float64) {
	radius *= s.size()
	switch s {
	case Diamond, OpenDiamond, OwnDiamond:
		r, inside := radius*tip, Second
		switch s {
		case OpenDiamond:
			inside = "none"
		case OwnDiamond:
			inside = Own
		}
		p.putElement("path", "d", fmt.Sprintf("M%s %sl%s %sl%s %sl%s %sz", lengthText(x), lengthText(y-r), lengthText(r), lengthText(r), lengthText(-r), lengthText(r), lengthText(-r), lengthText(-r)),
			"fill", inside, "stroke", "currentColor", "stroke-width", 1.0)
	case Ring, SmallRing:
		p.putElement("circle", "cx", x, "cy", y, "r", radius-0.75, "fill", "none", "stroke", "currentColor", "stroke-width", 1.5)
	case Bar:
		p.putElement("line", "x1", x, "y1", y-radius*1.7, "x2", x, "y2", y+radius*1.7, "stroke", Second, "stroke-width", 3.0)
	case Dot:
		p.putElement("circle", "cx", x, "cy", y, "r", radius, "fill", Faint)
	default:
		p.putElement("circle", "cx", x, "cy", y, "r", radius, "fill", Plain)
	}
}
