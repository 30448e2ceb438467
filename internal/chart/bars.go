package chart

// Bars shows counts stacked side by side: for each thing how many are of each kind.
type Bars struct {
	Frame
	Axis  Axis
	Kinds []BarKind // in order, from the left
	Rows  []BarRow
}

// BarKind is a part of every bar. The hollow one is what is left: drawn as an outline, without a count.
type BarKind struct {
	Name   string
	Hollow bool
}

// BarRow is one bar. A row without parts says why in its note.
type BarRow struct {
	Name  string
	Parts []BarPart // as the kinds
	Title string
	Note  string
	Href  string
	Own   bool // the reader's own: its name is bold
}

// BarPart is one part of a bar. Its figure stands in it where there is room.
type BarPart struct {
	Value  float64
	Figure string
	Title  string
}

const thick = 18.0 // of a bar

// SVG draws the chart.
func (c Bars) SVG() []byte {
	if len(c.Rows) == 0 {
		return c.emptyChart()
	}
	var p pen
	top := drawKey(&p, c.keyEntries(), float64(c.Width), 0)
	list := make([]named, len(c.Rows))
	for n, r := range c.Rows {
		list[n] = named{name: r.Name, strong: r.Own}
	}
	rows := layRows(float64(c.Width), top+gap, c.Axis, list)
	bottom := rows.grid(&p, func(n int) bool { return len(c.Rows[n].Parts) > 0 })
	for n, r := range c.Rows {
		p.drawMark(r.Title, r.Href, func() {
			rows.drawHoverArea(&p, n)
			rows.writeName(&p, n, list[n])
			c.drawBar(&p, rows, n)
		})
	}
	return c.framed(&p, bottom)
}

func (c Bars) drawBar(p *pen, rows *rows, n int) {
	r := c.Rows[n]
	if len(r.Parts) == 0 {
		rows.writeNote(p, n, r.Note)
		return
	}
	y, before := rows.trackHeight(n), 0.0
	for k, part := range r.Parts {
		if part.Value > 0 {
			from, to := rows.track.position(before), rows.track.position(before+part.Value)
			c.drawPart(p, k, part, box{from, y - thick/2, to, y + thick/2})
		}
		before += part.Value
	}
}

func (c Bars) drawPart(p *pen, k int, part BarPart, b box) {
	fill, ink := c.shadeOf(k)
	p.beginElement("g")
	p.textElement("title", part.Title)
	p.putElement("rect", "class", "part", "x", b.left, "y", b.top, "width", b.right-b.left, "height", b.bottom-b.top, "fill", fill, "stroke", "#5b675f", "stroke-width", 0.75)
	if !c.Kinds[k].Hollow && textWidth(part.Figure, small) <= b.right-b.left {
		p.drawText((b.left+b.right)/2, b.bottom-4.5, part.Figure, "text-anchor", "middle", "font-size", small, "fill", ink)
	}
	p.endElement()
}

// shadeOf spreads the shades over the kinds, from the lightest to the darkest.
func (c Bars) shadeOf(k int) (fill, ink string) {
	filled := 0
	for _, kind := range c.Kinds {
		if !kind.Hollow {
			filled++
		}
	}
	if c.Kinds[k].Hollow {
		return "none", "currentColor"
	}
	s := ShadeOf(k, filled)
	return s.Fill, s.Ink
}

func (c Bars) keyEntries() (list []entry) {
	for k, kind := range c.Kinds {
		fill, _ := c.shadeOf(k)
		list = append(list, entry{kind.Name, func(p *pen, x, y float64) {
			p.putElement("rect", "x", x-7, "y", y-7, "width", 14.0, "height", 14.0, "fill", fill, "stroke", "#5b675f", "stroke-width", 0.75)
		}})
	}
	return list
}
