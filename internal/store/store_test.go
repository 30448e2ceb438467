package store_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"testing"
	"time"

	"mogna/internal/pgtest"
	"mogna/internal/store"
	"mogna/internal/survey"
)

var (
	server *pgtest.Server
	folder string
)

func TestMain(m *testing.M) {
	if path := os.Getenv(roomless); path != "" {
		if err := readyWithoutRoom(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	var err, err2 error
	server, err = pgtest.Start()
	if err == nil {
		err = server.WithoutFsync()
	}
	folder, err2 = os.MkdirTemp("", "mogna-store-")
	if err := errors.Join(err, err2); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	server.Stop()
	_ = os.RemoveAll(folder)
	os.Exit(code)
}

// postgresURL makes an empty database.
func postgresURL(t *testing.T) string {
	t.Helper()
	url, err := server.Database()
	if err != nil {
		t.Fatal(err)
	}
	return url
}

// onBoth runs a test on an empty, migrated database of either kind.
func onBoth(t *testing.T, test func(t *testing.T, s *store.Store)) {
	for _, kind := range kinds {
		t.Run(kind, func(t *testing.T) { test(t, cast.migrated(t, kind)) })
	}
}

var (
	now     = time.Date(2026, 11, 23, 13, 32, 0, 123456000, time.UTC)
	form    = &survey.Questionnaire{ID: "form", Version: "1.0.0", Kind: survey.Maturity, Per: survey.PerRespondent, Roles: []survey.Role{survey.ITManager}, Title: survey.Say("Form", "Form")}
	shared  = &survey.Questionnaire{ID: "shared", Version: "1.0.0", Kind: survey.Capability, Per: survey.PerOrganisation, Roles: []survey.Role{survey.ITManager}}
	people  = 12865
	tanum   = survey.Organisation{Code: "1435", Name: "Tanum", Kind: survey.Municipality, Population: &people, PopulationDate: "2023-12-31", Source: "tanum.se"}
	body    = survey.Organisation{Code: "SML-IT", Name: "SML-IT", Kind: survey.JointBody, Members: []string{"1435"}}
	manager = survey.Respondent{Organisation: "1435", Name: "Åsa Öberg", Email: "asa@tanum.example", Role: survey.ITManager}
)

// seeded makes a round with two organisations, a respondent, and an assignment of either kind.
func seeded(t *testing.T, s *store.Store) (round survey.Round, who survey.Respondent, list []survey.Assignment) {
	t.Helper()
	round = survey.Round{Title: "Digital motor", Organiser: "Fyrbodal", Contact: "x@fyrbodal.example", Status: survey.Draft, Closes: now.AddDate(0, 1, 0).Truncate(time.Second), FirstCloses: now.Truncate(time.Second), EraseOn: survey.EraseAfter(now)}
	err := s.Write(t.Context(), func(tx *store.Tx) error {
		questionnaires := []*survey.Questionnaire{form, shared}
		crew := []survey.Respondent{manager}
		for _, q := range questionnaires {
			if err := tx.PutQuestionnaire(q); err != nil {
				return err
			}
		}
		if err := tx.CreateRound(&round, questionnaires); err != nil {
			return err
		}
		crew[0].RoundID = round.ID
		if err := errors.Join(tx.PutOrganisations([]survey.Organisation{tanum, body}), tx.JoinRound(round.ID, []string{"1435", "SML-IT"}),
			tx.PutRespondents(crew)); err != nil {
			return err
		}
		who = crew[0]
		return tx.AddAssignments(survey.Plan(round.ID, questionnaires, crew))
	})
	if err != nil {
		t.Fatal(err)
	}
	read(t, s, func(tx *store.Tx) (err error) {
		list, err = tx.AssignmentsFor(&who)
		return err
	})
	return round, who, list
}

func read(t *testing.T, s *store.Store, fn func(*store.Tx) error) {
	t.Helper()
	if err := s.Read(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, s *store.Store, fn func(*store.Tx) error) {
	t.Helper()
	if err := s.Write(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

func hasCode(err error, code survey.Code) bool {
	var e *survey.Error
	return errors.As(err, &e) && e.Code == code
}

func background() context.Context { return context.Background() }
