package privacy_test

import (
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// What somebody has answered in a form of their own is shown to them alone; the coordinator is told how much is left out, and the
// person that they have asked. Whoever runs the service releases all of it, for a reason.
func TestOnesAnswersAreTheirOwn(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "digital-mognad")
	links := a.Links(round)
	asa, bo := a.Begin(links["asa@tanum.example"]), a.Begin(links["bo@tanum.example"])
	a.AnswerAll(asa.Actor(), "digital-mognad", apptest.Alike(3))
	a.Submit(asa.Actor(), "digital-mognad")
	id := asa.Actor().Respondents[0]
	d := apptest.Must(a.Privacy.PersonalData(t.Context(), permission.System, id))(t)
	if d.Email != "asa@tanum.example" || len(d.Answers) != 0 || len(d.Submissions) != 1 || len(d.Submissions[0].Answers) != 0 || d.Withheld < 40 {
		t.Errorf("the coordinator gets %+v", d)
	}
	d = apptest.Must(a.Privacy.OwnData(t.Context(), asa.Actor(), id))(t)
	if len(d.Answers) < 40 || len(d.Submissions[0].Answers) < 40 || d.Withheld != 0 || d.Notices[0].Kind != survey.DataExported {
		t.Errorf("Åsa gets %d answers, %d withheld, and is told %+v", len(d.Answers), d.Withheld, d.Notices)
	}
	other := a.Begin(a.Links(round)["asa@tanum.example"]).Actor() // by a link that others may have seen
	if d := apptest.Must(a.Privacy.OwnData(t.Context(), other, id))(t); len(d.Answers) != 0 || len(d.Submissions[0].Answers) != 0 || d.Withheld < 40 {
		t.Errorf("by another link there are %d answers, %d withheld", len(d.Answers), d.Withheld)
	}
	_, err := a.Privacy.OwnData(t.Context(), bo.Actor(), id)
	a.Refused(err, survey.NotFound)

	_, err = a.Privacy.ReleasePersonalData(t.Context(), id, " ")
	a.Refused(err, survey.Invalid, "reason")
	if d := apptest.Must(a.Privacy.ReleasePersonalData(t.Context(), id, "begäran 2026:17"))(t); len(d.Answers) < 40 || d.Withheld != 0 {
		t.Errorf("%d answers are released, %d withheld", len(d.Answers), d.Withheld)
	}
	log := apptest.Must(a.Staff.AuditEntries(t.Context(), permission.System, audit.Filter{}, 0, 1))(t).Items[0]
	if log.Action != "release-personal-data" || log.Actor != "operator" || log.Detail != "begäran 2026:17" {
		t.Errorf("%+v", log)
	}
}
