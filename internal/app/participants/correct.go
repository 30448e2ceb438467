package participants

import (
	"context"
	"errors"
	"strings"

	"mogna/internal/address"
	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// UpdateRespondent corrects a respondent's name or address; nil leaves one as it is. Letters go to the address as it is then.
// Seen is the revision that was read; nil sets what is sent whatever stands.
func (s *Service) UpdateRespondent(ctx context.Context, actor permission.Actor, id int64, seen *int64, name, email *string) error {
	return permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		p, err := tx.Respondent(id)
		if err != nil {
			return err
		}
		before := p.Email
		if _, err := permission.LockFor(tx, p.RoundID, survey.CorrectPerson); err != nil {
			return err
		}
		if seen != nil {
			if err := checkPersonRevision(p, *seen, name, email); err != nil {
				return err
			}
		}
		if name != nil {
			p.Name = strings.TrimSpace(*name)
		}
		if email != nil {
			p.Email = address.Tidy(*email)
		}
		if faults := access.CheckPerson(p.Name, p.Email); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		if other, err := tx.RespondentByEmail(p.RoundID, p.Email); err == nil && other.ID != id {
			return survey.Refuse([]survey.Fault{{Path: "email", What: survey.Say("Någon annan i mätomgången har redan adressen.", "Someone else in the round already has that address."),
				Mend: survey.Say("Kontrollera adressen. Ska den personen svara i stället kan du lämna över formuläret.", "Check the address. If that person should answer instead, hand the questionnaire over.")}})
		} else if err != nil && !usecase.IsNotFound(err) {
			return err
		}
		if !strings.EqualFold(before, p.Email) { // letters from now on go to where somebody else wants them
			p.AddressVersion++
			if err := access.Inform(tx, s.clock(), actor, survey.AddressChanged, "", id); err != nil {
				return err
			}
		}
		if err := tx.PutRespondents([]survey.Respondent{*p}); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "correct-respondent", audit.RespondentActor(id), "")
	})
}

// checkPersonRevision fails where somebody else has changed the person since they were read, with what stands now of what would be changed.
func checkPersonRevision(p *survey.Respondent, seen int64, name, email *string) error {
	err := survey.MayReplace(p.ReadAs(), seen)
	var moved *survey.Error
	if !errors.As(err, &moved) {
		return err
	}
	told := *moved
	tell := func(path, now string, wanted *string) {
		if wanted != nil && *wanted != now {
			told.Faults = append(told.Faults, survey.Fault{Path: path, What: survey.Say("Nu står det ”%s”.", "It now says “%s”.", now),
				Mend: survey.Say("Spara igen om det ska vara det du har skrivit.", "Save again if it is to be what you have written.")})
		}
	}
	tell("name", p.Name, name)
	tell("email", p.Email, email)
	return &told
}
