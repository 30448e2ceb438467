package xlsx

import (
	"mogna/internal/locale"
	"mogna/internal/report/measure"
	"mogna/internal/scoring"
)

// changes lists every change since the earlier round, with what it is computed from under the table.
func (b *book) changes(d document) {
	x, earlier := b.model.Since(d), b.model.Comparison.Earlier
	if x == nil || earlier == nil {
		return
	}
	name, t := b.Say("Förändring", "Change"), measure.Gather(measure.Change, b.walker.Over(d))
	var rows [][]cell
	for _, r := range t.Rows {
		rows = append(rows, append(append(b.who(r.Organisation), b.called(r)), b.figures(t, r, nil)...))
	}
	columns := append(append(b.whose(), words(b.Say("Område", "Area"), 36)), b.columnsOf(t)...)
	s := b.table(layout{name: b.nameFor(name, d), title: name + " – " + b.Of(d.Q.Title), onePage: true,
		notes: []string{b.sinceWhen(earlier), b.Say("Om osäkerhetsintervallet rymmer 0 kan skillnaden bero på slumpen (vilka som råkade svara).", "If the confidence interval includes 0, the difference may be due to chance (who happened to answer).")}}, columns, rows)
	s.filter(s.row-len(rows), len(columns))
	s.sinceFacts(x, earlier)
	s.close()
}

func (b *book) sinceWhen(earlier *scoring.EarlierRound) string {
	return b.Say("Förra gången: ", "Last time: ") + earlier.Title + ", " + locale.Date(string(b.Language), earlier.AsOf) + "."
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
