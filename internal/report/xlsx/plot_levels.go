package xlsx

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"mogna/internal/chart"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// plotLevels adds the sheet with how many capabilities each organisation has at each level.
func (b *book) plotLevels(d document) {
	levels, x := d.LevelOptions(), b.levelbooks[d.Questionnaire]
	p := plot{name: b.Say("Diagram, nivåer", "Charts, levels"), title: b.Say("Nivåer i diagram", "Levels in a chart"),
		columns: []column{words(b.Say("Organisation", "Organisation"), 28)},
		notes: []string{b.Say("Hur många förmågor varje organisation har på varje nivå, flest styrkor först. Organisationer utan svar finns inte med. Ordningen räknas inte om.",
			"How many capabilities each organisation has at each level, most strengths first. Organisations without answers are left out. The order is not recalculated.")}}
	for _, l := range levels {
		p.columns = append(p.columns, figures(b.level(l), 17))
	}
	for _, o := range b.withProfile(d) {
		row := texts(textLook, o.Name)
		for _, l := range levels {
			row = append(row, whole(model.CountOf(d.Organisations[o.Code].Profile.Counts, l.Value)).by(x.at(l, x.all(o.Code))))
		}
		p.rows = append(p.rows, row)
	}
	p.charts = func(s *sheet, first int) []nativeChart {
		return []nativeChart{s.levelsChart(levels, first, len(p.rows))}
	}
	b.plot(d, p)
}

// withProfile are the organisations with a profile, most strengths first, then fewest weaknesses.
func (b *book) withProfile(d document) []scoring.OrganisationInfo {
	var all []scoring.OrganisationInfo
	for _, o := range b.arranged {
		if d.Organisations[o.Code].Profile != nil {
			all = append(all, o)
		}
	}
	slices.SortStableFunc(all, func(x, y scoring.OrganisationInfo) int {
		p, q := d.Organisations[x.Code].Profile, d.Organisations[y.Code].Profile
		return cmp.Or(cmp.Compare(len(q.Strengths), len(p.Strengths)), cmp.Compare(len(p.Weaknesses), len(q.Weaknesses)))
	})
	return all
}

func (s *sheet) levelsChart(levels []survey.Option, first, rows int) nativeChart {
	c := nativeChart{title: s.Say("Förmågor på varje nivå", "Capabilities at each level"), kind: excelize.BarStacked, high: max(300, uint(130+26*rows)), gap: 40,
		legend: true, fromTheTop: true, across: axis{title: s.Say("Organisation", "Organisation")}, up: axis{title: s.Say("Antal förmågor", "Number of capabilities")},
		alt: fmt.Sprintf(s.Say("Staplar för %d organisationer, delade efter hur många förmågor som ligger på varje nivå. Talen står i tabellen bredvid.",
			"Bars for %d organisations, divided by how many capabilities lie at each level. The numbers are in the table beside it."), rows)}
	if rows > mostNames {
		c.kind, c.high, c.gap, c.fromTheTop, c.hideNames = excelize.ColStacked, plotHeight, 0, false, true
		c.across.title = s.Say("Organisationer, i tabellens ordning", "Organisations, in the order of the table")
	}
	for n := range levels {
		c.series = append(c.series, excelize.ChartSeries{Name: s.column(2+n, first-1, first-1), Categories: s.column(1, first, first+rows-1),
			Values: s.column(2+n, first, first+rows-1), Fill: fill(bare(chart.ShadeOf(n, len(levels)).Fill))})
	}
	return c
}
