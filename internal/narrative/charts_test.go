package narrative

import (
	"testing"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func score(x, low, high float64) scoring.Score {
	return scoring.Score{Value: &x, Low: &low, High: &high, N: 30}
}

func typed(id string, arv, kraft scoring.Score) scoring.OrganisationResult {
	return scoring.OrganisationResult{Asked: 3, Answered: 3, Type: id, Constructs: map[string]scoring.Score{"arv": arv, "kraft": kraft}}
}

func TestWhoLiesInWhichField(t *testing.T) {
	results := map[string]scoring.OrganisationResult{"Tanum": typed("hh", score(80, 70, 90), score(57, 52, 62)), "Orust": typed("hh", score(90, 80, 99), score(70, 60, 80)), "Åmål": {Asked: 3, Suppressed: true}}
	sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{Organisations: results}, organisations("Tanum", "Orust", "Åmål"))
	says(t, "surely", []string{sv.fourTypes(d)}, "I fältet Medvind ligger med säkerhet Tanum och Orust. Ingen ligger med säkerhet i Tungrott, Eldsjälar eller Uppbyggnad. En organisation saknas i diagrammet.")
	results["Tanum"] = typed("ll", score(30, 20, 40), score(49, 44, 54))
	says(t, "perhaps", []string{sv.fourTypes(d)}, "I fältet Medvind ligger med säkerhet Orust. Ingen ligger med säkerhet i Tungrott, Eldsjälar eller Uppbyggnad. Ett gränsfall är Tanum (Eldsjälar eller Uppbyggnad): osäkerhetsintervallet sträcker sig över flera fält. En organisation saknas i diagrammet.")
	results["Tanum"] = typed("ll", scoring.Score{Value: ptr(20.0), N: 4}, score(20, 10, 30))
	says(t, "no interval", []string{sv.fourTypes(d)}, "I fältet Medvind ligger med säkerhet Orust. Ingen ligger med säkerhet i Tungrott, Eldsjälar eller Uppbyggnad. För Tanum går det inte att säga, eftersom osäkerheten inte går att räkna ut. En organisation saknas i diagrammet.")
	delete(results, "Tanum")
	delete(results, "Orust")
	says(t, "nobody", []string{sv.fourTypes(d)}, "Ingen organisation har tillräckligt många svar för en plats i diagrammet än.")
	d.q.Scoring.Types = nil
	says(t, "no plot", []string{sv.fourTypes(d)}, "")
}

// leveled has the first capability at one level and the second at another.
func leveled(first, second float64) scoring.OrganisationResult {
	p, levels := &scoring.Profile{Asked: 2, Answered: 2}, map[string]scoring.Level{"F-1": {Value: first}, "F-2": {Value: second}}
	for _, l := range []float64{0, 2, 3, 4} {
		c := scoring.LevelCount{Value: l}
		for id, own := range levels {
			if own.Value == l {
				if c.N++; l >= 3 {
					p.Strengths = append(p.Strengths, id)
				}
			}
		}
		p.Counts = append(p.Counts, c)
	}
	return scoring.OrganisationResult{Asked: 1, Answered: 1, Profile: p, Levels: levels}
}

func TestWhoHasMost(t *testing.T) {
	results := map[string]scoring.OrganisationResult{"Tanum": leveled(4, 0), "Orust": leveled(3, 3), "Åmål": {Asked: 1}}
	sv, d := one(survey.Swedish, small(survey.Capability), scoring.Document{Organisations: results}, organisations("Tanum", "Orust", "Åmål"))
	says(t, "levels", []string{sv.levels(d)}, "Flest förmågor på nivån branschledande har Tanum: 1 av 2. Flest förmågor på nivån god eller högre har Orust: 2 av 2. En av två förmågor är på nivån obefintlig i minst en organisation. Nivåer saknas från Åmål.")
	results["Tanum"], results["Orust"], results["Åmål"] = leveled(2, 2), leveled(2, 3), leveled(3, 2)
	says(t, "nobody leads", []string{sv.levels(d)}, "Ingen organisation har någon förmåga på nivån branschledande. Flest förmågor på nivån god eller högre har Orust och Åmål: 1 av 2 var. Ingen förmåga är på nivån obefintlig i någon organisation.")
	clear(results)
	says(t, "none", []string{sv.levels(d)}, "Inga nivåer har angetts än.")
}

func TestWhatPresses(t *testing.T) {
	levels, weights := small(survey.Capability), small(survey.Importance)
	c := scoring.Comparison{Documents: []scoring.Document{{}, {Capabilities: map[string]scoring.CapabilityResult{"F-1": {Importance: ptr(0.5)}, "F-2": {Importance: ptr(0.8)}}}}}
	sv := newTeller(c, []*survey.Questionnaire{levels, weights}, survey.Swedish)
	for what, one := range map[string]struct {
		levels map[string]float64
		want   string
	}{
		"both":   {map[string]float64{"F-1": 2, "F-2": 0}, "Båda förmågorna är viktiga men når inte nivån god i Tanum. De är, med de viktigaste först, ”Öppna data” och ”Drift”."},
		"none":   {map[string]float64{"F-1": 2.5, "F-2": 4}, "En av två förmågor är viktig men når inte nivån god i Tanum: ”Drift”."},
		"absent": {nil, "Ingen förmåga har både en nivå och en vikt att visa än."},
	} {
		says(t, what, []string{sv.pressing(sv.documents[0], one.levels, "Tanum")}, one.want)
	}
	if light := c.Documents[1].Capabilities; sv.pressing(sv.documents[0], map[string]float64{"F-1": 0}, "") != "Den enda förmågan är viktig, men kommunernas median når inte nivån god: ”Drift”." || len(light) != 2 {
		t.Error(sv.pressing(sv.documents[0], map[string]float64{"F-1": 0}, ""))
	}
}

func TestWhatHasChanged(t *testing.T) {
	by := func(before, after, low, high, p float64) map[string]*scoring.Change {
		return map[string]*scoring.Change{"": {Before: &before, After: &after, Change: ptr(after - before), Low: &low, High: &high, P: &p}}
	}
	hidden := map[string]*scoring.Change{"": {Reason: scoring.ReasonTooFew}}
	sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{}, organisations("Tanum", "Orust", "Åmål", "Lysekil"))
	says(t, "no earlier round", sv.changes(d))
	sv.c.Earlier = &scoring.EarlierRound{Title: "Förra"}
	x := scoring.Changes{Questionnaire: d.Questionnaire, Organisations: map[string]map[string]*scoring.Change{"Tanum": by(40, 52, 5, 19, 0.02), "Orust": by(60, 40, -30, -10, 0.001), "Åmål": by(50, 51, -4, 6, 0.6), "Lysekil": hidden}}
	sv.c.Changes = []scoring.Changes{x}
	says(t, "changes", sv.changes(d), "Sedan ”Förra” har indexet med säkerhet stigit i Tanum (från 40 % till 52 %).", "Sedan ”Förra” har indexet med säkerhet sjunkit i Orust (från 60 % till 40 %).",
		"I Åmål kan förändringen bero på slumpen, alltså på vilka som råkade svara.", "För en organisation kan ingen förändring visas, eftersom det inte finns ett index att visa från båda mätomgångarna.")
	*x.Organisations["Tanum"][""].P = 0.04 // sure alone, and not as one of three
	says(t, "one among several", sv.changes(d)[1:2], "I Tanum och Åmål kan förändringen bero på slumpen, alltså på vilka som råkade svara.")
	for _, code := range []string{"Tanum", "Orust", "Åmål"} {
		x.Organisations[code] = hidden
	}
	sv.c.Changes[0].Break, sv.c.Changes[0].Common, sv.c.Changes[0].Items = true, 3, 5
	says(t, "nothing to show", sv.changes(d), "Ingen organisation har ett index att visa både nu och i ”Förra”, så ingen förändring kan visas.", "Förändringen är beräknad på de områden där alla frågor är desamma i båda mätomgångarna: 3 av 5 frågor.")
}
