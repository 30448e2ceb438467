package httpapi

import (
	"context"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
)

// A request that takes longer than this is told to come again, and what it has begun is undone.
const (
	readLimit  = 30 * time.Second
	writeLimit = time.Minute
	longLimit  = 10 * time.Minute // a country's report or import on a small machine
)

// withTimeout gives each request the time that its kind may take. An error is answered within it: what writes the answer keeps the session.
func withTimeout(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		limit := readLimit
		switch path := c.Path(); {
		case strings.Contains(path, "/reports/"), strings.HasSuffix(path, "imports"), strings.HasSuffix(path, "/export"):
			limit = longLimit
		case isWrite(c):
			limit = writeLimit
		}
		ctx, cancel := context.WithTimeout(c.Request().Context(), limit)
		defer cancel()
		c.SetRequest(c.Request().WithContext(ctx))
		if err := next(c); err != nil {
			c.Error(err)
		}
		return nil
	}
}
