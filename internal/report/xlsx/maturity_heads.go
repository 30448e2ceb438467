package xlsx

import "mogna/internal/report/model"

// scoreHeads writes two rows of headings: what the scores are part of, and their own names.
func (s *sheet) scoreHeads(columns []model.Measured, first bool) {
	groups := texts(groupLook, "", "")
	heads := texts(headLook, s.Say("Kod", "Code"), s.Say("Organisation", "Organisation"))
	for _, m := range columns {
		groups = append(groups, text(s.Of(m.Group), groupLook))
		heads = append(heads, text(s.Of(m.Title), headNumberLook))
	}
	if first {
		groups = append(groups, texts(groupLook, "", "")...)
		heads = append(heads, texts(headLook, s.Say("Typ", "Type"), s.Say("Anmärkningar", "Quality flags"))...)
	}
	ground := len(groups)
	for _, m := range columns {
		groups = append(groups, texts(groupLook, s.fullTitle(m.Area), "", "", "")...)
		heads = append(heads, texts(headNumberLook, s.Say("Från", "Low"), s.Say("Till", "High"), "n", s.Say("Percentil", "Percentile"))...)
	}
	s.addHigh(30, groups...)
	s.mergeGroups(columns)
	for n := range columns {
		s.merge(ground+1+groundColumns*n, ground+groundColumns*(n+1))
	}
	s.add(heads...)
}

// fullTitle names an area where its group is not in sight.
func (b *book) fullTitle(a model.Area) string {
	if a.ID == a.Within && a.ID != "" {
		return b.Of(a.Group)
	}
	return b.Of(a.Title)
}

// mergeGroups joins the headings of scores that are part of the same whole.
func (s *sheet) mergeGroups(columns []model.Measured) {
	for from := 0; from < len(columns); {
		to := from
		for to+1 < len(columns) && columns[to+1].Within == columns[from].Within && columns[from].Within != "" {
			to++
		}
		s.merge(nameColumns+1+from, nameColumns+1+to)
		from = to + 1
	}
}
