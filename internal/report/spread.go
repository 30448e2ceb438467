package report

import (
	"fmt"

	"mogna/internal/scoring"
)

// spread writes the municipalities' number, least, quartiles and greatest, under the scores that they are made of.
func (s *sheet) spread(x *scorebook, columns []measured) {
	s.add()
	s.spreadRow(s.say("Kommuner med index (n)", "Municipalities with a score (n)"), columns, func(m measured) cell {
		return x.live(m, whole(m.benchmark.N), "COUNT("+x.townsOf(m.id).inColumn()+")")
	})
	s.spreadRow(s.say("Täckning", "Coverage"), columns, func(m measured) cell {
		all := x.townsOf(m.id).inColumn()
		return x.live(m, cell{m.benchmark.Coverage, shareLook}, fmt.Sprintf("COUNT(%s)/MAX(1,ROWS(%s)-COUNTIF(%s,%s))", all, all, all, quoted(s.short(scoring.ReasonExempt))))
	})
	for _, line := range []struct {
		name, formula string
		of            func(scoring.Benchmark) *float64
	}{
		{s.say("Lägst", "Lowest"), "MIN(%s)", func(b scoring.Benchmark) *float64 { return b.Min }},
		{s.say("Undre kvartil", "Lower quartile"), "QUARTILE(%s,1)", func(b scoring.Benchmark) *float64 { return b.Q1 }},
		{s.say("Median", "Median"), "MEDIAN(%s)", func(b scoring.Benchmark) *float64 { return b.Median }},
		{s.say("Övre kvartil", "Upper quartile"), "QUARTILE(%s,3)", func(b scoring.Benchmark) *float64 { return b.Q3 }},
		{s.say("Högst", "Highest"), "MAX(%s)", func(b scoring.Benchmark) *float64 { return b.Max }},
	} {
		s.spreadRow(line.name, columns, func(m measured) cell {
			return x.live(m, s.because(line.of(m.benchmark), m.benchmark.Reason, indexLook), x.enough(m.id, fmt.Sprintf(line.formula, x.townsOf(m.id).inColumn())))
		})
	}
}

func (s *sheet) spreadRow(name string, columns []measured, of func(measured) cell) {
	row := texts(sumLook, "", name)
	for _, m := range columns {
		row = append(row, of(m))
	}
	s.add(row...)
}

// live gives a figure of the spread its formula, where it follows from the scores that are shown.
func (x *scorebook) live(m measured, c cell, formula string) cell {
	if !x.recounts(m) {
		return c
	}
	return c.by(formula)
}

// enough works a figure out only where there are municipalities enough to compare with.
func (x *scorebook) enough(id, formula string) string {
	column, row := x.spots[id].column, x.spreadRow(id)
	return fmt.Sprintf("IF(%s<%s,%s,IF(%s<%s,%s,%s))", one("", column, row).inColumn(), x.t.minTowns, quoted(x.short(scoring.ReasonTooFewOrgs)),
		one("", column, row+1).inColumn(), x.t.minShare, quoted(x.short(scoring.ReasonCoverage)), formula)
}
