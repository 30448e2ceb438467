package measure

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var risk = group[scoring.Risk]{[]string{"risks"}, []row[scoring.Risk]{
	{&Measure{ID: "risk_likelihood", Means: survey.Say("Riskens sannolikhet S: 1 är osannolik, 5 mycket trolig. construct_or_item är riskens nummer, till exempel R3, och title är hotet.", "The risk’s likelihood L: 1 is unlikely, 5 very likely. construct_or_item is the risk’s number, such as R3, and title is the threat."),
		Unit: inStep, Span: Span{"1", "5"}}, "likelihood", func(r scoring.Risk) Value { return whole(r.Likelihood) }},
	{&Measure{ID: "risk_impact", Means: survey.Say("Riskens konsekvens K: 1 är försumbar, 5 mycket allvarlig.", "The risk’s impact I: 1 is negligible, 5 very serious."),
		Unit: inStep, Span: Span{"1", "5"}}, "impact", func(r scoring.Risk) Value { return whole(r.Impact) }},
	{&Measure{ID: "risk_value", Means: survey.Say("Riskvärdet R är sannolikheten S gånger konsekvensen K, var och en från 1 till 5.", "The risk value R is the likelihood L times the impact I, each from 1 to 5."),
		Unit: inNumber, Span: Span{"1", "25"}, Source: survey.Say("R = S × K.", "R = L × I.")}, "value", func(r scoring.Risk) Value { return whole(r.Value) }},
	{&Measure{ID: "risk_band", Means: survey.Say("Hur hög risken är.", "How high the risk is."),
		Unit: inCode, Source: survey.Say("Riskvärdet 1–4 är low, 5–9 moderate, 10–14 high och 15–25 very-high.", "A risk value of 1–4 is low, 5–9 moderate, 10–14 high and 15–25 very-high.")}, "band", func(r scoring.Risk) Value { return text(r.Band) }},
	{&Measure{ID: "risk_status", Means: survey.Say("Om risken är öppen, accepterad eller avslutad.", "Whether the risk is open, accepted or closed."),
		Unit: inCode}, "status", func(r scoring.Risk) Value { return text(r.Status) }},
	{&Measure{ID: "risk_vulnerability", Means: survey.Say("Sårbarheten: varför hotet kan bli verklighet.", "The vulnerability: why the threat can come true."),
		Unit: inText}, "vulnerability", func(r scoring.Risk) Value { return text(r.Vulnerability) }},
	{&Measure{ID: "risk_consequence", Means: survey.Say("Vad hotet skulle leda till.", "What the threat would lead to."),
		Unit: inText}, "consequence", func(r scoring.Risk) Value { return text(r.Consequence) }},
	{&Measure{ID: "risk_action", Means: survey.Say("Vad som ska göras åt risken.", "What is to be done about the risk."),
		Unit: inText}, "action", func(r scoring.Risk) Value { return text(r.Action) }},
	{&Measure{ID: "risk_changed", Means: survey.Say("När risken senast ändrades.", "When the risk was last changed."),
		Unit: inTime}, "changed", func(r scoring.Risk) Value { return at(r.Changed) }},
}}
