package httpapi

import (
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"

	"mogna/internal/survey"
)

// fetchSite is where a browser says that a request comes from: our own pages, another site, or its user.
const fetchSite = "Sec-Fetch-Site"

// tellRefusal has the log tell who was turned away and from where, so that attempts can be followed: links and codes that are guessed,
// rights that are not there, writes that another site makes a browser send, and limits. The words for the reader may have an address
// in them, and are left out.
func (s *server) tellRefusal(c echo.Context, status int, err error) {
	if isRefusal(c, status, err) {
		s.config.Log.Warn("refused", "method", c.Request().Method, "route", c.Path(), "status", status, "who", actorOf(c.Request().Context()).Key(),
			"from", network(c), "site", c.Request().Header.Get(fetchSite))
	}
}

func isRefusal(c echo.Context, status int, err error) bool {
	switch status {
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusTooManyRequests:
		return true
	case http.StatusNotFound: // what is somebody else's, or a link that there is none of
		return onAPIPath(c)
	}
	return errors.Is(err, survey.WrongCode)
}
