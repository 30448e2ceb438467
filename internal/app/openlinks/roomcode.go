package openlinks

import (
	"context"
	"time"

	"mogna/internal/app/access"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Codes have few digits, so that tries are few: a room behind one address comes in, and somebody who tries them all finds none while a
// code is valid. All processes count together.
var (
	codesFrom = usecase.Limit{Every: 5 * time.Second, Burst: 60} // from an address
	codesEver = usecase.Limit{Every: 3 * time.Second, Burst: 300}
)

// EnterRoomCode gives whoever types a room's code a link to it. What is tried is counted before it is looked up, whatever comes of it.
func (s *Service) EnterRoomCode(ctx context.Context, typed, from string) (token string, err error) {
	var refused error
	err = s.store.Write(ctx, func(tx Tx) error {
		if refused = takeTry(tx, s.clock(), from); refused != nil {
			return nil
		}
		var l *OpenLink
		if l, refused = s.openRoom(tx, survey.PlainRoomCode(typed)); refused != nil {
			return nil // the try counts
		}
		made, own, err := access.NewLink(s.random, s.clock(), access.Link{})
		if err != nil {
			return err
		}
		token = made
		return tx.AddOpenLinks([]OpenLink{{Hash: own.Hash, Round: l.Round, Role: l.Role, Questionnaire: l.Questionnaire, Created: own.Created}})
	})
	if err == nil {
		err = refused
	}
	return token, err
}

func takeTry(tx Tx, now time.Time, from string) error {
	if err := usecase.Take(tx, now, codesFrom, "room code from "+from); err != nil {
		return err
	}
	return usecase.Take(tx, now, codesEver, "room code")
}

// openRoom is the link that a code stands for. Why there is none is not told apart.
func (s *Service) openRoom(tx Tx, code string) (*OpenLink, error) {
	l, err := tx.OpenLinkByCode(code)
	if usecase.IsNotFound(err) || err == nil && s.clock().After(l.CodeUntil) {
		return nil, errNoRoom
	}
	if err != nil {
		return nil, err
	}
	r, err := tx.Round(l.Round)
	if err == nil && r.TakesAnswers(s.clock()) != nil {
		err = errNoRoom
	}
	return l, err
}

var errNoRoom = survey.Refuse([]survey.Fault{{Path: "code", What: survey.Say("Koden stämmer inte, eller gäller inte längre.", "The code is not right, or is no longer valid."),
	Mend: survey.Say("Kontrollera siffrorna på väggen, eller be den som leder mötet om en ny kod.", "Check the digits on the wall, or ask the facilitator for a new code.")}})
