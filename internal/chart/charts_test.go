package chart_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"

	"mogna/internal/chart"
)

func percent(x float64) string { return fmt.Sprintf("%.0f %%", x) }

func whole(x float64) string { return strconv.FormatFloat(x, 'f', 0, 64) }

func ptr(x float64) *float64 { return &x }

func frame(width int) chart.Frame {
	return chart.Frame{ID: "c", Lang: "sv", Title: "Mognad", Description: "Kommunerna", Width: width, Empty: "Inget att visa."}
}

var places = []string{"Orust", "Sotenäs", "Munkedal", "Tanum", "Dals-Ed", "Färgelanda", "Bengtsfors", "Mellerud", "Lysekil", "Uddevalla", "Strömstad",
	"Vänersborg", "Trollhättan", "Åmål", "Upplands Väsby-Österåkers gymnasieförbund"}

func scatter(width, n int) chart.Scatter {
	chance := rand.New(rand.NewPCG(1, 2))
	s := chart.Scatter{Frame: frame(width), X: chart.Axis{Title: "Digitalt arv", Max: 100, Format: percent}, Y: chart.Axis{Title: "Digital förmåga", Max: 100, Format: percent},
		Cross:  &chart.Cross{X: 50, Y: 50, LowLow: "Mindre viktigt och svagt: kan vänta", LowHigh: "Viktigt och svagt: börja här", HighLow: "Stabil grund", HighHigh: "Medvind"},
		Series: []chart.Series{{Name: "Kommun"}, {Name: "Gemensamt organ", Shape: chart.Diamond}}}
	for k := range n {
		name := fmt.Sprint(places[k%len(places)], k/len(places))
		s.Points = append(s.Points, chart.Point{X: 100 * chance.Float64(), Y: 100 * chance.Float64(), Label: name, Title: name + ": 1, 2", Series: k % 2})
	}
	return s
}

func bars(width int) chart.Bars {
	c := chart.Bars{Frame: frame(width), Axis: chart.Axis{Title: "Antal förmågor", Max: 55, Format: whole}}
	for _, name := range []string{"Obefintlig", "Undermålig", "Godtagbar", "God", "Branschledande"} {
		c.Kinds = append(c.Kinds, chart.BarKind{Name: name})
	}
	c.Kinds = append(c.Kinds, chart.BarKind{Name: "Inte bedömd", Hollow: true})
	for _, name := range places {
		row := chart.BarRow{Name: name, Title: name + ": 1, 2"}
		for _, n := range []int{1, 2, 20, 10, 20, 2} {
			row.Parts = append(row.Parts, chart.BarPart{Value: float64(n), Figure: strconv.Itoa(n), Title: "x"})
		}
		c.Rows = append(c.Rows, row)
	}
	c.Rows = append(c.Rows, chart.BarRow{Name: "Ale", Title: "Ale: inget svar", Note: "Inget svar"})
	return c
}

func profile(width int) chart.Profile {
	c := chart.Profile{Frame: frame(width), Axis: chart.Axis{Max: 100, Format: percent}, Score: "Tanum", Interval: "95 % osäkerhet", Median: "Kommunernas median", Before: "Hösten 2020"}
	for n, name := range []string{"Totalt", "Användare och organisation", "Styrning av arvet", "Samverkan om digital informationsförvaltning"} {
		x := 20 * float64(n+1)
		c.Rows = append(c.Rows, chart.ProfileRow{Name: name, Depth: min(n, 1), Value: &x, Low: ptr(x - 30), High: ptr(x + 30), Median: ptr(50), Before: ptr(x - 5), Figure: percent(x), Title: name})
	}
	c.Rows = append(c.Rows, chart.ProfileRow{Name: "Infrastruktur", Depth: 1, Note: "För få svar", Title: "Infrastruktur: för få svar"})
	return c
}

func change(width int) chart.Change {
	c := chart.Change{Frame: frame(width), Axis: chart.Axis{Max: 100, Format: percent}, Before: "Hösten 2020", After: "Våren 2027", Interval: "95 % osäkerhet om ändringen"}
	for n, name := range places {
		x := 5 * float64(n)
		c.Rows = append(c.Rows, chart.ChangeRow{Name: name, Before: &x, After: ptr(x + 20), Low: ptr(12), High: ptr(28), Figure: "+20", Title: name})
	}
	c.Rows = append(c.Rows, chart.ChangeRow{Name: "Ale", Note: "För få svar", Title: "Ale: för få svar"})
	return c
}

func drawings(width int) map[string][]byte {
	return map[string][]byte{"scatter": scatter(width, 15).SVG(), "crowd": scatter(width, 290).SVG(), "bars": bars(width).SVG(), "profile": profile(width).SVG(), "change": change(width).SVG(),
		"empty scatter": scatter(width, 0).SVG(), "empty bars": chart.Bars{Frame: frame(width)}.SVG(), "empty profile": chart.Profile{Frame: frame(width)}.SVG(), "empty change": chart.Change{Frame: frame(width)}.SVG()}
}
