package access

import (
	"context"
	"slices"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// EnterCode lets a session see what was written by whoever was shown a code. Tries are counted by respondent, whatever browser
// they come from, and a try that fails is kept.
func (s *Service) EnterCode(ctx context.Context, c Credentials, respondent int64, code string) (Credentials, error) {
	actor, err := s.Identify(ctx, c)
	if err != nil {
		return c, err
	}
	if !slices.Contains(actor.Respondents, respondent) {
		return c, permission.ErrNotYours
	}
	var refused error
	err = s.store.Write(ctx, func(tx Tx) error {
		refused = nil
		tries, err := tx.CodeTries(respondent)
		if err != nil {
			return err
		}
		if refused = tries.Try(s.clock()); refused != nil {
			return nil
		}
		all, err := tx.IdentitiesOf(respondent)
		if err != nil {
			return err
		}
		n := slices.IndexFunc(all, func(h permission.Identity) bool { return h.CodeHash != "" && h.CodeHash == hashCode(h.ID, code) })
		if n < 0 {
			refused = survey.WrongCode
			return s.recordFailedTry(tx, respondent, tries)
		}
		found := permission.SessionIdentity{Respondent: respondent, ID: all[n].ID}
		others := slices.DeleteFunc(slices.Clone(c.Identities), func(h permission.SessionIdentity) bool { return h == found })
		c.Identities = append([]permission.SessionIdentity{found}, others[:min(len(others), maxIdentities-1)]...)
		return tx.PutCodeTries(respondent, survey.CodeTries{})
	})
	if err == nil {
		err = refused
	}
	return c, err
}

func (s *Service) recordFailedTry(tx Tx, respondent int64, tries *survey.CodeTries) error {
	if tries.Locked(s.clock()) {
		if err := Inform(tx, s.clock(), permission.Actor{}, survey.CodeLocked, "", respondent); err != nil {
			return err
		}
		if err := audit.Record(tx, s.clock(), audit.RespondentActor(respondent), "lock-code", audit.RespondentActor(respondent), ""); err != nil {
			return err
		}
	}
	return tx.PutCodeTries(respondent, *tries)
}
