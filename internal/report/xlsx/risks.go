package xlsx

import (
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
	s := b.sheet(layout{name: b.Say("Risker", "Risks"), title: b.Say("Riskregister", "Risk register"),
		widths: []float64{16, 34, 34, 34, 13, 13, 9, 18, 44, 20}, onePage: true,
		notes: []string{b.means("risk_value")}})
	s.riskMatrix(list)
	s.add()
	s.add(append(texts(headLook, s.Say("Nummer", "Number"), s.Say("Hot", "Threat"), s.Say("Sårbarhet", "Vulnerability"), s.Say("Vad det leder till", "Consequence")),
		append(texts(headNumberLook, s.Say("Sannolikhet (S)", "Likelihood (L)"), s.Say("Konsekvens (K)", "Impact (I)"), "R"),
			texts(headLook, s.Say("Nivå", "Level"), s.Say("Åtgärd", "Action"), s.Say("Status", "Status"))...)...)...)
	for _, r := range list {
		likelihood, impact := one("", 5, s.row+1), one("", 6, s.row+1)
		row := append(texts(wrapLook, model.RiskName(r), r.Threat, r.Vulnerability, r.Consequence), whole(r.Likelihood), whole(r.Impact),
			whole(r.Value).by(likelihood.inRow()+"*"+impact.inRow()))
		s.add(append(row, texts(wrapLook, s.Of(model.RiskBands[r.Band]), r.Action, s.Of(model.RiskStatuses[r.Status]))...)...)
	}
	s.close()
}

// riskMatrix has the likelihoods upwards and the impacts to the right; each cell names its risks.
func (s *sheet) riskMatrix(list []scoring.Risk) {
	s.add(texts(headLook, s.Say("Sannolikhet ↓ Konsekvens →", "Likelihood ↓ Impact →"), "1", "2", "3", "4", "5")...)
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
			names = append(names, model.RiskName(r))
		}
	}
	return strings.Join(names, ", ")
}
