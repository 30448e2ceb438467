package chart_test

import (
	"encoding/xml"
	"fmt"
	"strings"

	"mogna/internal/chart"
)

// titles prints what the marks of a chart say.
func titles(svg []byte) {
	d := xml.NewDecoder(strings.NewReader(string(svg)))
	for {
		token, err := d.Token()
		if err != nil {
			return
		}
		if s, ok := token.(xml.StartElement); ok && s.Name.Local == "title" && len(s.Attr) == 0 {
			var title string
			if d.DecodeElement(&title, &s) == nil {
				fmt.Println(title)
			}
		}
	}
}

func ExampleScatter() {
	titles(chart.Scatter{
		Frame: chart.Frame{ID: "types", Lang: "en", Title: "Ability and legacy", Width: 640},
		X:     chart.Axis{Title: "Legacy", Max: 100, Format: percent},
		Y:     chart.Axis{Title: "Ability", Max: 100, Format: percent},
		Cross: &chart.Cross{X: 50, Y: 50, LowLow: "Building up", LowHigh: "Headwind", HighLow: "Firm ground", HighHigh: "Tailwind"},
		Points: []chart.Point{
			{X: 62, Y: 58, Label: "Tanum", Title: "Tanum: legacy 62%, ability 58%", Href: "/results/1435"},
			{X: 41, Y: 47, Label: "Orust", Title: "Orust: legacy 41%, ability 47%", Href: "/results/1421"},
		},
	}.SVG())
	// Output:
	// Tanum: legacy 62%, ability 58%
	// Orust: legacy 41%, ability 47%
}

func ExampleBars() {
	titles(chart.Bars{
		Frame: chart.Frame{ID: "levels", Lang: "en", Title: "Levels", Width: 640},
		Axis:  chart.Axis{Title: "Capabilities", Max: 55, Format: whole},
		Kinds: []chart.BarKind{{Name: "Good"}, {Name: "Leading"}, {Name: "Not judged", Hollow: true}},
		Rows: []chart.BarRow{{Name: "Tanum", Title: "Tanum: good 30, leading 21", Parts: []chart.BarPart{
			{Value: 30, Figure: "30", Title: "Good: 30"}, {Value: 21, Figure: "21", Title: "Leading: 21"}, {Value: 4, Title: "Not judged: 4"}}}},
	}.SVG())
	// Output:
	// Tanum: good 30, leading 21
	// Good: 30
	// Leading: 21
	// Not judged: 4
}

func ExampleProfile() {
	score, low, high, median := 61.6, 55.0, 68.2, 52.0
	titles(chart.Profile{
		Frame: chart.Frame{ID: "profile", Lang: "en", Title: "Profile", Width: 640},
		Axis:  chart.Axis{Max: 100, Format: percent},
		Score: "Tanum", Interval: "95% interval", Median: "Median",
		Rows: []chart.ProfileRow{
			{Name: "Total", Value: &score, Low: &low, High: &high, Median: &median, Figure: "62%", Title: "Total: 62% (55% to 68%)"},
			{Name: "Innovation", Depth: 1, Note: "Too few answers", Title: "Innovation: too few answers"},
		},
	}.SVG())
	// Output:
	// Total: 62% (55% to 68%)
	// Innovation: too few answers
}

func ExampleChange() {
	before, after, low, high := 52.0, 58.0, -1.0, 13.0
	titles(chart.Change{
		Frame:  chart.Frame{ID: "change", Lang: "en", Title: "Change", Width: 640},
		Axis:   chart.Axis{Max: 100, Format: percent},
		Before: "Autumn 2020", After: "Spring 2027", Interval: "95% interval of the change",
		Rows: []chart.ChangeRow{{Name: "Tanum", Before: &before, After: &after, Low: &low, High: &high, Figure: "+6", Title: "Tanum: 52% to 58%"}},
	}.SVG())
	// Output:
	// Tanum: 52% to 58%
}
