package html

import (
	"mogna/internal/locale"
	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/survey"
)

// finding is a sentence of a conclusion, with how sure it is in a word, and the same of the reader's own organisation, with its mark.
type finding struct {
	narrative.Finding
	Sureness, Mark string
	Own            *finding
}

// Findings are the conclusion's sentences.
func (p *page) Findings() []finding { return p.sure(p.conclusion.Findings) }

// Findings are what the results come to for the organisation.
func (o *chapterOf) Findings() []finding { return o.page.sure(o.page.findingsOf(o.Code)) }

func (p *page) findingsOf(code string) []narrative.Finding {
	return narrative.OwnFindings(p.Comparison, model.Questionnaires(p.figures.Documents), p.lang(), code)
}

func (p *page) sure(list []narrative.Finding) (told []finding) {
	for _, f := range list {
		one := finding{Finding: f, Sureness: p.Of(f.Certainty.Words())}
		if f.Own != nil {
			one.Own = &finding{Finding: *f.Own, Sureness: p.Of(f.Own.Certainty.Words()), Mark: locale.Capital(p.OwnMark(p.Model))}
		}
		told = append(told, one)
	}
	return told
}

// keyFigure is one of the conclusion's three.
type keyFigure struct {
	Title  string
	Value  piece
	Behind string
	Own    []piece // the reader's own organisation's
}

// KeyFigures are the conclusion's three.
func (p *page) KeyFigures() (list []keyFigure) {
	for _, f := range p.conclusion.Figures {
		k := keyFigure{Title: p.Of(f.Title()), Value: said("–"), Behind: f.Behind(p.lang()), Own: p.ownFigure(f)}
		switch {
		case f.Value == nil:
			k.Behind = p.Short(f.Reason) + ". " + k.Behind
		case f.ID == narrative.MedianScore:
			k.Value = p.figure(about{questionnaire: f.Questionnaire}, "benchmark/median", *f.Value, asIndex)
		default:
			k.Value = said(f.Written(p.lang(), *f.Value))
		}
		list = append(list, k)
	}
	return list
}

// ownFigure is the reader's own organisation's value of a figure, as its own row has it.
func (p *page) ownFigure(f narrative.Figure) []piece {
	x, there := f.Own[p.Own]
	if !there || p.Only() {
		return nil
	}
	return []piece{p.to(p.Own), said(": " + f.OwnWritten(p.lang(), x))}
}

// RankedPlot is the municipalities by total score. What it shows is the first finding where that is of the order.
func (p *page) RankedPlot() (*htmlChart, error) {
	for _, c := range p.Maturity() {
		return c.RankingPlot()
	}
	return nil, nil
}

// mostWeak is how many of the important and weak capabilities a summary names.
const mostWeak = 12

// Weak are the important and weak capabilities, the most important first.
func (p *page) Weak() *grid {
	levels, weights := p.Capability(), p.Importance()
	if len(levels) == 0 || len(weights) == 0 {
		return nil
	}
	c := levels[0]
	g := p.table("", p.Say("Viktigt och svagt: börja här", "Important and weak: start here"), left(p.Say("Förmåga", "Capability")), right(p.Say("Vikt", "Importance")),
		right(p.Say("Mediannivå", "Median level")), right(p.Say("Kommuner under god", "Municipalities below good")), left(p.Say("Har kommit längst", "Furthest ahead")))
	weak := p.weak()
	for _, w := range weak[:min(mostWeak, len(weak))] {
		x, y := weights[0].rating(w.ID), c.Capabilities[w.ID]
		leaders := td{Parts: p.listed(w.Leaders)}
		if len(w.Leaders) == 0 {
			leaders = wording(p.Say("ingen har nått god", "nobody has reached good"))
		}
		g.add(tr{Head: c.named(w.Item), Cells: []td{p.maybe(weights[0].all().of(x.ID), "importance", weights[0].Capabilities[x.ID].Importance, "", asHundredths),
			p.maybe(c.all().of(w.ID), "median", y.Median, y.Reason, asTenths), numbers(said(p.some(w.Below, w.Assessed))), leaders}})
	}
	return g.orNone()
}

// MoreWeak says how many are not named.
func (p *page) MoreWeak() int { return max(0, len(p.weak())-mostWeak) }

// weak are the important and weak capabilities by the questionnaires of the comparison's documents.
func (p *page) weak() []narrative.WeakCapability {
	return narrative.WeakFirst(p.Comparison, model.Questionnaires(p.figures.Documents))
}

func (p *page) some(n, of int) string {
	return survey.Say("%d av %d", "%d of %d", n, of).In(p.lang())
}

// rating is the item that rates the importance of a capability.
func (c *chapter) rating(capability string) survey.Item {
	for _, s := range c.Q.Sections {
		for _, i := range s.Items {
			if i.Capability == capability || i.Capability == "" && i.ID == capability {
				return i
			}
		}
	}
	return survey.Item{}
}

// Sure are the sentences of how far each material's figures carry.
func (p *page) Sure() (list []narrative.DocumentWords) {
	for _, c := range p.chapters {
		if len(c.Words.Coverage) > 0 || len(c.Words.Reliability) > 0 {
			list = append(list, c.Words)
		}
	}
	return list
}
