package svg_test

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/report/svg"
)

// drawnMark is what stands for one thing in a chart: what it says of itself, where it leads, what is written in it, and its
// filled or its hollow shape; where that is, if it is round.
type drawnMark struct {
	title, href, shape, hollow string
	x, y                       float64
	texts                      []string
}

// drawnChart is a chart as an XML parser reads it.
type drawnChart struct {
	title, description string
	role               string
	marks              []drawnMark
	texts              []string // all that is written, also in the marks
}

func (d drawnChart) titles() (titles []string) {
	for _, m := range d.marks {
		titles = append(titles, m.title)
	}
	return titles
}

func (d drawnChart) mark(t testing.TB, name string) drawnMark {
	t.Helper()
	n := slices.IndexFunc(d.marks, func(m drawnMark) bool { return strings.HasPrefix(m.title, name+":") })
	if n < 0 {
		t.Fatalf("no mark of %s among %q", name, d.titles())
	}
	return d.marks[n]
}

// draw makes a chart and reads it.
func draw(t testing.TB, m model.Model, o svg.Order) (d drawnChart) {
	t.Helper()
	svg, err := svg.Draw(m, o)
	reporttest.Must(t, err)
	type node struct {
		Attrs    []xml.Attr `xml:",any,attr"`
		Text     string     `xml:",chardata"`
		XMLName  xml.Name
		Children []node `xml:",any"`
	}
	var root node
	decoder := xml.NewDecoder(strings.NewReader(string(svg)))
	reporttest.Must(t, decoder.Decode(&root))
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		t.Fatalf("more than one drawing: %v", err)
	}
	attr := func(n node, name string) string {
		for _, a := range n.Attrs {
			if a.Name.Local == name {
				return a.Value
			}
		}
		return ""
	}
	var walk func(n node, in *drawnMark)
	walk = func(n node, in *drawnMark) {
		if attr(n, "class") == "mark" {
			d.marks = append(d.marks, drawnMark{title: n.Children[0].Text, href: attr(n, "href")})
			in = &d.marks[len(d.marks)-1]
		}
		if fill := attr(n, "fill"); in != nil && fill != "" && attr(n, "class") != "reach" {
			if fill == "none" {
				in.hollow = n.XMLName.Local
			} else {
				in.shape = n.XMLName.Local
			}
			in.x, _ = strconv.ParseFloat(attr(n, "cx"), 64)
			in.y, _ = strconv.ParseFloat(attr(n, "cy"), 64)
		}
		if n.XMLName.Local == "text" {
			d.texts = append(d.texts, n.Text)
			if in != nil {
				in.texts = append(in.texts, n.Text)
			}
		}
		for _, c := range n.Children {
			walk(c, in)
		}
	}
	walk(root, nil)
	d.title, d.description, d.role = root.Children[0].Text, root.Children[1].Text, attr(root, "role")
	return d
}
