// Package app has the use cases: one function each, one transaction each. It asks the domain whether something may happen
// and the store to keep it; what must follow a commit follows here.
package app

import (
	"crypto/rand"
	"errors"
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
	live    live
	post    Post   // nil where no mail server is set up
	sender  string // who letters come from

	controller string        // the data controller; empty where the installation has not named it
	posted     chan struct{} // has something where a letter was just planned
	asks       chan string   // addresses that sign-in links are asked for

	municipalities []survey.Place
	lastingLinks   bool
}

// Option changes a Service from its defaults; tests set the clock and the randomness.
type Option func(*Service)

// WithClock replaces time.Now.
func WithClock(now func() time.Time) Option { return func(s *Service) { s.now = now } }

// WithRandom replaces crypto/rand.
func WithRandom(r io.Reader) Option { return func(s *Service) { s.random = r } }

// WithMunicipalities gives the country's, for rounds to choose from.
func WithMunicipalities(list []survey.Place) Option {
	return func(s *Service) { s.municipalities = list }
}

// WithLastingLinks lets a coordinator's link be used many times while it lasts. It is for the demo, whose data is made up.
func WithLastingLinks() Option { return func(s *Service) { s.lastingLinks = true } }

// WithController names the data controller in letters.
func WithController(name string) Option { return func(s *Service) { s.controller = name } }

// New makes a Service over a store, with the questionnaires that new rounds can use.
func New(store Store, library []*survey.Questionnaire, options ...Option) *Service {
	s := &Service{store: store, library: library, now: time.Now, random: rand.Reader, posted: make(chan struct{}, 1), asks: make(chan string, waitingAsks)}
	for _, o := range options {
		o(s)
	}
	return s
}

// time as it is kept: UTC, and no finer than both databases keep it.
func (s *Service) clock() time.Time { return s.now().UTC().Truncate(time.Microsecond) }

func isNotFound(err error) bool {
	var e *survey.Error
	return errors.As(err, &e) && e.Code == survey.NotFound
}
