package chart_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestEveryChartCanBeReadAtEveryWidth(t *testing.T) {
	for _, width := range []int{240, 280, 640, 1200, 1600} {
		for name, svg := range drawings(width) {
			t.Run(fmt.Sprint(name, width), func(t *testing.T) {
				root := read(t, svg)
				if root.num(t, "width") != float64(width) || root.attrs["viewBox"] != "0 0 "+root.attrs["width"]+" "+root.attrs["height"] {
					t.Errorf("%v", root.attrs)
				}
				texts := root.writing(t)
				if len(texts) == 0 {
					t.Error("nothing is written")
				}
				for n, a := range texts {
					if a.left < 0 || a.top < 0 || a.right > float64(width) || a.bottom > root.num(t, "height") {
						t.Errorf("“%s” is cut off: %+v", a.s, a)
					}
					for _, b := range texts[:n] {
						if a.meets(b) {
							t.Errorf("“%s” lies on “%s”", a.s, b.s)
						}
					}
				}
			})
		}
	}
}

func TestAChartSaysWhatItIs(t *testing.T) {
	for name, svg := range drawings(640) {
		root := read(t, svg)
		title, desc := root.named("title")[0], root.named("desc")[0]
		if root.attrs["role"] != "img" || root.attrs["lang"] != "sv" || title.text != "Mognad" || desc.text != "Kommunerna" ||
			root.attrs["aria-labelledby"] != title.attrs["id"] || root.attrs["aria-describedby"] != desc.attrs["id"] {
			t.Errorf("%s: %v", name, root.attrs)
		}
		for _, m := range root.marks() {
			if m.title() == "" {
				t.Errorf("%s: a mark without a title", name)
			}
		}
		if styled := root.all(func(e *element) bool { return e.name == "style" || e.attrs["style"] != "" }); len(styled) > 0 {
			t.Errorf("%s has a style", name)
		}
		if empty := strings.HasPrefix(name, "empty"); empty != (len(root.marks()) == 0) || empty != strings.Contains(string(svg), "Inget att visa.") {
			t.Errorf("%s: %d marks", name, len(root.marks()))
		}
	}
}

func TestNamesAreLeftOutWhereTheyCrowd(t *testing.T) {
	named := func(marks []*element) (n int) {
		for _, m := range marks {
			n += len(m.named("text"))
		}
		return n
	}
	for _, c := range []struct{ width, least, most int }{{280, 1, 60}, {1200, 60, 250}} {
		marks := read(t, scatter(c.width, 290).SVG()).marks()
		if n := named(marks); len(marks) != 290 || n < c.least || n > c.most {
			t.Errorf("%d marks, %d names at %d px", len(marks), n, c.width)
		}
	}
	s := scatter(280, 290)
	s.Points[200].Strong = true
	marks := read(t, s.SVG()).marks()
	if last := marks[len(marks)-1]; last.title() != s.Points[200].Title || named([]*element{last}) != 1 {
		t.Errorf("the one that the chart is about is not on top with its name: %s", last.title())
	}
}

func TestLongNamesAreCutShort(t *testing.T) {
	long := strings.Repeat("Kommunalförbundet", 8)
	s, p := scatter(280, 3), profile(280)
	s.Cross.HighLow, s.Series[1].Name, s.Y.Title, p.Rows[1].Name, p.Rows[4].Note = long, long, long, long, long
	for _, svg := range [][]byte{s.SVG(), p.SVG()} {
		cut := 0
		for _, x := range read(t, svg).writing(t) {
			if x.left < 0 || x.right > 280 {
				t.Errorf("“%s” is cut off", x.s)
			}
			if strings.HasSuffix(x.s, "…") {
				cut++
			}
		}
		if cut < 2 {
			t.Errorf("%d names are cut short", cut)
		}
	}
}

func TestMarksLead(t *testing.T) {
	s := scatter(640, 3)
	s.Points[1].Href = "/matomgangar/1/resultat/1435?publicering=2"
	root := read(t, s.SVG())
	links := root.named("a")
	if root.attrs["role"] != "group" || len(links) != 1 || links[0].attrs["href"] != s.Points[1].Href || links[0].attrs["aria-label"] != s.Points[1].Title {
		t.Errorf("%v %v", root.attrs, links)
	}
}

func TestHostileNames(t *testing.T) {
	const evil = "</title><script>alert('x')</script> & \"å\" \x00\x1b <![CDATA["
	want := strings.NewReplacer("\x00", "\ufffd", "\x1b", "\ufffd").Replace(evil)
	s := scatter(640, 1)
	s.Points[0].Label, s.Points[0].Title, s.Points[0].Href = evil, evil, evil
	s.Frame.ID, s.Frame.Title, s.Series[1].Name, s.Cross.LowLow, s.X.Title = evil, evil, evil, evil, evil
	root := read(t, s.SVG())
	if len(root.named("script")) > 0 || root.marks()[0].title() != want || root.marks()[0].attrs["href"] != want || root.named("title")[0].text != want {
		t.Errorf("%s", s.SVG())
	}
}
