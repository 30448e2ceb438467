// Package chart draws charts as SVG: data in, bytes out. A chart is drawn for the width it will have, in CSS pixels, so that its
// text is as large on a phone as on a desk. It has real text, a title and a description, and every mark says its name and
// figures in a <title>. It carries no style: the font is the page's, ink is the page's colour, and nothing is told by colour
// alone. What it says comes from the caller, in the reader's language.
package chart

// Frame is what every chart has.
type Frame struct {
	ID          string // of the chart in its page; nothing else there may have an id that begins so
	Lang        string // of its texts
	Title       string
	Description string
	Width       int    // in CSS pixels
	Empty       string // what is said where there is nothing to show
}

// The sizes of text. None is smaller on a narrow chart.
const (
	normal = 13.0
	small  = 12.0
	line   = 17.0 // from one line of text to the next
	gap    = 8.0
)

// framed puts a drawing into its frame. A chart with links is a group, since what is inside an image can't be reached.
func (f Frame) framed(drawn *pen, height float64) []byte {
	role := "img"
	if drawn.linked {
		role = "group"
	}
	var p pen
	p.beginElement("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "chart", "lang", f.Lang, "role", role,
		"aria-labelledby", f.ID+"-title", "aria-describedby", f.ID+"-desc", "width", f.Width, "height", height,
		"viewBox", "0 0 "+lengthText(float64(f.Width))+" "+lengthText(height), "font-size", normal, "font-variant", "tabular-nums", "fill", "currentColor")
	p.textElement("title", f.Title, "id", f.ID+"-title")
	p.textElement("desc", f.Description, "id", f.ID+"-desc")
	p.b.Write(drawn.b.Bytes())
	p.endElement()
	return p.b.Bytes()
}

// emptyChart says that there is nothing to show, and why.
func (f Frame) emptyChart() []byte {
	var p pen
	y := gap
	for _, l := range wrapText(f.Empty, normal, float64(f.Width)-2*gap) {
		y += line
		p.drawText(gap, y, l)
	}
	return f.framed(&p, y+2*gap)
}
