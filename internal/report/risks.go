package report

import (
	"fmt"
	"strings"

	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// risks adds the risk register: the matrix, and the table under it.
func (b *book) risks() {
	list := b.model.Comparison.Risks
	if len(list) == 0 {
		return
	}
	s := b.sheet(layout{name: b.say("Risker", "Risks"), title: b.say("Riskregister", "Risk register"),
		widths: []float64{16, 34, 34, 34, 13, 13, 9, 18, 44, 20}, onePage: true,
		notes: []string{b.say("Riskvärdet R är sannolikheten S gånger konsekvensen K, var och en från 1 till 5.", "The risk value R is the likelihood L times the impact I, each from 1 to 5.")}})
	s.riskMatrix(list)
	s.add()
	s.add(append(texts(headLook, s.say("Nummer", "Number"), s.say("Hot", "Threat"), s.say("Sårbarhet", "Vulnerability"), s.say("Vad det leder till", "Consequence")),
		append(texts(headNumberLook, s.say("Sannolikhet (S)", "Likelihood (L)"), s.say("Konsekvens (K)", "Impact (I)"), "R"),
			texts(headLook, s.say("Nivå", "Level"), s.say("Åtgärd", "Action"), s.say("Status", "Status"))...)...)...)
	for _, r := range list {
		likelihood, impact := one("", 5, s.row+1), one("", 6, s.row+1)
		row := append(texts(wrapLook, riskName(r), r.Threat, r.Vulnerability, r.Consequence), whole(r.Likelihood), whole(r.Impact),
			whole(r.Value).by(likelihood.inRow()+"*"+impact.inRow()))
		s.add(append(row, texts(wrapLook, s.of(model.RiskBands[r.Band]), r.Action, s.of(model.RiskStatuses[r.Status]))...)...)
	}
	s.close()
}

// riskMatrix has the likelihoods upwards and the impacts to the right; each cell names its risks.
func (s *sheet) riskMatrix(list []scoring.Risk) {
	s.add(texts(headLook, s.say("Sannolikhet ↓ Konsekvens →", "Likelihood ↓ Impact →"), "1", "2", "3", "4", "5")...)
	for likelihood := survey.RiskSteps; likelihood > 0; likelihood-- {
		row := []cell{{likelihood, headNumberLook}}
		for impact := 1; impact <= survey.RiskSteps; impact++ {
			row = append(row, text(risksAt(list, likelihood, impact), wrapLook))
		}
		s.add(row...)
	}
}

func risksAt(list []scoring.Risk, likelihood, impact int) string {
	var names []string
	for _, r := range list {
		if r.Likelihood == likelihood && r.Impact == impact {
			names = append(names, riskName(r))
		}
	}
	return strings.Join(names, ", ")
}

func riskName(r scoring.Risk) string { return fmt.Sprintf("R%d", r.Number) }
