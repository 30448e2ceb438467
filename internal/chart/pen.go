package chart

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// pen writes elements. An attribute without a value is left out.
type pen struct {
	b      bytes.Buffer
	open   []string
	linked bool
}

func (p *pen) startElement(name string, attributes []any) {
	p.b.WriteString("<" + name)
	for n := 0; n < len(attributes); n += 2 {
		if v := attributeText(attributes[n+1]); v != "" {
			fmt.Fprintf(&p.b, ` %s="`, attributes[n])
			p.escape(v)
			p.b.WriteByte('"')
		}
	}
}

func (p *pen) beginElement(name string, attributes ...any) {
	p.startElement(name, attributes)
	p.b.WriteByte('>')
	p.open = append(p.open, name)
}

func (p *pen) endElement() {
	last := len(p.open) - 1
	p.b.WriteString("</" + p.open[last] + ">")
	p.open = p.open[:last]
}

func (p *pen) putElement(name string, attributes ...any) {
	p.startElement(name, attributes)
	p.b.WriteString("/>")
}

func (p *pen) textElement(name, s string, attributes ...any) {
	p.beginElement(name, attributes...)
	p.escape(s)
	p.endElement()
}

func (p *pen) drawText(x, y float64, s string, attributes ...any) {
	p.textElement("text", s, append([]any{"x", x, "y", y}, attributes...)...)
}

func (p *pen) drawLine(x1, y1, x2, y2 float64, attributes ...any) {
	p.putElement("line", append([]any{"x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", "currentColor"}, attributes...)...)
}

// drawMark draws what stands for one thing, with its name and figures, as a link where it leads somewhere.
func (p *pen) drawMark(title, href string, draw func(), attributes ...any) {
	if href == "" {
		p.beginElement("g", append([]any{"class", "mark"}, attributes...)...)
	} else {
		p.linked = true
		p.beginElement("a", append([]any{"class", "mark", "href", href, "aria-label", title}, attributes...)...)
	}
	p.textElement("title", title)
	draw()
	p.endElement()
}

// drawAside draws what a screen reader passes by: the description tells of the axes, and ticks say nothing by themselves.
func (p *pen) drawAside(draw func()) {
	p.beginElement("g", "aria-hidden", "true")
	draw()
	p.endElement()
}

func (p *pen) escape(s string) { _ = xml.EscapeText(&p.b, []byte(s)) } // a buffer takes everything

func attributeText(v any) string {
	switch v := v.(type) {
	case float64:
		return lengthText(v)
	case int:
		return strconv.Itoa(v)
	}
	return v.(string)
}

// lengthText writes a length to the hundredth of a pixel.
func lengthText(x float64) string {
	s := strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(x, 'f', 2, 64), "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}
