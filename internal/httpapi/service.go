package httpapi

import (
	"context"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/oapi-codegen/runtime/types"

	"mogna/api"
	"mogna/internal/survey"
)

const (
	apiVersion  = "1.0.0"
	apiReleased = "2026-11-23"
)

// GetAPIInfo tells what the API is.
func (s *server) GetAPIInfo(context.Context, api.GetAPIInfoRequestObject) (api.GetAPIInfoResponseObject, error) {
	released, err := time.Parse(time.DateOnly, apiReleased)
	if err != nil {
		return nil, err
	}
	return api.GetAPIInfo200JSONResponse{APIName: "mogna", APIVersion: apiVersion, APIReleased: types.Date{Time: released},
		APIDocumentation: s.link("/api/v1/openapi.yaml"), APIStatus: api.Active}, nil
}

// healthy says that the process runs.
func (s *server) healthy(c echo.Context) error { return c.String(http.StatusOK, "ok\n") }

// ready says that it can answer: the database is there.
func (s *server) ready(c echo.Context) error {
	if err := s.tryReady(c.Request().Context()); err != nil {
		s.log(c.Request().Context()).Error("not ready", "error", err)
		return survey.Fail(survey.Unavailable, "Tjänsten fungerar inte just nu, eftersom databasen inte svarar. Försök igen om en stund.", "The service is not working at the moment, because the database does not respond. Try again in a while.")
	}
	return c.String(http.StatusOK, "ok\n")
}

// readyLimit has the answer come within two seconds, whatever the database does.
const readyLimit = 1500 * time.Millisecond

func (s *server) tryReady(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, readyLimit)
	defer cancel()
	done := make(chan error, 1)
	go func() { done <- s.config.Ready(ctx) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (s *server) spec(c echo.Context) error {
	return c.Blob(http.StatusOK, "application/yaml", s.config.Spec)
}
