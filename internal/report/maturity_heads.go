package report

import "mogna/internal/scoring"

// scoreHeads writes two rows of headings: what the scores are part of, and their own names.
func (s *sheet) scoreHeads(columns []measured, first bool) {
	groups := texts(groupLook, "", "")
	heads := texts(headLook, s.say("Kod", "Code"), s.say("Organisation", "Organisation"))
	for _, m := range columns {
		groups = append(groups, text(s.of(m.group), groupLook))
		heads = append(heads, text(s.of(m.title), headNumberLook))
	}
	if first {
		groups = append(groups, texts(groupLook, "", "")...)
		heads = append(heads, texts(headLook, s.say("Typ", "Type"), s.say("Att känna till", "Worth knowing"))...)
	}
	ground := len(groups)
	for _, m := range columns {
		groups = append(groups, texts(groupLook, s.fullTitle(m.area), "", "", "")...)
		heads = append(heads, texts(headNumberLook, s.say("Från", "Low"), s.say("Till", "High"), "n", s.say("Percentil", "Percentile"))...)
	}
	s.addHigh(30, groups...)
	s.mergeGroups(columns)
	for n := range columns {
		s.merge(ground+1+groundColumns*n, ground+groundColumns*(n+1))
	}
	s.add(heads...)
}

// fullTitle names an area where its group is not in sight.
func (s *sheet) fullTitle(a area) string {
	if a.id == a.within && a.id != "" {
		return s.of(a.group)
	}
	return s.of(a.title)
}

// mergeGroups joins the headings of scores that are part of the same whole.
func (s *sheet) mergeGroups(columns []measured) {
	for from := 0; from < len(columns); {
		to := from
		for to+1 < len(columns) && columns[to+1].within == columns[from].within && columns[from].within != "" {
			to++
		}
		s.merge(nameColumns+1+from, nameColumns+1+to)
		from = to + 1
	}
}

// spread writes the municipalities' number, least, quartiles and greatest, under the scores that they are made of.
func (s *sheet) spread(columns []measured) {
	row := texts(sumLook, "", s.say("Kommuner med index (n)", "Municipalities with a score (n)"))
	for _, m := range columns {
		row = append(row, whole(m.benchmark.N))
	}
	s.add()
	s.add(row...)
	shares := texts(sumLook, "", s.say("Andel av kommunerna", "Share of the municipalities"))
	for _, m := range columns {
		shares = append(shares, cell{m.benchmark.Coverage, shareLook})
	}
	s.add(shares...)
	for _, line := range []struct {
		name string
		of   func(scoring.Benchmark) *float64
	}{
		{s.say("Lägst", "Lowest"), func(b scoring.Benchmark) *float64 { return b.Min }},
		{s.say("Undre kvartil", "Lower quartile"), func(b scoring.Benchmark) *float64 { return b.Q1 }},
		{s.say("Median", "Median"), func(b scoring.Benchmark) *float64 { return b.Median }},
		{s.say("Övre kvartil", "Upper quartile"), func(b scoring.Benchmark) *float64 { return b.Q3 }},
		{s.say("Högst", "Highest"), func(b scoring.Benchmark) *float64 { return b.Max }},
	} {
		s.spreadRow(line.name, columns, line.of)
	}
}

func (s *sheet) spreadRow(name string, columns []measured, of func(scoring.Benchmark) *float64) {
	row := texts(sumLook, "", name)
	for _, m := range columns {
		row = append(row, s.because(of(m.benchmark), m.benchmark.Reason, indexLook))
	}
	s.add(row...)
}
