package permission

import (
	"slices"
	"time"

	"mogna/internal/survey"
)

// Hand is one who writes in a respondent's name: a browser that has begun, and whoever has the code that was shown to it then.
type Hand struct {
	ID             int64
	Respondent     int64
	AddressVersion int64 // what the person's address was: letters to it show what the hand has written
	Mailed         bool  // the one of everybody who comes by such letters
	CodeHash       string
	Created        time.Time
}

// Held is a hand, or an address, that a session writes with or comes by.
type Held struct{ Respondent, ID int64 }

// Hand is the one that a session writes with in a respondent's name.
func (a Actor) Hand(respondent int64) int64 {
	for _, h := range a.Hands {
		if h.Respondent == respondent {
			return h.ID
		}
	}
	return 0
}

// SightOf is what an actor may see of a response in a respondent's name.
func SightOf(tx Hands, a Actor, q *survey.Questionnaire, respondent int64) (survey.Sight, error) {
	if !q.Personal() {
		return survey.SeesAll, nil
	}
	ids, err := a.HandsOf(tx, respondent)
	return survey.SeesHands(ids...), err
}

// HandsOf are the hands in a respondent's name whose answers an actor may see.
func (a Actor) HandsOf(tx Hands, respondent int64) (ids []int64, err error) {
	for _, h := range a.Hands {
		if h.Respondent == respondent {
			ids = append(ids, h.ID)
		}
	}
	if !slices.ContainsFunc(a.Addresses, func(h Held) bool { return h.Respondent == respondent }) {
		return ids, nil
	}
	all, err := tx.HandsOf(respondent)
	for _, h := range all {
		if slices.Contains(a.Addresses, Held{respondent, h.AddressVersion}) {
			ids = append(ids, h.ID)
		}
	}
	return ids, err
}
