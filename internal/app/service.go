// Package app has the use cases: one function each, one transaction each. It asks the domain whether something may happen
// and the store to keep it; what must follow a commit follows here.
package app

import (
	"crypto/rand"
	"fmt"
	"io"
	"time"

	"mogna/internal/survey"
)

// Service runs the use cases.
type Service struct {
	store   Store
	library []*survey.Questionnaire // those that a new round can use
	now     func() time.Time
	random  io.Reader
	results resultCache
}

// Option changes a Service from its defaults; tests set the clock and the randomness.
type Option func(*Service)

// WithClock replaces time.Now.
func WithClock(now func() time.Time) Option { return func(s *Service) { s.now = now } }

// WithRandom replaces crypto/rand.
func WithRandom(r io.Reader) Option { return func(s *Service) { s.random = r } }

// New makes a Service over a store, with the questionnaires that new rounds can use.
func New(store Store, library []*survey.Questionnaire, options ...Option) *Service {
	s := &Service{store: store, library: library, now: time.Now, random: rand.Reader}
	for _, o := range options {
		o(s)
	}
	return s
}

// time as it is kept: UTC, and no finer than both databases keep it.
func (s *Service) clock() time.Time { return s.now().UTC().Truncate(time.Microsecond) }

// Actor is who asks: what the session gives. The zero Actor is nobody.
type Actor struct {
	Coordinator bool
	Respondents []int64
}

// System acts at the command line and at start, with a coordinator's rights.
var System = Actor{Coordinator: true}

func (a Actor) mustCoordinate() error {
	switch {
	case a.Coordinator:
		return nil
	case len(a.Respondents) > 0:
		return survey.Fail(survey.Forbidden, "Det här är bara för processledaren.", "This is for the coordinator only.")
	}
	return errSignIn
}

var errSignIn = survey.Fail(survey.Unauthenticated, "Du är inte inloggad. Öppna din personliga länk igen.", "You are not signed in. Open your personal link again.")

func (s *Service) audit(tx Tx, actor, action, object, detail string) error {
	return tx.Audit(Entry{At: s.clock(), Actor: actor, Action: action, Object: object, Detail: detail})
}

func roundObject(id int64) string      { return fmt.Sprintf("round/%d", id) }
func assignmentObject(id int64) string { return fmt.Sprintf("assignment/%d", id) }
func respondentActor(id int64) string  { return fmt.Sprintf("respondent/%d", id) }

const coordinatorActor = "coordinator"
