package chart

// Change shows scores before and after, with the interval of the change round the later one.
type Change struct {
	Frame
	Axis     Axis
	Before   string // what the marks are called in the key
	After    string
	Interval string
	Rows     []ChangeRow
}

// ChangeRow is one score's change. Low and High are the ends of the change, not of the score. A row without scores says why in
// its note.
type ChangeRow struct {
	Name          string
	Depth         int
	Before, After *float64
	Low, High     *float64
	Figure        string
	Title         string
	Note          string
	Href          string
	Own           bool // the reader's own: it stands out
}

// SVG draws the chart.
func (c Change) SVG() []byte {
	if len(c.Rows) == 0 {
		return c.emptyChart()
	}
	var p pen
	top := drawKey(&p, c.keyEntries(), float64(c.Width), 0)
	list := make([]named, len(c.Rows))
	heads := c.hasHeads()
	for n, r := range c.Rows {
		list[n] = named{name: r.Name, figure: r.Figure, strong: r.Own || heads && r.Depth == 0, depth: r.Depth}
	}
	rows := layRows(float64(c.Width), top+gap, c.Axis, list)
	bottom := rows.grid(&p, func(n int) bool { return c.Rows[n].hasBoth() })
	for n, r := range c.Rows {
		p.drawMark(r.Title, r.Href, func() {
			rows.drawHoverArea(&p, n)
			rows.writeName(&p, n, list[n])
			r.drawChange(&p, rows, n)
		})
	}
	return c.framed(&p, bottom)
}

func (r ChangeRow) hasBoth() bool { return r.Before != nil && r.After != nil }

func (r ChangeRow) drawChange(p *pen, rows *rows, n int) {
	if !r.hasBoth() {
		rows.writeNote(p, n, r.Note)
		return
	}
	y, from, to := rows.trackHeight(n), rows.track.position(*r.Before), rows.track.position(*r.After)
	if r.Low != nil && r.High != nil {
		interval(p, rows.track, *r.Before+*r.Low, *r.Before+*r.High, y)
	}
	p.drawLine(from, y, to, y, "class", "way", "stroke-width", 4.0, "stroke-opacity", 0.3)
	Ring.drawMark(p, from, y, 5)
	mark := Circle
	if r.Own {
		mark = OwnDiamond
	}
	mark.drawMark(p, to, y, 5)
}

// hasHeads reports whether some rows head others.
func (c Change) hasHeads() bool {
	for _, r := range c.Rows {
		if r.Depth > 0 {
			return true
		}
	}
	return false
}

func (c Change) keyEntries() []entry {
	list := []entry{{c.Before, signOf(Ring)}, {c.After, signOf(Circle)}}
	for _, r := range c.Rows {
		if r.hasBoth() && r.Low != nil && r.High != nil {
			return append(list, entry{c.Interval, whiskers})
		}
	}
	return list
}
