package app

import (
	"context"
	"strings"

	"mogna/internal/address"
	"mogna/internal/survey"
)

// UpdateRespondent corrects a respondent's name or address; nil leaves one as it is. Letters go to the address as it is then.
func (s *Service) UpdateRespondent(ctx context.Context, actor Actor, id int64, name, email *string) error {
	if err := actor.mustCoordinate(); err != nil {
		return err
	}
	return s.store.Write(ctx, func(tx Tx) error {
		p, err := tx.Respondent(id)
		if err != nil {
			return err
		}
		before := p.Email
		if _, err := lockFor(tx, p.RoundID, survey.CorrectPerson); err != nil {
			return err
		}
		set(&p.Name, name)
		set(&p.Email, email)
		p.Name, p.Email = strings.TrimSpace(p.Name), address.Tidy(p.Email)
		if faults := checkPerson(p.Name, p.Email); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		if other, err := tx.RespondentByEmail(p.RoundID, p.Email); err == nil && other.ID != id {
			return survey.Refuse([]survey.Fault{{Path: "email", What: survey.Say("Någon annan i mätomgången har redan adressen.", "Someone else in the round already has that address."),
				Mend: survey.Say("Kontrollera adressen. Ska den personen svara i stället kan du lämna över formuläret.", "Check the address. If that person should answer instead, hand the questionnaire over.")}})
		} else if err != nil && !isNotFound(err) {
			return err
		}
		if !strings.EqualFold(before, p.Email) { // letters from now on go to where somebody else wants them
			p.AddressVersion++
			if err := s.inform(tx, actor, survey.AddressChanged, "", id); err != nil {
				return err
			}
		}
		if err := tx.PutRespondents([]survey.Respondent{*p}); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "correct-respondent", respondentActor(id), "")
	})
}
