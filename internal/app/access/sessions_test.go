package access_test

import (
	"testing"
	"time"

	"mogna/internal/app"
	"mogna/internal/app/access"
	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// A link that is revoked stops working at once, also where it was opened; a staff link works once, and ends with the access.
func TestAccessEndsAtOnce(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "digital-mognad")
	links := a.Links(round)
	asa := a.Begin(links["asa@tanum.example"])
	a.OK(a.Access.RevokeLinks(t.Context(), permission.System, asa.Actor().Respondents[0]))
	if !asa.Actor().Nobody() {
		t.Error("a session goes on by a link that is revoked")
	}
	err := asa.Open(links["asa@tanum.example"])
	if a.Refused(err, survey.Unauthenticated); err.Error() != access.ErrEnded.Error() {
		t.Error(err)
	}
	a.Begin(links["bo@tanum.example"])

	who := apptest.Must(a.Staff.AddStaff(t.Context(), permission.System, survey.Staff{Name: "Lo Berg", Email: "lo@x.example", Role: survey.Reader}))(t)
	link, _, err := a.Staff.CreateStaffLink(t.Context(), permission.System, who.ID)
	a.OK(err)
	apptest.Must(a.Answering.PreviewLink(t.Context(), permission.Actor{}, link))(t) // looking uses nothing up
	lo := a.Begin(link)
	a.Refused((&apptest.Browser{App: a}).Open(link), survey.Unauthenticated)
	if !lo.Actor().Is(survey.Reader) {
		t.Errorf("%+v", lo.Actor())
	}
	a.OK(a.Staff.EndStaff(t.Context(), permission.System, who.ID))
	if !lo.Actor().Nobody() {
		t.Error("a session goes on although the access has ended")
	}
}

// A code can't be guessed, from however many browsers.
func TestACodeTakesFewTries(t *testing.T) {
	now := time.Now()
	a := apptest.Start(t, app.WithClock(func() time.Time { return now }))
	round := a.OpenRound(apptest.People, "digital-mognad")
	again := func() *apptest.Browser { return a.Begin(a.Links(round)["bo@tanum.example"]) }
	asa, bo := a.Begin(a.Links(round)["asa@tanum.example"]), again()
	id := bo.Actor().Respondents[0]
	enter := func(b *apptest.Browser, code string) error {
		_, err := a.Access.EnterCode(t.Context(), b.Holds, id, code)
		return err
	}
	a.Refused(enter(asa, bo.Code), survey.NotFound)
	for range 5 {
		a.Refused(enter(again(), "AAAA-AAAA"), survey.Invalid)
	}
	a.Refused(enter(again(), bo.Code), survey.Conflict)
	if n := apptest.Must(a.Answering.Session(t.Context(), bo.Actor()))(t)[0].Notices; n[1].Kind != survey.CodeLocked {
		t.Errorf("%+v", n)
	}
	now = now.Add(25 * time.Hour)
	a.OK(enter(again(), bo.Code))
}

// Staff see where they are signed in, and end what they don't know.
func TestStaffEndTheirSignIns(t *testing.T) {
	a := apptest.Start(t)
	lo := a.Admit(survey.Staff{Name: "Lo Berg", Email: "lo@x.example", Role: survey.Reader})
	kim := a.Admit(survey.Staff{Name: "Kim Holm", Email: "kim@x.example", Role: survey.Reader})
	link, _, err := a.Staff.CreateStaffLink(t.Context(), permission.System, lo.Actor().Staff.ID)
	a.OK(err)
	phone := &apptest.Browser{App: a}
	phone.Holds.UserAgent = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Mobile/15E148 Safari/604.1"
	a.OK(phone.Open(link))
	list := apptest.Must(a.Access.SignIns(t.Context(), lo.Actor(), lo.Holds.SignIn))(t)
	if len(list) != 2 || list[0].Browser != "Safari, iOS" || list[0].Current || !list[1].Current {
		t.Fatalf("%+v", list)
	}
	a.Refused(a.Access.EndSignIn(t.Context(), kim.Actor(), list[0].ID), survey.NotFound)
	a.OK(a.Access.EndSignIn(t.Context(), lo.Actor(), list[0].ID))
	if !phone.Actor().Nobody() || lo.Actor().Nobody() {
		t.Error("the wrong browser is signed out")
	}
	a.Refused(a.Access.EndSignIn(t.Context(), lo.Actor(), list[0].ID), survey.NotFound)
	forged := lo.Holds
	forged.Staff = kim.Actor().Staff.ID
	if !apptest.Must(a.Access.Identify(t.Context(), forged))(t).Nobody() {
		t.Error("a sign-in is another's")
	}
	a.OK(a.Access.SignOut(t.Context(), lo.Holds))
	if !lo.Actor().Nobody() || len(apptest.Must(a.Access.SignIns(t.Context(), kim.Actor(), 0))(t)) != 1 {
		t.Error("signing out ends nothing, or too much")
	}
	if operator := apptest.Must(a.Access.SignIns(t.Context(), permission.System, 0))(t); len(operator) != 0 {
		t.Errorf("%+v", operator)
	}
}
