package measure

import (
	"strconv"
	"strings"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var priority = group[placedPriority]{[]string{"documents.organisations.priorities"}, []row[placedPriority]{
	{&Measure{ID: "priority_place", Means: survey.Say("Förmågans plats bland dem som organisationen har mest att vinna på att höja.", "The capability’s rank among those that the organisation has most to gain from raising."),
		Unit: inPlace, Span: countedFromOne}, "", func(p placedPriority) Value { return whole(p.place) }},
	{&Measure{ID: "gap", Shape: Plain, Column: survey.Say("Nivåer till målet", "Gap to target (levels)"), Title: survey.Say("Avstånd till målet", "Gap to target"), Means: survey.Say("Hur långt nivån ligger under målnivån.", "How far the level is below its target."),
		Unit: inLevel, Span: counted}, "gap", func(p placedPriority) Value { return number(p.Gap) }},
	{importance, "importance", func(p placedPriority) Value { return optional(p.Importance) }},
	{&Measure{ID: "priority", Shape: Hundredths, Title: survey.Say("Prioritet", "Priority"), Means: survey.Say("Prioritet: vikten gånger de nivåer som saknas till målet, delat med 4. Där vikt saknas räknas den som 1.", "Priority: importance times the gap to target in levels, divided by 4. Where there is no importance it counts as 1."),
		Unit: inShare, Span: unitSpan, Source: survey.Say("vikt·max(0, målnivå − nivå)/4.", "importance·max(0, target − level)/4.")}, "priority", func(p placedPriority) Value { return number(p.Priority.Priority) }},
}}

var teacher = group[scoring.Teacher]{[]string{"documents.organisations.priorities.teachers"}, []row[scoring.Teacher]{
	{&Measure{ID: "teacher_#", Means: survey.Say("En organisation som kan lära ut förmågan; 1 passar bäst. Den har nivå 3 eller högre och ligger minst två nivåer över.", "An organisation that can teach the capability; 1 is the best match. It has level 3 or higher and is at least two levels above."),
		Unit: inCode, Family: ByTeacher}, "organisation", func(t scoring.Teacher) Value { return text(t.Organisation) }},
	{&Measure{ID: "teacher_#_level", Means: survey.Say("Den organisationens nivå.", "That organisation’s level."),
		Unit: inLevel, Family: ByTeacher}, "level", func(t scoring.Teacher) Value { return number(t.Level) }},
	{&Measure{ID: "teacher_#_ratio", Means: survey.Say("Storlekslikhet: folkmängden i den mindre kommunen delad med den i den större.", "Similarity in size: the smaller population divided by the larger."),
		Unit: inRatio, Span: unitSpan, Family: ByTeacher}, "ratio", func(t scoring.Teacher) Value { return optional(t.Ratio) }},
	{&Measure{ID: "teacher_#_back", Means: survey.Say("Kan ge tillbaka: hur många förmågor den lärande kan lära ut.", "Can teach in return: how many capabilities the learner can teach."),
		Unit: inNumber, Span: counted, Family: ByTeacher}, "back", func(t scoring.Teacher) Value { return whole(t.Back) }},
}}

var calibration = group[scoring.Calibration]{[]string{"documents.organisations.calibration"}, []row[scoring.Calibration]{
	{&Measure{ID: "calibration_difference", Shape: Signed, Column: survey.Say("Skillnad", "Difference"), Title: survey.Say("Skillnad (självbild)", "Difference (self-assessment check)"), Means: survey.Say("Egen bedömning minus förvaltningschefernas, båda på 0–100, i genomsnitt över förmågorna. Över 0 är den egna bedömningen högre. Ingen förmåga visas för sig, eftersom det skulle kunna röja vad någon har svarat. Skillnaden är något att prata om. Den ändrar ingen siffra.", "Self-assessment minus that of the heads of department, both on 0–100, on average over the capabilities. Above 0, the self-assessment is higher. No capability is shown by itself, since that could reveal what somebody answered. The difference is something to discuss. It does not change any figure."),
		Unit: inPoints, Span: gapSpan, Source: survey.Say("Chefernas medelvärde är avrundat så att ingens svar kan räknas ut.", "The heads’ mean is rounded so that no one’s answer can be worked out."), Reasoned: true}, "difference", func(c scoring.Calibration) Value { return either(c.Difference, c.Reason) }},
	{&Measure{ID: "calibration_region", Shape: Signed, Column: survey.Say("Regionens skillnad", "Region’s difference"), Title: survey.Say("Regionens skillnad (självbild)", "Region’s difference (self-assessment check)"), Means: survey.Say("Samma skillnad för kommunerna, i genomsnitt över samma förmågor. Nivåer och instämmande är två olika skalor, så en del av skillnaden kan bero på dem.", "The same difference for the municipalities, on average over the same capabilities. Levels and agreement are two different scales, so part of the difference may be due to them."),
		Unit: inPoints, Span: gapSpan, Source: survey.Say("Kommunernas medelnivå i varje förmåga minus medelvärdet av de chefsmedelvärden som visas, minst tre kommuner.", "The municipalities’ mean level in each capability less the mean of the heads’ means that are shown, three municipalities at least.")}, "region", func(c scoring.Calibration) Value { return optional(c.Region) }},
	{&Measure{ID: "calibration_centred", Shape: Signed, Column: survey.Say("Utöver regionen", "Beyond the region"), Title: survey.Say("Skillnad utöver regionens (självbild)", "Difference beyond the region’s (self-assessment check)"), Means: survey.Say("Skillnaden minus regionens. Över 0 bedömer organisationen sig högre i förhållande till sina förvaltningschefer än kommunerna i genomsnitt.", "The difference less the region’s. Above 0, the organisation rates itself higher in relation to its heads of department than the municipalities do on average."),
		Unit: inPoints, Reasoned: true}, "centred", func(c scoring.Calibration) Value { return centred(c) }},
	{&Measure{ID: "calibration_low", Shape: Signed, Bound: Lower, Column: survey.Say("Från", "Low"), Means: survey.Say("Undre gräns för osäkerhetsintervallet (95 %) för skillnaden utöver regionens.", "Lower limit of the 95% confidence interval of the difference beyond the region’s."),
		Unit: inPoints, Source: calibrationSource}, "low", func(c scoring.Calibration) Value { return optional(c.Low) }},
	{&Measure{ID: "calibration_high", Shape: Signed, Bound: Upper, Column: survey.Say("Till", "High"), Means: survey.Say("Övre gräns för osäkerhetsintervallet (95 %) för skillnaden utöver regionens.", "Upper limit of the 95% confidence interval of the difference beyond the region’s."),
		Unit: inPoints, Source: calibrationSource}, "high", func(c scoring.Calibration) Value { return optional(c.High) }},
	{&Measure{ID: "calibration_verdict", Means: survey.Say("Organisationen bedömer sig högre (over) eller lägre (under) i förhållande till sina förvaltningschefer än kommunerna i genomsnitt: osäkerhetsintervallet rymmer inte 0 och skillnaden utöver regionens är större än 12,5. Ändrar ingen siffra.", "The organisation rates itself higher (over) or lower (under) in relation to its heads of department than the municipalities do on average: the confidence interval excludes 0 and the difference beyond the region’s is greater than 12.5. It does not change any figure."),
		Unit: inCode}, "verdict", func(c scoring.Calibration) Value { return text(c.Verdict) }},
	{&Measure{ID: "calibration_capabilities", Means: survey.Say("Förmågorna som skillnaden gäller: id:n med blanksteg emellan.", "The capabilities that the difference covers: ids separated by spaces."),
		Unit: inCode}, "capabilities", func(c scoring.Calibration) Value { return text(strings.Join(c.Capabilities, " ")) }},
}}

var calibrationSource = survey.Say("Students intervall över förmågorna; standardavvikelsen är i steg om 5, minst 10.", "Student’s interval over the capabilities; the standard deviation is in steps of 5, at least 10.")

// centred is the difference beyond the region's, or why there is none where there is a difference.
func centred(c scoring.Calibration) Value {
	if c.Difference == nil {
		return Value{}
	}
	return either(c.Centred, c.Reason)
}

// placedPriority is one with its place among the organisation's.
type placedPriority struct {
	scoring.Priority
	place int
}

// priorities visits what an organisation has most to gain from, in order, and who could teach it.
func (w *walk) priorities(code string, all []scoring.Priority) {
	for n, p := range all {
		s := w.itemOf(p.Capability).of(code)
		each(w, &priority, s, placedPriority{p, n + 1})
		for k, t := range p.Teachers {
			eachOf(w, &teacher, s, strconv.Itoa(k+1), t)
		}
	}
}
