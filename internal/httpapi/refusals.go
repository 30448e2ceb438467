package httpapi

import (
	"errors"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"mogna/internal/survey"
)

// fetchSite is where a browser says that a request comes from: our own pages, another site, or its user.
const fetchSite = "Sec-Fetch-Site"

// noteRefusal has the request's line in the log tell that somebody was turned away and from where, so that attempts can be followed: links and codes that are
// guessed, rights that are not there, writes that another site makes a browser send, and limits. It says which of the staff and programs
// that was, and never which respondent. The words for the reader may have an address in them, and are left out.
func noteRefusal(c echo.Context, status int, err error) {
	if !isRefusal(c, status, err) {
		return
	}
	a := actorOf(c.Request().Context())
	who := actorClass(a)
	if a.Staff != nil || a.Token != nil {
		who = a.Key()
	}
	trailOf(c.Request().Context()).refused = []any{"who", who, "from", network(c), "site", c.Request().Header.Get(fetchSite)}
}

func isRefusal(c echo.Context, status int, err error) bool {
	switch status {
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusTooManyRequests:
		return true
	case http.StatusNotFound: // what is somebody else's, or a link that there is none of
		return onAPIPath(c) && !strings.Contains(c.Path(), "/progress/") // which is asked for before there is any
	}
	return errors.Is(err, survey.WrongCode)
}
