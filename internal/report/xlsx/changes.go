package xlsx

import (
	"mogna/internal/locale"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// changes lists every change since the earlier round, with what it is computed from under the table.
func (b *book) changes(d document) {
	x, earlier := b.model.Since(d), b.model.Comparison.Earlier
	if x == nil || earlier == nil {
		return
	}
	name := b.Say("Förändring", "Change")
	s := b.sheet(layout{name: b.nameFor(name, d), title: name + " – " + b.Of(d.Q.Title), head: 1, onePage: true,
		notes:  []string{b.sinceWhen(earlier), b.Say("Om osäkerhetsintervallet rymmer 0 kan skillnaden bero på slumpen (vilka som råkade svara).", "If the confidence interval includes 0, the difference may be due to chance (who happened to answer).")},
		widths: []float64{10, 28, 36, 12, 12, 12, 12, 12, 12, 20}})
	s.add(append(texts(headLook, s.Say("Kod", "Code"), s.Say("Organisation", "Organisation"), s.Say("Område", "Area")),
		append(texts(headNumberLook, s.Say("Förra gången", "Last time"), s.Say("Nu", "Now"), s.Say("Förändring", "Change"),
			s.Say("Lägst", "Low"), s.Say("Högst", "High"), "p"), text(s.Say("Anmärkning", "Note"), headLook))...)...)
	top := s.row
	for _, o := range b.model.Comparison.Organisations {
		of, there := x.Organisations[o.Code]
		if !there {
			continue
		}
		s.change(o.Code, b.Of(model.Totally), of[""])
		survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) { s.change(o.Code, b.Of(c.Title), of[c.ID]) })
	}
	s.filter(top, 10)
	s.sinceFacts(x, earlier)
	s.close()
}

func (b *book) sinceWhen(earlier *scoring.EarlierRound) string {
	return b.Say("Förra gången: ", "Last time: ") + earlier.Title + ", " + locale.Date(string(b.Language), earlier.AsOf) + "."
}

// change adds a row. A change without an interval says why in the last column.
func (s *sheet) change(code, title string, c *scoring.Change) {
	if c == nil {
		return
	}
	row := append(s.who(code), text(title, textLook), number(c.Before, indexLook), number(c.After, indexLook), s.because(c.Change, c.Reason, indexLook),
		number(c.Low, indexLook), number(c.High, indexLook), number(c.P, smallLook))
	if c.Change != nil && c.Reason != "" {
		row = append(row, cell{s.Short(c.Reason), reasonLook})
	}
	s.add(row...)
}

func (s *sheet) sinceFacts(x *scoring.Changes, earlier *scoring.EarlierRound) {
	s.heading(s.Say("Så räknas förändringen fram", "How the change is calculated"),
		s.Say("På de områden där alla frågor är desamma i båda mätomgångarna, med samma svarsskala och den senare mätomgångens vikter. Andra områden jämförs inte.",
			"From the areas whose questions are all the same in both rounds, with the same scale and the later round’s weights. Other areas are not compared."))
	s.fact(s.Say("Jämförs med mätomgång nummer", "Compared with round number"), cell{int(earlier.ID), factLook})
	s.fact(s.Say("Formulärets version då", "The questionnaire’s version then"), text(x.Before.Version, textLook))
	s.fact(s.Say("Frågor i de områden som jämförs", "Questions in the areas that are compared"), cell{x.Common, factLook})
	s.fact(s.Say("Frågor i någon av dem", "Questions in either"), cell{x.Items, factLook})
	if x.Break {
		s.fact(s.Say("Avbrott i serien", "Break in the series"), text(s.Say("Ja. Vissa frågor finns bara i den ena mätomgången, så helheternas siffror är inte mätomgångarnas egna.",
			"Yes. Some questions are in one round only, so the figures for wholes are not the rounds’ own."), textLook))
	}
}
