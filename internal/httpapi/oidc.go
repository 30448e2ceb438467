package httpapi

import (
	"encoding/gob"
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"

	"mogna/internal/app/staff"
	"mogna/internal/signin"
	"mogna/internal/survey"
)

// The sign-in at an OpenID provider stands outside the contract: a browser walks through it, and no program calls it.
const (
	oidcPath = "/auth/oidc"
	// OIDCReturn is where the provider sends people back to.
	OIDCReturn = oidcPath + "/callback"

	signInPage   = "/logga-in"
	afterFailure = signInPage + "?fel"
)

func init() { // what the session store keeps beside plain values
	gob.Register(signin.Flow{})
	gob.Register(survey.Text{})
}

// beginOIDC sends somebody to the provider. It is a link, not a form: our policy lets forms go nowhere else. Another site may send them
// to the sign-in page, but no further: where the provider knows them already, they would be signed in without having asked for it.
func (s *server) beginOIDC(c echo.Context) error {
	ctx := c.Request().Context()
	if site := c.Request().Header.Get(fetchSite); site == "cross-site" || site == "same-site" {
		return c.Redirect(http.StatusFound, signInPage)
	}
	if s.config.OIDC == nil {
		return s.signInFailed(c, survey.Fail(survey.NotFound, "Det går inte att logga in med organisationens konto här.", "You cannot sign in here with your organisation's account."))
	}
	address, flow, err := s.config.OIDC.Begin(ctx)
	if err != nil {
		return s.signInFailed(c, err)
	}
	s.sessions.Put(ctx, sessionFlow, flow)
	return c.Redirect(http.StatusFound, address)
}

// finishOIDC takes somebody in who comes back. The flow is taken out first, so that it is used once; the code in the address is
// left behind by the redirect.
func (s *server) finishOIDC(c echo.Context) error {
	ctx := c.Request().Context()
	flow, _ := s.sessions.Pop(ctx, sessionFlow).(signin.Flow)
	if s.config.OIDC == nil {
		return c.Redirect(http.StatusFound, signInPage)
	}
	id, err := s.config.OIDC.Finish(ctx, flow, c.QueryParams())
	if err != nil {
		return s.signInFailed(c, err)
	}
	credentials, err := s.app.Staff.SignIn(ctx, s.credentials(ctx), person(id))
	if err != nil {
		return s.signInFailed(c, err)
	}
	s.sessions.Remove(ctx, sessionFailure)
	if err := s.remember(ctx, credentials); err != nil {
		return err
	}
	return c.Redirect(http.StatusFound, signInPage)
}

func person(id signin.Identity) staff.Person {
	return staff.Person{Issuer: id.Issuer, Subject: id.Subject, Email: id.Email, EmailVerified: id.EmailVerified, Name: id.Name,
		Grants: each(id.Grants, func(g signin.Grant) survey.Grant {
			return survey.Grant{Role: survey.StaffRole(g.Role), Organisation: g.Organisation}
		})}
}

// signInFailed leads to the sign-in page, which says what happened and what to do. The words wait in the session: an address that
// carried them could be made by anybody.
func (s *server) signInFailed(c echo.Context, err error) error {
	words := details[http.StatusInternalServerError]
	var ours *survey.Error
	if errors.As(err, &ours) {
		words = ours.Detail
	}
	if ours == nil || ours.Code == survey.Unavailable {
		s.log(c.Request().Context()).Error("sign-in failed", "error", err)
	} else {
		s.log(c.Request().Context()).Info("sign-in refused", "from", network(c), "error", err)
	}
	s.sessions.Put(c.Request().Context(), sessionFailure, words)
	return c.Redirect(http.StatusFound, afterFailure)
}
