package actionplans

import (
	"context"
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
func (s *Service) ActionPlans(ctx context.Context, actor permission.Actor, round int64) (*ActionPlans, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, func(tx Tx, r *survey.Round) (plans *ActionPlans, err error) {
		plans = &ActionPlans{Round: *r, Plans: map[string][]survey.Action{}, At: s.clock()}
		if plans.Organisations, err = tx.RoundOrganisations(round); err != nil {
			return nil, err
		}
		for _, o := range plans.Organisations {
			actions, err := tx.Actions(round, o.Code)
			if err != nil {
				return nil, err
			}
			if len(actions) > 0 {
				plans.Plans[o.Code] = actions
			}
		}
		plans.Questionnaires, err = tx.RoundQuestionnaires(round)
		return plans, err
	})
}

// ActionPlan reads an organisation's action plan, for the coordinator or the organisation's own contact.
func (s *Service) ActionPlan(ctx context.Context, actor permission.Actor, round int64, organisation string) (*ActionPlan, error) {
	if err := actor.Must(permission.Administer); err != nil {
		return nil, err
	}
	results := s.results.Latest(round)
	defer results.End()
	p, err := permission.ReadRound(ctx, s.store, actor, round, permission.Administer, func(tx Tx, r *survey.Round) (*ActionPlan, error) {
		d, err := readPlan(tx, actor, r, organisation)
		if err != nil {
			return nil, err
		}
		own, err := tx.OwnDeadlines(round)
		if err == nil && actor.SeesResults(r) == nil {
			err = results.Read(tx)
		}
		return &ActionPlan{Round: *r, Organisation: organisation, Organisations: d.organisations, Questionnaires: d.questionnaires, Actions: d.actions, At: s.clock(), ErasesOn: r.ErasesOn(own)}, err
	})
	if err != nil {
		return nil, err
	}
	p.Results = results.Results()
	return p, nil
}
