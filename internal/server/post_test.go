package server_test

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"sync"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/app"
	"mogna/internal/config"
	"mogna/internal/mail/mailtest"
	"mogna/internal/server"
)

// clock is a time that a test moves.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

// newClock is one that stands at a time.
func newClock(now time.Time) *clock { return &clock{now: now} }

// Now is the time that it shows.
func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// set moves it.
func (c *clock) set(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = t
}

// posting is a server that sends letters, through a real mail server, by a clock that the test moves.
type posting struct {
	*server.Server
	*browser
	mail  *mailtest.Server
	clock *clock
	round int64

	database string
}

// postOffice has emails sent from the organiser's address, unencrypted, as to a server on this machine.
func postOffice(host string, port int) config.SMTP {
	return config.SMTP{Host: host, Port: port, TLS: "none", From: "mogna@fyrbodal.example", FromName: "Fyrbodal"}
}

// startPosting opens a round of four people in two organisations that closes in a month.
func startPosting(t *testing.T, database string, questionnaires ...string) *posting {
	t.Helper()
	p := &posting{database: database, mail: mailtest.Start(t), clock: newClock(time.Now())}
	p.Server = start(t, database, mailing(p.mail), app.WithClock(p.clock.Now))
	p.browser = coordinator(t, p.Server)
	p.round, _ = openRound(t, p.browser, questionnaires...)
	return p
}

// onBothPosting runs a test on either database.
func onBothPosting(t *testing.T, test func(t *testing.T, p *posting), questionnaires ...string) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) { test(t, startPosting(t, database, questionnaires...)) })
	}
}

// path is one within the round.
func (p *posting) path(format string, args ...any) string {
	return fmt.Sprintf("/rounds/%d", p.round) + fmt.Sprintf(format, args...)
}

// getRound is the round as it is now.
func (p *posting) getRound() (r api.Round) {
	p.t.Helper()
	p.call("GET", p.path(""), nil, 200, &r)
	return r
}

// send orders letters and waits until they have left.
func (p *posting) send(order map[string]any) (q api.Queued) {
	p.t.Helper()
	p.call("POST", p.path("/letters"), order, 201, &q)
	p.settle()
	return q
}

// letters lists every letter, by the name of whom it is to, the latest first.
func (p *posting) letters() map[string][]api.Letter {
	p.t.Helper()
	var list api.LetterList
	p.call("GET", p.path("/letters?limit=100"), nil, 200, &list)
	by := map[string][]api.Letter{}
	for _, l := range list.Items {
		by[l.Respondent.Name] = append(by[l.Respondent.Name], l)
	}
	return by
}

// settle waits until no letter is on its way that is due.
func (p *posting) settle() {
	p.t.Helper()
	for range 2000 {
		under := false
		for _, list := range p.letters() {
			under = under || slices.ContainsFunc(list, func(l api.Letter) bool {
				return l.State == "sending" || l.State == "handing" || l.State == "waiting" && !l.Next.After(p.clock.Now())
			})
		}
		if !under {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	p.t.Fatalf("letters never left: %+v", p.letters())
}

// wake sets the clock; days later the coordinator signs in anew.
func (p *posting) wake(at time.Time) {
	p.t.Helper()
	p.clock.set(at)
	p.browser = coordinator(p.t, p.Server)
}

// move sets the clock, has what is due then planned, and waits until it has left.
func (p *posting) move(to time.Time) {
	p.t.Helper()
	p.wake(to)
	if err := p.App.PlanReminders(p.t.Context()); err != nil {
		p.t.Fatal(err)
	}
	p.settle()
}

// sent lists whom letters have arrived at since the first n, in the order of their addresses.
func (p *posting) sent(after int) (to []string) {
	for _, m := range p.mail.Messages()[after:] {
		to = append(to, m.To)
	}
	slices.Sort(to)
	return to
}

// personalLink finds a personal link in an email.
var personalLink = regexp.MustCompile(`http://[^\s"]+/svara/[\w-]+`)

// follow begins with the link of the last letter to an address.
func (p *posting) follow(to string) (*browser, []api.AssignmentBrief) {
	p.t.Helper()
	all := p.mail.Messages()
	for n := len(all) - 1; n >= 0; n-- {
		if all[n].To == to {
			return respondent(p.t, p.Server, token(personalLink.FindString(all[n].Text)))
		}
	}
	p.t.Fatalf("no letter to %s", to)
	return nil, nil
}

// answerEverything hands in all that a person is asked.
func (p *posting) answerEverything(to string) {
	p.t.Helper()
	b, assignments := p.follow(to)
	for _, a := range assignments {
		b.answerAll(a.ID, 3)
		b.submit(a.ID)
	}
}

// faulted makes a call that must be refused, and gives the paths of the faults.
func (b *browser) faulted(method, path string, body any) (paths []string) {
	b.t.Helper()
	var p api.Problem
	b.call(method, path, body, http.StatusUnprocessableEntity, &p)
	if p.Errors != nil {
		for _, f := range *p.Errors {
			paths = append(paths, *f.Path)
		}
	}
	return paths
}
