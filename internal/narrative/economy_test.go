package narrative

import (
	"testing"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func costForm() *survey.Questionnaire {
	item := func(id, pool, measure string) survey.Item {
		return survey.Item{ID: id, Type: survey.NumberItem, Pool: pool, Measure: measure}
	}
	return &survey.Questionnaire{ID: "it", Version: "1.0.0", Kind: survey.EconomyFig, Per: survey.PerOrganisation, Title: survey.Say("It-ekonomi", "IT costs"),
		Economy: &survey.Economy{Tolerance: 0.005, Pools: []survey.Label{{ID: "people", Title: survey.Say("Egen personal", "Own staff")}, {ID: "things", Title: survey.Say("Utrustning", "Hardware")},
			{ID: "unallocated", Title: survey.Say("Ofördelat", "Unallocated")}}},
		Sections: []survey.Section{{Items: []survey.Item{item("total", "", "total"), item("p1", "people", ""), item("p2", "things", ""), item("p3", "unallocated", "")}}}}
}

// spent is what an organisation reports in millions: people, things, and a total that they come to or not.
type spent struct{ people, things, total float64 }

// costsTold are the Swedish and the English words about four municipalities of 10 000, of which Orust and Sotenäs run SML together.
func costsTold(reported map[string]spent) (sv, en []string) {
	list := []survey.Organisation{}
	for _, name := range []string{"Tanum", "Orust", "Sotenäs", "Åmål"} {
		list = append(list, survey.Organisation{Code: name, Name: name, Kind: survey.Municipality, Population: ptr(10_000)})
	}
	list = append(list, survey.Organisation{Code: "SML", Name: "SML", Kind: survey.JointBody, Members: []string{"Orust", "Sotenäs"}})
	q := costForm()
	in := scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, list), Asked: map[string]int{}}
	for _, o := range list {
		in.Asked[o.Code] = 1
		if x, there := reported[o.Code]; there {
			in.Responses.Add(o.Code, "", survey.Answers{"total": survey.Num(1e6 * x.total), "p1": survey.Num(1e6 * x.people), "p2": survey.Num(1e6 * x.things)})
		}
	}
	c := scoring.Compare(scoring.RoundInfo{}, list, []scoring.Input{in})
	told := func(lang string) []string { return Tell(c, []*survey.Questionnaire{q}, lang).Documents[0].Coverage }
	return told(survey.Swedish), told(survey.English)
}

func TestWhatIsKnownOfCosts(t *testing.T) {
	sv, en := costsTold(nil)
	says(t, "nobody", sv, "Ingen organisation har redovisat vad it kostar än.")
	says(t, "nobody, in English", en, "No organisation has reported what IT costs yet.")

	sv, en = costsTold(map[string]spent{"Tanum": {20, 20, 40}, "Orust": {10, 10, 30}})
	says(t, "few, without the joint body", sv, "2 av 5 organisationer har redovisat vad it kostar.", "Bland kommunerna saknas Sotenäs och Åmål.", "Bland de gemensamma organen saknas SML.",
		"Kostnaden kan inte jämföras för Orust, eftersom delen av ett gemensamt organs kostnader inte är känd.", "Minst en fördelning stämmer inte med den totala it-kostnaden hos Orust.",
		"Kommunernas kostnad per invånare kan inte jämföras, eftersom färre än tre har siffran.")
	says(t, "few, in English", en, "2 of 5 organisations have reported what IT costs.", "Of the municipalities, these are missing: Sotenäs and Åmål.", "Of the joint bodies, these are missing: SML.",
		"The cost can't be compared for Orust, since the part of a joint body's costs is not known.", "At least one division does not come to the total IT cost at Orust.",
		"The municipalities' cost per resident can't be compared, since fewer than three have the figure.")
}

func TestWhatStandsOutInCosts(t *testing.T) {
	all := map[string]spent{"Tanum": {20, 20, 40}, "Orust": {10, 10, 20}, "Sotenäs": {5, 15, 20}, "Åmål": {41, 9, 50}, "SML": {2, 3, 5}}
	sv, en := costsTold(all)
	says(t, "all", sv, "Alla som tillfrågats har redovisat vad it kostar: 5 organisationer.", "Alla redovisade fördelningar stämmer med den totala it-kostnaden.",
		"Av de gemensamma organens kostnader är 5,0 miljoner kronor fördelade på kommunerna.", "Jämförelsen av kostnad per invånare bygger på 4 av 4 kommuner.",
		"It kostar mellan 2 250 kronor och 5 000 kronor per invånare, med medianen 3 125 kronor. Det säger inte vem som gör rätt: se vad pengarna går till, och läs kostnaden bredvid mognad och förmågor.",
		"Mest skiljer det i hur stor del som går till ”Egen personal”: undre kvartilen är 43 % och övre kvartilen 58 %.")
	says(t, "all, in English", en[4:], "IT costs between SEK 2,250 and SEK 5,000 per resident, with the median SEK 3,125. That does not say who does right: see what the money goes to, and read the cost beside maturity and capabilities.",
		"The greatest difference is in how large a part goes to “Own staff”: the lower quartile is 43% and the upper quartile 58%.")

	for code := range all {
		all[code] = spent{10, 10, 20}
	}
	if sv, _ = costsTold(all); len(sv) != 5 {
		t.Errorf("alike in what it goes to: %q", sv)
	}
}
