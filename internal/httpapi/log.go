package httpapi

import (
	"fmt"
	"time"

	"github.com/labstack/echo/v4"
)

// logged writes a line for each request: the route's pattern, never its address, for addresses carry link tokens.
func (s *server) logged(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		start := time.Now()
		t := s.begun(c)
		err := next(c)
		if err != nil {
			c.Error(err)
		}
		s.log(c.Request().Context()).Info("request", "method", c.Request().Method, "route", c.Path(), "status", c.Response().Status, "actor", t.actor,
			"ms", float64(time.Since(start).Microseconds())/1000)
		return nil
	}
}

// panicked makes a panic an ordinary internal error, with its stack in the log.
func (s *server) panicked(c echo.Context, err error, stack []byte) error {
	s.log(c.Request().Context()).Error("panic", "route", c.Path(), "error", err, "stack", string(stack))
	return fmt.Errorf("panic: %w", err)
}
