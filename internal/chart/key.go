package chart

// entry is one line of a chart's key: what a sign looks like, drawn round a point, and what it means.
type entry struct {
	name string
	sign func(p *pen, x, y float64)
}

const signWidth = 22.0

// drawKey draws the entries side by side, on as many lines as they take, and gives where it ends.
func drawKey(p *pen, entries []entry, width, y float64) float64 {
	if len(entries) == 0 {
		return y
	}
	x, y := 0.0, y+line
	for _, e := range entries {
		name := shortenText(e.name, small, width-signWidth)
		taken := signWidth + textWidth(name, small)
		if x > 0 && x+taken > width {
			x, y = 0, y+line+3
		}
		e.sign(p, x+signWidth/2-3, y-4)
		p.drawText(x+signWidth, y, name, "font-size", small)
		x += taken + 2*gap
	}
	return y + gap
}

// signOf is the sign of a shape.
func signOf(s Shape) func(p *pen, x, y float64) {
	return func(p *pen, x, y float64) { s.drawMark(p, x, y, 5) }
}
