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

func (p *pen) start(name string, attributes []any) {
	p.b.WriteString("<" + name)
	for n := 0; n < len(attributes); n += 2 {
		if v := written(attributes[n+1]); v != "" {
			fmt.Fprintf(&p.b, ` %s="`, attributes[n])
			p.escape(v)
			p.b.WriteByte('"')
		}
	}
}

func (p *pen) begin(name string, attributes ...any) {
	p.start(name, attributes)
	p.b.WriteByte('>')
	p.open = append(p.open, name)
}

func (p *pen) end() {
	last := len(p.open) - 1
	p.b.WriteString("</" + p.open[last] + ">")
	p.open = p.open[:last]
}

func (p *pen) put(name string, attributes ...any) {
	p.start(name, attributes)
	p.b.WriteString("/>")
}

func (p *pen) words(name, s string, attributes ...any) {
	p.begin(name, attributes...)
	p.escape(s)
	p.end()
}

func (p *pen) text(x, y float64, s string, attributes ...any) {
	p.words("text", s, append([]any{"x", x, "y", y}, attributes...)...)
}

func (p *pen) line(x1, y1, x2, y2 float64, attributes ...any) {
	p.put("line", append([]any{"x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", "currentColor"}, attributes...)...)
}

// mark draws what stands for one thing, with its name and figures, as a link where it leads somewhere.
func (p *pen) mark(title, href string, draw func()) {
	if href == "" {
		p.begin("g", "class", "mark")
	} else {
		p.linked = true
		p.begin("a", "class", "mark", "href", href, "aria-label", title)
	}
	p.words("title", title)
	draw()
	p.end()
}

// aside draws what a screen reader passes by: the description tells of the axes, and ticks say nothing by themselves.
func (p *pen) aside(draw func()) {
	p.begin("g", "aria-hidden", "true")
	draw()
	p.end()
}

func (p *pen) escape(s string) { _ = xml.EscapeText(&p.b, []byte(s)) } // a buffer takes everything

func written(v any) string {
	switch v := v.(type) {
	case float64:
		return number(v)
	case int:
		return strconv.Itoa(v)
	}
	return v.(string)
}

// number writes a length to the hundredth of a pixel.
func number(x float64) string {
	s := strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(x, 'f', 2, 64), "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}
