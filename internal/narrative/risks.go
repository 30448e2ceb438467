package narrative

import (
	"fmt"

	"mogna/internal/locale"
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
		return []string{t.say("Ingen risk är öppen: alla är accepterade eller avslutade.", "No risk is open: all are accepted or closed.")}
	case 1:
		return []string{t.say("En risk är öppen: R%d, %s, med riskvärdet %d av 25.", "One risk is open: R%d, %s, with the risk value %d of 25.", open[0].Number, t.threat(open[0]), open[0].Value)}
	}
	return []string{t.openRisks(len(open), high), t.highestRisks(open)}
}

func (t *teller) openRisks(open, high int) string {
	risks := t.openingCount(open, aRisk)
	switch high {
	case 0:
		return t.say("%s är öppna, och ingen av dem är hög.", "%s are open, and none of them is high.", risks)
	case 1:
		return t.say("%s är öppna, och en av dem är hög eller mycket hög.", "%s are open, and one of them is high or very high.", risks)
	case open:
		return t.say("%s är öppna, och "+choose(open == 2, "båda", "alla")+" är höga eller mycket höga.", "%s are open, and "+choose(open == 2, "both", "all")+" are high or very high.", risks)
	}
	return t.say("%s är öppna, och %s av dem är höga eller mycket höga.", "%s are open, and %s of them are high or very high.", risks, locale.Words(t.lang, high, false))
}

// highestRisks names the open risk with the greatest value, or those that share it. The register begins with them.
func (t *teller) highestRisks(open []scoring.Risk) string {
	var names []string
	for _, r := range open {
		if r.Value == open[0].Value {
			names = append(names, fmt.Sprintf("R%d", r.Number))
		}
	}
	if len(names) > 1 {
		return t.say("Högst riskvärde, %[2]d av 25, har %[1]s.", "%s have the highest risk value, %d of 25.", t.firstNames(names), open[0].Value)
	}
	return t.say("Högst riskvärde, %[3]d av 25, har R%[1]d, %[2]s.", "R%d, %s, has the highest risk value, %d of 25.", open[0].Number, t.threat(open[0]), open[0].Value)
}

func (t *teller) threat(r scoring.Risk) string { return t.inQuotes(unstopped(r.Threat)) }
