package xlsx

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"mogna/internal/report/model"
)

// plotProfile adds the sheet with one organisation beside the municipalities. Which one is chosen in a cell.
func (x *scorebook) plotProfile() {
	all, _ := x.ranking()
	if len(all) == 0 {
		return
	}
	chosen := x.arranged[slices.Min(all)]
	r, areas := x.d.Organisations[chosen.Code], model.Upper(x.d)
	p := plot{name: x.Say("Diagram, profil", "Charts, profile"), title: x.Say("En organisations profil", "An organisation’s profile"),
		columns: []column{words(x.Say("Område", "Area"), 40), figures(x.Say("Vald organisation", "Selected organisation"), 16), figures(x.Say("Kommunernas median", "The municipalities’ median"), 16)},
		notes:   []string{x.Say("Välj organisation i den första raden under rubrikerna: tabellen och diagrammet följer med.", "Select an organisation in the first row below the headings: the table and the chart follow.")}}
	const choice, median = 2, 4
	first := x.under(len(p.notes), 1)
	names := cells{x.spots[""].sheet, nameColumns, x.spots[""].first, nameColumns, x.spots[""].first + len(x.arranged) - 1}
	p.rows = append(p.rows, []cell{text(x.Say("Organisation", "Organisation"), textLook), text(chosen.Name, choiceLook), {}})
	for _, m := range areas {
		stands := x.spots[m.ID]
		column := cells{stands.sheet, stands.column, stands.first, stands.column, stands.first + len(x.arranged) - 1}
		name := x.fullTitle(m.Area)
		if m.ID == "" {
			name = x.Of(model.Totally)
		}
		s := m.Score(r)
		p.rows = append(p.rows, []cell{text(name, textLook),
			x.because(s.Value, s.Reason, indexLook).by(fmt.Sprintf("INDEX(%s,MATCH(%s,%s,0))", column.fixed(), one("", choice, first).fixed(), names.fixed())),
			x.because(m.Benchmark.Median, m.Benchmark.Reason, indexLook).by(one(stands.sheet, stands.column, x.spreadRow(m.ID)+median).inRow())})
	}
	p.charts = func(s *sheet, first int) []nativeChart {
		s.choose(ref(choice, first), names.fixed())
		return []nativeChart{x.profileChart(s, first, len(areas))}
	}
	x.plot(x.d, p)
}

// choose lets a cell be chosen from a list of others.
func (s *sheet) choose(at, from string) {
	list := excelize.NewDataValidation(false)
	list.Sqref = at
	list.SetSqrefDropList(from)
	list.SetError(excelize.DataValidationErrorStyleStop, s.Say("Finns inte", "Not found"), s.Say("Välj en organisation i listan.", "Select an organisation from the list."))
	s.keep(s.file.AddDataValidation(s.name, list))
}

func (x *scorebook) profileChart(s *sheet, first, areas int) nativeChart {
	top, last := first+1, first+areas
	bar := func(name, values, colour string) excelize.ChartSeries {
		return excelize.ChartSeries{Name: name, Categories: s.column(1, top, last), Values: values, Fill: fill(colour)}
	}
	return nativeChart{title: x.Say("Profilen bredvid kommunernas median", "The profile beside the municipalities’ median"), kind: excelize.Bar, high: uint(150 + 44*areas), gap: 60, legend: true, fromTheTop: true,
		across: axis{title: x.Say("Område", "Area")}, up: axis{x.Say("Index, 0–100", "Score, 0–100"), 0, 100, 25},
		series: []excelize.ChartSeries{bar(s.column(2, first, first), s.column(2, top, last), markInk), bar(s.column(3, first-1, first-1), s.column(3, top, last), paleMark)},
		alt: fmt.Sprintf(x.Say("Staplar för %d områden: den valda organisationens index och kommunernas median. Talen står i tabellen bredvid.",
			"Bars for %d areas: the chosen organisation’s score and the municipalities’ median. The numbers are in the table beside it."), areas)}
}
