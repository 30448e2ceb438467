package followup_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/internal/app/apptest"
	"mogna/internal/app/followup"
	"mogna/internal/app/letters"
	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/survey"
)

// extending is an open round whose letters can be sent.
type extending struct {
	*apptest.Post
	round int64
}

func newExtending(t *testing.T) *extending {
	x := &extending{Post: apptest.StartPost(t)}
	x.round = x.OpenRound(apptest.People, "digital-mognad")
	return x
}

func (x *extending) extend(o followup.ExtensionOrder) (followup.Extended, error) {
	return x.FollowUp.Extend(x.T.Context(), permission.System, x.round, o)
}

func (x *extending) closes(who permission.Actor) time.Time {
	x.T.Helper()
	return apptest.Must(x.Rounds.Round(x.T.Context(), who, x.round))(x.T).Closes
}

// expect holds the matrix, and what the contact of Tanum reads, against its own deadline.
func (x *extending) expect(own time.Time, reason string) {
	x.T.Helper()
	first := x.closes(permission.System)
	m := apptest.Must(x.FollowUp.Matrix(x.T.Context(), permission.System, x.round))(x.T)
	for n, o := range m.Organisations {
		d := m.Deadlines[n]
		if extended := o.Code == "1435"; d.Extended != extended || extended && (!d.Closes.Equal(own) || d.Reason != reason) || !extended && !d.Closes.Equal(first) {
			x.T.Errorf("%s: %+v", o.Code, d)
		}
	}
	kim := apptest.Contact("1435")
	list := apptest.Must(x.Rounds.Rounds(x.T.Context(), kim, 0, 10))(x.T).Items
	theirs := apptest.Must(x.FollowUp.Matrix(x.T.Context(), kim, x.round))(x.T)
	if !x.closes(kim).Equal(own) || !list[0].Closes.Equal(own) || !theirs.Closes.Equal(own) {
		x.T.Errorf("the contact reads %v, %v, %v", x.closes(kim), list[0].Closes, theirs.Closes)
	}
	_, err := x.FollowUp.Extend(x.T.Context(), kim, x.round, followup.ExtensionOrder{Closes: own.AddDate(0, 1, 0), Reason: "x"})
	x.Refused(err, survey.Forbidden)
	kept := apptest.Must(x.FollowUp.Extensions(x.T.Context(), permission.System, x.round, 0, 10))(x.T)
	if e := kept.Items[0]; kept.Total != 1 || e.Reason != reason || e.Organisation != "1435" || !e.From.Equal(first) {
		x.T.Errorf("%+v", kept)
	}
}

// An extension is an act with a reason: it moves the deadline everywhere, and reminders follow.
func TestExtensionsAndTheirReminders(t *testing.T) {
	x := newExtending(t)
	apptest.Must(x.Letters.SendLetters(t.Context(), permission.System, x.round, letters.LetterOrder{Kind: survey.InvitationLetter}))(t)
	x.Deliver()
	x.OK(x.ChangeRound(x.round, rounds.RoundChange{ReminderDays: &[]int{3}}))
	closes := x.closes(permission.System)
	later := closes.AddDate(0, 0, 7)
	for path, bad := range map[string]followup.ExtensionOrder{"closes": {Closes: x.Now.Add(-time.Hour), Reason: "x"}, "reason": {Closes: later, Reason: "  "},
		"organisations": {Closes: later, Reason: "x", Organisations: []string{"1435", "9999"}}} {
		_, err := x.extend(bad)
		x.Refused(err, survey.Invalid, path)
	}
	x.Refused(x.ChangeRound(x.round, rounds.RoundChange{Closes: &later}), survey.Conflict) // not without a reason
	if now := x.closes(permission.System); !now.Equal(closes) {
		t.Fatalf("something was half done: %v", now)
	}
	asa, dag := x.Respondent(x.round, "asa@tanum.example"), x.Respondent(x.round, "dag@stromstad.example")
	own, dags := x.Asked(asa, "digital-mognad").ID, x.Asked(dag, "digital-mognad").ID
	e := apptest.Must(x.extend(followup.ExtensionOrder{Organisations: []string{"1435"}, Closes: later, Reason: "Sjukdom hos IT", Notify: true}))(t)
	sent := len(x.Mail.Messages())
	if got := x.Deliver(); e.Queued.Queued != 3 || !slices.Equal(got, []string{"asa@tanum.example", "bo@tanum.example", "cia@tanum.example"}) {
		t.Errorf("told %v: %+v", got, e)
	}
	if m := x.Mail.Messages()[sent]; !strings.Contains(m.Text, "Sjukdom hos IT") || !strings.Contains(m.Subject, "Ny sista svarsdag") {
		t.Errorf("%s\n%s", m.Subject, m.Text)
	}
	x.expect(later, "Sjukdom hos IT")
	if r := apptest.Must(x.Answering.Session(t.Context(), asa))(t)[0].Round; !r.Closes.Equal(later) {
		t.Errorf("Åsa reads %v", r.Closes)
	}

	x.Now = x.TenBefore(closes, 3)
	if got := x.Deliver(); !slices.Equal(got, []string{"dag@stromstad.example"}) {
		t.Errorf("reminded by the round's deadline: %v", got)
	}
	x.Now = closes.Add(time.Hour)
	one := map[string]float64{"inf-02": 4}
	x.Refused(x.Save(dag, dags, 0, one), survey.Conflict)
	x.OK(x.Save(asa, own, 0, one))
	cia := x.Respondent(x.round, "cia@tanum.example")
	x.AnswerAll(cia, "digital-mognad", apptest.Alike(3))
	x.Submit(cia, "digital-mognad")
	x.Now = x.TenBefore(later, 3)
	if got := slices.Concat(x.Deliver(), x.Deliver(), x.Deliver()); !slices.Equal(got, []string{"asa@tanum.example", "bo@tanum.example"}) {
		t.Errorf("reminded by their own deadline: %v", got)
	}
	x.Now = later.Add(time.Hour)
	x.Refused(x.Save(asa, own, 9, one), survey.Conflict)
}

// Who has more time already is told nothing of a deadline that moves for all.
func TestWhoHasMoreTimeIsToldNothing(t *testing.T) {
	x := newExtending(t)
	closes := x.closes(permission.System)
	apptest.Must(x.extend(followup.ExtensionOrder{Organisations: []string{"1486"}, Closes: closes.AddDate(0, 0, 14), Reason: "Byte av it-chef"}))(t)
	e := apptest.Must(x.extend(followup.ExtensionOrder{Closes: closes.AddDate(0, 0, 7), Reason: "Fler hinner svara", Notify: true}))(t)
	if got := x.Deliver(); e.Queued.Queued != 3 || slices.Contains(got, "dag@stromstad.example") {
		t.Errorf("%d letters, to %v", e.Queued.Queued, got)
	}
}
