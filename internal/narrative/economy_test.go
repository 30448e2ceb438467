package narrative

import (
	"testing"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func costForm() *survey.Questionnaire {
	item := func(id, pool, measure string) survey.Item {
		return survey.Item{ID: id, Type: survey.NumberItem, Pool: pool, Measure: measure}
	}
	return &survey.Questionnaire{ID: "it", Version: "1.0.0", Kind: survey.EconomyFigures, Per: survey.PerOrganisation, Title: survey.Say("It-ekonomi", "IT costs"),
		Economy: &survey.Economy{Tolerance: 0.005, Pools: []survey.Label{{ID: "people", Title: survey.Say("Egen personal", "Own staff")}, {ID: "things", Title: survey.Say("Utrustning", "Hardware")},
			{ID: "unallocated", Title: survey.Say("Ofördelat", "Unallocated")}}},
		Sections: []survey.Section{{Items: []survey.Item{item("total", "", "total"), item("p1", "people", ""), item("p2", "things", ""), item("p3", "unallocated", "")}}}}
}

// spent is what an organisation reports in millions: people, things, and a total that they come to or not.
type spent struct{ people, things, total float64 }

// costsTold are the Swedish and the English words about four municipalities of 10 000, of which Orust and Sotenäs run SML together.
func costsTold(reported map[string]spent) (sv, en []string) {
	swedish, english := costWords(reported)
	return swedish.Coverage, english.Coverage
}

func costWords(reported map[string]spent) (sv, en DocumentWords) {
	list := []survey.Organisation{}
	for _, name := range []string{"Tanum", "Orust", "Sotenäs", "Åmål"} {
		list = append(list, survey.Organisation{Code: name, Name: name, Kind: survey.Municipality, Population: ptr(10_000)})
	}
	list = append(list, survey.Organisation{Code: "SML", Name: "SML", Kind: survey.JointBody, Members: []string{"Orust", "Sotenäs"}})
	q := costForm()
	in := scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, list), Asked: map[string]scoring.Invited{}}
	for _, o := range list {
		in.Asked[o.Code] = scoring.Invited{"": 1}
		if x, there := reported[o.Code]; there {
			in.Responses.Add(o.Code, "", survey.Answers{"total": survey.Num(1e6 * x.total), "p1": survey.Num(1e6 * x.people), "p2": survey.Num(1e6 * x.things)})
		}
	}
	c := scoring.Compare(scoring.RoundInfo{}, list, []scoring.Input{in})
	told := func(lang string) DocumentWords { return Tell(c, []*survey.Questionnaire{q}, lang).Documents[0] }
	return told(survey.Swedish), told(survey.English)
}

func TestWhatIsKnownOfCosts(t *testing.T) {
	sv, en := costsTold(nil)
	says(t, "nobody", sv, "Ingen organisation har redovisat sina it-kostnader än.")
	says(t, "nobody, in English", en, "No organisation has reported its IT costs yet.")

	sv, en = costsTold(map[string]spent{"Tanum": {20, 20, 40}, "Orust": {10, 10, 30}})
	says(t, "few, without the joint body", sv, "Två av fem organisationer har redovisat sina it-kostnader.", "Bland kommunerna har Sotenäs och Åmål inte redovisat.", "Bland de gemensamma organisationerna har SML inte redovisat.",
		"För Orust kan kostnaden inte jämföras, eftersom kommunens del av gemensamma kostnader inte är känd.", "Hos Orust stämmer minst en fördelning inte med det belopp som den delar upp.",
		"Kostnaden per invånare kan inte jämföras, eftersom färre än tre kommuner har siffran.")
	says(t, "few, in English", en, "Two of five organisations have reported their IT costs.", "Among the municipalities, Sotenäs and Åmål have not reported.", "Among the joint bodies, SML has not reported.",
		"The costs of Orust cannot be compared, because its share of joint costs is not known.", "Orust: at least one cost breakdown does not add up to the amount it divides.",
		"The cost per resident cannot be compared, because fewer than three municipalities have the figure.")
}

func TestWhatStandsOutInCosts(t *testing.T) {
	all := map[string]spent{"Tanum": {20, 20, 40}, "Orust": {10, 10, 20}, "Sotenäs": {5, 15, 20}, "Åmål": {41, 9, 50}, "SML": {2, 3, 5}}
	sv, en := costsTold(all)
	says(t, "all", sv, "Alla fem organisationer har redovisat sina it-kostnader.", "Alla redovisade fördelningar stämmer med de belopp som de delar upp.",
		"De gemensamma organisationernas kostnader, 5,0 miljoner kronor, är fördelade på kommunerna.", "Jämförelsen av kostnaden per invånare bygger på alla fyra kommuner.",
		"It-kostnaden är mellan 2 250 och 5 000 kronor per invånare. Medianen är 3 125 kronor. En hög eller låg kostnad är varken bra eller dålig i sig: se vad pengarna går till, och läs kostnaden tillsammans med mognad och förmågor.",
		"Störst skillnad är det i hur stor andel av kostnaden som går till ”Egen personal”: undre kvartilen är 43 % och övre kvartilen 58 %.")
	says(t, "all, in English", en[4:], "IT cost per resident ranges from SEK 2,250 to SEK 5,000 (median SEK 3,125). A high or low cost is neither good nor bad in itself: look at what the money is spent on, and read the cost together with maturity and capabilities.",
		"The largest difference is in the share of the cost spent on “Own staff”: the lower quartile is 43% and the upper quartile 58%.")

	for code := range all {
		all[code] = spent{10, 10, 20}
	}
	if sv, _ = costsTold(all); len(sv) != 5 {
		t.Errorf("alike in what it goes to: %q", sv)
	}
}

// Who pays the most and the least is said of those that can be compared, and of nobody else; where nobody does it is not said.
func TestWhoPaysMostForEachResident(t *testing.T) {
	body := spent{2, 3, 5} // shared by Orust and Sotenäs: 2.5 each
	for what, one := range map[string]struct {
		reported map[string]spent
		sv, en   string
	}{
		"all":               {map[string]spent{"Tanum": {20, 20, 40}, "Orust": {10, 10, 20}, "Sotenäs": {5, 15, 21}, "Åmål": {41, 9, 50}, "SML": body}, "It-kostnaden per invånare är högst i Åmål (5 000 kronor) och lägst i Orust (2 250 kronor).", "IT cost per resident is highest in Åmål (SEK 5,000) and lowest in Orust (SEK 2,250)."},
		"some":              {map[string]spent{"Orust": {10, 10, 20}, "Sotenäs": {5, 15, 20}, "Åmål": {41, 9, 50}, "SML": body}, "Bland de tre kommuner som kan jämföras är it-kostnaden per invånare högst i Åmål (5 000 kronor) och lägst i Orust och Sotenäs (2 250 kronor).", "Among the three municipalities that can be compared, IT cost per resident is highest in Åmål (SEK 5,000) and lowest in Orust and Sotenäs (SEK 2,250)."},
		"alike as shown":    {map[string]spent{"Tanum": {10, 10, 22.501}, "Orust": {10, 10, 20}, "Sotenäs": {10, 10, 20.002}, "Åmål": {20, 2, 22.498}, "SML": body}, "It-kostnaden är 2 250 kronor per invånare i alla kommuner som kan jämföras.", "IT cost per resident is SEK 2,250 in all municipalities that can be compared."},
		"two":               {map[string]spent{"Tanum": {20, 20, 40}, "Åmål": {41, 9, 50}}, "", ""},
		"a part is missing": {map[string]spent{"Tanum": {20, 20, 40}, "Orust": {90, 9, 99}, "Sotenäs": {5, 15, 20}, "Åmål": {41, 9, 50}}, "", ""},
		"nobody":            {nil, "", ""},
	} {
		sv, en := costWords(one.reported)
		says(t, what, []string{sv.Charts[residentChart], en.Charts[residentChart]}, one.sv, one.en)
	}
	few, d := one(survey.Swedish, costForm(), scoring.Document{Economy: &scoring.EconomyResult{KeyFigures: map[string]scoring.Benchmark{economy.PerResident: {N: 3, Coverage: 0.2, Reason: scoring.ReasonCoverage}}}}, organisations("Tanum", "Orust", "Åmål"))
	says(t, "under half", []string{few.costPerResident(d)}, "")
}
