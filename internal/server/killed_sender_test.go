package server_test

import (
	"fmt"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/app"
	"mogna/internal/app/apptest"
	"mogna/internal/mail/mailtest"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
)

const recipients = 300

// Two servers share the letters of one database; one is killed in the middle of a conversation. Each letter arrives once.
func TestAKilledSendersLetterIsSentByTheOther(t *testing.T) {
	database, mail := servertest.PostgreSQL(t), mailtest.Start(t)
	people := "organisation;namn;e-post;roll\n"
	for n := range recipients {
		people += fmt.Sprintf("1435;Person %d;p%03d@x.example;it-chef\n", n, n)
	}
	setting := servertest.Start(t, database)
	b := servertest.Coordinator(t, setting)
	var round api.Round
	b.Call("POST", "/rounds", api.NewRound{Title: "Digital motor", Organiser: "Fyrbodal", Contact: "x@fyrbodal.example", Closes: time.Now().AddDate(0, 1, 0), Questionnaires: []string{"digital-mognad"}}, 201, &round)
	b.Upload(round.ID, false, map[string]string{"o.csv": apptest.Organisations, "r.csv": people}, 200, nil)
	b.Call("PATCH", fmt.Sprintf("/rounds/%d", round.ID), map[string]string{"status": "open"}, 200, nil)

	// Each of the two comes to stand before one of these.
	releases := []func(){mail.Hold("p100@x.example"), mail.Hold("p101@x.example")}
	killed := spawn(t, database, fmt.Sprintf("%s=%d", mailUnder, mail.Port()))
	defer killed.kill()
	now := servertest.NewClock(time.Now())
	other := servertest.Start(t, database, servertest.WithMail(mail), app.WithClock(now.Now))
	ordered := *b
	ordered.Base = killed.url
	var q api.Queued
	before := time.Now() // any claim is made after this
	if ordered.Call("POST", fmt.Sprintf("/rounds/%d/letters", round.ID), map[string]string{"kind": "invitation"}, 201, &q); q.Queued != recipients {
		t.Fatalf("%+v", q)
	}
	now.Set(time.Now())
	nudge(t, other)
	p := &servertest.MailedRound{Browser: b, Mail: mail}
	p.Await("RCPT TO:<p100@x.example>", 1)
	p.Await("RCPT TO:<p101@x.example>", 1)
	killed.kill()
	for _, release := range releases {
		release()
	}
	arrive(t, mail, recipients-1)
	third, err := other.App.Letters.NewSender(func(...string) string { return "http://127.0.0.1/svara/x" })
	if err != nil {
		t.Fatal(err)
	}
	work := func(at time.Time) {
		now.Set(at)
		if err := third.Work(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	work(before.Add(9 * time.Minute))
	if n := len(mail.Messages()); n != recipients-1 {
		t.Errorf("%d letters while the claim is young", n)
	}
	work(time.Now().Add(11 * time.Minute))
	arrive(t, mail, recipients) // by the third, or by the other, which goes by the same clock and may have been first
	if err := other.Close(); err != nil {
		t.Error(err)
	}
	times := map[string]int{}
	for _, m := range mail.Messages() {
		times[m.To]++
	}
	for to, n := range times {
		if n != 1 {
			t.Errorf("%s got %d letters", to, n)
		}
	}
	if len(times) != recipients {
		t.Errorf("letters to %d people", len(times))
	}
	var sent api.LetterList
	if b.Call("GET", fmt.Sprintf("/rounds/%d/letters?state=sent", round.ID), nil, 200, &sent); sent.Total != recipients {
		t.Errorf("%d letters are marked as sent", sent.Total)
	}
}

// nudge has a server look for letters at once.
func nudge(t *testing.T, s *server.Server) {
	t.Helper()
	if err := s.App.Letters.PlanReminders(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// arrive waits until so many letters are there.
func arrive(t *testing.T, mail *mailtest.Server, n int) {
	t.Helper()
	for range 6000 {
		if len(mail.Messages()) >= n {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("%d letters arrived of %d", len(mail.Messages()), n)
}
