package report

import "mogna/internal/survey"

var (
	riskStep   = span{"1", "5"}
	riskValues = span{"1", "25"}
)

// riskMeasures are the round's risk register. The risk stands as construct_or_item, such as R3, and its threat as title.
var riskMeasures = []definition{
	{"risk_likelihood", survey.Say("Riskens sannolikhet S: 1 är osannolik, 5 mycket trolig. construct_or_item är riskens nummer, till exempel R3, och title är hotet.",
		"The risk’s likelihood L: 1 is unlikely, 5 very likely. construct_or_item is the risk’s number, such as R3, and title is the threat."), inStep, riskStep, nil},
	{"risk_impact", survey.Say("Riskens konsekvens K: 1 är försumbar, 5 mycket allvarlig.", "The risk’s impact I: 1 is negligible, 5 very serious."), inStep, riskStep, nil},
	{"risk_value", survey.Say("Riskvärdet R.", "The risk value R."), inNumber, riskValues, survey.Say("R = S × K, sannolikheten gånger konsekvensen.", "R = L × I, the likelihood times the impact.")},
	{"risk_band", survey.Say("Hur hög risken är.", "How high the risk is."), inCode, unbounded,
		survey.Say("Riskvärdet 1–4 är low, 5–9 moderate, 10–14 high och 15–25 very-high.", "A risk value of 1–4 is low, 5–9 moderate, 10–14 high and 15–25 very-high.")},
	{"risk_status", survey.Say("Om risken är öppen, accepterad eller avslutad.", "Whether the risk is open, accepted or closed."), inCode, unbounded, nil},
	{"risk_vulnerability", survey.Say("Sårbarheten: varför hotet kan bli verklighet.", "The vulnerability: why the threat can come true."), inText, unbounded, nil},
	{"risk_consequence", survey.Say("Vad hotet skulle leda till.", "What the threat would lead to."), inText, unbounded, nil},
	{"risk_action", survey.Say("Vad som ska göras åt risken.", "What is to be done about the risk."), inText, unbounded, nil},
	{"risk_changed", survey.Say("När risken senast ändrades.", "When the risk was last changed."), inTime, unbounded, nil},
}
