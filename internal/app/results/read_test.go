package results_test

import (
	"context"
	"testing"

	"mogna/internal/app"
	"mogna/internal/app/actionplans"
	"mogna/internal/app/apptest"
	"mogna/internal/app/followup"
	"mogna/internal/app/permission"
	"mogna/internal/app/results"
	"mogna/internal/app/scenarios"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// counts are of transactions that read, and how often one asks for a round with the right to it.
type counts struct{ reads, asked int }

// counted counts what one subject reads.
type counted[T any] struct {
	usecase.Store[T]
	*counts
	asking func(T, *counts) T
}

func (c counted[T]) Read(ctx context.Context, fn func(T) error) error {
	c.reads++
	return c.Store.Read(ctx, func(tx T) error { return fn(c.asking(tx, c.counts)) })
}

type (
	ofResults struct {
		results.Tx
		*counts
	}
	ofFollowUp struct {
		followup.Tx
		*counts
	}
	ofScenarios struct {
		scenarios.Tx
		*counts
	}
	ofActionPlans struct {
		actionplans.Tx
		*counts
	}
)

func (t ofResults) RoundAs(id int64, own string) (*survey.Round, error) {
	t.asked++
	return t.Tx.RoundAs(id, own)
}

func (t ofFollowUp) RoundAs(id int64, own string) (*survey.Round, error) {
	t.asked++
	return t.Tx.RoundAs(id, own)
}

func (t ofScenarios) RoundAs(id int64, own string) (*survey.Round, error) {
	t.asked++
	return t.Tx.RoundAs(id, own)
}

func (t ofActionPlans) RoundAs(id int64, own string) (*survey.Round, error) {
	t.asked++
	return t.Tx.RoundAs(id, own)
}

// Results are read in one transaction, which asks once whether the reader may: the draft, what is published, how a figure came about,
// and what stands beside results: the preview of closing, the coordinator's scenarios and an action plan.
func TestResultsAreReadInOneTransaction(t *testing.T) {
	a, c := overStore(t)
	round := closedRound(a)
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
		_, err := a.Results.Derivation(t.Context(), permission.System, round, 0, "digital-mognad", "1435", "")
		return err
	}
	beside := func() {
		once("the preview of closing", func() error {
			p, err := a.FollowUp.PreviewClosing(t.Context(), permission.System, round)
			if err == nil && len(p.Summary) == 0 {
				t.Error("closing says nothing")
			}
			return err
		})
		once("the coordinator's scenarios", func() error {
			_, err := a.Scenarios.Scenarios(t.Context(), permission.System, round)
			return err
		})
		once("an action plan", func() error {
			p, err := a.ActionPlans.ActionPlan(t.Context(), permission.System, round, "1435")
			if err == nil && p.Results == nil {
				t.Error("the action plan has no results")
			}
			return err
		})
	}
	once("the draft, computed", published)
	once("the draft, kept", published)
	once("a figure of the draft", explained)
	beside()
	if _, err := a.Results.Publish(t.Context(), permission.System, round, "", false); err != nil {
		t.Fatal(err)
	}
	once("the publication, read", published)
	once("the publication, kept", published)
	once("a published figure", explained)
	beside()
}

// Asking for rounds that are not there leaves nothing behind.
func TestNothingIsKeptOfRoundsThatAreNotThere(t *testing.T) {
	a, _ := overStore(t)
	round := closedRound(a)
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

func overStore(t *testing.T) (*apptest.App, *counts) {
	t.Helper()
	c := &counts{}
	return apptest.Start(t, func(stores *app.Stores) {
		stores.Results = counted[results.Tx]{stores.Results, c, func(tx results.Tx, c *counts) results.Tx { return ofResults{tx, c} }}
		stores.FollowUp = counted[followup.Tx]{stores.FollowUp, c, func(tx followup.Tx, c *counts) followup.Tx { return ofFollowUp{tx, c} }}
		stores.Scenarios = counted[scenarios.Tx]{stores.Scenarios, c, func(tx scenarios.Tx, c *counts) scenarios.Tx { return ofScenarios{tx, c} }}
		stores.ActionPlans = counted[actionplans.Tx]{stores.ActionPlans, c, func(tx actionplans.Tx, c *counts) actionplans.Tx { return ofActionPlans{tx, c} }}
	}), c
}

func closedRound(a *apptest.App) int64 {
	round := a.OpenRound(apptest.People, "digital-mognad")
	a.SetStatus(round, survey.Closed)
	return round
}
