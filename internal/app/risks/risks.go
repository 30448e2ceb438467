package risks

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Risks lists a round's risk register, by number.
func (s *Service) Risks(ctx context.Context, actor permission.Actor, round int64) ([]survey.Risk, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.ReadRisks, func(tx Tx, _ *survey.Round) ([]survey.Risk, error) {
		return tx.Risks(round)
	})
}

// AddRisk enters a risk under the next number.
func (s *Service) AddRisk(ctx context.Context, actor permission.Actor, round int64, c survey.RiskContent) (*survey.Risk, error) {
	c.Tidy()
	r := &survey.Risk{Revision: 1, At: s.clock(), RiskContent: c}
	err := s.keepRisk(ctx, actor, round, "add-risk", r, func(tx Tx) error {
		return tx.AddRisk(round, r, survey.RiskVersion{Revision: 1, At: r.At, Actor: actor.Name(), RiskContent: c})
	})
	return r, err
}

// ChangeRisk enters what is said of a risk anew, where nobody else has since the revision that was read.
func (s *Service) ChangeRisk(ctx context.Context, actor permission.Actor, round, id, revision int64, c survey.RiskContent, note string) (*survey.Risk, error) {
	c.Tidy()
	r := &survey.Risk{ID: id, At: s.clock(), Revision: revision + 1, RiskContent: c}
	err := s.keepRisk(ctx, actor, round, "change-risk", r, func(tx Tx) error {
		was, err := riskOf(tx, round, id)
		switch {
		case err != nil:
			return err
		case was.Revision != revision:
			return errRiskChanged
		}
		r.Number = was.Number
		return tx.ChangeRisk(id, survey.RiskVersion{Revision: r.Revision, At: r.At, Actor: actor.Name(), Note: strings.TrimSpace(note), RiskContent: c})
	})
	return r, err
}

var errRiskChanged = survey.Fail(survey.Conflict, "Någon annan har ändrat risken sedan du öppnade den. Se vad som är nytt och spara igen.",
	"Someone else has changed the risk since you opened it. Check what is new, and save again.")

// RiskHistory lists every version of a risk, newest first. It is for those who keep the register.
func (s *Service) RiskHistory(ctx context.Context, actor permission.Actor, round, id int64) ([]survey.RiskVersion, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, func(tx Tx, _ *survey.Round) ([]survey.RiskVersion, error) {
		if _, err := riskOf(tx, round, id); err != nil {
			return nil, err
		}
		return tx.RiskHistory(id)
	})
}

func (s *Service) keepRisk(ctx context.Context, actor permission.Actor, round int64, action string, r *survey.Risk, keep func(Tx) error) error {
	return permission.Act(ctx, s.store, actor, round, survey.EditRisks, func(tx Tx, _ *survey.Round) error {
		if faults := r.Validate(); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		if err := keep(tx); err != nil {
			return err
		}
		if err := tx.TouchStructure(round); err != nil { // it stands in the comparison
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), action, audit.RoundObject(round), fmt.Sprintf("R%d", r.Number))
	})
}

func riskOf(tx Tx, round, id int64) (*survey.Risk, error) {
	list, err := tx.Risks(round)
	if err != nil {
		return nil, err
	}
	if n := slices.IndexFunc(list, func(r survey.Risk) bool { return r.ID == id }); n >= 0 {
		return &list[n], nil
	}
	return nil, survey.Fail(survey.NotFound, "Risken finns inte.", "There is no such risk.")
}
