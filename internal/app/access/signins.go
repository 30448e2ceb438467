package access

import (
	"context"
	"time"

	"github.com/mileusna/useragent"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// SignIn is a browser in which a member of staff is signed in.
type SignIn struct {
	ID      int64
	Staff   int64
	At      time.Time
	Seen    time.Time // when something was last done there, to a minute
	Browser string
	Current bool // the one that asks
}

// SignInLog keeps where staff are signed in.
type SignInLog interface {
	// AddSignIn adds one, setting its id.
	AddSignIn(s *SignIn) error
	audit.Log
}

// Admit signs a member of staff in, in the credentials' browser. Proven says that they have shown that their address is theirs, and how
// by what they come.
func Admit(tx SignInLog, now time.Time, c *Credentials, staff int64, proven bool, how string) error {
	s := SignIn{Staff: staff, At: now, Seen: now, Browser: browserName(c.UserAgent)}
	if err := tx.AddSignIn(&s); err != nil {
		return err
	}
	c.Operator, c.Staff, c.SignIn, c.Proven, c.Seen = false, staff, s.ID, proven, now.Unix()
	return audit.Record(tx, now, audit.StaffActor(staff), "sign-in", audit.StaffObject(staff), how)
}

// browserName is what a person calls a browser: no version, which would tell more than it helps.
func browserName(agent string) string {
	const most = 60
	b := useragent.Parse(agent)
	name := b.Name
	if b.OS != "" {
		name += ", " + b.OS
	}
	if r := []rune(name); len(r) > most {
		name = string(r[:most])
	}
	return survey.Readable(name)
}

// SignIns lists where whoever asks is signed in, latest first.
func (s *Service) SignIns(ctx context.Context, actor permission.Actor, current int64) ([]SignIn, error) {
	if actor.Staff == nil || actor.Staff.ID == 0 {
		return nil, nil
	}
	return usecase.Read(ctx, s.store, func(tx Tx) ([]SignIn, error) {
		list, err := tx.SignIns(actor.Staff.ID, s.clock().Add(-StaffIdle-idleResolution))
		for n := range list {
			list[n].Current = list[n].ID == current
		}
		return list, err
	})
}

// EndSignIn signs one of the asker's own browsers out at once.
func (s *Service) EndSignIn(ctx context.Context, actor permission.Actor, id int64) error {
	if actor.Staff == nil || actor.Staff.ID == 0 {
		return errNoSignIn
	}
	return s.store.Write(ctx, func(tx Tx) error {
		ended, err := tx.EndSignIn(actor.Staff.ID, id, s.clock())
		if err == nil && !ended {
			err = errNoSignIn
		}
		if err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "end-sign-in", audit.StaffObject(actor.Staff.ID), "")
	})
}

var errNoSignIn = survey.Fail(survey.NotFound, "Inloggningen finns inte, eller är redan avslutad.", "The sign-in does not exist, or has ended already.")

// SignOut ends the sign-in of a browser that signs out.
func (s *Service) SignOut(ctx context.Context, c Credentials) error {
	if c.SignIn == 0 {
		return nil
	}
	return s.store.Write(ctx, func(tx Tx) error {
		_, err := tx.EndSignIn(c.Staff, c.SignIn, s.clock())
		return err
	})
}

// NoteSeen keeps that something is done where somebody is signed in.
func (s *Service) NoteSeen(ctx context.Context, c Credentials) error {
	if c.SignIn == 0 || c.Staff == 0 {
		return nil
	}
	return s.store.Write(ctx, func(tx Tx) error { return tx.NoteSeen(c.SignIn, s.clock()) })
}
