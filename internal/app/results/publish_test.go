package results_test

import (
	"strings"
	"testing"
	"time"

	"mogna/internal/app/apptest"
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/results"
	"mogna/internal/app/rounds"
	"mogna/internal/survey"
)

// A correction of what is published says why, and corrects something.
func TestACorrectionHasAReason(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "digital-mognad")
	publish := func(reason string) (*results.Publication, error) {
		return a.Results.Publish(t.Context(), permission.System, round, reason, false)
	}
	apptest.Must(a.ActionPlans.AddAction(t.Context(), permission.System, round, "1435", survey.Action{What: "Inför e-tjänster"}))(t)
	_, err := publish("")
	a.Refused(err, survey.Conflict) // still open
	a.SetStatus(round, survey.Closed)
	apptest.Must(publish(""))(t)
	const reason = "Risken saknades"
	_, err = publish(reason)
	a.Refused(err, survey.Conflict)
	apptest.Must(a.Rounds.UpdateRound(t.Context(), permission.System, round, rounds.RoundChange{EraseOn: new(time.Now().AddDate(3, 0, 0))}))(t)
	_, err = publish(reason)
	a.Refused(err, survey.Conflict) // nothing that is published has changed
	apptest.Must(a.Risks.AddRisk(t.Context(), permission.System, round, survey.RiskContent{Threat: "Hot", Consequence: "Följd", Likelihood: 3, Impact: 4, Status: survey.RiskOpen}))(t)
	_, err = publish("")
	a.Refused(err, survey.Invalid)
	apptest.Must(publish(reason))(t)
	list := apptest.Must(a.Results.Snapshots(t.Context(), permission.System, round, 0, 10))(t)
	log := apptest.Must(a.Staff.AuditEntries(t.Context(), permission.System, audit.Filter{}, 0, 1))(t)
	if list.Items[0].Reason != reason || list.Items[1].Reason != "" || !strings.Contains(log.Items[0].Detail, reason) {
		t.Errorf("%+v %+v", list, log.Items[0])
	}
	p := apptest.Must(a.Rounds.PreviewArchiving(t.Context(), permission.System, round))(t)
	if len(p.Plans) != 1 || p.Plans[0].Actions != 1 || len(p.Summary) < 2 {
		t.Errorf("%+v", p)
	}
}
