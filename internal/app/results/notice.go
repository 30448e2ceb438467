package results

import (
	"fmt"

	"mogna/internal/app/outbox"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// notify plans a letter about a publication to each who may read it, but for whoever has published it, and tells how many they are.
func (s *Service) notify(tx Tx, actor permission.Actor, made *Snapshot) (queued int, err error) {
	if !s.outbox.CanSend() {
		return 0, outbox.ErrNoMailer
	}
	readers, err := permission.Readers(tx, made.Round)
	if err != nil {
		return 0, err
	}
	var list []survey.Letter
	for _, who := range readers {
		if who.ID == actor.Staff.ID {
			continue
		}
		l, err := s.outbox.NewLetter(survey.Letter{Once: fmt.Sprintf("publication/%d/%d/%d", made.Round, made.Number, who.ID),
			Kind: survey.PublicationLetter, RoundID: made.Round, StaffID: who.ID})
		if err != nil {
			return 0, err
		}
		list = append(list, l)
	}
	return tx.AddLetters(list)
}
