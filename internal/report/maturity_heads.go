package report

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
		heads = append(heads, texts(headLook, s.say("Typ", "Type"), s.say("Anmärkningar", "Quality flags"))...)
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
func (b *book) fullTitle(a area) string {
	if a.id == a.within && a.id != "" {
		return b.of(a.group)
	}
	return b.of(a.title)
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
