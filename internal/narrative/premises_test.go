package narrative

import (
	"strings"
	"testing"
	"time"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func day(month time.Month, d int) time.Time {
	return time.Date(2026, month, d, 22, 59, 59, 0, time.UTC)
}

func TestWhoAnswered(t *testing.T) {
	list := append(organisations("Tanum", "Orust", "Åmål", "Lysekil"), scoring.OrganisationInfo{Code: "SML", Name: "SML", Kind: survey.JointBody})
	levels := &scoring.Profile{}
	for name, c := range map[string]struct {
		kind     survey.Kind
		results  map[string]scoring.OrganisationResult
		sv, en   string
		and, too []string
	}{
		"nobody asked": {kind: survey.Maturity, sv: "Ingen har bjudits in att svara på ”Formulär”.", en: "Nobody has been invited to answer “Form”."},
		"nobody answered": {kind: survey.Maturity, results: map[string]scoring.OrganisationResult{"Tanum": {Asked: 3}, "Orust": {Asked: 2}},
			sv: "Ingen av två organisationer har svarat på ”Formulär”.", en: "None of two organisations has answered “Form”."},
		"persons": {kind: survey.Maturity, results: map[string]scoring.OrganisationResult{"Tanum": {Asked: 3, Answered: 2}, "Orust": {Asked: 2}},
			sv: "En av två organisationer har svarat på ”Formulär”. Två av fem inbjudna personer har skickat in svar.", en: "One of two organisations has answered “Form”. Two of five people invited have submitted a response.",
			and: []string{"Inget svar har kommit från Orust."}, too: []string{"No response has been received from Orust."}},
		"a joint body's": {kind: survey.Capability, results: map[string]scoring.OrganisationResult{"Tanum": {Asked: 1, Answered: 1}, "SML": {Asked: 1, Answered: 1},
			"Lysekil": {Asked: 1, Profile: levels, Levels: map[string]scoring.Level{"F-1": {Value: 2, InheritedFrom: "SML"}}}, "Åmål": {Asked: 1}},
			sv: "Två av fyra organisationer har skickat in sitt gemensamma svar på ”Formulär”.", en: "Two of four organisations have submitted their shared response to “Form”.",
			and: []string{"Inget svar har kommit från Åmål.", "Nivåerna från SML gäller också för Lysekil, där kommunen inte har angett egna."},
			too: []string{"No response has been received from Åmål.", "The levels of SML also apply to Lysekil, where it has not given its own."}},
	} {
		sv, d := one(survey.Swedish, small(c.kind), scoring.Document{Organisations: c.results}, list)
		says(t, name, sv.turnout(d), append([]string{c.sv}, c.and...)...)
		en, d := one(survey.English, small(c.kind), scoring.Document{Organisations: c.results}, list)
		says(t, name, en.turnout(d), append([]string{c.en}, c.too...)...)
	}
}

func TestManyAreCounted(t *testing.T) {
	names := organisations(strings.Split("abcdefghijklmnopqrstuv", "")...)
	results := map[string]scoring.OrganisationResult{"a": {Asked: 1, Answered: 1}}
	for _, o := range names[1:] {
		results[o.Code] = scoring.OrganisationResult{Asked: 1}
	}
	sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{Organisations: results}, names)
	says(t, "a country's", sv.turnout(d)[1:], "Inget svar har kommit från 21 organisationer.")
	delete(results, "v")
	says(t, "a region's", sv.turnout(d)[1:], "Inget svar har kommit från b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t eller u.")
}

func TestTheStateOfTheResult(t *testing.T) {
	tell := func(r scoring.RoundInfo, e *scoring.EarlierRound) []string {
		return newTeller(scoring.Comparison{Round: r, Earlier: e}, nil, survey.Swedish).stateOfFigures()
	}
	says(t, "offline", tell(scoring.RoundInfo{}, nil))
	says(t, "draft", tell(scoring.RoundInfo{Draft: true, AsOf: day(11, 20)}, nil),
		"Det här är ett utkast. Resultatet är inte publicerat, och siffrorna kan ändras.", "Siffrorna bygger på de svar som hade skickats in den 20 november 2026 kl. 23.59.")
	says(t, "published", tell(scoring.RoundInfo{MadeUp: true, Published: &scoring.Publication{Number: 2, At: day(12, 1)}}, &scoring.EarlierRound{Title: "Förra", AsOf: day(1, 2)}),
		"Svaren är påhittade. Ingen siffra säger något om någon verklig organisation.", "Det här är publicering 2 av resultatet, från den 1 december 2026. Den ändras inte.",
		"Resultatet jämförs med en tidigare mätomgång: ”Förra”, från den 2 januari 2026.")
}

func TestConditions(t *testing.T) {
	extend := func(list ...scoring.Extension) []string {
		return newTeller(scoring.Comparison{Organisations: organisations("Tanum", "Orust", "Åmål"), Premises: scoring.Premises{Extensions: list}}, nil, survey.Swedish).extensions()
	}
	all := scoring.Extension{From: day(11, 27), To: day(12, 4), Reason: "Fler hinner svara. "}
	says(t, "none", extend())
	says(t, "one", extend(all), "Svarstiden förlängdes en gång, till den 4 december 2026 för alla. Skäl: Fler hinner svara.")
	says(t, "one, for two", extend(scoring.Extension{Organisation: "Tanum", To: day(12, 4), Reason: "Sjukdom"}, scoring.Extension{Organisation: "Åmål", To: day(12, 4), Reason: "Sjukdom"}),
		"Svarstiden förlängdes en gång, till den 4 december 2026 för Tanum och Åmål. Skäl: Sjukdom.")
	says(t, "two", extend(all, scoring.Extension{Organisation: "Tanum", To: day(12, 11), Reason: "Sjukdom"}),
		"Svarstiden förlängdes två gånger: till den 4 december 2026 för alla (Fler hinner svara) och till den 11 december 2026 för Tanum (Sjukdom).")
	var many []scoring.Extension
	for n := range 6 {
		many = append(many, scoring.Extension{To: day(12, 20-n), Reason: "Sjukdom"})
	}
	says(t, "many", extend(many...), "Svarstiden förlängdes sex gånger, som längst till den 20 december 2026.")

}

func TestExemptionsAndWorkshops(t *testing.T) {
	q := small(survey.Maturity)
	premises := scoring.Premises{
		Exemptions: []scoring.Exemption{{Organisation: "Tanum", Questionnaire: q.ID, Reason: "Ny i samarbetet."}},
		Workshops: []scoring.Workshop{{Title: "Start", Date: "2026-10-03", Participation: []scoring.Participation{{Organisation: "Tanum", People: 2}, {Organisation: "Tanum", Role: survey.ITManager, People: 1}, {Organisation: "Orust", People: 4}}},
			{Title: "Slut", Date: "2026-11-03"}},
	}
	sv, _ := one(survey.Swedish, q, scoring.Document{}, organisations("Tanum", "Orust", "Åmål"))
	sv.c.Premises = premises
	says(t, "exempt", sv.exemptions(), "Tanum behöver inte svara på ”Formulär”. Skäl: Ny i samarbetet.")
	says(t, "workshops", sv.workshops(), "Arbetsmötet ”Start” den 3 oktober 2026 hade 7 deltagare från 2 organisationer.", "Ingen kom från Åmål.",
		"För arbetsmötet ”Slut” den 3 november 2026 har inga deltagare antecknats.")
	for range 5 {
		sv.c.Premises.Exemptions = append(sv.c.Premises.Exemptions, premises.Exemptions[0])
		sv.c.Premises.Workshops = append(sv.c.Premises.Workshops, premises.Workshops[0])
	}
	says(t, "many exempt", sv.exemptions()[5:], "Dessutom finns ett undantag till.")
	says(t, "many workshops", sv.workshops(), "Sju arbetsmöten har hållits, med sammanlagt 42 deltagare.")
}
