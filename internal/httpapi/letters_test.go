package httpapi_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/server/servertest"
)

func TestInvitationsAndReminders(t *testing.T) {
	servertest.OnBothDatabases(t, func(t *testing.T, p *servertest.MailedRound) {
		if q := p.SendLetters(map[string]any{"kind": "invitation"}); q.Queued != 4 || len(q.Skipped) != 0 {
			t.Errorf("invited %+v", q)
		}
		want := []string{"asa@tanum.example", "bo@tanum.example", "cia@tanum.example", "dag@stromstad.example"}
		if got := p.Sent(0); !slices.Equal(got, want) {
			t.Fatalf("invitations to %v", got)
		}
		m := p.Mail.Messages()[0]
		if !strings.Contains(m.Subject, "Digital motor") || !strings.Contains(m.Text, "Fyrbodal") || m.Header.Get("Reply-To") != "<x@fyrbodal.example>" || !strings.HasSuffix(m.MessageID, "@fyrbodal.example") {
			t.Errorf("%s, reply to %s, id %s\n%s", m.Subject, m.Header.Get("Reply-To"), m.MessageID, m.Text)
		}
		if again := p.SendLetters(map[string]any{"kind": "invitation"}); again.Queued != 0 || !reflect.DeepEqual(again.Skipped, []api.Skipped{{Reason: "already", N: 4}}) {
			t.Errorf("invited twice on one day: %+v", again)
		}
		p.AnswerEverything("dag@stromstad.example")
		_, before := p.Follow("asa@tanum.example")
		if before[0].State != "not-started" {
			t.Errorf("Åsa's form: %+v", before[0])
		}
		sent := len(p.Mail.Messages())
		q := p.SendLetters(map[string]any{"kind": "reminder", "questionnaire": "digital-mognad"})
		if got := p.Sent(sent); q.Queued != 3 || !slices.Equal(got, want[:3]) || !reflect.DeepEqual(q.Skipped, []api.Skipped{{Reason: "answered", N: 1}}) {
			t.Errorf("reminded %v, %+v", got, q)
		}
		if paths := p.Faulted("POST", p.Path("/letters"), map[string]any{"kind": "reminder", "respondents": []int{999}, "organisations": []string{"x"}, "questionnaire": "y"}); !slices.Equal(paths, []string{"respondents", "organisations", "questionnaire"}) {
			t.Errorf("faults at %v", paths)
		}
		if log := p.Letters()["Åsa Öberg"]; len(log) != 2 || log[0].Kind != "reminder" || log[0].State != "sent" || log[0].Respondent.Organisation != "Tanum" || log[0].Sent == nil {
			t.Errorf("the log: %+v", log)
		}
		kept := everythingSent(p)
		for _, secret := range []string{"asa@tanum.example", servertest.Token(servertest.PersonalLink.FindString(m.Text))} {
			if strings.Contains(kept, secret) {
				t.Errorf("the outbox keeps %q", secret)
			}
		}
	}, "digital-mognad")
}

// everythingSent is the outbox as it stands in the database, and the audit log.
func everythingSent(p *servertest.MailedRound) string {
	p.T.Helper()
	var b strings.Builder
	for _, table := range []string{"letters", "audit_log"} {
		rows, err := servertest.OpenDatabase(p.T, p.Database).Query("SELECT * FROM " + table)
		if err != nil {
			p.T.Fatal(err)
		}
		columns, _ := rows.Columns()
		for rows.Next() {
			values := make([]any, len(columns))
			for n := range values {
				values[n] = new(any)
			}
			if err := rows.Scan(values...); err != nil {
				p.T.Fatal(err)
			}
			for _, v := range values {
				fmt.Fprintln(&b, *v.(*any))
			}
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			p.T.Fatal(err)
		}
	}
	if b.Len() == 0 {
		p.T.Fatal("nothing is kept")
	}
	return b.String()
}

// What the mail server refuses is told with its own words, without the address; a corrected address is used.
func TestLettersThatDoNotArrive(t *testing.T) {
	servertest.OnBothDatabases(t, func(t *testing.T, p *servertest.MailedRound) {
		p.Mail.Reject("bo@tanum.example", 550, "5.1.1 <bo@tanum.example>: User unknown")
		p.Mail.Reject("cia@tanum.example", 451, "try later")
		p.Mail.Drop("dag@stromstad.example")
		p.SendLetters(map[string]any{"kind": "invitation"})
		all := p.Letters()
		bo, cia, dag := all["Bo Ek"][0], all["Cia Lind"][0], all["Dag Holm"][0]
		if bo.State != "failed" || bo.Reason == nil || !strings.Contains((*bo.Reason)["sv"], "550 5.1.1 <…>: User unknown") {
			t.Errorf("Bo: %+v", bo)
		}
		if cia.State != "waiting" || cia.Attempts != 1 || !strings.Contains((*cia.Reason)["en"], "451 try later") || cia.Next.Sub(p.Clock.Now()) > time.Minute {
			t.Errorf("Cia: %+v", cia)
		}
		if dag.State != "uncertain" || (*dag.Reason)["sv"] == "" {
			t.Errorf("Dag: %+v", dag)
		}
		if n := p.GetRound().Undelivered; n != 2 {
			t.Errorf("%d did not arrive", n)
		}
		p.Mail.Accept("cia@tanum.example")
		p.Mail.Accept("dag@stromstad.example")
		p.Move(p.Clock.Now().Add(2 * time.Hour))
		if got := p.Sent(0); !slices.Equal(got, []string{"asa@tanum.example", "cia@tanum.example", "dag@stromstad.example"}) {
			t.Errorf("after two hours: %v", got)
		}
		change := func(email string, status int) {
			p.Call("PATCH", fmt.Sprintf("/respondents/%d", bo.Respondent.ID), map[string]string{"email": email}, status, nil)
		}
		change("bo.ek@", 422)
		change("CIA@tanum.example", 422)
		change("bo.ek@tanum.example", 204)
		p.Call("POST", fmt.Sprintf("/letters/%d/retries", bo.ID), nil, 201, &bo)
		p.Call("POST", fmt.Sprintf("/letters/%d/retries", cia.ID), nil, 409, nil)
		p.Call("POST", "/letters/999/retries", nil, 404, nil)
		p.Settle()
		if got := p.Sent(3); bo.State != "waiting" || !slices.Equal(got, []string{"bo.ek@tanum.example"}) {
			t.Errorf("sent again to %v: %+v", got, bo)
		}
		p.Follow("bo.ek@tanum.example")
		p.Call("POST", fmt.Sprintf("/letters/%d/retries", dag.ID), nil, 201, nil)
		p.Settle()
		if got := p.Sent(4); !slices.Equal(got, []string{"dag@stromstad.example"}) || p.GetRound().Undelivered != 0 {
			t.Errorf("Dag again: %v, %d did not arrive", got, p.GetRound().Undelivered)
		}
	}, "digital-mognad")
}

func TestAnswersComeBetweenALetterAndItsSending(t *testing.T) {
	servertest.OnBothDatabases(t, func(t *testing.T, p *servertest.MailedRound) {
		p.SendLetters(map[string]any{"kind": "invitation"})
		release := p.Mail.Hold("asa@tanum.example")
		defer release()
		p.Call("POST", p.Path("/letters"), map[string]any{"kind": "reminder"}, 201, nil)
		p.Await("RCPT TO:<asa@tanum.example>", 2)
		p.AnswerEverything("asa@tanum.example")
		p.AnswerEverything("dag@stromstad.example")
		p.Mail.Reject("dag@stromstad.example", 550, "nobody asks for him")
		release()
		p.Settle()
		if got := p.Sent(4); !slices.Equal(got, []string{"bo@tanum.example", "cia@tanum.example"}) {
			t.Errorf("reminded %v", got)
		}
		for _, who := range []string{"Åsa Öberg", "Dag Holm"} {
			if l := p.Letters()[who][0]; l.State != "cancelled" || l.Kind != "reminder" || (*l.Reason)["sv"] == "" {
				t.Errorf("%s: %+v", who, l)
			}
		}
	}, "digital-mognad")
}

func TestLettersNeedAnOpenRoundAndAMailServer(t *testing.T) {
	p := servertest.StartMailedRound(t, servertest.SQLite(t), "digital-mognad")
	p.Call("PATCH", p.Path(""), map[string]string{"status": "closed"}, 200, nil)
	p.Call("POST", p.Path("/letters"), map[string]any{"kind": "invitation"}, 409, nil)

	without := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	round, _ := servertest.OpenRound(t, without, "digital-mognad")
	var r api.Round
	without.Call("GET", fmt.Sprintf("/rounds/%d", round), nil, 200, &r)
	if r.Mail || !p.GetRound().Mail {
		t.Error("the rounds don't say whether letters can be sent")
	}
	without.Call("POST", fmt.Sprintf("/rounds/%d/letters", round), map[string]any{"kind": "invitation"}, 409, nil)
	extension := map[string]any{"closes": r.Closes.AddDate(0, 0, 7), "reason": "Fler hinner", "notify": true}
	without.Call("POST", fmt.Sprintf("/rounds/%d/extensions", round), extension, 409, nil)
	extension["notify"] = false
	without.Call("POST", fmt.Sprintf("/rounds/%d/extensions", round), extension, 201, nil)
}

func TestALetterIsSeenBeforeItIsSent(t *testing.T) {
	p := servertest.StartMailedRound(t, servertest.SQLite(t), "digital-mognad")
	var v api.LetterPreview
	p.Call("POST", p.Path("/letter-previews"), map[string]any{"kind": "reminder", "organisations": []string{"1486"}, "message": "Hej {namn}!\n\nSvara för {organisation}."}, 200, &v)
	if v.To != "Dag Holm" || v.Recipients != 1 || !strings.Contains(v.Text, "Hej Dag Holm!\n\nSvara för Strömstad.") || !strings.Contains(v.HTML, "<p") || !strings.Contains(v.Text, "/svara/exempel") {
		t.Errorf("%+v", v)
	}
	for path, body := range map[string]map[string]any{
		"message":       {"kind": "reminder", "message": "Hej {nam}"},
		"subject":       {"kind": "invitation", "subject": "två\nrader"},
		"reason":        {"kind": "extension", "closes": p.Clock.Now()},
		"closes":        {"kind": "extension", "reason": "x"},
		"questionnaire": {"kind": "reminder", "questionnaire": "x"},
	} {
		if paths := p.Faulted("POST", p.Path("/letter-previews"), body); !slices.Equal(paths, []string{path}) {
			t.Errorf("%v: faults at %v", body, paths)
		}
	}
	p.Call("POST", p.Path("/letter-previews"), map[string]any{"kind": "hand-over"}, 422, nil)
	if n := len(p.Letters()); n != 0 || len(p.Mail.Messages()) != 0 {
		t.Errorf("looking sent %d letters", n)
	}

	bad := map[string]any{"reminderDays": []int{7, 90}, "invitation": api.Wording{Message: "{x}"}, "reminder": api.Wording{Subject: "{"}}
	if paths := p.Faulted("PATCH", p.Path(""), bad); !slices.Equal(paths, []string{"reminderDays", "invitation.message", "reminder.subject"}) {
		t.Errorf("faults at %v", paths)
	}
	own := api.Wording{Subject: "Dags att svara, {namn}", Message: "Snälla."}
	p.Call("PATCH", p.Path(""), map[string]any{"reminderDays": []int{7, 3, 1}, "reminder": own}, 200, nil)
	if r := p.GetRound(); !slices.Equal(r.ReminderDays, []int{7, 3, 1}) || r.Reminder != own || r.Invitation != (api.Wording{}) {
		t.Errorf("%+v", r)
	}
	p.SendLetters(map[string]any{"kind": "reminder", "organisations": []string{"1486"}})
	if m := p.Mail.Messages()[0]; m.Subject != "Dags att svara, Dag Holm" || !strings.Contains(m.Text, "Snälla.") {
		t.Errorf("%s\n%s", m.Subject, m.Text)
	}
}

// A reminder that goes by itself goes once, and leaves whoever has just been written to alone for a while.
func TestNobodyIsRemindedTwice(t *testing.T) {
	for name, c := range map[string]struct {
		invited bool
		after   [2]int // letters at ten o'clock that day, and at seven the next
	}{"just invited": {true, [2]int{4, 8}}, "never written to": {false, [2]int{4, 4}}} {
		t.Run(name, func(t *testing.T) {
			p := servertest.StartMailedRound(t, servertest.SQLite(t), "digital-mognad")
			p.Call("PATCH", p.Path(""), map[string]any{"reminderDays": []int{3}}, 200, nil)
			due := tenBefore(t, p.GetRound().Closes, 3)
			p.Wake(due)
			if c.invited {
				p.SendLetters(map[string]any{"kind": "invitation"})
			}
			for n, at := range []time.Time{due, due.Add(21 * time.Hour)} {
				p.Move(at)
				p.Move(at)
				if got := len(p.Mail.Messages()); got != c.after[n] {
					t.Errorf("%d letters at %v, want %d", got, at, c.after[n])
				}
			}
		})
	}
}

// Somebody who has been written to and has answered nothing can be let go, and their letters with them.
func TestSomebodyWhoWasWrittenToIsLetGo(t *testing.T) {
	servertest.OnBothDatabases(t, func(t *testing.T, p *servertest.MailedRound) {
		p.SendLetters(map[string]any{"kind": "invitation"})
		var people api.RespondentList
		p.Call("GET", p.Path("/respondents"), nil, 200, &people)
		gone := people.Items[0]
		p.Call("DELETE", fmt.Sprintf("/respondents/%d", gone.ID), nil, 204, nil)
		if left := p.Letters(); left[gone.Name] != nil || len(left) != people.Total-1 {
			t.Errorf("letters are left to %d of %d: %+v", len(left), people.Total, left)
		}
	}, "digital-mognad")
}
