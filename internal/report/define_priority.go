package report

import "mogna/internal/survey"

// priorityMeasures are what an organisation has most to gain from, who could teach it, and how its own levels lie beside what
// its heads of department answered.
var priorityMeasures = []definition{
	{"priority_place", survey.Say("Förmågans plats bland dem som organisationen har mest att vinna på.", "The capability's place among those that the organisation has most to gain from."), inPlace, span{least: "1"}, nil},
	{"gap", survey.Say("Hur långt nivån ligger under målnivån.", "How far the level lies below its target."), inLevel, counted, nil},
	{"priority", survey.Say("Prioritet: vikt gånger avstånd till målnivån.", "Priority: importance times the gap to the target."), inShare, unitSpan,
		survey.Say("vikt·max(0, målnivå − nivå)/4. Utan bedömd vikt räknas vikten som 1.", "importance·max(0, target − level)/4. Where nobody has rated it, importance counts as 1.")},
	{"teacher_", survey.Say("En organisation som kan lära ut förmågan; 1 är den bästa. Den har nivå 3 eller högre och ligger minst två nivåer över.",
		"An organisation that could teach the capability; 1 is the best. It has level 3 or more and lies at least two levels above."), inCode, unbounded, nil},
	{"teacher_level", survey.Say("Den organisationens nivå.", "That organisation's level."), inLevel, unbounded, nil},
	{"teacher_ratio", survey.Say("Hur lika de två är i folkmängd: den mindre delad med den större.", "How alike the two are in population: the smaller divided by the larger."), inRatio, unitSpan, nil},
	{"teacher_back", survey.Say("Hur många förmågor som kan läras ut i gengäld.", "How many capabilities could be taught in return."), inNumber, counted, nil},
	{"calibration_difference", survey.Say("Egen nivå minus förvaltningschefernas medelvärde, i medeltal över förmågorna. Över 0 är den egna bilden ljusare.",
		"Own level minus the mean of the heads of department, on average over the capabilities. Above 0 the own picture is the brighter one."), inPoints, gapSpan,
		survey.Say("Chefernas medelvärde är avrundat så att ingens svar kan räknas ut.", "The heads' mean is rounded so that nobody's answer can be worked out.")},
	{"calibration_low", survey.Say("Nedre gränsen för skillnadens osäkerhetsintervall på 95 %.", "Lower end of the difference's 95 % confidence interval."), inPoints, unbounded, calibrationSource},
	{"calibration_high", survey.Say("Övre gränsen för skillnadens osäkerhetsintervall på 95 %.", "Upper end of the difference's 95 % confidence interval."), inPoints, unbounded, calibrationSource},
	{"calibration_verdict", survey.Say("Den egna bilden är ljusare (over) eller mörkare (under) än förvaltningschefernas: intervallet utesluter 0 och skillnaden är större än 12,5. En markering, aldrig en rättelse.",
		"The own picture is brighter (over) or darker (under) than that of the heads of department: the interval excludes 0 and the difference is beyond 12.5. A flag, never a correction."), inCode, unbounded, nil},
	{"calibration_capabilities", survey.Say("Förmågorna som skillnaden är över: id:n med blanksteg emellan. Ingen visas för sig, för att det kunde röja vad någon har svarat.",
		"The capabilities that the difference is over: ids with spaces between. None is shown by itself, since that could tell what somebody answered."), inCode, unbounded, nil},
}

var calibrationSource = survey.Say("Students intervall över förmågorna; standardavvikelsen anges i steg om 5, minst 10.", "Student's interval over the capabilities; the standard deviation is told in steps of 5, at least 10.")

// exchangeMeasures are the pairs of organisations with most to give each other. N is the pair's place, from 1. They stand in the
// long file alone.
var exchangeMeasures = append([]definition{{"matching_total", survey.Say("Summan av värdena i parningen.", "The sum of the matching's values."), inPriorities, counted, nil}},
	append(pairMeasures("matching", survey.Say("Parningen med störst sammanlagt värde, där varje organisation ingår i ett par.", "The matching of the greatest total, in which each organisation stands in one pair.")),
		pairMeasures("pair", survey.Say("Alla par som har något att ge varandra, det största värdet först.", "Every pair with something to give each other, the greatest value first."))...)...)

func pairMeasures(kind string, what survey.Text) []definition {
	say := func(sv, en string) survey.Text {
		return survey.Text{survey.Swedish: what[survey.Swedish] + " " + sv, survey.English: what[survey.English] + " " + en}
	}
	return []definition{
		{kind + "_N_with", say("Den andra i par N; den första står i organisation.", "The other one of pair N; the first stands in organisation."), inCode, unbounded, nil},
		{kind + "_N_value", say("Värdet av par N.", "The value of pair N."), inPriorities, counted,
			survey.Say("Summan av vikt·max(0, målnivå − nivå)/4 över det som de två kan lära varandra.", "The sum of importance·max(0, target − level)/4 over what the two could teach each other.")},
		{kind + "_N_teaches", say("Vad den första kan lära den andra: id:n med blanksteg emellan.", "What the first could teach the other: ids with spaces between."), inCode, unbounded, nil},
		{kind + "_N_learns", say("Vad den första kan lära av den andra: id:n med blanksteg emellan.", "What the first could learn from the other: ids with spaces between."), inCode, unbounded, nil},
	}
}
