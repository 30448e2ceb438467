package servertest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/app"
	"mogna/internal/mail/mailtest"
	"mogna/internal/server"
)

// MailedRound is a server that sends letters, through a real mail server, by a clock that the test moves.
type MailedRound struct {
	*server.Server
	*Browser
	Mail  *mailtest.Server
	Clock *Clock
	Round int64

	Database string
}

// StartMailedRound opens a round of four people in two organisations that closes in a month.
func StartMailedRound(t *testing.T, database string, questionnaires ...string) *MailedRound {
	t.Helper()
	p := &MailedRound{Database: database, Mail: mailtest.Start(t), Clock: NewClock(time.Now())}
	p.Server = Start(t, database, WithMail(p.Mail), app.WithClock(p.Clock.Now))
	p.Browser = Coordinator(t, p.Server)
	p.Round, _ = OpenRound(t, p.Browser, questionnaires...)
	return p
}

// OnBothDatabases runs a test on either database.
func OnBothDatabases(t *testing.T, test func(t *testing.T, p *MailedRound), questionnaires ...string) {
	for kind, database := range Databases(t) {
		t.Run(kind, func(t *testing.T) { test(t, StartMailedRound(t, database, questionnaires...)) })
	}
}

// Path is one within the round.
func (p *MailedRound) Path(format string, args ...any) string {
	return fmt.Sprintf("/rounds/%d", p.Round) + fmt.Sprintf(format, args...)
}

// SendLetters orders letters and waits until they have left.
func (p *MailedRound) SendLetters(order map[string]any) (q api.Queued) {
	p.T.Helper()
	p.Call("POST", p.Path("/letters"), order, 201, &q)
	p.Settle()
	return q
}

// Letters lists every letter, by the name of whom it is to, the latest first.
func (p *MailedRound) Letters() map[string][]api.Letter {
	p.T.Helper()
	var list api.LetterList
	p.Call("GET", p.Path("/letters?limit=100"), nil, 200, &list)
	by := map[string][]api.Letter{}
	for _, l := range list.Items {
		by[l.Respondent.Name] = append(by[l.Respondent.Name], l)
	}
	return by
}

// Settle waits until no letter is on its way that is due.
func (p *MailedRound) Settle() {
	p.T.Helper()
	for range 2000 {
		under := false
		for _, list := range p.Letters() {
			under = under || slices.ContainsFunc(list, func(l api.Letter) bool {
				return l.State == "sending" || l.State == "handing" || l.State == "waiting" && !l.Next.After(p.Clock.Now())
			})
		}
		if !under {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	p.T.Fatalf("letters never left: %+v", p.Letters())
}

// Wake sets the clock; days later the coordinator signs in anew.
func (p *MailedRound) Wake(at time.Time) {
	p.T.Helper()
	p.Clock.Set(at)
	p.Browser = Coordinator(p.T, p.Server)
}

// Sent lists whom letters have arrived at since the first n, in the order of their addresses.
func (p *MailedRound) Sent(after int) (to []string) {
	for _, m := range p.Mail.Messages()[after:] {
		to = append(to, m.To)
	}
	slices.Sort(to)
	return to
}

// PersonalLink finds a personal link in an email.
var PersonalLink = regexp.MustCompile(`http://[^\s"]+/svara/[\w-]+`)

// Follow begins with the link of the last letter to an address.
func (p *MailedRound) Follow(to string) (*Browser, []api.AssignmentBrief) {
	p.T.Helper()
	all := p.Mail.Messages()
	for n := len(all) - 1; n >= 0; n-- {
		if all[n].To == to {
			return Respondent(p.T, p.Server, Token(PersonalLink.FindString(all[n].Text)))
		}
	}
	p.T.Fatalf("no letter to %s", to)
	return nil, nil
}

// AnswerEverything hands in all that a person is asked.
func (p *MailedRound) AnswerEverything(to string) {
	p.T.Helper()
	b, assignments := p.Follow(to)
	for _, a := range assignments {
		b.AnswerAll(a.ID, 3)
		b.Submit(a.ID)
	}
}

// Await waits until something has been said to the mail server so many times.
func (p *MailedRound) Await(said string, times int) {
	p.T.Helper()
	for range 2000 {
		if strings.Count(p.Mail.Wire(), said) >= times {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	p.T.Fatalf("%q was never said", said)
}
