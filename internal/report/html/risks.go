package html

import (
	"strconv"

	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// The headings of the matrix, in the words of the register.
var (
	likelihoods = []survey.Text{survey.Say("osannolik", "unlikely"), survey.Say("mindre trolig", "not very likely"), survey.Say("möjlig", "possible"),
		survey.Say("trolig", "likely"), survey.Say("mycket trolig", "very likely")}
	impacts = []survey.Text{survey.Say("försumbar", "negligible"), survey.Say("lindrig", "slight"), survey.Say("kännbar", "noticeable"),
		survey.Say("allvarlig", "serious"), survey.Say("mycket allvarlig", "very serious")}
)

// Risks is the round's risk register.
func (p *page) Risks() []scoring.Risk { return p.Comparison.Risks }

// RiskWords tell of the register.
func (p *page) RiskWords() []string { return p.words.Risks }

// RiskMatrix has the likelihoods upwards and the impacts to the right, each cell with its band and the risks in it, which lead to
// their rows in the register.
func (p *page) RiskMatrix() *grid {
	g := p.table("risks", p.Say("Riskmatris: riskerna efter sannolikhet och konsekvens", "Risk matrix: the risks by likelihood and impact"),
		left(p.Say("Sannolikhet (S) ↓ Konsekvens (K) →", "Likelihood (L) ↓ Impact (I) →")))
	for n, w := range impacts {
		g.Heads = append(g.Heads, left(strconv.Itoa(n+1)+" "+p.Of(w)))
	}
	for s := survey.RiskSteps; s > 0; s-- {
		row := tr{Head: []piece{said(strconv.Itoa(s) + " " + p.Of(likelihoods[s-1]))}}
		for k := 1; k <= survey.RiskSteps; k++ {
			row.Cells = append(row.Cells, p.riskCell(s, k))
		}
		g.add(row)
	}
	return g
}

func (p *page) riskCell(likelihood, impact int) td {
	band := survey.BandOf(likelihood * impact)
	c := td{Class: "risk-" + string(band), Parts: []piece{said(p.Of(model.RiskBands[band]))}}
	separator := ": "
	for _, r := range p.Risks() {
		if r.Likelihood == likelihood && r.Impact == impact {
			c.Parts = append(c.Parts, said(separator), piece{Text: model.RiskName(r), Href: "#" + riskAnchor(r)})
			separator = ", "
		}
	}
	return c
}

func riskAnchor(r scoring.Risk) string { return "risk-" + strconv.Itoa(r.Number) }

// RiskTable is the register, the highest risk first.
func (p *page) RiskTable() *grid {
	g := p.table("register", p.Say("Riskregister: högst riskvärde först", "Risk register: the highest risk value first"), left(p.Say("Risk", "Risk")), left(p.Say("Hot", "Threat")), right(p.Say("S", "L")), right(p.Say("K", "I")), right("R"),
		left(p.Say("Nivå", "Level")), left(p.Say("Sårbarhet", "Vulnerability")), left(p.Say("Vad det leder till", "Consequence")),
		left(p.Say("Åtgärd", "Action")), left(p.Say("Status", "Status")))
	for _, r := range p.Risks() {
		a := about{id: model.RiskName(r)}
		number := piece{Text: model.RiskName(r), Value: strconv.Itoa(r.Number), Path: a.path("risk/number")}
		g.add(tr{ID: riskAnchor(r), Head: []piece{number}, Cells: []td{wording(r.Threat), numbers(p.count(a, "risk/likelihood", r.Likelihood)),
			numbers(p.count(a, "risk/impact", r.Impact)), numbers(p.count(a, "risk/value", r.Value)), wording(p.Of(model.RiskBands[r.Band])), wording(p.Or(r.Vulnerability, model.Absent)),
			wording(r.Consequence), wording(p.Or(r.Action, p.Say("Ingen åtgärd är bestämd.", "No action has been decided."))), wording(p.Of(model.RiskStatuses[r.Status]))}})
	}
	return g
}
