package risks_test

import (
	"fmt"
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

func aRisk(threat string) survey.RiskContent {
	return survey.RiskContent{Threat: threat, Consequence: "Jämförelsen blir ofullständig", Likelihood: 3, Impact: 4, Owner: "Ann Ek", Status: survey.RiskOpen}
}

// A risk is numbered once, keeps every version, and is told in the comparison until it is withdrawn.
func TestTheRiskRegister(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "formagor-2030")
	add := func(c survey.RiskContent) (*survey.Risk, error) {
		return a.Risks.AddRisk(t.Context(), permission.System, round, c)
	}
	change := func(id, revision int64, c survey.RiskContent) error {
		_, err := a.Risks.ChangeRisk(t.Context(), permission.System, round, id, revision, c, "Fler har lovat svar")
		return err
	}
	first, second := apptest.Must(add(aRisk("Hot 1")))(t), apptest.Must(add(aRisk("Hot 2")))(t)
	if first.Number != 1 || second.Number != 2 || first.Value() != 12 || survey.BandOf(first.Value()) != survey.HighRisk {
		t.Errorf("%+v, %+v", first, second)
	}
	_, err := add(survey.RiskContent{Threat: " ", Consequence: "x", Status: survey.RiskOpen})
	a.Refused(err, survey.Invalid, "threat", "likelihood", "impact")

	worse := survey.RiskContent{Threat: "Hot", Consequence: "Följd", Likelihood: 5, Impact: 5, Status: survey.RiskOpen}
	a.OK(change(second.ID, 1, worse))
	a.Refused(change(second.ID, 1, worse), survey.Conflict)
	a.Refused(change(second.ID+9, 1, worse), survey.NotFound)
	history := apptest.Must(a.Risks.RiskHistory(t.Context(), permission.System, round, second.ID))(t)
	if len(history) != 2 || history[0].Value() != 25 || history[0].Note != "Fler har lovat svar" || history[1].Value() != 12 {
		t.Errorf("%+v", history)
	}
	if r := a.Comparison(round).Risks; len(r) != 2 || r[0].Number != 2 || r[0].Value != 25 || r[0].Band != survey.VeryHighRisk || r[1].Value != 12 {
		t.Errorf("the comparison has %+v", r)
	}
	a.OK(change(first.ID, 1, survey.RiskContent{Threat: "Hot", Consequence: "Följd", Likelihood: 1, Impact: 1, Status: survey.RiskWithdrawn}))
	if r := a.Comparison(round).Risks; len(r) != 1 {
		t.Errorf("what was entered by mistake is told: %+v", r)
	}
	if third := apptest.Must(add(aRisk("Hot 3")))(t); third.Number != 3 {
		t.Errorf("the number %d was given again", third.Number)
	}
	if kept := fmt.Sprint(apptest.Must(a.Risks.Risks(t.Context(), permission.System, round))(t)); len(kept) < 100 {
		t.Errorf("the register: %s", kept)
	}
}
