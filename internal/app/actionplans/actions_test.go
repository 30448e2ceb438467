package actionplans_test

import (
	"errors"
	"strings"
	"testing"

	"mogna/internal/app/actionplans"
	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// plan is Tanum's in an open round.
type plan struct {
	*apptest.App
	round int64
}

func newPlan(t *testing.T) *plan {
	t.Helper()
	p := &plan{App: apptest.Start(t)}
	p.round = p.OpenRound(apptest.People, "formagor-2030")
	return p
}

func (p *plan) add(who permission.Actor, what, proposal string) (*survey.Action, error) {
	return p.ActionPlans.AddAction(p.T.Context(), who, p.round, "1435", survey.Action{What: what, Proposal: proposal})
}

func (p *plan) read(who permission.Actor) (*actionplans.ActionPlan, error) {
	return p.ActionPlans.ActionPlan(p.T.Context(), who, p.round, "1435")
}

// A plan is the coordinator's and the organisation's own contact's; what it is read by is shown when it shows to them.
func TestAPlanIsTheOrganisationsOwn(t *testing.T) {
	p := newPlan(t)
	siv, dag := apptest.Contact("1435"), apptest.Contact("1486")
	apptest.Must(p.add(siv, "Inför e-tjänster", "gap:F-01"))(t)
	_, err := p.add(siv, "Samma en gång till", "gap:F-01")
	p.Refused(err, survey.Conflict)
	_, err = p.add(siv, " ", "")
	p.Refused(err, survey.Invalid, "what")
	_, err = p.add(dag, "Någon annans", "")
	p.Refused(err, survey.NotFound)
	_, err = p.read(dag)
	p.Refused(err, survey.NotFound)
	_, err = p.ActionPlans.ActionPlans(t.Context(), siv, p.round)
	p.Refused(err, survey.Forbidden)
	if now := apptest.Must(p.read(siv))(t); now.Results != nil || !now.Writable() || len(now.Actions) != 1 {
		t.Errorf("before the results show the contact reads %+v", now)
	}
	if now := apptest.Must(p.read(permission.System))(t); now.Results == nil {
		t.Error("the coordinator follows results as they come in")
	}
	p.SetStatus(p.round, survey.Closed)
	if now := apptest.Must(p.read(siv))(t); now.Results == nil || now.Name() != "Tanum" {
		t.Errorf("%+v", now)
	}
	p.SetStatus(p.round, survey.Archived)
	if now := apptest.Must(p.read(siv))(t); now.Writable() || len(now.Actions) != 1 || now.Actions[0].What != "" {
		t.Errorf("archived: %+v", now)
	}
	_, err = p.add(siv, "Efteråt", "")
	p.Refused(err, survey.Conflict)
}

// Of two who change the same one after the other, the later is told what the first wrote, and nothing is written over.
func TestTheLaterOfTwoIsToldOfAnAction(t *testing.T) {
	p := newPlan(t)
	first, second := apptest.Must(p.add(permission.System, "Först", ""))(t), apptest.Must(p.add(permission.System, "Sedan", ""))(t)
	change := func(id, seen int64, what string, place int) error {
		_, err := p.ActionPlans.ChangeAction(t.Context(), permission.System, p.round, "1435", id, seen, survey.ActionChange{What: &what}, place)
		return err
	}
	remove := func(seen int64) error {
		return p.ActionPlans.RemoveAction(t.Context(), permission.System, p.round, "1435", first.ID, seen)
	}
	p.OK(change(first.ID, 1, "Hennes", 2))
	err := change(first.ID, 1, "Hans", 0)
	var told *survey.Error
	if p.Refused(err, survey.Conflict, "what"); errors.As(err, &told) && !strings.Contains(told.Faults[0].What[survey.Swedish], "Hennes") {
		t.Error(told.Faults)
	}
	p.Refused(remove(1), survey.Conflict)
	p.OK(change(first.ID, 2, "Hans", 0))
	if now := apptest.Must(p.read(permission.System))(t).Actions; len(now) != 2 || now[0].ID != second.ID || now[1].What != "Hans" || now[1].Revision != 3 {
		t.Errorf("%+v", now)
	}
	p.OK(remove(3))
	p.Refused(change(first.ID, 3, "x", 0), survey.NotFound)
}
