package demo_test

import (
	"testing"
	"time"

	"mogna/internal/app"
	"mogna/internal/app/permission"
	"mogna/internal/economy"
	"mogna/internal/survey"
)

// The demo tells the rest of the story: what was there before, what happened on the way, and what became of it.
func TestTheStorysFacts(t *testing.T) {
	service, round := loaded(t)
	results, err := service.Results.Published(t.Context(), permission.System, round, 0)
	if err != nil {
		t.Fatal(err)
	}
	c := results.Comparison

	t.Run("an earlier round", func(t *testing.T) {
		if c.Earlier == nil || c.Earlier.Title != "Digital motor Fyrbodal 2018" || c.Earlier.AsOf.Year() != 2018 {
			t.Fatalf("compared with %+v", c.Earlier)
		}
		then, err := service.Rounds.Round(t.Context(), permission.System, c.Earlier.ID)
		if err != nil || then.Status != survey.Archived || !then.MadeUp {
			t.Errorf("%+v, %v", then, err)
		}
		risen := 0
		for _, one := range c.Changes[0].Organisations {
			if total := one[""]; total.Change != nil && *total.Change > 0 {
				risen++
			}
		}
		if risen < 4 {
			t.Errorf("%d organisations have come further", risen)
		}
	})

	t.Run("a week more", func(t *testing.T) {
		page, err := service.FollowUp.Extensions(t.Context(), permission.System, round, 0, 10)
		list := page.Items
		if err != nil || len(list) != 1 || list[0].Reason == "" {
			t.Fatalf("%+v, %v", list, err)
		}
		sweden := survey.Sweden()
		if from := list[0].From.In(sweden); !from.AddDate(0, 0, 7).Equal(list[0].To.In(sweden)) {
			t.Errorf("extended from %v to %v", list[0].From, list[0].To)
		}
		if !list[0].At.Before(time.Now()) {
			t.Errorf("extended at %v, which has not come yet", list[0].At)
		}
	})

	t.Run("who takes part", func(t *testing.T) {
		m, err := service.FollowUp.Matrix(t.Context(), permission.System, round)
		if err != nil {
			t.Fatal(err)
		}
		exempt := 0
		for _, row := range m.Cells {
			for _, cell := range row {
				if cell.State == survey.Exempted {
					exempt++
				}
			}
		}
		workshops, err := service.Workshops.Workshops(t.Context(), permission.System, round)
		if exempt != 1 || err != nil || len(workshops) != 2 || len(workshops[0].Participation) == 0 || len(workshops[1].Participation) == 0 {
			t.Errorf("%d exempt, workshops %+v, %v", exempt, workshops, err)
		}
	})

	t.Run("costs", func(t *testing.T) {
		costs(t, service, round)
	})

	t.Run("risks", func(t *testing.T) {
		list, err := service.Risks.Risks(t.Context(), permission.System, round)
		if err != nil || len(list) != 7 { // five of the minutes, and two that the scenarios are about
			t.Fatalf("%d risks, %v", len(list), err)
		}
		history, err := service.Risks.RiskHistory(t.Context(), permission.System, round, list[0].ID)
		if err != nil || len(history) != 2 || !history[1].At.Before(history[0].At.AddDate(0, 0, -7)) {
			t.Errorf("%+v, %v", history, err)
		}
	})

	t.Run("an action plan", func(t *testing.T) {
		p, err := service.ActionPlans.ActionPlan(t.Context(), permission.System, round, "1435")
		if err != nil {
			t.Fatal(err)
		}
		seen := map[survey.ActionStatus]int{}
		taught := 0
		for _, a := range p.Actions {
			seen[a.Status]++
			if a.Teacher != "" {
				taught++
			}
		}
		if seen[survey.DoneAction] != 1 || seen[survey.OngoingAction] != 1 || seen[survey.PlannedAction] != 2 || taught == 0 {
			t.Errorf("%+v", p.Actions)
		}
	})
}

// costs add up for all who have handed them in but one, and SML-IT's are borne by its owners as they were invoiced, to the krona.
func costs(t *testing.T, service *app.App, round int64) {
	results, err := service.Results.Published(t.Context(), permission.System, round, 0)
	if err != nil {
		t.Fatal(err)
	}
	handedIn, apart := 0, []string{}
	for _, d := range results.Comparison.Documents {
		if d.Questionnaire.Kind != survey.EconomyFigures {
			continue
		}
		for code, o := range d.Organisations {
			if o.Economy == nil || o.Economy.Reported == nil {
				continue
			}
			handedIn++
			if a := o.Economy.Allocation; code == "SML-IT" && (a == nil || a.Basis != economy.ByInvoice || !a.FeesAgree || *a.FeeDifference != 0 || a.Unallocated != 0) {
				t.Errorf("SML-IT is not borne by what it invoices: %+v", a)
			}
			for _, division := range economy.Divisions {
				if !o.Economy.Reported.Divisions[division].Reconciled {
					apart = append(apart, code+" "+division)
				}
			}
		}
	}
	if handedIn < 7 || len(apart) != 1 || apart[0] != "1461 "+economy.Pools {
		t.Errorf("%d have handed in costs, and %v do not add up", handedIn, apart)
	}
	keys, err := service.Participants.AllocationKeys(t.Context(), permission.System, round)
	if err != nil || len(keys) != 1 || keys[0].Body.Code != "SML-IT" || len(keys[0].Allocation.Members) != 3 {
		t.Errorf("%+v, %v", keys, err)
	}
}
