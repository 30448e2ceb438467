package xlsx

import (
	"fmt"

	"mogna/internal/report/model"
	"mogna/internal/scoring"
)

// spread writes the municipalities' number, least, quartiles and greatest, under the scores that they are made of.
func (s *sheet) spread(x *scorebook, columns []model.Measured) {
	s.add()
	s.spreadRow(s.Say("Kommuner med index (n)", "Municipalities with a score (n)"), columns, func(m model.Measured) cell {
		return x.live(m, whole(m.Benchmark.N), "COUNT("+x.municipalitiesOf(m.ID).inColumn()+")")
	})
	s.spreadRow(s.Say("Täckning", "Coverage"), columns, func(m model.Measured) cell {
		all := x.municipalitiesOf(m.ID).inColumn()
		return x.live(m, cell{m.Benchmark.Coverage, shareLook}, fmt.Sprintf("COUNT(%s)/MAX(1,ROWS(%s)-COUNTIF(%s,%s))", all, all, all, quoted(s.Short(scoring.ReasonExempt))))
	})
	for _, line := range []struct {
		name, formula string
		of            func(scoring.Benchmark) *float64
	}{
		{s.Say("Lägst", "Lowest"), "MIN(%s)", func(b scoring.Benchmark) *float64 { return b.Min }},
		{s.Say("Undre kvartil", "Lower quartile"), "QUARTILE(%s,1)", func(b scoring.Benchmark) *float64 { return b.Q1 }},
		{s.Say("Median", "Median"), "MEDIAN(%s)", func(b scoring.Benchmark) *float64 { return b.Median }},
		{s.Say("Övre kvartil", "Upper quartile"), "QUARTILE(%s,3)", func(b scoring.Benchmark) *float64 { return b.Q3 }},
		{s.Say("Högst", "Highest"), "MAX(%s)", func(b scoring.Benchmark) *float64 { return b.Max }},
	} {
		s.spreadRow(line.name, columns, func(m model.Measured) cell {
			return x.live(m, s.because(line.of(m.Benchmark), m.Benchmark.Reason, indexLook), x.enough(m.ID, fmt.Sprintf(line.formula, x.municipalitiesOf(m.ID).inColumn())))
		})
	}
}

func (s *sheet) spreadRow(name string, columns []model.Measured, of func(model.Measured) cell) {
	row := texts(sumLook, "", name)
	for _, m := range columns {
		row = append(row, of(m))
	}
	s.add(row...)
}

// live gives a figure of the spread its formula, where it follows from the scores that are shown.
func (x *scorebook) live(m model.Measured, c cell, formula string) cell {
	if !x.recounts(m) {
		return c
	}
	return c.by(formula)
}

// enough works a figure out only where there are municipalities enough to compare with.
func (x *scorebook) enough(id, formula string) string {
	column, row := x.spots[id].column, x.spreadRow(id)
	return fmt.Sprintf("IF(%s<%s,%s,IF(%s<%s,%s,%s))", one("", column, row).inColumn(), x.t.minTowns, quoted(x.Short(scoring.ReasonTooFewOrgs)),
		one("", column, row+1).inColumn(), x.t.minShare, quoted(x.Short(scoring.ReasonCoverage)), formula)
}
