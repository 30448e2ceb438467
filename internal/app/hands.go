package app

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"time"

	"mogna/internal/survey"
)

type hands interface {
	// AddHand adds one, setting its id; of those who come by letters to an address there is one.
	AddHand(h *Hand) error
	HandsOf(respondent int64) ([]Hand, error)
	// GiveCode gives a hand its code, unless it has one.
	GiveCode(hand int64, hash string) (given bool, err error)
	// CodeTries reads how often a respondent's code has been tried, so that nobody else tries meanwhile.
	CodeTries(respondent int64) (*survey.CodeTries, error)
	PutCodeTries(respondent int64, c survey.CodeTries) error
	// MoveHands makes what some hands have written in a response another's.
	MoveHands(assignment int64, from []int64, to int64) error
	// DropAnswers empties a response. Its history stays.
	DropAnswers(assignment int64) error
}

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

// mostHands is how many a session holds.
const mostHands = 2 * mostLinks

// hand is the one that a session writes with in a respondent's name.
func (a Actor) hand(respondent int64) int64 {
	for _, h := range a.Hands {
		if h.Respondent == respondent {
			return h.ID
		}
	}
	return 0
}

// sightOf is what an actor may see of a response in a respondent's name.
func sightOf(tx hands, a Actor, q *survey.Questionnaire, respondent int64) (survey.Sight, error) {
	if !q.Personal() {
		return survey.SeesAll, nil
	}
	ids, err := a.handsOf(tx, respondent)
	return survey.SeesHands(ids...), err
}

func (a Actor) handsOf(tx hands, respondent int64) (ids []int64, err error) {
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

// Beginning is what somebody is shown once, when they begin: the code of their hand, where it is given just now.
type Beginning struct {
	Respondent int64
	Code       string
}

// takeHand gives a session the hand that it writes with by a link.
func (s *Service) takeHand(tx Tx, held []Held, l *Link) (_ []Held, b Beginning, err error) {
	b.Respondent = l.Respondent
	if slices.ContainsFunc(held, func(h Held) bool { return h.Respondent == l.Respondent && (l.Hand == 0 || h.ID == l.Hand) }) {
		return held, b, nil
	}
	p, err := tx.Respondent(l.Respondent)
	if err != nil {
		return held, b, err
	}
	h, fresh, err := s.handBy(tx, l, p)
	if err != nil || !fresh && slices.ContainsFunc(held, func(h Held) bool { return h.Respondent == l.Respondent }) {
		return held, b, err
	}
	if b.Code, err = s.giveCode(tx, h, p); err != nil {
		return held, b, err
	}
	held = append([]Held{{l.Respondent, h.ID}}, held...)
	return held[:min(len(held), mostHands)], b, nil
}

// handBy is the hand of whoever begins by a link: of a letter's that of the address, of one that was passed on with a form the one
// that the form came with, but for the first alone. fresh tells that it is no new one made for want of another.
func (s *Service) handBy(tx Tx, l *Link, p *survey.Respondent) (h *Hand, fresh bool, err error) {
	if l.Hand != 0 {
		all, err := tx.HandsOf(p.ID)
		n := slices.IndexFunc(all, func(h Hand) bool { return h.ID == l.Hand && h.CodeHash == "" })
		if err != nil || n >= 0 {
			return &all[n], true, err
		}
	}
	h = &Hand{Respondent: p.ID, AddressVersion: p.AddressVersion, Created: s.clock()}
	if l.Own {
		h.Mailed, h.AddressVersion = true, l.AddressVersion
	}
	return h, l.Own, tx.AddHand(h)
}

// giveCode makes a hand's code, once. Whoever has left no address has a link of their own that nobody can send again, and no code;
// who answers nothing alone needs none.
func (s *Service) giveCode(tx Tx, h *Hand, p *survey.Respondent) (string, error) {
	if h.CodeHash != "" || p.Email == "" {
		return "", nil
	}
	own, err := tx.AssignmentsFor(p)
	if err != nil || !slices.ContainsFunc(own, func(a survey.Assignment) bool { return a.RespondentID == p.ID }) {
		return "", err
	}
	var b [survey.CodeBytes]byte
	if _, err := io.ReadFull(s.random, b[:]); err != nil {
		return "", err
	}
	code := survey.NewCode(b)
	given, err := tx.GiveCode(h.ID, hashCode(h.ID, code))
	if !given {
		code = ""
	}
	return code, err
}

// hashCode binds a code to its hand. Whoever has the database has the answers too, so that slowness would protect nothing.
func hashCode(hand int64, code string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d:%s", hand, survey.PlainCode(code)))
	return hex.EncodeToString(sum[:])
}
