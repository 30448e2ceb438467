package narrative

import (
	"testing"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestWhereAnOrganisationStands(t *testing.T) {
	beside := func(x, median float64, low, high int) scoring.Score {
		s := score(x, x-8, x+8)
		s.Median, s.Percentile, s.Similar, s.Rank = &median, ptr(0.5), &scoring.Similar{N: 3, Median: median}, &scoring.Rank{Low: low, High: high, AllLow: 1, AllHigh: 3}
		return s
	}
	three := scoring.Benchmark{N: 3}
	own := func(s scoring.Score) scoring.OrganisationResult {
		return scoring.OrganisationResult{Asked: 3, Total: &s}
	}
	names := organisations("Tanum", "Orust", "Åmål")
	for what, c := range map[string]struct {
		is   scoring.OrganisationResult
		b    scoring.Benchmark
		want []string
	}{
		"hidden":       {is: scoring.OrganisationResult{Suppressed: true, Reason: scoring.ReasonTooFew}, want: []string{"Inget resultat visas för ”Formulär”, eftersom färre än 3 personers svar räknas."}},
		"exempt":       {is: scoring.OrganisationResult{Reason: scoring.ReasonExempt}, want: []string{"Tanum behöver inte svara på ”Formulär”."}},
		"no total":     {is: own(scoring.Score{Reason: scoring.ReasonCoverage}), want: []string{"Tanum har inget totalt index för ”Formulär”, eftersom för få frågor är besvarade."}},
		"hidden total": {is: own(scoring.Score{Suppressed: true, Reason: scoring.ReasonTooFew}), want: []string{"Tanum har inget totalt index att visa för ”Formulär”. Svaren är för få eller för lika för att visas utan att röja vad någon har svarat."}},
		"below": {is: own(beside(42, 54, 2, 3)), b: three, want: []string{"Indexet för ”Formulär” är 42 %. Osäkerhetsintervallet (95 %) går från 34 % till 50 %: så mycket kunde indexet ha skilt sig om andra personer i samma roller hade svarat.",
			"Indexet är med säkerhet lägre än kommunernas median, den mittersta kommunens index, som är 54 %.", "Indexet är med säkerhet lägre än i en av de två andra kommunerna.", "För en kommun går det inte att avgöra vilket index som är högst.", "Bland 3 kommuner av liknande storlek, den egna inräknad, är medianen 54 %."}},
		"above and level": {is: own(beside(60, 51, 1, 2)), b: three, want: []string{"Indexet för ”Formulär” är 60 %. Osäkerhetsintervallet (95 %) går från 52 % till 68 %: så mycket kunde indexet ha skilt sig om andra personer i samma roller hade svarat.",
			"Indexet är med säkerhet högre än kommunernas median, den mittersta kommunens index, som är 51 %.", "Indexet är med säkerhet högre än i en av de två andra kommunerna.", "För en kommun går det inte att avgöra vilket index som är högst.", "Bland 3 kommuner av liknande storlek, den egna inräknad, är medianen 51 %."}},
		"not to be told apart": {is: own(beside(50, 54, 1, 3)), b: three, want: []string{"Indexet för ”Formulär” är 50 %. Osäkerhetsintervallet (95 %) går från 42 % till 58 %: så mycket kunde indexet ha skilt sig om andra personer i samma roller hade svarat.",
			"Indexet går inte att skilja från kommunernas median, den mittersta kommunens index, som är 54 %.", "Indexet går inte att skilja från index i någon av de två andra kommunerna.", "Bland 3 kommuner av liknande storlek, den egna inräknad, är medianen 54 %."}},
		"published without places": {is: own(scoring.Score{Value: ptr(53.6), Low: ptr(50.0), High: ptr(57.0), Median: ptr(54.4)}), b: three, want: []string{"Indexet för ”Formulär” är 54 %. Osäkerhetsintervallet (95 %) går från 50 % till 57 %: så mycket kunde indexet ha skilt sig om andra personer i samma roller hade svarat.",
			"Indexet går inte att skilja från kommunernas median, den mittersta kommunens index, som är 54 %."}},
		"no interval": {is: own(scoring.Score{Value: ptr(53.6), Median: ptr(54.4)}), b: three, want: []string{"Indexet för ”Formulär” är 54 %. Osäkerheten går inte att räkna ut.", "Kommunernas median, den mittersta kommunens index, är 54 %.", "Indexet kan inte jämföras med enskilda kommuner, eftersom osäkerheten inte går att räkna ut."}},
		"nobody to compare with": {is: own(score(42, 40, 44)), b: scoring.Benchmark{N: 1, Reason: scoring.ReasonTooFewOrgs}, want: []string{"Indexet för ”Formulär” är 42 %. Osäkerhetsintervallet (95 %) går från 40 % till 44 %: så mycket kunde indexet ha skilt sig om andra personer i samma roller hade svarat.",
			"Indexet kan inte jämföras med kommunernas, eftersom färre än tre av dem har ett index."}},
		"too few to compare with": {is: own(score(42, 40, 44)), b: scoring.Benchmark{N: 3, Coverage: 0.3, Reason: scoring.ReasonCoverage}, want: []string{"Indexet för ”Formulär” är 42 %. Osäkerhetsintervallet (95 %) går från 40 % till 44 %: så mycket kunde indexet ha skilt sig om andra personer i samma roller hade svarat.",
			"Indexet kan inte jämföras med kommunernas, eftersom bara 30 % av dem har ett index."}},
		"type and areas": {is: scoring.OrganisationResult{Type: "hh", Total: &scoring.Score{}, Constructs: map[string]scoring.Score{"arv": score(54, 51, 57), "kraft": score(70, 66, 74)}}, want: []string{"Tanum har inget totalt index för ”Formulär”, eftersom för få frågor är besvarade.",
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
		"both":    {beside(60, 40), "Med säkerhet högre än kommunernas median är ”Arv” (60 % mot 50 %). Med säkerhet lägre än kommunernas median är ”Kraft” (40 % mot 50 %)."},
		"over":    {beside(55, 70), "Med säkerhet högre än kommunernas median är ”Kraft” (70 % mot 50 %). I ett område går indexet inte att skilja från medianen."},
		"neither": {beside(45, 55), "I inget område går indexet att skilja från kommunernas median."},
		"hidden":  {scoring.OrganisationResult{}, "Det finns inget index att jämföra med kommunernas median."},
	} {
		says(t, what, []string{sv.profileChart(d, c.is)}, c.want)
	}
}

func TestStrengthsAndGaps(t *testing.T) {
	sv, d := one(survey.Swedish, small(survey.Capability), scoring.Document{}, organisations("Tanum", "SML"))
	r := leveled(4, 0)
	r.Levels["F-2"] = scoring.Level{InheritedFrom: "SML"}
	r.Priorities = []scoring.Priority{{Capability: "F-2", Teachers: []scoring.Teacher{{Organisation: "Tanum"}}}}
	says(t, "a gap", sv.strengths(d, r), "En av två bedömda förmågor är på nivån god eller högre, nämligen på den högsta, branschledande.", "På den lägsta nivån, obefintlig, finns en förmåga.",
		"En av nivåerna är ärvd från SML.", "Högst prioritet har ”Öppna data”.", "Tanum har enligt sina egna svar kommit längre i ”Öppna data” och kan visa hur.")
	r.Levels["F-1"] = scoring.Level{Value: 4, InheritedFrom: "SML"}
	says(t, "all a joint body's", sv.inheritedLevels(r), "Alla nivåer är ärvda från SML.")
	r = leveled(3, 3)
	r.Profile.Asked = 3
	says(t, "no gap", sv.strengths(d, r), "Båda bedömda förmågorna är på nivån god eller högre, men ingen på den högsta nivån, branschledande.", "Ingen förmåga är på den lägsta nivån, obefintlig.",
		"En av tre förmågor saknar nivå.", "Alla bedömda förmågor har nått målet.")
	says(t, "no response", sv.strengths(d, scoring.OrganisationResult{Reason: scoring.ReasonNoAnswers}), "Inget svar har skickats in på ”Formulär”.")
	says(t, "exempt", sv.strengths(d, scoring.OrganisationResult{Reason: scoring.ReasonExempt}), "Organisationen behöver inte svara på ”Formulär”.")
}

func TestCalibrationInWords(t *testing.T) {
	basis := "Jämförelsen gäller en av två förmågor, den som både organisationen och förvaltningscheferna har bedömt."
	calibrated := func(difference, region, low, high float64, verdict string) *scoring.Calibration {
		centred := difference - region
		return &scoring.Calibration{Difference: &difference, Region: &region, Centred: &centred, Low: &low, High: &high, Verdict: verdict, Capabilities: []string{"F-1"}}
	}
	own := map[string]scoring.Level{"F-1": {Value: 3}}
	for what, c := range map[string]struct {
		is     *scoring.Calibration
		levels map[string]scoring.Level
		want   []string
	}{
		"none":      {nil, own, nil},
		"no levels": {&scoring.Calibration{Reason: scoring.ReasonTooFew}, map[string]scoring.Level{"F-1": {InheritedFrom: "SML"}}, []string{"Organisationen har inga egna nivåer att jämföra med förvaltningschefernas svar."}},
		"too few":   {&scoring.Calibration{Reason: scoring.ReasonTooFew}, own, []string{"De egna nivåerna kan inte jämföras med förvaltningschefernas svar: för få har svarat om samma förmågor, eller så är svaren för lika för att kunna visas."}},
		"over":      {calibrated(40, 12.5, 10, 45, "over"), own, []string{"De egna nivåerna ligger i genomsnitt 1,6 nivåer över förvaltningschefernas.", "I kommunerna ligger de i genomsnitt 0,5 nivåer över. Det kan bero på att skalorna är olika.", "Organisationen bedömer sig högre i förhållande till förvaltningscheferna än kommunerna brukar. Det säger inte vem som har rätt.", basis}},
		"under":     {calibrated(-25, 25, -70, -30, "under"), own, []string{"De egna nivåerna ligger i genomsnitt en nivå under förvaltningschefernas.", "I kommunerna ligger de i genomsnitt en nivå över. Det kan bero på att skalorna är olika.", "Organisationen bedömer sig lägre i förhållande till förvaltningscheferna än kommunerna brukar. Det säger inte vem som har rätt.", basis}},
		"chance":    {calibrated(20, 0, -5, 45, ""), own, []string{"De egna nivåerna ligger i genomsnitt 0,8 nivåer över förvaltningschefernas.", "I kommunerna är de i genomsnitt desamma.", "Att skillnaden är en annan än kommunernas kan bero på slumpen.", basis}},
		"small":     {calibrated(-10, -20, 5, 15, ""), own, []string{"De egna nivåerna ligger i genomsnitt 0,4 nivåer under förvaltningschefernas.", "I kommunerna ligger de i genomsnitt 0,8 nivåer under. Det kan bero på att skalorna är olika.", "Utöver kommunernas är skillnaden mindre än en halv nivå och räknas därför inte som tydlig.", basis}},
		"the same":  {calibrated(0, 0, -5, 5, ""), own, []string{"De egna nivåerna är i genomsnitt desamma som förvaltningschefernas.", "I kommunerna är de i genomsnitt desamma.", basis}},
		"no region": {&scoring.Calibration{Difference: ptr(50.0), Reason: scoring.ReasonTooFewOrgs, Capabilities: []string{"F-1"}}, own, []string{"De egna nivåerna ligger i genomsnitt 2 nivåer över förvaltningschefernas.",
			"För få kommuner har en sådan skillnad för att det ska gå att säga om den är stor.", basis}},
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
		"alike":   {scoring.OrganisationResult{Constructs: map[string]scoring.Score{"arv": {Agreement: ptr(0.6)}, "kraft": {Agreement: ptr(0.8)}}}, []string{"De som har svarat ser i stort sett likadant på läget (samstämmighet 0,70, där 1 är full samstämmighet)."}},
		"in part": {scoring.OrganisationResult{Constructs: map[string]scoring.Score{"arv": {Agreement: ptr(0.5)}}}, []string{"De som har svarat är delvis eniga om läget (samstämmighet 0,50, där 1 är full samstämmighet)."}},
		"apart": {scoring.OrganisationResult{Constructs: map[string]scoring.Score{"arv": {Agreement: ptr(0.49)}}, Conversation: []string{"kraft", "arv"}}, []string{"De som har svarat ser olika på läget (samstämmighet 0,49, där 1 är full samstämmighet). Indexet är ett medelvärde av olika bilder.",
			"Rollernas svar på samma frågor skiljer sig mest åt i fråga om ”Kraft” och ”Arv”. Prata om varför samma sak ser olika ut."}},
		"hidden": {scoring.OrganisationResult{Suppressed: true}, []string{"Hur samstämmiga svaren är visas inte, så att det inte går att räkna ut vad någon har svarat."}},
		"exempt": {scoring.OrganisationResult{Reason: scoring.ReasonExempt}, nil},
	} {
		sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{}, nil)
		says(t, what, sv.agreement(d, c.is), c.want...)
	}
}

func TestEveryFlagHasItsSentence(t *testing.T) {
	all := []string{scoring.FlagTooFew, scoring.FlagIncomplete, scoring.FlagAgreement, scoring.FlagDontKnow, scoring.FlagStraightLine, scoring.FlagUnvaried, scoring.FlagLate, scoring.FlagOverestimation, scoring.FlagUnderestimation}
	for _, lang := range []string{survey.Swedish, survey.English} {
		teller, d := one(lang, small(survey.Maturity), scoring.Document{}, nil)
		if got := teller.flags(d, scoring.OrganisationResult{Flags: all}); len(got) != len(all) {
			t.Errorf("%d flags in %d sentences: %q", len(all), len(got), got)
		}
	}
	sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{}, nil)
	says(t, "roles", sv.flags(d, scoring.OrganisationResult{Flags: []string{"missing-role:it-chef", "missing-role:kommundirektor", "late"}}),
		"Ingen i rollerna it-chef och kommundirektör har svarat på ”Formulär”. Därför saknas de rollernas bild av läget.", "En del svar har kommit in efter den första sista svarsdagen. De räknas som de andra, men kan gälla en senare tidpunkt.")
	en, d := one(survey.English, small(survey.Maturity), scoring.Document{}, nil)
	says(t, "role", en.flags(d, scoring.OrganisationResult{Flags: []string{"missing-role:it-chef"}}), "Nobody in the role of IT manager has answered “Form”, so that role’s view is missing.")
}
