package chart

// rows lays out a chart that has a line for each thing: its name to the left, or above where the chart is narrow, and what is
// drawn of it on a track that all share.
type rows struct {
	width  float64
	narrow bool
	track  scale
	names  [][]string
	tops   []float64 // of each row, and where the last one ends
}

// named is a row's name, in bold where it heads others, further in where it is a part of one.
type named struct {
	name   string
	figure string // at the right end
	strong bool
	depth  int
}

const (
	stepIn = 14.0
	wider  = 1.1 // what bold takes
	least  = 26.0
	edge   = 1.0 // for what a letter's outline takes beyond its width
)

// layRows finds room for the names and the figures and gives the track the rest.
func layRows(width, top float64, axis Axis, list []named) *rows {
	r := &rows{width: width, track: scale{Axis: axis}}
	name, figure := 0.0, 0.0
	for _, n := range list {
		name = max(name, textWidth(n.name, normal)*wider+n.indent()+edge)
		figure = max(figure, textWidth(n.figure, normal)*wider)
	}
	name = min(name, width*0.4)
	r.narrow = width-name-figure < 240
	room, tail := name, axis.overhang()+2
	if r.narrow {
		room = width - figure - gap
		r.track.from, r.track.to = tail, width-tail
	} else {
		r.track.from, r.track.to = name+tail, width-figure-tail
	}
	for _, n := range list {
		lines := wrapText(n.name, normal*wider, room-n.indent()-edge)
		r.names, r.tops = append(r.names, lines), append(r.tops, top)
		top += r.height(len(lines))
	}
	r.tops = append(r.tops, top)
	return r
}

func (n named) indent() float64 { return float64(n.depth) * stepIn }

func (r *rows) height(lines int) float64 {
	if r.narrow {
		return float64(lines)*line + least
	}
	return max(least, float64(lines)*line+gap)
}

// trackHeight is the height of a row's track.
func (r *rows) trackHeight(n int) float64 {
	if r.narrow {
		return r.tops[n+1] - least/2 - 2
	}
	return (r.tops[n] + r.tops[n+1]) / 2
}

// writeName writes a row's name and figure.
func (r *rows) writeName(p *pen, n int, of named) {
	weight := ""
	if of.strong {
		weight = "bold"
	}
	y := r.tops[n] + line - 3
	if !r.narrow {
		y = r.trackHeight(n) + 4.5 - float64(len(r.names[n])-1)*line/2
	}
	for k, l := range r.names[n] {
		p.drawText(edge+of.indent(), y+float64(k)*line, l, "font-weight", weight)
	}
	if of.figure != "" {
		p.drawText(r.width-edge, y, of.figure, "text-anchor", "end", "font-weight", weight)
	}
}

// writeNote says in a row why there is nothing on its track.
func (r *rows) writeNote(p *pen, n int, s string) {
	p.drawText(r.track.from, r.trackHeight(n)+4, shortenText(s, small, r.width-r.track.from), "font-size", small, "font-style", "italic")
}

// grid draws the axis under the rows, with thin lines up through those that have something on their track, and gives where it
// ends.
func (r *rows) grid(p *pen, has func(n int) bool) float64 {
	end := r.tops[len(r.tops)-1]
	ticks := r.track.ticksAcross()
	p.drawAside(func() {
		for k, v := range ticks {
			x := r.track.position(v)
			for n := range r.names {
				if has(n) {
					p.drawLine(x, r.trackTop(n), x, r.tops[n+1], "stroke-opacity", 0.16)
				}
			}
			p.drawText(x, end+line, r.track.tickTexts(ticks)[k], "text-anchor", "middle", "font-size", small)
		}
		for _, l := range wrapText(r.track.Title, small, r.width) {
			end += line
			p.drawText(r.width-edge, end+line+3, l, "text-anchor", "end", "font-size", small)
		}
	})
	return end + line + gap + 3
}

func (r *rows) trackTop(n int) float64 {
	if r.narrow {
		return r.tops[n+1] - least
	}
	return r.tops[n]
}

// drawHoverArea lets a pointer find a row's title anywhere on its track.
func (r *rows) drawHoverArea(p *pen, n int) {
	p.putElement("rect", "class", "reach", "x", 0.0, "y", r.tops[n], "width", r.width, "height", r.tops[n+1]-r.tops[n], "fill", "none", "pointer-events", "all")
}
