package xlsx

import (
	"strings"

	"mogna/internal/locale"
	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/survey"
)

// listedSheet is a sheet as the index names it.
type listedSheet struct{ name, title string }

// reserveIndex makes the first sheet. It is written last, when the others are known.
func (b *book) reserveIndex() layout {
	l := layout{name: b.Say("Innehåll", "Contents"), title: b.model.Comparison.Round.Title, widths: []float64{34, 74, 12, 60}, onePage: true,
		notes: []string{b.Say("Jämförelserapport: slutsats, tre siffror och vad som står på varje blad", "Comparison report: conclusion, three figures and what is on each sheet")}}
	l.name = b.create(l)
	return l
}

// index says what the results come to, and leads to each sheet.
func (b *book) index(l layout) {
	s := &sheet{book: b, name: l.name, layout: l}
	s.begin()
	if p := b.model.Comparison.Round.Published; p != nil {
		s.add()
		s.add(text(b.Say("Publicering nummer", "Publication number"), labelLook), cell{p.Number, factLook})
		s.add(text(b.Say("Publicerad", "Published"), labelLook), text(b.Moment(p.At), textLook))
		if p.Reason != "" {
			s.add(text(b.Say("Rättelse", "Correction"), labelLook), text(p.Reason, wrapLook))
		}
	}
	if chosen := b.chosen(); len(chosen) > 0 {
		s.add()
		for _, line := range chosen {
			s.add(text(line, labelLook))
		}
	}
	c := narrative.Conclude(b.plain, model.Questionnaires(b.documents), string(b.Language), b.model.Own)
	s.heading(b.Say("Slutsats", "Conclusion"))
	s.add(texts(headLook, b.Say("Om", "About"), b.Say("Vad resultatet visar", "What the results show"), b.Say("Hur säkert", "How certain"), b.Say("Varför", "Why"))...)
	if len(c.Findings) == 0 {
		s.add(text("", wrapLook), text(b.Say("Det finns inget att säga av svaren än.", "The answers do not say anything yet."), wrapLook))
	}
	for _, f := range c.Findings {
		s.add(texts(wrapLook, b.questionnaireTitle(f.Questionnaire), f.Text, b.Of(f.Certainty.Words()), f.Why)...)
		if own := f.Own; own != nil {
			s.add(texts(ownLook, locale.Capital(b.OwnMark(b.model)), own.Text, b.Of(own.Certainty.Words()), own.Why)...)
		}
	}
	s.heading(b.Say("Tre siffror", "Three figures"))
	s.add(texts(headLook, b.Say("Om", "About"), b.Say("Siffra", "Figure"), b.Say("Värde", "Value"), b.Say("Bygger på", "Based on"))...)
	for _, f := range c.Figures {
		value := b.Short(f.Reason)
		if f.Value != nil {
			value = f.Written(string(b.Language), *f.Value)
		}
		s.add(texts(wrapLook, b.questionnaireTitle(f.Questionnaire), b.Of(f.Title()), value, f.Behind(string(b.Language)))...)
		if own, there := f.Own[b.model.Own]; there {
			s.add(texts(ownLook, locale.Capital(b.OwnMark(b.model)), b.Of(f.OwnTitle()), f.OwnWritten(string(b.Language), own), f.Beside(string(b.Language)))...)
		}
	}
	s.heading(b.Say("Blad", "Sheets"))
	s.add(texts(headLook, b.Say("Blad", "Sheet"), b.Say("Vad som står där", "What is there"))...)
	for _, other := range b.listed {
		s.add(text(other.name, linkLook).by(leadTo(other.name)), text(other.title, wrapLook))
	}
	s.close()
}

// chosen says whom the workbook is made for.
func (b *book) chosen() (list []string) {
	lang, marked := string(b.Language), 0
	for _, o := range b.plain.Organisations {
		switch own := o.Code == b.model.Own; {
		case own && o.Kind == survey.Municipality:
			list = append(list, survey.Say("Den här arbetsboken är gjord för %s, som står först i tabellerna med märket ”%s”.", "This workbook is made for %s, which comes first in the tables with the mark “%s”.", o.Name, b.OwnMark(b.model)).In(lang))
		case own: // tables have joint bodies after the municipalities
			list = append(list, survey.Say("Den här arbetsboken är gjord för %s, som har märket ”%s” i tabellerna.", "This workbook is made for %s, which has the mark “%s” in the tables.", o.Name, b.OwnMark(b.model)).In(lang))
		case b.model.InGroup(o.Code):
			marked++
		}
	}
	if g := b.model.Group; g != nil {
		list = append(list, survey.Say("Jämförelsegrupp: %s. I tabellerna är %d märkta ”i gruppen”. Medianer och meningar gäller alla.",
			"Comparison group: %s. In the tables, %d are marked “in the group”. Medians and sentences are about all.", b.Of(g.Name), marked).In(lang))
	}
	return list
}

// leadTo is a link to a sheet of the workbook. A sheet that is written as a stream takes links as formulas alone.
func leadTo(sheet string) string {
	name := strings.ReplaceAll(sheet, `"`, `""`)
	return `HYPERLINK("#'` + name + `'!A1","` + name + `")`
}

func (b *book) questionnaireTitle(id string) string {
	for _, d := range b.documents {
		if d.Questionnaire.ID == id {
			return b.Of(d.Q.Title)
		}
	}
	return id
}
