package narrative

import (
	"testing"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestWhereAnOrganisationStands(t *testing.T) {
	beside := func(x, median float64) scoring.Score {
		s := score(x, x-8, x+8)
		s.Median, s.Percentile, s.Similar = &median, ptr(0.5), &scoring.Similar{N: 3, Median: median}
		return s
	}
	own := func(s scoring.Score) scoring.OrganisationResult {
		return scoring.OrganisationResult{Asked: 3, Total: &s}
	}
	names := organisations("Tanum", "Orust", "Åmål")
	for what, c := range map[string]struct {
		is   scoring.OrganisationResult
		b    scoring.Benchmark
		want []string
	}{
		"hidden":       {is: scoring.OrganisationResult{Suppressed: true, Reason: scoring.ReasonTooFew}, want: []string{"Inget resultat visas för ”Formulär”, eftersom ingen, eller färre än 3 personer, har svarat."}},
		"exempt":       {is: scoring.OrganisationResult{Reason: scoring.ReasonExempt}, want: []string{"Tanum behöver inte svara på ”Formulär”."}},
		"no total":     {is: own(scoring.Score{Reason: scoring.ReasonCoverage}), want: []string{"Tanum har inget samlat index för ”Formulär”, eftersom för få frågor är besvarade."}},
		"hidden total": {is: own(scoring.Score{Suppressed: true, Reason: scoring.ReasonTooFew}), want: []string{"Tanum har inget samlat index att visa för ”Formulär”, eftersom svaren är för få, eller för lika, för att visas utan att röja någons svar."}},
		"below": {is: own(beside(42, 54)), want: []string{"Indexet för ”Formulär” är 42 %. Hade andra personer svarat kunde det ha blivit mellan 34 % och 50 %.",
			"Det är lägre än kommunernas median, den mittersta kommunens index, som är 54 %.", "Av de 2 andra kommunernas index är det säkert lägre än 1.", "1 går inte att skilja från det.", "Bland 3 kommuner av liknande storlek, den egna inräknad, är medianen 54 %."}},
		"above and level": {is: own(beside(60, 51)), want: []string{"Indexet för ”Formulär” är 60 %. Hade andra personer svarat kunde det ha blivit mellan 52 % och 68 %.",
			"Det är högre än kommunernas median, den mittersta kommunens index, som är 51 %.", "Av de 2 andra kommunernas index är det säkert högre än 1.", "1 går inte att skilja från det.", "Bland 3 kommuner av liknande storlek, den egna inräknad, är medianen 51 %."}},
		"not to be told apart": {is: own(beside(50, 54)), want: []string{"Indexet för ”Formulär” är 50 %. Hade andra personer svarat kunde det ha blivit mellan 42 % och 58 %.",
			"Det går inte att skilja från kommunernas median, den mittersta kommunens index, som är 54 %.", "Det går inte att skilja från något av de 2 andra kommunernas index.", "Bland 3 kommuner av liknande storlek, den egna inräknad, är medianen 54 %."}},
		"no interval": {is: own(scoring.Score{Value: ptr(53.6), Median: ptr(54.4)}), want: []string{"Indexet för ”Formulär” är 54 %. Hur osäkert det är går inte att räkna.", "Kommunernas median, den mittersta kommunens index, är 54 %.", "Hur det ligger till jämfört med var och en av de andra kommunerna går inte att säga."}},
		"nobody to compare with": {is: own(score(42, 40, 44)), b: scoring.Benchmark{N: 1, Reason: scoring.ReasonTooFewOrgs}, want: []string{"Indexet för ”Formulär” är 42 %. Hade andra personer svarat kunde det ha blivit mellan 40 % och 44 %.",
			"Det går inte att jämföra med kommunerna, eftersom färre än tre av dem har ett index."}},
		"too few to compare with": {is: own(score(42, 40, 44)), b: scoring.Benchmark{N: 3, Coverage: 0.3, Reason: scoring.ReasonCoverage}, want: []string{"Indexet för ”Formulär” är 42 %. Hade andra personer svarat kunde det ha blivit mellan 40 % och 44 %.",
			"Det går inte att jämföra med kommunerna, eftersom bara 30 % av dem har ett index."}},
		"type and areas": {is: scoring.OrganisationResult{Type: "hh", Total: &scoring.Score{}, Constructs: map[string]scoring.Score{"arv": score(54, 51, 57), "kraft": score(70, 66, 74)}}, want: []string{"Tanum har inget samlat index för ”Formulär”, eftersom för få frågor är besvarade.",
			"Resultatet hör till fältet Medvind. Allt går bra.", "Starkast är ”Kraft” (70 %). Svagast är ”Arv” (54 %)."}},
	} {
		d := scoring.Document{Total: &scoring.ConstructResult{Benchmark: c.b}, Organisations: map[string]scoring.OrganisationResult{"Tanum": c.is, "Orust": own(score(66, 60, 72)), "Åmål": own(score(38, 35, 41))}}
		sv, doc := one(survey.Swedish, small(survey.Maturity), d, names)
		says(t, what, sv.standing(doc, names[0], c.is), c.want...)
	}
}

func TestTheProfileInWords(t *testing.T) {
	sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{}, nil)
	held := func(x float64) scoring.Score {
		s := score(x, x-8, x+8)
		s.Median = ptr(50.0)
		return s
	}
	beside := func(arv, kraft float64) scoring.OrganisationResult {
		return scoring.OrganisationResult{Constructs: map[string]scoring.Score{"arv": held(arv), "kraft": held(kraft)}}
	}
	for what, c := range map[string]struct {
		is   scoring.OrganisationResult
		want string
	}{
		"both":    {beside(60, 40), "Säkert högre än kommunernas median är ”Arv” (60 % mot 50 %). Säkert lägre än kommunernas median är ”Kraft” (40 % mot 50 %)."},
		"over":    {beside(55, 70), "Säkert högre än kommunernas median är ”Kraft” (70 % mot 50 %). I 1 område går indexet inte att skilja från medianen."},
		"neither": {beside(45, 55), "Inte i något område går indexet säkert att skilja från kommunernas median."},
		"hidden":  {scoring.OrganisationResult{}, "Här finns inget index att hålla mot kommunernas median."},
	} {
		says(t, what, []string{sv.profileChart(d, c.is)}, c.want)
	}
}

func TestStrengthsAndGaps(t *testing.T) {
	sv, d := one(survey.Swedish, small(survey.Capability), scoring.Document{}, organisations("Tanum", "SML"))
	r := leveled(4, 0)
	r.Levels["F-2"] = scoring.Level{InheritedFrom: "SML"}
	r.Priorities = []scoring.Priority{{Capability: "F-2", Teachers: []scoring.Teacher{{Organisation: "Tanum"}}}}
	says(t, "a gap", sv.strengths(d, r), "Av 2 bedömda förmågor är 1 på nivån god eller högre, och 1 av dem på den högsta nivån, branschledande.", "På den lägsta nivån, obefintlig, finns 1.",
		"1 av nivåerna är de som SML har angett för sina medlemmar.", "Högst prioritet får ”Öppna data”.", "Om ”Öppna data” kan Tanum lära ut, efter de nivåer som båda har angett.")
	r.Levels["F-1"] = scoring.Level{Value: 4, InheritedFrom: "SML"}
	says(t, "all a joint body's", sv.borrowed(r), "Alla nivåerna är de som SML har angett för sina medlemmar.")
	r = leveled(3, 3)
	r.Profile.Asked = 3
	says(t, "no gap", sv.strengths(d, r), "Av 2 bedömda förmågor är 2 på nivån god eller högre, och ingen av dem på den högsta nivån, branschledande.", "Ingen är på den lägsta nivån, obefintlig.",
		"1 av 3 förmågor saknar nivå.", "Alla bedömda förmågor har nått målet.")
	says(t, "no response", sv.strengths(d, scoring.OrganisationResult{Reason: scoring.ReasonNoAnswers}), "Inget svar är lämnat på ”Formulär”.")
	says(t, "exempt", sv.strengths(d, scoring.OrganisationResult{Reason: scoring.ReasonExempt}), "Organisationen behöver inte svara på ”Formulär”.")
}

func TestCalibrationInWords(t *testing.T) {
	basis := "Jämförelsen gäller 1 av 2 förmågor tillsammans, de som båda har svarat om. Ingen visas för sig, för att det kunde röja vad någon har svarat."
	calibrated := func(difference, low, high float64, verdict string) *scoring.Calibration {
		return &scoring.Calibration{Difference: &difference, Low: &low, High: &high, Verdict: verdict, Capabilities: []string{"F-1"}}
	}
	own := map[string]scoring.Level{"F-1": {Value: 3}}
	for what, c := range map[string]struct {
		is     *scoring.Calibration
		levels map[string]scoring.Level
		want   []string
	}{
		"none":      {nil, own, nil},
		"no levels": {&scoring.Calibration{Reason: scoring.ReasonTooFew}, map[string]scoring.Level{"F-1": {InheritedFrom: "SML"}}, []string{"Det finns inga egna nivåer att hålla mot förvaltningschefernas svar."}},
		"too few":   {&scoring.Calibration{Reason: scoring.ReasonTooFew}, own, []string{"De egna nivåerna går inte att hålla mot förvaltningschefernas svar, eftersom för få har svarat om samma förmågor, eller har svarat för lika för att det ska kunna visas."}},
		"over":      {calibrated(40, 20, 60, "over"), own, []string{"De egna nivåerna ligger i genomsnitt 1,6 nivåer över det som förvaltningscheferna har svarat.", "Det tyder på att organisationen överskattar sina förmågor.", basis}},
		"under":     {calibrated(-25, -50, -20, "under"), own, []string{"De egna nivåerna ligger i genomsnitt 1 nivå under det som förvaltningscheferna har svarat.", "Det tyder på att organisationen underskattar sina förmågor.", basis}},
		"chance":    {calibrated(20, -5, 45, ""), own, []string{"De egna nivåerna ligger i genomsnitt 0,8 nivåer över det som förvaltningscheferna har svarat.", "Skillnaden är inte större än att den kan vara en tillfällighet.", basis}},
		"small":     {calibrated(10, 5, 15, ""), own, []string{"De egna nivåerna ligger i genomsnitt 0,4 nivåer över det som förvaltningscheferna har svarat.", "Skillnaden är mindre än den halva nivå som räknas som ett tecken på över- eller underskattning.", basis}},
		"the same":  {calibrated(0, -5, 5, ""), own, []string{"De egna nivåerna är i genomsnitt desamma som förvaltningschefernas.", "Skillnaden är inte större än att den kan vara en tillfällighet.", basis}},
	} {
		sv, d := one(survey.Swedish, small(survey.Capability), scoring.Document{}, nil)
		says(t, what, sv.calibration(d, scoring.OrganisationResult{Calibration: c.is, Levels: c.levels}), c.want...)
	}
}

func TestAgreementInWords(t *testing.T) {
	for what, c := range map[string]struct {
		is   scoring.OrganisationResult
		want []string
	}{
		"alike":   {scoring.OrganisationResult{Constructs: map[string]scoring.Score{"arv": {Agreement: ptr(0.6)}, "kraft": {Agreement: ptr(0.8)}}}, []string{"De som har svarat ser i stort sett likadant på läget (samstämmighet 0,7, där 1 är full)."}},
		"in part": {scoring.OrganisationResult{Constructs: map[string]scoring.Score{"arv": {Agreement: ptr(0.5)}}}, []string{"De som har svarat är delvis eniga om läget (samstämmighet 0,5, där 1 är full)."}},
		"apart": {scoring.OrganisationResult{Constructs: map[string]scoring.Score{"arv": {Agreement: ptr(0.49)}}, Conversation: []string{"kraft", "arv"}}, []string{"De som har svarat ser olika på läget (samstämmighet 0,49, där 1 är full). Indexet är ett medelvärde av skilda bilder.",
			"I de svar som har lämnats skiljer sig rollerna mest om ”Kraft” och ”Arv”. Det är värt ett samtal om varför samma sak ser olika ut."}},
		"hidden": {scoring.OrganisationResult{Suppressed: true}, []string{"Hur eniga de som har svarat är visas först när minst tio har svarat, så att ingens svar röjs."}},
		"exempt": {scoring.OrganisationResult{Reason: scoring.ReasonExempt}, nil},
	} {
		sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{}, nil)
		says(t, what, sv.agreement(d, c.is), c.want...)
	}
}

func TestEveryFlagHasItsSentence(t *testing.T) {
	all := []string{scoring.FlagTooFew, scoring.FlagIncomplete, scoring.FlagAgreement, scoring.FlagDontKnow, scoring.FlagStraightLine, scoring.FlagLate, scoring.FlagOverestimation, scoring.FlagUnderestimation}
	for _, lang := range []string{survey.Swedish, survey.English} {
		teller, d := one(lang, small(survey.Maturity), scoring.Document{}, nil)
		if got := teller.flags(d, scoring.OrganisationResult{Flags: all}); len(got) != len(all) {
			t.Errorf("%d flags in %d sentences: %q", len(all), len(got), got)
		}
	}
	sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{}, nil)
	says(t, "roles", sv.flags(d, scoring.OrganisationResult{Flags: []string{"missing-role:it-chef", "missing-role:kommundirektor", "late"}}),
		"Ingen it-chef eller kommundirektör har svarat på ”Formulär”, så den bilden saknas i indexet.", "Svar har kommit in efter den första sista svarsdagen. De räknas som de andra.")
	en, d := one(survey.English, small(survey.Maturity), scoring.Document{}, nil)
	says(t, "role", en.flags(d, scoring.OrganisationResult{Flags: []string{"missing-role:it-chef"}}), "No IT manager has answered “Form”, so that view is missing from the score.")
}
