package httpapi

import (
	"context"
	"net/http"
	"strings"

	"github.com/alexedwards/scs/v2"
	"github.com/labstack/echo/v4"

	"mogna/internal/app/access"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

type contextKey int

const (
	actorKey contextKey = iota
	languageKey
	networkKey
	trailKey
	userAgentKey
)

// Names of what a session holds. It holds names of rights only: what they give is looked up anew at each request.
const (
	sessionOperator   = "operator"
	sessionStaff      = "staff"
	sessionSignIn     = "sign-in"
	sessionOrganiser  = "organiser"
	sessionProven     = "proven"
	sessionLinks      = "links"
	sessionIdentities = "hands" // a respondent and an identity in turn
	sessionSeen       = "seen"
	sessionFlow       = "flow"    // of a sign-in under way at the OpenID provider
	sessionFailure    = "failure" // why the last one failed
)

func newSessions(c Config) *scs.SessionManager {
	m := scs.New()
	m.Store = c.Sessions
	m.Lifetime = access.SessionLife
	m.Codec = &decodedOnce{}
	m.HashTokenInStore = true // a copy of the database lets nobody in
	m.Cookie.Name = "mogna"
	m.Cookie.SameSite = http.SameSiteLaxMode
	if strings.HasPrefix(c.BaseURL, "https://") {
		m.Cookie.Name, m.Cookie.Secure = "__Host-mogna", true
	}
	m.ErrorFunc = func(w http.ResponseWriter, r *http.Request, err error) {
		ofRequest(c.Log, r.Context()).Error("session", "error", err)
		writeProblem(w, newProblem(r, err))
	}
	return m
}

// loadSession reads a request's session, with its link.
func (s *server) loadSession(next http.Handler) http.Handler {
	load := s.sessions.LoadAndSave(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		load.ServeHTTP(w, r.WithContext(context.WithValue(access.WithAhead(r.Context()), userAgentKey, r.UserAgent())))
	})
}

// withActor puts who is asking into the request's context.
func (s *server) withActor(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		ctx := c.Request().Context()
		actor, err := s.identify(c)
		if err != nil {
			return err
		}
		trailOf(ctx).actor = actorClass(actor)
		ctx = context.WithValue(context.WithValue(ctx, actorKey, actor), networkKey, network(c))
		c.SetRequest(c.Request().WithContext(ctx))
		return next(c)
	}
}

func (s *server) identify(c echo.Context) (permission.Actor, error) {
	ctx := c.Request().Context()
	if token, sent := bearer(c); sent {
		actor, err := s.app.Access.IdentifyMachine(ctx, token)
		if err != nil {
			c.Response().Header().Set(echo.HeaderWWWAuthenticate, `Bearer error="invalid_token"`)
		}
		return actor, err
	}
	credentials, changed := s.app.Access.ExpireIdle(s.credentials(ctx))
	if changed {
		s.keep(ctx, credentials)
		if err := s.app.Access.NoteSeen(ctx, credentials); err != nil {
			return permission.Actor{}, err
		}
	}
	return s.app.Access.Identify(ctx, credentials)
}

func (s *server) credentials(ctx context.Context) access.Credentials {
	links, _ := s.sessions.Get(ctx, sessionLinks).([]string)
	numbers, _ := s.sessions.Get(ctx, sessionIdentities).([]int64)
	var identities []permission.SessionIdentity
	for n := 0; n+1 < len(numbers); n += 2 {
		identities = append(identities, permission.SessionIdentity{Respondent: numbers[n], ID: numbers[n+1]})
	}
	return access.Credentials{Operator: s.sessions.GetBool(ctx, sessionOperator), Staff: s.sessions.GetInt64(ctx, sessionStaff),
		SignIn: s.sessions.GetInt64(ctx, sessionSignIn), Organiser: s.sessions.GetInt64(ctx, sessionOrganiser), Proven: s.sessions.GetBool(ctx, sessionProven), UserAgent: userAgentOf(ctx), Seen: s.sessions.GetInt64(ctx, sessionSeen), Links: links,
		Identities: identities}
}

func actorOf(ctx context.Context) permission.Actor {
	a, _ := ctx.Value(actorKey).(permission.Actor)
	return a
}

func userAgentOf(ctx context.Context) string {
	agent, _ := ctx.Value(userAgentKey).(string)
	return agent
}

func networkOf(ctx context.Context) string {
	n, _ := ctx.Value(networkKey).(string)
	return n
}

// remember keeps what the session gives from now on, under a new token: rights have changed.
func (s *server) remember(ctx context.Context, c access.Credentials) error {
	if err := s.sessions.RenewToken(ctx); err != nil {
		return err
	}
	s.keep(ctx, c)
	return nil
}

func (s *server) keep(ctx context.Context, c access.Credentials) {
	s.sessions.Put(ctx, sessionOperator, c.Operator)
	s.sessions.Put(ctx, sessionStaff, c.Staff)
	s.sessions.Put(ctx, sessionSignIn, c.SignIn)
	s.sessions.Put(ctx, sessionOrganiser, c.Organiser)
	s.sessions.Put(ctx, sessionProven, c.Proven)
	s.sessions.Put(ctx, sessionSeen, c.Seen)
	s.sessions.Put(ctx, sessionLinks, c.Links)
	var identities []int64
	for _, h := range c.Identities {
		identities = append(identities, h.Respondent, h.ID)
	}
	s.sessions.Put(ctx, sessionIdentities, identities)
}

// withLanguage picks the language of errors: the first of ours that the reader accepts, Swedish else.
func withLanguage(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		lang := acceptLanguage(c.Request().Header.Get("Accept-Language"))
		c.SetRequest(c.Request().WithContext(context.WithValue(c.Request().Context(), languageKey, lang)))
		return next(c)
	}
}

func languageOf(ctx context.Context) string {
	if lang, ok := ctx.Value(languageKey).(string); ok {
		return lang
	}
	return survey.Swedish
}
