package html

import (
	"strconv"
	"strings"

	"mogna/internal/locale"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Done is what is done in the scenario: a row for each measure.
func (x *scenarioOf) Done() *grid {
	p := x.page
	g := p.table("", x.Name()+": "+p.Say("vad som görs", "what is done"), left(p.Say("Åtgärd", "Measure")), left(p.Say("Förmågor", "Capabilities")), left(p.Say("Organisationer", "Organisations")),
		right(p.Say("Till nivå", "To level")), right(p.Say("Kostnad per år, kr", "Annual cost, SEK")), right(p.Say("Besparing per år, kr", "Annual saving, SEK")), left(p.Say("Hur", "How")))
	for n, m := range x.Measures {
		a := about{id: x.id + "." + strconv.Itoa(n+1)}
		head := strconv.Itoa(n + 1)
		if m.Title != "" {
			head += ". " + m.Title
		}
		g.add(tr{Head: []piece{said(head)}, Cells: []td{x.raises(m), {Parts: x.carriedOutBy(m)}, numbers(p.figure(a, "measure/to-level", m.ToLevel, asLevel)),
			numbers(p.figure(a, "measure/cost", float64(m.YearlyCost), asWhole)), numbers(p.figure(a, "measure/saving", float64(m.YearlySaving), asWhole)), x.how(a, m)}})
	}
	return g.orNone()
}

func (x *scenarioOf) raises(m survey.Measure) (c td) {
	for _, id := range m.Capabilities {
		c.Items = append(c.Items, []piece{said(x.page.capability(id))})
	}
	return c
}

func (x *scenarioOf) carriedOutBy(m survey.Measure) (parts []piece) {
	for n, code := range m.Organisations {
		if n > 0 {
			parts = append(parts, said(", "))
		}
		parts = append(parts, x.page.member(code))
	}
	return parts
}

// how says whether the organisations carry a measure out alone or together, and how they then split what it costs.
func (x *scenarioOf) how(a about, m survey.Measure) td {
	p := x.page
	if !m.Shared {
		return wording(p.Say("Var för sig: beloppen gäller varje organisation.", "Separately: the amounts are for each organisation."))
	}
	c := wording(p.Say("Gemensamt. Beloppen fördelas ", "Jointly. The amounts are allocated ") + strings.ToLower(p.Of(model.SplitKeys[m.Key])))
	separator := " – "
	for _, s := range m.Shares {
		a.organisation = s.Organisation
		c.Parts = append(c.Parts, said(separator), p.member(s.Organisation), said(" "), p.figure(a, "measure/share", s.Weight, asLevel))
		separator = ", "
	}
	c.Parts = append(c.Parts, said("."))
	return c
}

// Notices say what the measures do not change.
func (x *scenarioOf) Notices() (list [][]piece) {
	for _, note := range x.Notes {
		list = append(list, x.notice(note))
	}
	return list
}

func (x *scenarioOf) notice(note scoring.ScenarioNote) []piece {
	p := x.page
	a := about{id: x.id + "." + strconv.Itoa(note.Measure)}
	measure := "note/" + pathName(note.Code) + "/" + pathName(note.Capability)
	var names []string
	for _, code := range note.Organisations {
		names = append(names, p.Organisation(code))
	}
	whose := locale.List(p.lang(), names)
	if note.Capability != "" {
		whose = p.capability(note.Capability) + ", " + whose
	}
	return []piece{said(p.Say("Åtgärd ", "Measure ")), p.count(a, measure, note.Measure), said(" – " + whose + ". " + p.Note(note.Code))}
}
