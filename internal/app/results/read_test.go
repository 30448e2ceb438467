package results_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"mogna/internal/app"
	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/app/results"
	"mogna/internal/app/rounds"
	"mogna/internal/app/usecase"
	"mogna/internal/importing"
	"mogna/internal/server"
	"mogna/internal/store"
	"mogna/internal/survey"
)

// counted counts transactions that read, and how often one asks for a round with the right to it.
type counted struct {
	usecase.Store[results.Tx]
	reads, asked int
}

type askedTx struct {
	results.Tx
	c *counted
}

func (c *counted) Read(ctx context.Context, fn func(results.Tx) error) error {
	c.reads++
	return c.Store.Read(ctx, func(tx results.Tx) error { return fn(askedTx{tx, c}) })
}

func (t askedTx) RoundAs(id int64, organisation string) (*survey.Round, error) {
	t.c.asked++
	return t.Tx.RoundAs(id, organisation)
}

// Results are read in one transaction, which asks once whether the reader may: the draft, what is published, and how a figure came about.
func TestResultsAreReadInOneTransaction(t *testing.T) {
	a, c := overStore(t)
	round := closedRound(t, a)
	once := func(what string, read func() error) {
		t.Helper()
		c.reads, c.asked = 0, 0
		if err := read(); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if c.reads != 1 || c.asked != 1 {
			t.Errorf("%s: %d transactions, which ask for the round %d times", what, c.reads, c.asked)
		}
	}
	published := func() error {
		_, err := a.Results.Published(t.Context(), permission.System, round, 0)
		return err
	}
	explained := func() error {
		_, err := a.Results.Derivation(t.Context(), permission.System, round, 0, "digital-mognad", "L1", "")
		return err
	}
	once("the draft, computed", published)
	once("the draft, kept", published)
	once("a figure of the draft", explained)
	if _, err := a.Results.Publish(t.Context(), permission.System, round, ""); err != nil {
		t.Fatal(err)
	}
	once("the publication, read", published)
	once("the publication, kept", published)
	once("a published figure", explained)
}

// Asking for rounds that are not there leaves nothing behind.
func TestNothingIsKeptOfRoundsThatAreNotThere(t *testing.T) {
	a, _ := overStore(t)
	round := closedRound(t, a)
	if _, err := a.Results.Published(t.Context(), permission.System, round, 0); err != nil {
		t.Fatal(err)
	}
	for n := range int64(20) {
		for _, number := range []int{0, 7} {
			if _, err := a.Results.Published(t.Context(), permission.System, round+1+n, number); !usecase.IsNotFound(err) {
				t.Fatalf("a round that is not there: %v", err)
			}
		}
	}
	if kept := a.Results.KeptRounds(); kept != 1 {
		t.Errorf("something is kept of %d rounds, not of one", kept)
	}
}

func overStore(t *testing.T) (*app.App, *counted) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mogna.db")
	if _, err := server.Init(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	library, err := server.Questionnaires("")
	if err != nil {
		t.Fatal(err)
	}
	stores := db.Slices()
	c := &counted{Store: stores.Results}
	stores.Results = c
	return app.New(stores, library), c
}

func closedRound(t *testing.T, a *app.App) int64 {
	t.Helper()
	r, err := a.Rounds.CreateRound(t.Context(), permission.System, survey.Round{Title: "Prov", Organiser: "x", Contact: "x@x.example",
		Closes: time.Now().AddDate(0, 1, 0), Questionnaires: []string{"digital-mognad"}})
	if err != nil {
		t.Fatal(err)
	}
	files := []importing.File{{Name: "o.csv", Data: []byte("kod;namn;typ\nL1;Last;gemensamt organ\n")},
		{Name: "r.csv", Data: []byte("organisation;namn;e-post;roll\nL1;Person;p@x.example;it-chef\n")}}
	if _, err := a.Participants.Import(t.Context(), permission.System, r.ID, participants.ImportOrder{Files: files, Confirmed: true}); err != nil {
		t.Fatal(err)
	}
	for _, status := range []survey.RoundStatus{survey.Open, survey.Closed} {
		if _, err := a.Rounds.UpdateRound(t.Context(), permission.System, r.ID, rounds.RoundChange{Status: &status}); err != nil {
			t.Fatal(err)
		}
	}
	return r.ID
}
