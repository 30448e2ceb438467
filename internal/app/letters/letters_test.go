package letters_test

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

// mailed is an open round of four people whose letters can be sent.
type mailed struct {
	*apptest.Post
	round int64
}

func newMailed(t *testing.T) *mailed {
	t.Helper()
	m := &mailed{Post: apptest.StartPost(t)}
	m.round = m.OpenRound(apptest.People, "digital-mognad")
	return m
}

func send(a *apptest.App, round int64, order letters.LetterOrder) (letters.Queued, error) {
	return a.Letters.SendLetters(a.T.Context(), permission.System, round, order)
}

// last is the latest letter to each person, by name.
func (m *mailed) last() map[string]letters.LetterRow {
	m.T.Helper()
	by := map[string]letters.LetterRow{}
	for _, l := range slices.Backward(apptest.Must(m.Letters.Letters(m.T.Context(), permission.System, m.round, "", 0, 100))(m.T).Items) {
		by[l.Name] = l
	}
	return by
}

func (m *mailed) view() *rounds.RoundView {
	m.T.Helper()
	return apptest.Must(m.Rounds.Round(m.T.Context(), permission.System, m.round))(m.T)
}

func (m *mailed) retry(l letters.LetterRow) error {
	_, err := m.Letters.RetryLetter(m.T.Context(), permission.System, l.ID)
	return err
}

func TestLettersNeedAnOpenRoundAndAMailServer(t *testing.T) {
	m := newMailed(t)
	m.SetStatus(m.round, survey.Closed)
	_, err := send(m.App, m.round, letters.LetterOrder{Kind: survey.InvitationLetter})
	m.Refused(err, survey.Conflict)

	without := apptest.Start(t)
	round := without.OpenRound(apptest.People, "digital-mognad")
	view := apptest.Must(without.Rounds.Round(t.Context(), permission.System, round))(t)
	if view.CanSend || !m.view().CanSend {
		t.Error("the rounds don't say whether letters can be sent")
	}
	_, err = send(without, round, letters.LetterOrder{Kind: survey.InvitationLetter})
	without.Refused(err, survey.Conflict)
	order := followup.ExtensionOrder{Closes: view.Closes.AddDate(0, 0, 7), Reason: "Fler hinner", Notify: true}
	_, err = without.FollowUp.Extend(t.Context(), permission.System, round, order)
	without.Refused(err, survey.Conflict)
	order.Notify = false
	apptest.Must(without.FollowUp.Extend(t.Context(), permission.System, round, order))(t)
}

// What the mail server refuses is told with its own words, without the address; a corrected address is used.
func TestLettersThatDoNotArrive(t *testing.T) {
	m := newMailed(t)
	m.Mail.Reject("bo@tanum.example", 550, "5.1.1 <bo@tanum.example>: User unknown")
	m.Mail.Reject("cia@tanum.example", 451, "try later")
	m.Mail.Drop("dag@stromstad.example")
	apptest.Must(send(m.App, m.round, letters.LetterOrder{Kind: survey.InvitationLetter}))(t)
	m.Deliver()
	all := m.last()
	bo, cia, dag := all["Bo Ek"], all["Cia Lind"], all["Dag Holm"]
	if bo.State != survey.LetterFailed || !strings.Contains(bo.Why()["sv"], "550 5.1.1 <…>: User unknown") {
		t.Errorf("Bo: %+v", bo)
	}
	if cia.State != survey.LetterWaiting || cia.Attempts != 1 || !strings.Contains(cia.Why()["en"], "451 try later") || cia.Next.Sub(m.Now) > time.Minute {
		t.Errorf("Cia: %+v", cia)
	}
	if dag.State != survey.LetterUncertain || dag.Why()["sv"] == "" {
		t.Errorf("Dag: %+v", dag)
	}
	if n := m.view().Undelivered; n != 2 {
		t.Errorf("%d did not arrive", n)
	}
	m.Mail.Accept("cia@tanum.example")
	m.Mail.Accept("dag@stromstad.example")
	m.Now = m.Now.Add(2 * time.Hour)
	if got := m.Deliver(); !slices.Equal(got, []string{"cia@tanum.example"}) || len(m.Mail.Messages()) != 3 {
		t.Errorf("after two hours: %v", got)
	}
	for email, want := range map[string]survey.Code{"bo.ek@": survey.Invalid, "CIA@tanum.example": survey.Invalid, "bo.ek@tanum.example": ""} {
		err := m.Participants.UpdateRespondent(t.Context(), permission.System, bo.RespondentID, nil, nil, &email)
		if want == "" {
			m.OK(err)
		} else {
			m.Refused(err, want)
		}
	}
	m.OK(m.retry(bo))
	m.Refused(m.retry(cia), survey.Conflict)
	m.Refused(m.retry(letters.LetterRow{Letter: survey.Letter{ID: 999}}), survey.NotFound)
	if got := m.Deliver(); !slices.Equal(got, []string{"bo.ek@tanum.example"}) {
		t.Errorf("sent again to %v", got)
	}
	m.OK(m.retry(dag))
	if got := m.Deliver(); !slices.Equal(got, []string{"dag@stromstad.example"}) || m.view().Undelivered != 0 {
		t.Errorf("Dag again: %v, %d did not arrive", got, m.view().Undelivered)
	}
}

// A reminder that goes by itself goes once, and leaves whoever has just been written to alone for a while.
func TestNobodyIsRemindedTwice(t *testing.T) {
	for name, c := range map[string]struct {
		invited bool
		after   [2]int // letters at ten o'clock that day, and at seven the next
	}{"just invited": {true, [2]int{4, 8}}, "never written to": {false, [2]int{4, 4}}} {
		t.Run(name, func(t *testing.T) {
			m := newMailed(t)
			m.OK(m.ChangeRound(m.round, rounds.RoundChange{ReminderDays: &[]int{3}}))
			due := m.TenBefore(m.view().Closes, 3)
			m.Now = due
			if c.invited {
				apptest.Must(send(m.App, m.round, letters.LetterOrder{Kind: survey.InvitationLetter}))(t)
			}
			for n, at := range []time.Time{due, due.Add(21 * time.Hour)} {
				m.Now = at
				m.Deliver()
				m.Deliver()
				if got := len(m.Mail.Messages()); got != c.after[n] {
					t.Errorf("%d letters at %v, want %d", got, at, c.after[n])
				}
			}
		})
	}
}

// A contact reminds their own organisation, and learns of no other.
func TestAContactRemindsTheirOwn(t *testing.T) {
	m := newMailed(t)
	contact := permission.Actor{Staff: &survey.Staff{ID: 7, Role: survey.Contact, Organisation: "1435"}}
	dag := m.Respondent(m.round, "dag@stromstad.example").Respondents[0]
	order := func(o letters.LetterOrder) (letters.Queued, error) {
		return m.Letters.SendLetters(t.Context(), contact, m.round, o)
	}
	for _, kind := range []survey.LetterKind{survey.InvitationLetter, survey.ExtensionLetter} {
		_, err := order(letters.LetterOrder{Kind: kind})
		m.Refused(err, survey.Forbidden)
	}
	for _, others := range []letters.LetterOrder{{Organisations: []string{"1486"}}, {Respondents: []int64{dag}}, {Respondents: []int64{m.Respondent(m.round, "bo@tanum.example").Respondents[0], dag}}} {
		others.Kind = survey.ReminderLetter
		_, err := order(others)
		m.Refused(err, survey.Invalid)
		_, err = m.Letters.PreviewLetter(t.Context(), contact, m.round, letters.Draft{LetterOrder: others}, "https://x.example/svara/exempel")
		m.Refused(err, survey.Invalid)
	}
	p := apptest.Must(m.Letters.PreviewLetter(t.Context(), contact, m.round, letters.Draft{LetterOrder: letters.LetterOrder{Kind: survey.ReminderLetter}}, "https://x.example/svara/exempel"))(t)
	q := apptest.Must(order(letters.LetterOrder{Kind: survey.ReminderLetter}))(t)
	written := m.last()
	if _, told := written["Dag Holm"]; told || q.Queued != 3 || p.Recipients != 3 || len(q.Skipped) != 0 {
		t.Errorf("%+v, %+v, %v", p, q, written)
	}
	none := letters.Draft{LetterOrder: letters.LetterOrder{Kind: survey.ReminderLetter, Respondents: []int64{}}}
	if p = apptest.Must(m.Letters.PreviewLetter(t.Context(), contact, m.round, none, "https://x.example/svara/exempel"))(t); p.To == "Dag Holm" {
		t.Error("the example is of another organisation")
	}
	elsewhere := permission.Actor{Staff: &survey.Staff{ID: 8, Role: survey.Contact, Organisation: "1438"}}
	_, err := m.Letters.SendLetters(t.Context(), elsewhere, m.round, letters.LetterOrder{Kind: survey.ReminderLetter})
	m.Refused(err, survey.NotFound)
}
