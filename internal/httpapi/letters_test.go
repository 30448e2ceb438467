package httpapi_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

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
