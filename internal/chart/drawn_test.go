package chart_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// element is a part of a chart as an XML parser reads it.
type element struct {
	name     string
	attrs    map[string]string
	text     string
	children []*element
}

// read parses a chart; what isn't well-formed fails the test.
func read(t *testing.T, svg []byte) *element {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(svg)))
	root := &element{}
	open := []*element{root}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		top := open[len(open)-1]
		switch x := token.(type) {
		case xml.StartElement:
			e := &element{name: x.Name.Local, attrs: map[string]string{}}
			for _, a := range x.Attr {
				if _, twice := e.attrs[a.Name.Local]; twice {
					t.Errorf("%s has %s twice", e.name, a.Name.Local)
				}
				e.attrs[a.Name.Local] = a.Value
			}
			top.children = append(top.children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.text += string(x)
		}
	}
	return root.children[0]
}

// all lists the elements that fit, the deepest included.
func (e *element) all(fits func(*element) bool) (found []*element) {
	if fits(e) {
		found = append(found, e)
	}
	for _, c := range e.children {
		found = append(found, c.all(fits)...)
	}
	return found
}

func (e *element) named(name string) []*element {
	return e.all(func(x *element) bool { return x.name == name })
}

func (e *element) marks() []*element {
	return e.all(func(x *element) bool { return x.attrs["class"] == "mark" })
}

// title is what the element itself is called.
func (e *element) title() string {
	for _, c := range e.children {
		if c.name == "title" {
			return c.text
		}
	}
	return ""
}

// dots are the marks' filled circles, the key's left out.
func (e *element) dots() (dots []*element) {
	for _, m := range e.marks() {
		dots = append(dots, m.all(func(x *element) bool { return x.name == "circle" && x.attrs["fill"] != "none" })...)
	}
	return dots
}

func (e *element) num(t *testing.T, name string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(e.attrs[name], 64)
	if err != nil {
		t.Fatalf("%s of %s: %v", name, e.name, err)
	}
	return x
}

// written is a text and the room that it takes in a font of usual width.
type written struct {
	s                        string
	left, top, right, bottom float64
}

func (e *element) writing(t *testing.T) (texts []written) {
	for _, x := range e.named("text") {
		size := 13.0
		if x.attrs["font-size"] != "" {
			size = x.num(t, "font-size")
		}
		if size < 12 {
			t.Errorf("“%s” is %v px", x.text, size)
		}
		w, at, base := float64(utf8.RuneCountInString(x.text))*size*0.53, x.num(t, "x"), x.num(t, "y")
		left := map[string]float64{"": at, "start": at, "middle": at - w/2, "end": at - w}[x.attrs["text-anchor"]]
		texts = append(texts, written{x.text, left, base - size*0.75, left + w, base + size*0.2})
	}
	return texts
}

func (a written) meets(b written) bool {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
