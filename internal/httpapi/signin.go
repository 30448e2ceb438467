package httpapi

import (
	"context"
	"crypto/sha256"
	"strings"
	"time"

	"github.com/labstack/echo/v4/middleware"
	"golang.org/x/time/rate"

	"mogna/api"
	"mogna/internal/survey"
	"mogna/internal/watch"
)

// GetSignInMethods tells how staff can sign in, and why this browser's last try failed.
func (s *server) GetSignInMethods(ctx context.Context, _ api.GetSignInMethodsRequestObject) (api.GetSignInMethodsResponseObject, error) {
	failure, _ := s.sessions.Get(ctx, sessionFailure).(survey.Text)
	return api.GetSignInMethods200JSONResponse{Oidc: s.config.OIDC != nil, Mail: s.app.Outbox.CanSend(), Failure: text(failure)}, nil
}

// RequestSignInLink notes that a link is asked for. Who asks too often for one address hears nothing else than who does not.
func (s *server) RequestSignInLink(_ context.Context, r api.RequestSignInLinkRequestObject) (api.RequestSignInLinkResponseObject, error) {
	email := strings.TrimSpace(r.Body.Email)
	key := sha256.Sum256([]byte(strings.ToLower(email)))
	if may, err := s.asked.Allow(string(key[:])); err != nil {
		return nil, err
	} else if may {
		if err := s.app.Access.RequestSignInLink(email); err != nil {
			return nil, err
		}
	} else {
		s.config.Watch.Refused(watch.ByQuota)
	}
	return api.RequestSignInLink202Response{}, nil
}

// Three letters to one address at once, and then one every five minutes.
const (
	lettersAtOnce = 3
	lettersEvery  = 5 * time.Minute
)

func newAsked() middleware.RateLimiterStore {
	return middleware.NewRateLimiterMemoryStoreWithConfig(middleware.RateLimiterMemoryStoreConfig{
		Rate: rate.Every(lettersEvery), Burst: lettersAtOnce, ExpiresIn: lettersAtOnce * lettersEvery})
}
