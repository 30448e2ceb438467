package apptest

import (
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/internal/app"
	"mogna/internal/app/letters"
	"mogna/internal/mail"
	"mogna/internal/mail/mailtest"
)

// Post has use cases that send letters through a real mail server, when a test says so, by a clock that it moves.
type Post struct {
	*App
	Mail   *mailtest.Server
	Now    time.Time
	sender *letters.Sender
}

// StartPost makes one.
func StartPost(t *testing.T) *Post {
	t.Helper()
	p := &Post{Mail: mailtest.Start(t), Now: time.Now()}
	by := Must(mail.New(mail.Config{Host: p.Mail.Host(), Port: p.Mail.Port(), TLS: mail.NoTLS, From: "mogna@fyrbodal.example", FromName: "Fyrbodal"}))(t)
	p.App = Start(t, app.WithMailer(by, "Fyrbodal"), app.WithClock(func() time.Time { return p.Now }))
	p.sender = Must(p.Letters.NewSender(func(path ...string) string { return "https://mogna.example/" + strings.Join(path, "/") }))(t)
	return p
}

// TenBefore is ten o'clock in Sweden, some days before a deadline.
func (p *Post) TenBefore(closes time.Time, days int) time.Time {
	p.T.Helper()
	place := Must(time.LoadLocation("Europe/Stockholm"))(p.T)
	year, month, day := closes.In(place).Date()
	return time.Date(year, month, day-days, 10, 0, 0, 0, place)
}

// Deliver plans the reminders that are due, sends what waits, and lists whom it has reached, by address.
func (p *Post) Deliver() (to []string) {
	p.T.Helper()
	before := len(p.Mail.Messages())
	p.OK(p.Letters.PlanReminders(p.T.Context()))
	p.OK(p.sender.Work(p.T.Context()))
	for _, m := range p.Mail.Messages()[before:] {
		to = append(to, m.To)
	}
	slices.Sort(to)
	return to
}
