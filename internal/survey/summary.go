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
			t[lang] = Say("Ingen behöver svara på %s.", "Nobody needs to submit %s.", quoted(lang, name))[lang]
		case total == 1 && done == 0:
			t[lang] = Say("Den enda som ska svara på %s har inte skickat in.", "The only organisation that should submit %s has not submitted it.", quoted(lang, name))[lang]
		case total == 1:
			t[lang] = Say("Den enda som ska svara på %s har skickat in.", "The only organisation that should submit %s has submitted it.", quoted(lang, name))[lang]
		case done == 0:
			t[lang] = Say("Ingen av %d har skickat in %s.", "None of %d has submitted %s.", total, quoted(lang, name))[lang]
		case done == total:
			t[lang] = Say("Alla %d har skickat in %s.", "All %d have submitted %s.", total, quoted(lang, name))[lang]
		default:
			t[lang] = Say("%d av %d har skickat in %s.", "%d of %d have submitted %s.", done, total, quoted(lang, name))[lang]
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
		return Say("Ingen har skickat in allt.", "Nobody has submitted everything.")
	case 1:
		return Say("Bara %s har skickat in allt.", "Only %s has submitted everything.", names[0])
	case len(m.Organisations):
		return Say("Alla har skickat in allt.", "Everyone has submitted everything.")
	}
	if len(names) > 5 {
		return Say("%d av %d har skickat in allt.", "%d of %d have submitted everything.", len(names), len(m.Organisations))
	}
	last := len(names) - 1
	return Text{
		Swedish: strings.Join(names[:last], ", ") + " och " + names[last] + " har skickat in allt.",
		English: strings.Join(names[:last], ", ") + " and " + names[last] + " have submitted everything.",
	}
}
