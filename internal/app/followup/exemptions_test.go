package followup_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"mogna/internal/app/answering"
	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func exempt(a *apptest.App, round int64, organisation, questionnaire, reason string) error {
	return a.FollowUp.Exempt(a.T.Context(), permission.System, round, survey.Exemption{Organisation: organisation, Questionnaire: questionnaire, Reason: reason})
}

// Who is exempt is not asked and not missing; what was answered is kept, and counts again when the exemption ends.
func TestExempt(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "formagor-2030", "digital-mognad")
	dag := a.Respondent(round, "dag@stromstad.example")
	levels := a.Asked(dag, "formagor-2030").ID
	a.AnswerAll(dag, "formagor-2030", apptest.Alike(3))
	a.Submit(dag, "formagor-2030")
	result := func() scoring.OrganisationResult { return a.Comparison(round).Documents[0].Organisations["1486"] }
	cell := func() survey.Cell {
		return apptest.Must(a.FollowUp.Matrix(t.Context(), permission.System, round))(t).Cells[1][0]
	}
	if r := result(); r.Answered != 1 || r.Profile == nil {
		t.Fatalf("%+v", r)
	}
	a.Refused(exempt(a, round, "1486", "formagor-2030", " "), survey.Invalid, "reason")
	a.Refused(exempt(a, round, "9999", "formagor-2030", "x"), survey.NotFound)
	a.OK(exempt(a, round, "1486", "formagor-2030", "Går med nästa år"))
	if c := cell(); c.State != survey.Exempted || c.Reason != "Går med nästa år" {
		t.Errorf("%+v", c)
	}
	if r := result(); r.Asked != 0 || r.Answered != 0 || r.Profile != nil || r.Reason != scoring.ReasonExempt {
		t.Errorf("%+v", r)
	}
	views := apptest.Must(a.Answering.Session(t.Context(), dag))(t)
	if list := views[0].Assignments; len(list) != 1 || list[0].Questionnaire.ID != "digital-mognad" {
		t.Errorf("Dag is asked %+v", list)
	}
	_, err := a.Answering.SaveAnswers(t.Context(), dag, levels, answering.Writing{Writer: "harness1", Answers: []survey.Answer{{Item: "F-01", Value: survey.Num(1)}}})
	a.Refused(err, survey.Conflict)
	a.OK(a.FollowUp.EndExemption(t.Context(), permission.System, round, "1486", "formagor-2030"))
	if r, c := result(), cell(); r.Answered != 1 || r.Profile == nil || c.State != survey.Complete {
		t.Errorf("after the exemption: %+v, %+v", r, c)
	}
}

// An organisation that is let off rating importances, and asked again, moves no importance: the ratings are all organisations'
// together, and would tell what its few have rated.
func TestAnExemptionMovesNoImportance(t *testing.T) {
	a := apptest.Start(t)
	rows := "organisation;namn;e-post;roll\n"
	for n := range 6 {
		rows += fmt.Sprintf("%s;Person %d;p%d@x.example;projektdeltagare\n", []string{"1435", "1486"}[n%2], n, n)
	}
	round := a.OpenRound(rows, "viktning-2030")
	for person := range 6 {
		who := a.Respondent(round, fmt.Sprintf("p%d@x.example", person))
		a.AnswerAll(who, "viktning-2030", func(n int) float64 { return float64(1 + (n*n+person*(n%3+1)+n/7)%4) })
		a.Submit(who, "viktning-2030")
	}
	importances := func() string {
		d := apptest.Must(a.Results.Derivation(t.Context(), permission.System, round, 0, "viktning-2030", "1435", "F-02"))(t)
		said, _ := json.Marshal([]any{a.Comparison(round).Documents[0].Capabilities, d})
		return string(said)
	}
	before := importances()
	if len(before) < 1000 {
		t.Fatalf("nothing is told: %s", before)
	}
	a.OK(exempt(a, round, "1486", "viktning-2030", "Går med nästa år"))
	if importances() != before {
		t.Error("an exemption moved importances")
	}
	a.OK(a.FollowUp.EndExemption(t.Context(), permission.System, round, "1486", "viktning-2030"))
	if importances() != before {
		t.Error("the end of an exemption moved importances")
	}
}
