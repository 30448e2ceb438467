package html

import (
	"strings"

	"mogna/internal/report/model"
)

// Name is the round's, and Title what the file is called in a browser and in a PDF.
func (p *page) Name() string {
	return p.Or(p.Comparison.Round.Title, p.Say("Mätomgång utan namn", "Round without a name"))
}

func (p *page) Title() string {
	if p.Only() {
		return model.OneLine(p.OnlyName() + " – " + p.Name())
	}
	return model.OneLine(p.Name()) + p.Say(" – jämförelserapport", " – comparison report")
}

// Chosen says whom the copy is made for.
func (p *page) Chosen() []string {
	shown := len(p.rows)
	if p.cut || p.Together() {
		shown = 0
	}
	return p.Labels.Chosen(p.Model, shown)
}

// warning is what the page must say first, whoever it is shown to.
type warning struct{ Short, Full string }

// Banners say that the answers are invented, and that the figures are not published.
func (p *page) Banners() (list []warning) {
	if p.Comparison.Round.MadeUp {
		list = append(list, warning{p.Say("Påhittade svar – demonstration", "Fictional answers – demo"),
			p.Say("Ingen siffra i rapporten säger något om någon kommun.", "No figure in this report says anything about any municipality.")})
	}
	if p.Comparison.Round.Draft {
		list = append(list, warning{p.Say("Utkast – inte publicerat", "Draft – not published"), p.Say("Siffrorna kan ändras.", "The figures may change.")})
	}
	return list
}

// Mark is the banners on every printed page; Footer tells which round a loose page is from.
func (p *page) Mark() string {
	var words []string
	for _, b := range p.Banners() {
		words = append(words, b.Short)
	}
	return strings.Join(words, " · ")
}

func (p *page) Footer() string {
	const room = 60
	if p.Only() {
		return model.Cut(model.OneLine(p.OnlyName()+" · "+p.Name()), room)
	}
	return model.Cut(model.OneLine(p.Name()), room)
}

// AsOf says on a loose page of when the figures are.
func (p *page) AsOf() string {
	return p.Say("Uppgifterna gäller ", "Data as of ") + p.Moment(p.Comparison.Round.AsOf)
}

// Reasons are those that a figure can be missing for, in short and in full.
func (p *page) Reasons() []fact {
	var list []fact
	for _, r := range model.Reasons {
		list = append(list, fact{p.Of(r.Short), said(p.Of(r.Full))})
	}
	return append(list, fact{model.Absent, said(p.Say("Talet finns inte. Om siffran inte visas står skälet på samma rad.", "There is no such number. If the figure is not shown, the reason is in the same row."))})
}
