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

// maxIdentities is how many a session holds.
const maxIdentities = 2 * maxLinks

// StartedSession is what somebody is shown once, when they begin: the code of their identity, where it is given just now.
type StartedSession struct {
	Respondent int64
	Code       string
}

// takeIdentity gives a session the identity that it writes with by a link.
func (s *Service) takeIdentity(tx Tx, held []permission.SessionIdentity, l *Link) (_ []permission.SessionIdentity, b StartedSession, err error) {
	b.Respondent = l.Respondent
	if slices.ContainsFunc(held, func(h permission.SessionIdentity) bool {
		return h.Respondent == l.Respondent && (l.Identity == 0 || h.ID == l.Identity)
	}) {
		return held, b, nil
	}
	p, err := tx.Respondent(l.Respondent)
	if err != nil {
		return held, b, err
	}
	h, fresh, err := s.identityOfLink(tx, l, p)
	if err != nil || !fresh && slices.ContainsFunc(held, func(h permission.SessionIdentity) bool { return h.Respondent == l.Respondent }) {
		return held, b, err
	}
	if b.Code, err = s.giveCode(tx, h, p); err != nil {
		return held, b, err
	}
	held = append([]permission.SessionIdentity{{Respondent: l.Respondent, ID: h.ID}}, held...)
	return held[:min(len(held), maxIdentities)], b, nil
}

// identityOfLink is the identity of whoever begins by a link: of a letter's that of the address, of one that was passed on with a form the one
// that the form came with, but for the first alone. fresh tells that it is no new one made for want of another.
func (s *Service) identityOfLink(tx Tx, l *Link, p *survey.Respondent) (h *permission.Identity, fresh bool, err error) {
	if l.Identity != 0 {
		all, err := tx.IdentitiesOf(p.ID)
		n := slices.IndexFunc(all, func(h permission.Identity) bool { return h.ID == l.Identity && h.CodeHash == "" })
		if err != nil || n >= 0 {
			return &all[n], true, err
		}
	}
	h = &permission.Identity{Respondent: p.ID, AddressVersion: p.AddressVersion, Created: s.clock()}
	if l.Own {
		h.Mailed, h.AddressVersion = true, l.AddressVersion
	}
	return h, l.Own, tx.AddIdentity(h)
}

// giveCode makes an identity's code, once. Whoever has left no address has a link of their own that nobody can send again, and no code;
// who answers nothing alone needs none.
func (s *Service) giveCode(tx Tx, h *permission.Identity, p *survey.Respondent) (string, error) {
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

// hashCode binds a code to its identity. Whoever has the database has the answers too, so that slowness would protect nothing.
func hashCode(identity int64, code string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d:%s", identity, survey.PlainCode(code)))
	return hex.EncodeToString(sum[:])
}
