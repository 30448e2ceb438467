package actionplans

import (
	"context"
	"errors"
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/app/results"
	"mogna/internal/survey"
)

// ActionPlan is an organisation's plan with what it is read by. Results are nil where the reader may not see them yet.
type ActionPlan struct {
	Round          survey.Round
	Organisation   string // code
	Organisations  []survey.Organisation
	Questionnaires []*survey.Questionnaire
	Actions        []survey.Action
	Results        *results.Results
	At             time.Time // when it was read
	ErasesOn       time.Time
}

// ActionPlans are the plans of a round's organisations with what they are read by.
type ActionPlans struct {
	Round          survey.Round
	Organisations  []survey.Organisation
	Questionnaires []*survey.Questionnaire
	Plans          map[string][]survey.Action // by the organisation's code, of those that have actions
	At             time.Time                  // when they were read
}

// Name is the organisation's.
func (p *ActionPlan) Name() string {
	for _, o := range p.Organisations {
		if o.Code == p.Organisation {
			return o.Name
		}
	}
	return p.Organisation
}

// Writable reports whether the plan can be changed.
func (p *ActionPlan) Writable() bool { return p.Round.Status.Allows(survey.PlanActions) == nil }

// ActionPlans reads the plan of every organisation of a round that has one, without results, for the coordinator.
func (s *Service) ActionPlans(ctx context.Context, actor permission.Actor, round int64) (plans *ActionPlans, err error) {
	if err := actor.MustCoordinate(); err != nil {
		return nil, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		r, err := actor.Round(tx, round)
		if err != nil {
			return err
		}
		plans = &ActionPlans{Round: *r, Plans: map[string][]survey.Action{}, At: s.clock()}
		if plans.Organisations, err = tx.RoundOrganisations(round); err != nil {
			return err
		}
		for _, o := range plans.Organisations {
			actions, err := tx.Actions(round, o.Code)
			if err != nil {
				return err
			}
			if len(actions) > 0 {
				plans.Plans[o.Code] = actions
			}
		}
		plans.Questionnaires, err = tx.RoundQuestionnaires(round)
		return err
	})
	return plans, err
}

// ActionPlan reads an organisation's action plan, for the coordinator or the organisation's own contact.
func (s *Service) ActionPlan(ctx context.Context, actor permission.Actor, round int64, organisation string) (*ActionPlan, error) {
	if err := actor.Must(survey.Coordinator, survey.Contact); err != nil {
		return nil, err
	}
	var p *ActionPlan
	err := s.store.Read(ctx, func(tx Tx) error {
		d, r, err := readPlan(tx, actor, round, organisation)
		if err != nil {
			return err
		}
		own, err := tx.OwnDeadlines(round)
		if err == nil {
			p = &ActionPlan{Round: *r, Organisation: organisation, Organisations: d.organisations, Questionnaires: d.questionnaires, Actions: d.actions, At: s.clock(), ErasesOn: r.ErasesOn(own)}
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	p.Results, err = s.results.Results(ctx, actor, round)
	var refused *survey.Error
	if errors.As(err, &refused) && refused.Code == survey.NotFound {
		err = nil
	}
	return p, err
}
