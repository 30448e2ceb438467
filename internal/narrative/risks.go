package narrative

import (
	"fmt"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// risks says how many risks are open and how high they are, and which weighs most.
func (t *teller) risks() []string {
	var open []scoring.Risk
	high := 0
	for _, r := range t.c.Risks {
		if r.Status != survey.RiskOpen {
			continue
		}
		open = append(open, r)
		if r.Band == survey.HighRisk || r.Band == survey.VeryHighRisk {
			high++
		}
	}
	if len(t.c.Risks) == 0 {
		return nil
	}
	switch len(open) {
	case 0:
		return []string{t.say("Ingen risk är öppen: alla är godtagna eller avslutade.", "No risk is open: all are accepted or closed.")}
	case 1:
		return []string{t.say("En risk är öppen: R%d, %s, med riskvärdet %d av 25.", "One risk is open: R%d, %s, with the risk value %d of 25.", open[0].Number, t.threat(open[0]), open[0].Value)}
	}
	return []string{t.openRisks(len(open), high), t.highest(open)}
}

func (t *teller) openRisks(open, high int) string {
	switch high {
	case 0:
		return t.say("%d risker är öppna. Ingen av dem är hög.", "%d risks are open. None of them is high.", open)
	case 1:
		return t.say("%d risker är öppna. En av dem är hög eller mycket hög.", "%d risks are open. One of them is high or very high.", open)
	}
	return t.say("%d risker är öppna. %d av dem är höga eller mycket höga.", "%d risks are open. %d of them are high or very high.", open, high)
}

// highest names the open risk with the greatest value, or those that share it. The register begins with them.
func (t *teller) highest(open []scoring.Risk) string {
	var names []string
	for _, r := range open {
		if r.Value == open[0].Value {
			names = append(names, fmt.Sprintf("R%d", r.Number))
		}
	}
	if len(names) > 1 {
		return t.say("Av de öppna har %s det högsta riskvärdet, %d av 25.", "Of the open ones %s have the highest risk value, %d of 25.", t.leading(names), open[0].Value)
	}
	return t.say("Av de öppna har R%d, %s, det högsta riskvärdet, %d av 25.", "Of the open ones R%d, %s, has the highest risk value, %d of 25.", open[0].Number, t.threat(open[0]), open[0].Value)
}

func (t *teller) threat(r scoring.Risk) string { return t.quoted(unstopped(r.Threat)) }
