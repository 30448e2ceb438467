package app

import (
	"context"
	"slices"

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
		return c, errNotYours
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
		all, err := tx.HandsOf(respondent)
		if err != nil {
			return err
		}
		n := slices.IndexFunc(all, func(h Hand) bool { return h.CodeHash != "" && h.CodeHash == hashCode(h.ID, code) })
		if n < 0 {
			refused = survey.WrongCode
			return s.triedInVain(tx, respondent, tries)
		}
		found := Held{respondent, all[n].ID}
		others := slices.DeleteFunc(slices.Clone(c.Hands), func(h Held) bool { return h == found })
		c.Hands = append([]Held{found}, others[:min(len(others), mostHands-1)]...)
		return tx.PutCodeTries(respondent, survey.CodeTries{})
	})
	if err == nil {
		err = refused
	}
	return c, err
}

func (s *Service) triedInVain(tx Tx, respondent int64, tries *survey.CodeTries) error {
	if tries.Locked(s.clock()) {
		if err := s.inform(tx, Actor{}, survey.CodeLocked, "", respondent); err != nil {
			return err
		}
		if err := s.audit(tx, respondentActor(respondent), "lock-code", respondentActor(respondent), ""); err != nil {
			return err
		}
	}
	return tx.PutCodeTries(respondent, *tries)
}

// inform tells respondents on their own page what somebody else has done about them.
func (s *Service) inform(tx privacy, actor Actor, kind survey.NoticeKind, questionnaire string, respondents ...int64) error {
	list := make([]survey.Notice, len(respondents))
	for n, id := range respondents {
		list[n] = survey.Notice{Respondent: id, At: s.clock(), Kind: kind, Questionnaire: questionnaire}
		if actor.Staff != nil {
			list[n].StaffID = actor.Staff.ID
		}
	}
	return tx.AddNotices(list)
}
