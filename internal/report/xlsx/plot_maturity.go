package xlsx

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// plotMaturity adds the sheet of the four types and of the totals.
func (x *scorebook) plotMaturity() {
	t := x.d.Q.Scoring.Types
	all, towns := x.ranking()
	p := plot{name: x.Say("Diagram, mognad", "Charts, maturity"), title: x.Say("Mognad i diagram", "Maturity in charts"),
		columns: []column{words(x.Say("Organisation", "Organisation"), 28), words(x.Say("Organisationstyp", "Type"), 20), figures(x.Of(model.Totally), 10)}}
	if t != nil {
		titles := x.Constructs(x.d.Q)
		p.columns = append(p.columns, figures(titles[t.X], 14), figures(titles[t.Y], 14), words(x.Say("Typ", "Type"), 15))
		p.notes = append(p.notes, x.typesInWords())
	}
	p.notes = append(p.notes, x.Say("Högst index först, gemensamma organisationer sist. Organisationer utan index finns inte med. Ordningen räknas inte om. Namn som skulle täcka varandra i diagrammet är utelämnade där.",
		"Highest score first, joint bodies last. Organisations without a score are left out. The order is not recalculated. Names that would cover each other in the chart are left out there."))
	for _, n := range all {
		p.rows = append(p.rows, x.plotted(n, t))
	}
	orgs := len(p.rows)
	if t != nil && orgs > 0 {
		p.rows = append(p.rows, nil)
		p.rows = append(p.rows, x.cutRows(t)...)
	}
	p.charts = func(s *sheet, first int) []nativeChart {
		var charts []nativeChart
		if t != nil {
			charts = append(charts, x.typesChart(s, t, first, orgs, towns))
		}
		return append(charts, x.totalsChart(s, first, orgs))
	}
	x.plot(x.d, p)
}

// ranking is the organisations with a total, by place, the highest first; municipalities before joint bodies.
func (x *scorebook) ranking() (all []int, towns int) {
	score := func(n int) *float64 { return model.TotalOf(x.d.Organisations[x.arranged[n].Code]).Value }
	for n := range x.arranged {
		if score(n) != nil {
			all = append(all, n)
			if n < x.towns {
				towns++
			}
		}
	}
	highest := func(a, b int) int { return cmp.Compare(*score(b), *score(a)) }
	slices.SortStableFunc(all[:towns], highest)
	slices.SortStableFunc(all[towns:], highest)
	return all, towns
}

// plotted is an organisation's row: its figures are the cells of the sheet of scores.
func (x *scorebook) plotted(n int, t *survey.Types) []cell {
	o := x.arranged[n]
	r := x.d.Organisations[o.Code]
	row := append(texts(textLook, o.Name, x.OrganisationKind(o.Kind)), x.linked("", model.TotalOf(r), n))
	if t == nil {
		return row
	}
	p := x.spots[""]
	kind := text(x.FourType(x.d, r), textLook)
	return append(row, x.linked(t.X, r.Constructs[t.X], n), x.linked(t.Y, r.Constructs[t.Y], n),
		kind.by(one(p.sheet, nameColumns+len(model.Upper(x.d))+1, p.first+n).inRow()+`&""`))
}

func (x *scorebook) linked(id string, s scoring.Score, n int) cell {
	p := x.spots[id]
	return x.because(s.Value, s.Reason, indexLook).by(one(p.sheet, p.column, p.first+n).inRow())
}

// cutRows are the points between which the lines of the cut are drawn.
func (x *scorebook) cutRows(t *survey.Types) [][]cell {
	line := func(name string, across, up cell) []cell {
		return append(texts(textLook, name, blank, ""), across, up)
	}
	least, most, cut := cell{0.0, indexLook}, cell{100.0, indexLook}, cell{t.Cut, indexLook}.by(x.t.cut)
	upright, level := x.Say("Gräns, lodrät", "Boundary, vertical"), x.Say("Gräns, vågrät", "Boundary, horizontal")
	return [][]cell{line(upright, cut, least), line(upright, cut, most), line(level, least, cut), line(level, most, cut)}
}

// typesInWords says how many are of each type.
func (x *scorebook) typesInWords() string {
	counts, placed, unsure := map[string]int{}, 0, 0
	for _, o := range x.arranged[:x.towns] {
		switch p := narrative.Place(x.d.Q, x.d.Document, x.d.Organisations[o.Code]); {
		case len(p.Fields) == 0:
			continue
		case p.Sure:
			counts[p.Fields[0].ID]++
		default:
			unsure++
		}
		placed++
	}
	var each []string
	for _, n := range x.d.Q.Scoring.Types.Names {
		each = append(each, fmt.Sprintf("%s %d", x.Or(x.Of(n.Title), n.ID), counts[n.ID]))
	}
	each = append(each, fmt.Sprintf(x.Say("gränsfall eller går inte att säga %d", "borderline or cannot be determined %d"), unsure))
	return fmt.Sprintf(x.Say("Av %d kommuner som har ett index i båda dimensionerna: %s.", "Of %d municipalities with a score in both dimensions: %s."),
		placed, strings.Join(each, ", "))
}

func (x *scorebook) typesChart(s *sheet, t *survey.Types, first, rows, towns int) nativeChart {
	titles := x.Constructs(x.d.Q)
	c := nativeChart{title: x.Say("De fyra typerna", "The four types"), kind: excelize.Scatter, high: plotHeight, labelled: rows <= mostNames, legend: rows > mostNames,
		across: axis{titles[t.X], 0, 100, 0}, up: axis{titles[t.Y], 0, 100, 10},
		alt: fmt.Sprintf(x.Say("Punktdiagram med %s vågrätt och %s lodrätt, 0 till 100. Linjerna vid %s delar det i fyra typer. %s Talen står i tabellen bredvid.",
			"Scatter chart with %s across and %s up, 0 to 100. The lines at %s divide it into four types. %s The numbers are in the table beside it."),
			titles[t.X], titles[t.Y], model.Exact(t.Cut), x.typesInWords())}
	if c.labelled {
		for n, free := range x.roomForMunicipalities(t) {
			name := s.column(2, first+rows+1, first+rows+1) // blank
			if free {
				name = s.column(1, first+n, first+n)
			}
			c.series = append(c.series, dots(name, s.column(4, first+n, first+n), s.column(5, first+n, first+n), n >= towns))
		}
	} else {
		for _, run := range [][2]int{{0, towns}, {towns, rows}} {
			if from, to := first+run[0], first+run[1]-1; to >= from {
				c.series = append(c.series, dots(s.column(2, from, from), s.column(4, from, to), s.column(5, from, to), run[0] > 0))
			}
		}
	}
	name := 1 // the lines' own, in a legend
	if c.labelled {
		name = 2 // none
	}
	for _, cut := range []int{first + rows + 1, first + rows + 3} {
		c.series = append(c.series, stroke(s.column(name, cut, cut), s.column(4, cut, cut+1), s.column(5, cut, cut+1)))
	}
	return c
}

// roomForMunicipalities tells which organisations' names can be read in the chart of types. Where two points nearly meet one of them
// goes without; both stand in the table.
func (x *scorebook) roomForMunicipalities(t *survey.Types) []bool {
	const wide, high = 12, 2.5
	var places []dot
	all, _ := x.ranking()
	for _, n := range all {
		p, r := dot{math.NaN(), math.NaN()}, x.d.Organisations[x.arranged[n].Code].Constructs
		if across, up := r[t.X].Value, r[t.Y].Value; across != nil && up != nil {
			p = dot{*across, *up}
		}
		places = append(places, p)
	}
	return roomForNames(places, wide, high)
}

func (x *scorebook) totalsChart(s *sheet, first, rows int) nativeChart {
	many := rows > mostNames
	c := nativeChart{title: x.Say("Totalt index", "Total score"), kind: excelize.Bar, high: max(300, uint(110+26*rows)), gap: 45, fromTheTop: true,
		across: axis{title: x.Say("Organisation", "Organisation")}, up: axis{x.Say("Index, 0–100", "Score, 0–100"), 0, 100, 25},
		alt: fmt.Sprintf(x.Say("Stapeldiagram över totalt index för %d organisationer, högst först. Talen står i tabellen bredvid.",
			"Bar chart of the total score of %d organisations, the highest first. The numbers are in the table beside it."), rows)}
	if many {
		c.kind, c.high, c.gap, c.fromTheTop, c.hideNames = excelize.Col, plotHeight, 10, false, true
		c.across.title = x.Say("Organisationer, i tabellens ordning", "Organisations, in the order of the table")
	}
	c.series = []excelize.ChartSeries{{Name: s.column(3, first-1, first-1), Categories: s.column(1, first, first+rows-1), Values: s.column(3, first, first+rows-1), Fill: fill(markInk)}}
	return c
}
