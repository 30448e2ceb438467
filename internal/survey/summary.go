package survey

import "strings"

// Summary puts the matrix into words: for each questionnaire how many have handed it in, and who has handed in
// everything.
func (m Matrix) Summary() []Text {
	var lines []Text
	for c, q := range m.Questionnaires {
		done, total := 0, 0
		for r := range m.Organisations {
			switch m.Cells[r][c].State {
			case Exempted:
				continue
			case Complete:
				done++
			}
			total++
		}
		lines = append(lines, handedIn(done, total, q.Title))
	}
	if len(m.Organisations) > 0 && len(m.Questionnaires) > 1 {
		lines = append(lines, m.everything())
	}
	return lines
}

func handedIn(done, total int, title Text) Text {
	t := Text{}
	for _, lang := range []string{Swedish, English} {
		name := title.In(lang)
		switch {
		case total == 0:
			t[lang] = Say("Ingen behöver lämna %s.", "Nobody needs to hand in %s.", quoted(lang, name))[lang]
		case total == 1 && done == 0:
			t[lang] = Say("Den enda som ska lämna %s har inte gjort det.", "The only one to hand in %s has not done so.", quoted(lang, name))[lang]
		case total == 1:
			t[lang] = Say("Den enda som ska lämna %s har gjort det.", "The only one to hand in %s has done so.", quoted(lang, name))[lang]
		case done == 0:
			t[lang] = Say("Ingen av %d har lämnat %s.", "None of %d has handed in %s.", total, quoted(lang, name))[lang]
		case done == total:
			t[lang] = Say("Alla %d har lämnat %s.", "All %d have handed in %s.", total, quoted(lang, name))[lang]
		default:
			t[lang] = Say("%d av %d har lämnat %s.", "%d of %d have handed in %s.", done, total, quoted(lang, name))[lang]
		}
	}
	return t
}

func quoted(lang, s string) string {
	if lang == Swedish {
		return "”" + s + "”"
	}
	return "“" + s + "”"
}

func (m Matrix) everything() Text {
	var names []string
	for r, o := range m.Organisations {
		all, asked := true, false
		for c := range m.Questionnaires {
			state := m.Cells[r][c].State
			all = all && (state == Complete || state == Exempted)
			asked = asked || state != Exempted
		}
		if all && asked {
			names = append(names, o.Name)
		}
	}
	switch len(names) {
	case 0:
		return Say("Ingen har lämnat allt.", "Nobody has handed in everything.")
	case 1:
		return Say("Bara %s har lämnat allt.", "Only %s has handed in everything.", names[0])
	case len(m.Organisations):
		return Say("Alla har lämnat allt.", "Everybody has handed in everything.")
	}
	if len(names) > 5 {
		return Say("%d av %d har lämnat allt.", "%d of %d have handed in everything.", len(names), len(m.Organisations))
	}
	last := len(names) - 1
	return Text{
		Swedish: strings.Join(names[:last], ", ") + " och " + names[last] + " har lämnat allt.",
		English: strings.Join(names[:last], ", ") + " and " + names[last] + " have handed in everything.",
	}
}
