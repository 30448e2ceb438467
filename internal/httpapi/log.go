package httpapi

import (
	"fmt"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"

	"mogna/internal/watch"
)

// logRequests writes a line for each request, and one alone: the route's pattern, never its address, for addresses carry link tokens.
func (s *server) logRequests(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		start := time.Now()
		came := c.Request().Context() // which ends where the client leaves
		t := s.begun(c)
		counted, traced := s.config.Watch.Request(), s.traced(c, t)
		err := next(c)
		if err != nil {
			c.Error(err)
		}
		if t.limit != "" {
			s.config.Watch.Refused(t.limit)
		}
		status := c.Response().Status
		if status >= http.StatusInternalServerError && came.Err() != nil {
			status = watch.Abandoned
		}
		method, event := watch.Method(c.Request()), "request"
		counted(method, c.Path(), status)
		traced(status)
		if t.refused != nil {
			event = "refused"
		}
		s.log(c.Request().Context()).With("method", method, "route", c.Path(), "status", status).With(t.refused...).
			Info(event, "actor", t.actor, "ms", float64(time.Since(start).Microseconds())/1000)
		return nil
	}
}

// panicked makes a panic an ordinary internal error, with its stack in the log.
func (s *server) panicked(c echo.Context, err error, stack []byte) error {
	s.log(c.Request().Context()).Error("panic", "route", c.Path(), "error", err, "stack", string(stack))
	return fmt.Errorf("panic: %w", err)
}
