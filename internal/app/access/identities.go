package access

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// mostHands is how many a session holds.
const mostHands = 2 * mostLinks

// Beginning is what somebody is shown once, when they begin: the code of their hand, where it is given just now.
type Beginning struct {
	Respondent int64
	Code       string
}

// takeHand gives a session the hand that it writes with by a link.
func (s *Service) takeHand(tx Tx, held []permission.Held, l *Link) (_ []permission.Held, b Beginning, err error) {
	b.Respondent = l.Respondent
	if slices.ContainsFunc(held, func(h permission.Held) bool { return h.Respondent == l.Respondent && (l.Hand == 0 || h.ID == l.Hand) }) {
		return held, b, nil
	}
	p, err := tx.Respondent(l.Respondent)
	if err != nil {
		return held, b, err
	}
	h, fresh, err := s.handOfLink(tx, l, p)
	if err != nil || !fresh && slices.ContainsFunc(held, func(h permission.Held) bool { return h.Respondent == l.Respondent }) {
		return held, b, err
	}
	if b.Code, err = s.giveCode(tx, h, p); err != nil {
		return held, b, err
	}
	held = append([]permission.Held{{Respondent: l.Respondent, ID: h.ID}}, held...)
	return held[:min(len(held), mostHands)], b, nil
}

// handOfLink is the hand of whoever begins by a link: of a letter's that of the address, of one that was passed on with a form the one
// that the form came with, but for the first alone. fresh tells that it is no new one made for want of another.
func (s *Service) handOfLink(tx Tx, l *Link, p *survey.Respondent) (h *permission.Hand, fresh bool, err error) {
	if l.Hand != 0 {
		all, err := tx.HandsOf(p.ID)
		n := slices.IndexFunc(all, func(h permission.Hand) bool { return h.ID == l.Hand && h.CodeHash == "" })
		if err != nil || n >= 0 {
			return &all[n], true, err
		}
	}
	h = &permission.Hand{Respondent: p.ID, AddressVersion: p.AddressVersion, Created: s.clock()}
	if l.Own {
		h.Mailed, h.AddressVersion = true, l.AddressVersion
	}
	return h, l.Own, tx.AddHand(h)
}

// giveCode makes a hand's code, once. Whoever has left no address has a link of their own that nobody can send again, and no code;
// who answers nothing alone needs none.
func (s *Service) giveCode(tx Tx, h *permission.Hand, p *survey.Respondent) (string, error) {
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
