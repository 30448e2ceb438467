package report

import "mogna/internal/survey"

// priorityMeasures are what an organisation has most to gain from, who could teach it, and how its own levels lie beside what
// its heads of department answered.
var priorityMeasures = []definition{
	{"priority_place", survey.Say("Förmågans plats bland dem som organisationen har mest att vinna på att höja.", "The capability’s rank among those that the organisation has most to gain from raising."), inPlace, span{least: "1"}, nil},
	{"gap", survey.Say("Hur långt nivån ligger under målnivån.", "How far the level is below its target."), inLevel, counted, nil},
	{"priority", survey.Say("Prioritet: vikt gånger avstånd till målnivån.", "Priority: importance times the gap to the target."), inShare, unitSpan,
		survey.Say("vikt·max(0, målnivå − nivå)/4. Utan bedömd vikt räknas vikten som 1.", "importance·max(0, target − level)/4. Where nobody has rated it, importance counts as 1.")},
	{"teacher_", survey.Say("En organisation som kan lära ut förmågan; 1 passar bäst. Den har nivå 3 eller högre och ligger minst två nivåer över.",
		"An organisation that can teach the capability; 1 is the best match. It has level 3 or higher and is at least two levels above."), inCode, unbounded, nil},
	{"teacher_level", survey.Say("Den organisationens nivå.", "That organisation’s level."), inLevel, unbounded, nil},
	{"teacher_ratio", survey.Say("Hur lika de två är i folkmängd: den mindre delad med den större.", "How similar the two are in population: the smaller divided by the larger."), inRatio, unitSpan, nil},
	{"teacher_back", survey.Say("Hur många förmågor den lärande kan lära ut tillbaka.", "How many capabilities the learner can teach in return."), inNumber, counted, nil},
	{"calibration_difference", survey.Say("Egen nivå minus förvaltningschefernas, medelvärdet över förmågorna. Över 0 är den egna bedömningen högre.",
		"Self-assessed level minus that of the heads of department, the mean over the capabilities. Above 0, the self-assessment is higher."), inPoints, gapSpan,
		survey.Say("Chefernas medelvärde är avrundat så att ingens svar kan räknas ut.", "The heads’ mean is rounded so that no one’s answer can be worked out.")},
	{"calibration_low", survey.Say("Undre gräns för skillnadens osäkerhetsintervall (95 %).", "Lower limit of the 95% confidence interval of the difference."), inPoints, unbounded, calibrationSource},
	{"calibration_high", survey.Say("Övre gräns för skillnadens osäkerhetsintervall (95 %).", "Upper limit of the 95% confidence interval of the difference."), inPoints, unbounded, calibrationSource},
	{"calibration_verdict", survey.Say("Organisationen bedömer sig högre (over) eller lägre (under) än förvaltningscheferna: osäkerhetsintervallet rymmer inte 0 och skillnaden är större än 12,5. Ändrar ingen siffra.",
		"The organisation rates itself higher (over) or lower (under) than its heads of department do: the confidence interval excludes 0 and the difference is greater than 12.5. It does not change any figure."), inCode, unbounded, nil},
	{"calibration_capabilities", survey.Say("Förmågorna som skillnaden gäller: id:n med blanksteg emellan. Ingen visas för sig, eftersom det skulle kunna röja vad någon har svarat.",
		"The capabilities that the difference covers: ids separated by spaces. None is shown by itself, since that could reveal what somebody answered."), inCode, unbounded, nil},
}

var calibrationSource = survey.Say("Students intervall över förmågorna; standardavvikelsen är i steg om 5, minst 10.", "Student’s interval over the capabilities; the standard deviation is in steps of 5, at least 10.")

// exchangeMeasures are the pairs of organisations with most to give each other. N is the pair's place, from 1. They stand in the
// long file alone.
var exchangeMeasures = append([]definition{{"matching_total", survey.Say("Summan av värdena i förslaget på par.", "The sum of the values of the suggested pairs."), inPriorities, counted, nil}},
	append(pairMeasures("matching", survey.Say("Paren som tillsammans ger störst värde, där varje organisation är med högst en gång.", "The pairs of the greatest total value, in which each organisation is in at most one pair (maximum-weight matching).")),
		pairMeasures("pair", survey.Say("Alla par som har något att lära varandra, det största värdet först.", "Every pair with something to teach each other, the greatest value first."))...)...)

func pairMeasures(kind string, what survey.Text) []definition {
	say := func(sv, en string) survey.Text {
		return survey.Text{survey.Swedish: what[survey.Swedish] + " " + sv, survey.English: what[survey.English] + " " + en}
	}
	return []definition{
		{kind + "_N_with", say("Den andra i par N; den första står i organisation.", "The other one of pair N; the first is in organisation."), inCode, unbounded, nil},
		{kind + "_N_value", say("Värdet av par N.", "The value of pair N."), inPriorities, counted,
			survey.Say("Summan av vikt·max(0, målnivå − nivå)/4 över det som de två kan lära varandra.", "The sum of importance·max(0, target − level)/4 over what the two can teach each other.")},
		{kind + "_N_teaches", say("Vad den första kan lära den andra: id:n med blanksteg emellan.", "What the first can teach the other: ids separated by spaces."), inCode, unbounded, nil},
		{kind + "_N_learns", say("Vad den första kan lära av den andra: id:n med blanksteg emellan.", "What the first can learn from the other: ids separated by spaces."), inCode, unbounded, nil},
	}
}
