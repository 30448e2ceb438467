package chart

// Profile shows scores with their intervals, each beside the group's median and an earlier score.
type Profile struct {
	Frame
	Axis     Axis
	Score    string // what the marks are called in the key
	Interval string
	Median   string
	Before   string
	Rows     []ProfileRow
}

// ProfileRow is one score. What is nil is not drawn; a row without a score says why in its note.
type ProfileRow struct {
	Name   string
	Depth  int // 0 heads the rows that are deeper
	Value  *float64
	Low    *float64
	High   *float64
	Median *float64
	Before *float64
	Figure string
	Title  string
	Note   string
	Href   string
	Own    bool // the reader's own: it stands out, and the other names are not bold
}

// SVG draws the chart.
func (c Profile) SVG() []byte {
	if len(c.Rows) == 0 {
		return c.emptyChart()
	}
	var p pen
	top := drawKey(&p, c.keyEntries(), float64(c.Width), 0)
	list := make([]named, len(c.Rows))
	own := c.hasRow(func(r ProfileRow) bool { return r.Own })
	for n, r := range c.Rows {
		list[n] = named{name: r.Name, figure: r.Figure, strong: r.Own || r.Depth == 0 && !own, depth: r.Depth}
	}
	rows := layRows(float64(c.Width), top+gap, c.Axis, list)
	bottom := rows.grid(&p, func(n int) bool { return c.Rows[n].Value != nil })
	for n, r := range c.Rows {
		p.drawMark(r.Title, r.Href, func() {
			rows.drawHoverArea(&p, n)
			rows.writeName(&p, n, list[n])
			r.drawScore(&p, rows, n)
		})
	}
	return c.framed(&p, bottom)
}

func (r ProfileRow) drawScore(p *pen, rows *rows, n int) {
	if r.Value == nil {
		rows.writeNote(p, n, r.Note)
		return
	}
	y := rows.trackHeight(n)
	if r.Low != nil && r.High != nil {
		interval(p, rows.track, *r.Low, *r.High, y)
	}
	if r.Median != nil {
		Bar.drawMark(p, rows.track.position(*r.Median), y, 5)
	}
	if r.Before != nil {
		Ring.drawMark(p, rows.track.position(*r.Before), y, 5)
	}
	mark := Circle
	if r.Own {
		mark = OwnDiamond
	}
	mark.drawMark(p, rows.track.position(*r.Value), y, 5)
}

func (c Profile) keyEntries() []entry {
	list := []entry{{c.Score, signOf(Circle)}}
	if c.hasRow(func(r ProfileRow) bool { return r.Value != nil && r.Low != nil && r.High != nil }) {
		list = append(list, entry{c.Interval, whiskers})
	}
	if c.hasRow(func(r ProfileRow) bool { return r.Value != nil && r.Median != nil }) {
		list = append(list, entry{c.Median, signOf(Bar)})
	}
	if c.hasRow(func(r ProfileRow) bool { return r.Value != nil && r.Before != nil }) {
		list = append(list, entry{c.Before, signOf(Ring)})
	}
	return list
}

func (c Profile) hasRow(what func(ProfileRow) bool) bool {
	for _, r := range c.Rows {
		if what(r) {
			return true
		}
	}
	return false
}

// interval draws a line from low to high. An end that lies beyond the track runs out of it, without a stop.
func interval(p *pen, track scale, low, high, y float64) {
	p.drawLine(track.position(max(low, track.Min)), y, track.position(min(high, track.Max)), y, "class", "interval", "stroke-width", 1.5, "stroke-opacity", 0.7)
	for _, end := range []float64{low, high} {
		if end >= track.Min && end <= track.Max {
			x := track.position(end)
			p.drawLine(x, y-4, x, y+4, "stroke-width", 1.5, "stroke-opacity", 0.7)
		}
	}
}

// whiskers is the sign of an interval.
func whiskers(p *pen, x, y float64) {
	interval(p, scale{Axis: Axis{Min: 0, Max: 1}, from: x - 8, to: x + 8}, 0, 1, y)
}
