package chart

// intervals are the points that have one; none where they are so many that the lines would hide the marks.
func (s Scatter) intervals() (points []Point) {
	if len(s.Points) > manyPoints {
		return nil
	}
	for _, one := range s.Points {
		if one.Across != nil || one.Up != nil {
			points = append(points, one)
		}
	}
	return points
}

// reaches are the lines of the intervals, as far as the axes go.
func (a *plot) reaches() (lines []box) {
	for _, one := range a.intervals() {
		x, y := a.x.position(one.X), a.y.position(one.Y)
		if i := one.Across; i != nil {
			lines = append(lines, box{a.x.within(i.Low), y, a.x.within(i.High), y})
		}
		if i := one.Up; i != nil {
			lines = append(lines, box{x, a.y.within(i.High), x, a.y.within(i.Low)})
		}
	}
	return lines
}

// within is the position of a value, or of the end of the axis where it lies beyond.
func (s scale) within(value float64) float64 { return s.position(min(max(value, s.Min), s.Max)) }

// drawIntervals draws them below the marks.
func (a *plot) drawIntervals(p *pen) {
	for _, l := range a.reaches() {
		drawReach(p, l.left, l.top, l.right, l.bottom)
	}
}

func drawReach(p *pen, x1, y1, x2, y2 float64) {
	p.drawLine(x1, y1, x2, y2, "class", "interval", "stroke-width", 1.25, "stroke-opacity", 0.45)
}
