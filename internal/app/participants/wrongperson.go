package participants

import (
	"context"
	"strings"

	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// ReportWrongPerson notes that a letter reached somebody who is not the one to answer, by its link. They need not sign in, and are
// reminded no more.
func (s *Service) ReportWrongPerson(ctx context.Context, token, message string) error {
	return s.store.Write(ctx, func(tx Tx) error {
		l, err := access.FindLink(tx, token, s.clock())
		if err != nil {
			return err
		}
		if l.Purpose != access.RespondentLink {
			return survey.Fail(survey.NotFound, "Länken hör inte till ett utskick. Öppna länken i mejlet igen.", "This link does not belong to an email to respondents. Open the link in the email again.")
		}
		p, err := tx.Respondent(l.Respondent)
		if err != nil {
			return err
		}
		if _, err := permission.LockFor(tx, p.RoundID, survey.CorrectPerson); err != nil {
			return err
		}
		w := survey.WrongPerson{Respondent: p.ID, At: s.clock(), AddressVersion: p.AddressVersion, Message: strings.TrimSpace(message)}
		if l.Own {
			w.AddressVersion = l.AddressVersion
		}
		if faults := w.Validate(); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		if err := tx.PutWrongPerson(w); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), audit.RespondentActor(p.ID), "report-wrong-person", audit.RespondentActor(p.ID), audit.RoundObject(p.RoundID))
	})
}

// DismissWrongPerson has somebody asked again who was said to be the wrong one.
func (s *Service) DismissWrongPerson(ctx context.Context, actor permission.Actor, respondent int64) error {
	return permission.Write(ctx, s.store, actor, permission.Administer, func(tx Tx) error {
		p, err := tx.Respondent(respondent)
		if err != nil {
			return err
		}
		if own := actor.Organisation(); own != "" && p.Organisation != own {
			return errNoRespondent
		}
		if _, err := permission.LockFor(tx, p.RoundID, survey.CorrectPerson); err != nil {
			return err
		}
		if err := tx.DropWrongPerson(respondent); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "dismiss-wrong-person", audit.RespondentActor(respondent), audit.RoundObject(p.RoundID))
	})
}
