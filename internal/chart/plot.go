package chart

// plot is where a scatter's points are drawn: a frame, two scales inside it, and the names of its four fields along its upper
// and lower edge, where no mark can come.
type plot struct {
	Scatter
	area  box
	x, y  scale
	named []field
	rows  []float64 // ticks of Y
	spots []spot    // of the points' marks
}

// field is the name of a quarter of the plot.
type field struct {
	lines  []string
	x, y   float64 // of the first line's anchor
	anchor string
}

const (
	inset = 14.0 // from the frame to the outermost point
	tall  = 0.7  // of the width
)

func (s Scatter) plot(top float64) *plot {
	a := &plot{Scatter: s}
	a.x.Axis = s.X.fittedAxis(s.axisValues(func(p Point) float64 { return p.X }, func(c Cross) float64 { return c.X }))
	a.y.Axis = s.Y.fittedAxis(s.axisValues(func(p Point) float64 { return p.Y }, func(c Cross) float64 { return c.Y }))
	high := min(max(float64(s.Width)*tall, 260), 560)
	a.rows = a.y.ticks(min(7, int(high/44)))
	left := widestText(a.y.tickTexts(a.rows), small) + gap
	a.area = box{left, top, float64(s.Width) - max(1, a.x.overhang()-inset), top + high}
	a.x.from, a.x.to = left+inset, a.area.right-inset
	above, below := a.names()
	a.area.bottom += above + below
	a.y.from, a.y.to = a.area.bottom-below-inset, a.area.top+above+inset
	radius, _ := s.look()
	a.spots = a.spread(radius)
	return a
}

// names puts the names of the fields in their corners and gives how much height they take above and below.
func (a *plot) names() (above, below float64) {
	if a.Cross == nil {
		return 0, 0
	}
	cut := a.x.position(a.Cross.X)
	west, east := cut-a.area.left-2*gap, a.area.right-cut-2*gap
	upper := [][]string{wrapText(a.Cross.LowHigh, small, west), wrapText(a.Cross.HighHigh, small, east)}
	lower := [][]string{wrapText(a.Cross.LowLow, small, west), wrapText(a.Cross.HighLow, small, east)}
	above, below = widthTaken(upper), widthTaken(lower)
	end := a.area.bottom + above + below
	for n, anchor := range []string{"start", "end"} {
		x := []float64{a.area.left + gap, a.area.right - gap}[n]
		a.named = append(a.named, field{upper[n], x, a.area.top + line, anchor},
			field{lower[n], x, end - gap - float64(len(lower[n])-1)*line, anchor})
	}
	return above, below
}

func widthTaken(texts [][]string) float64 {
	most := max(len(texts[0]), len(texts[1]))
	if most == 0 {
		return 0
	}
	return float64(most)*line + gap
}

func (a *plot) frame(p *pen) {
	b := a.area
	p.putElement("rect", "x", b.left, "y", b.top, "width", b.right-b.left, "height", b.bottom-b.top, "fill", "none", "stroke", "currentColor", "stroke-opacity", 0.3)
	for n, v := range a.rows {
		y := a.y.position(v)
		p.drawLine(b.left-4, y, b.left, y, "stroke-opacity", 0.5)
		p.drawText(b.left-gap+1, y+4, a.y.tickTexts(a.rows)[n], "text-anchor", "end", "font-size", small)
	}
	columns := a.x.ticksAcross()
	for n, v := range columns {
		x := a.x.position(v)
		p.drawLine(x, b.bottom, x, b.bottom+4, "stroke-opacity", 0.5)
		p.drawText(x, b.bottom+line, a.x.tickTexts(columns)[n], "text-anchor", "middle", "font-size", small)
	}
}

// drawFields draws the cross and the names of what it parts.
func (a *plot) drawFields(p *pen) {
	if a.Cross == nil {
		return
	}
	x, y := a.x.position(a.Cross.X), a.y.position(a.Cross.Y)
	p.drawLine(x, a.area.top, x, a.area.bottom, "class", "cut", "stroke-opacity", 0.45)
	p.drawLine(a.area.left, y, a.area.right, y, "class", "cut", "stroke-opacity", 0.45)
	for _, f := range a.named {
		for n, l := range f.lines {
			p.drawText(f.x, f.y+float64(n)*line, l, "text-anchor", f.anchor, "font-size", small, "font-style", "italic")
		}
	}
}

// drawBottom writes the title of the X axis and gives where the drawing ends.
func (a *plot) drawBottom(p *pen) float64 {
	y := a.area.bottom + line + 3
	for _, l := range wrapText(a.X.Title, small, float64(a.Width)) {
		y += line
		p.drawAside(func() { p.drawText(a.area.right, y, l, "text-anchor", "end", "font-size", small) })
	}
	return y + gap
}
