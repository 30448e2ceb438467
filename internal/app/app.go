// Package app has the use cases, a package for each subject: one function each, one transaction each. They ask the domain whether
// something may happen and the store to keep it; what must follow a commit follows there. This package puts them together.
package app

import (
	"crypto/rand"
	"io"
	"time"

	"mogna/internal/app/access"
	"mogna/internal/app/actionplans"
	"mogna/internal/app/answering"
	"mogna/internal/app/followup"
	"mogna/internal/app/letters"
	"mogna/internal/app/openlinks"
	"mogna/internal/app/outbox"
	"mogna/internal/app/participants"
	"mogna/internal/app/privacy"
	"mogna/internal/app/results"
	"mogna/internal/app/risks"
	"mogna/internal/app/rounds"
	"mogna/internal/app/scenarios"
	"mogna/internal/app/staff"
	"mogna/internal/app/usecase"
	"mogna/internal/app/workshops"
	"mogna/internal/survey"
)

// App has every use case.
type App struct {
	Access       *access.Service
	ActionPlans  *actionplans.Service
	Answering    *answering.Service
	FollowUp     *followup.Service
	Letters      *letters.Service
	OpenLinks    *openlinks.Service
	Outbox       *outbox.Outbox
	Participants *participants.Service
	Privacy      *privacy.Service
	Results      *results.Service
	Risks        *risks.Service
	Rounds       *rounds.Service
	Scenarios    *scenarios.Service
	Staff        *staff.Service
	Workshops    *workshops.Service

	stores   Stores
	library  []*survey.Questionnaire
	settings settings
}

// Stores are one store as each subject asks of it.
type Stores struct {
	Access       usecase.Store[access.Tx]
	ActionPlans  usecase.Store[actionplans.Tx]
	Answering    usecase.Store[answering.Tx]
	FollowUp     usecase.Store[followup.Tx]
	Letters      usecase.Store[letters.Tx]
	OpenLinks    usecase.Store[openlinks.Tx]
	Participants usecase.Store[participants.Tx]
	Privacy      usecase.Store[privacy.Tx]
	Results      usecase.Store[results.Tx]
	Risks        usecase.Store[risks.Tx]
	Rounds       usecase.Store[rounds.Tx]
	Scenarios    usecase.Store[scenarios.Tx]
	Staff        usecase.Store[staff.Tx]
	Workshops    usecase.Store[workshops.Tx]
}

type settings struct {
	now            func() time.Time
	random         io.Reader
	municipalities []survey.Place
	lastingLinks   bool
	controller     string
	mailer         outbox.Mailer
	sender         string
}

// Option changes an App from its defaults; tests set the clock and the randomness.
type Option func(*settings)

// WithClock replaces time.Now.
func WithClock(now func() time.Time) Option { return func(s *settings) { s.now = now } }

// WithRandom replaces crypto/rand.
func WithRandom(r io.Reader) Option { return func(s *settings) { s.random = r } }

// WithMunicipalities gives the country's, for rounds to choose from.
func WithMunicipalities(list []survey.Place) Option {
	return func(s *settings) { s.municipalities = list }
}

// WithLastingLinks lets a coordinator's link be used many times while it lasts. It is for the demo, whose data is made up.
func WithLastingLinks() Option { return func(s *settings) { s.lastingLinks = true } }

// WithController names the data controller in letters.
func WithController(name string) Option { return func(s *settings) { s.controller = name } }

// WithMailer lets letters be sent, in the name of a sender. Without it everything else works, and links are handed out by hand.
func WithMailer(m outbox.Mailer, sender string) Option {
	return func(s *settings) { s.mailer, s.sender = m, sender }
}

// New makes an App over a store, with the questionnaires that new rounds can use.
func New(stores Stores, library []*survey.Questionnaire, options ...Option) *App {
	s := settings{now: time.Now, random: rand.Reader}
	for _, o := range options {
		o(&s)
	}
	clock := usecase.NewClock(s.now)
	a := &App{stores: stores, library: library, settings: s}
	a.Outbox = outbox.New(s.mailer, s.sender, clock, s.random)
	a.Access = access.New(stores.Access, clock, s.random, a.Outbox, s.lastingLinks)
	a.Answering = answering.New(stores.Answering, clock, s.random, a.Outbox)
	a.Letters = letters.New(stores.Letters, clock, s.random, a.Outbox, s.controller)
	a.OpenLinks = openlinks.New(stores.OpenLinks, clock, s.random)
	a.Privacy = privacy.New(stores.Privacy, clock)
	a.Results = results.New(stores.Results, clock, a.Outbox)
	a.Risks = risks.New(stores.Risks, clock)
	a.Staff = staff.New(stores.Staff, clock, s.random, a.Outbox)
	a.Workshops = workshops.New(stores.Workshops, clock, s.random)
	a.Rounds = rounds.New(stores.Rounds, clock, a.Outbox, library)
	a.Participants = participants.New(stores.Participants, clock, s.municipalities, a.Rounds)
	a.FollowUp = followup.New(stores.FollowUp, clock, a.Outbox, a.Letters, a.Results)
	a.ActionPlans = actionplans.New(stores.ActionPlans, clock, a.Results)
	a.Scenarios = scenarios.New(stores.Scenarios, clock, a.Results)
	return a
}

// By gives the same use cases by another clock: what is entered afterwards of a time that has been bears its own dates. It sends no
// letters, since they would be late.
func (a *App) By(now func() time.Time) *App {
	return New(a.stores, a.library, WithClock(now), WithRandom(a.settings.random), WithMunicipalities(a.settings.municipalities))
}
