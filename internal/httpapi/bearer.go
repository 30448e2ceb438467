package httpapi

import (
	"strings"

	"github.com/labstack/echo/v4"

	"mogna/internal/survey"
)

// bearer is the token that a machine sends.
func bearer(c echo.Context) (token string, sent bool) {
	scheme, token, _ := strings.Cut(c.Request().Header.Get(echo.HeaderAuthorization), " ")
	return strings.TrimSpace(token), strings.EqualFold(scheme, "Bearer")
}

// forBrowsers keeps a middleware to requests without a token. One with a token has no session and gets no cookie, and what
// another site can make a browser send carries none.
func forBrowsers(m echo.MiddlewareFunc) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		guarded := m(next)
		return func(c echo.Context) error {
			if _, sent := bearer(c); sent {
				return next(c)
			}
			return guarded(c)
		}
	}
}

// browsersOnly turns machines away from what is no part of the contract.
func browsersOnly(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if _, sent := bearer(c); sent {
			return errMachine
		}
		return next(c)
	}
}

var errMachine = survey.Fail(survey.Forbidden, "API-nyckeln har inte den behörigheten. Be processledaren om en API-nyckel som har det.", "The API token does not have this permission. Ask the coordinator for one that does.")
