package planning_test

import (
	"reflect"
	"strings"
	"testing"

	"mogna/internal/planning"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var (
	levels = &survey.Questionnaire{ID: "levels", Kind: survey.Capability, Title: survey.Say("Förmågor", "Capabilities"),
		Scales: map[string]survey.Scale{"five": {Options: []survey.Option{{Value: 0, Label: survey.Say("Obefintlig", "Non-existent")},
			{Value: 1, Label: survey.Say("Undermålig", "Inadequate")}, {Value: 3, Label: survey.Say("God", "Good")}}}},
		Sections: []survey.Section{{Items: []survey.Item{item("F-01", "Digital strategi", "Digital strategy"), item("F-02", "Öppna data", "Open data"), item("F-03", "E-arkiv", "Archive")}}}}
	maturity = &survey.Questionnaire{ID: "maturity", Kind: survey.Maturity, Title: survey.Say("Mognad", "Maturity"),
		Constructs: []survey.Construct{{ID: "mål", Title: survey.Say("Mål", "Goals")}}}
	both = []*survey.Questionnaire{maturity, levels}
)

func item(id, sv, en string) survey.Item {
	return survey.Item{ID: id, Type: survey.ScaleItem, Scale: "five", Text: survey.Say(sv, en)}
}

func comparison() scoring.Comparison {
	weight := 0.82
	return scoring.Comparison{
		Organisations: []scoring.OrganisationInfo{{Code: "1435", Name: "Tanum"}, {Code: "1486", Name: "Strömstad"}, {Code: "1488", Name: "Trollhättan"}, {Code: "SML", Name: "SML-IT"}},
		Documents: []scoring.Document{
			{Questionnaire: scoring.QuestionnaireInfo{ID: "maturity"}, Organisations: map[string]scoring.OrganisationResult{
				"1435": {Asked: 3, Answered: 3, Conversation: []string{"mål"}, Flags: []string{"late", "missing-role:it-chef"}},
				"1486": {Asked: 2, Answered: 1, Suppressed: true, Flags: []string{scoring.FlagTooFew}}, "1488": {Asked: 0, Answered: 0, Reason: scoring.ReasonExempt}}},
			{Questionnaire: scoring.QuestionnaireInfo{ID: "levels"}, Organisations: map[string]scoring.OrganisationResult{
				"1435": {Asked: 1, Answered: 1, Levels: map[string]scoring.Level{"F-01": {Value: 1}, "F-02": {Value: 0, InheritedFrom: "SML"}, "F-03": {Value: 3}},
					Priorities: []scoring.Priority{
						{Capability: "F-01", Gap: 2, Importance: &weight, Teachers: []scoring.Teacher{{Organisation: "1486"}, {Organisation: "1488"}}},
						{Capability: "F-02", Gap: 3}},
					Calibration: &scoring.Calibration{Verdict: "over", Capabilities: []string{"F-01", "F-03"}}},
				"1486": {Asked: 1, Answered: 0, Reason: scoring.ReasonNoAnswers}}},
		},
	}
}

func propose(code string, plan []survey.Action, lang string) []planning.Proposal {
	return planning.Propose(comparison(), both, code, plan, lang)
}

func words(list []planning.Proposal) (said []string) {
	for _, p := range list {
		said = append(said, p.Key+": "+p.What+" "+p.Why)
	}
	return said
}

func TestProposals(t *testing.T) {
	for lang, want := range map[string][]string{
		"sv": {
			"gap:F-01: Höj ”Digital strategi” från undermålig till god nivå. Förmågan ligger under målet. Dess vikt är 0,82. Strömstad och Trollhättan har enligt sina egna svar kommit längre och kan visa hur.",
			"gap:F-02: Kom överens med SML-IT om hur ”Öppna data” kan höjas från obefintlig till god nivå. Förmågan ligger under målet.",
			"calibration:levels: Gå igenom självskattningen av förmågorna med förvaltningscheferna. Ni bedömer er högre i förhållande till förvaltningscheferna än kommunerna brukar. Det säger inte vem som har rätt. Jämförelsen gäller 2 förmågor tillsammans. Ta upp dem en och en.",
			"conversation:maturity/mål: Samla rollerna och prata om ”Mål”. Rollerna svarar mest olika här. Gå igenom frågorna tillsammans, och kom överens om hur det är och vad som ska hända.",
			"role:maturity/it-chef: Bjud in någon i rollen it-chef att svara på ”Mognad” i nästa mätomgång. Ingen i den rollen har svarat. Därför saknas den rollens bild av läget.",
		},
		"en": {
			"gap:F-01: Raise “Digital strategy” from inadequate to good. The capability is below its target. Its importance is 0.82. By their own account, Strömstad and Trollhättan have come further and can show how.",
			"gap:F-02: Agree with SML-IT on how to raise “Open data” from non-existent to good. The capability is below its target.",
			"calibration:levels: Go through the self-assessment of the capabilities with the heads of department. You rate yourselves higher in relation to your heads of department than municipalities usually do. That does not say who is right. The comparison covers 2 capabilities together. Discuss them one by one.",
			"conversation:maturity/mål: Bring the roles together to discuss “Goals”. The roles’ answers differ most here. Go through the questions together, and agree on how things are and what should happen.",
			"role:maturity/it-chef: Invite somebody in the role of IT manager to answer “Maturity” in the next round. Nobody in that role has answered, so that role’s view is missing.",
		},
	} {
		if got := words(propose("1435", nil, lang)); !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n%s\nwant\n%s", lang, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	first := propose("1435", nil, "sv")[0]
	if *first.From != 1 || *first.To != 3 || first.Teacher != "1486" || first.Subject != (survey.Subject{Questionnaire: "levels", ID: "F-01"}) {
		t.Errorf("%+v", first)
	}
}

// What is in the plan is not proposed again, also when its words were changed or it was written by hand.
func TestWhatIsPlannedIsNotProposed(t *testing.T) {
	plan := []survey.Action{{Proposal: "calibration:levels", What: "annat", Status: survey.DroppedAction}, {Subject: survey.Subject{Questionnaire: "levels", ID: "F-02"}}, {What: "Eget"}}
	got := ""
	for _, p := range propose("1435", plan, "sv") {
		got += p.Key + " "
	}
	if got != "gap:F-01 conversation:maturity/mål role:maturity/it-chef " {
		t.Error(got)
	}
}

// Where nothing shows there is only to answer next time; who need not answer is asked for nothing.
func TestProposalsWithoutResults(t *testing.T) {
	want := []string{"answers:maturity: Bjud in fler att svara på ”Mognad” i nästa mätomgång. För få har svarat för att ert resultat ska kunna visas.",
		"answers:levels: Svara på ”Förmågor” i nästa mätomgång. Vi har inget svar från er och kan därför inte visa var ni står."}
	if got := words(propose("1486", nil, "sv")); !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
	if got := propose("1488", nil, "sv"); len(got) > 0 {
		t.Errorf("%q", words(got))
	}
	if got := propose("0180", nil, "sv"); len(got) > 0 {
		t.Errorf("%q", words(got))
	}
}
