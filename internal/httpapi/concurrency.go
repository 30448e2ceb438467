package httpapi

import (
	"bytes"
	"net/http"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"mogna/internal/survey"
	"mogna/internal/watch"
)

// maxConcurrent limits how many HTTP responses are built concurrently. Building one takes memory, compressing it most of all; when everybody
// opens their email in the same minute, the others wait some milliseconds.
const maxConcurrent = 16

const slotWait = 15 * time.Second // for a place

// limitConcurrency has only so many answers made at a time. An answer is held until it is whole and sent after its place is free again, so
// that a slow line holds nobody up. Pages have places of their own, and who asks for health needs none. Reports are sent as they are
// made, and a sign-in waits for another server.
func limitConcurrency() echo.MiddlewareFunc {
	api, pages := make(chan struct{}, maxConcurrent), make(chan struct{}, maxConcurrent)
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			places := pages // which never wait for the database
			if onAPIPath(c) {
				places = api
			}
			if isWrite(c) || c.Path() == "/healthz" || c.Path() == "/readyz" || strings.Contains(c.Request().URL.Path, "/reports/") || strings.HasPrefix(c.Path(), oidcPath) {
				return next(c)
			}
			select {
			case places <- struct{}{}:
			case <-c.Request().Context().Done():
				return c.Request().Context().Err()
			case <-time.After(slotWait):
				refuse(c, watch.ByPlaces)
				return survey.Fail(survey.Unavailable, "Det är många som använder Mogna just nu. Försök igen om en stund.", "Many people are using Mogna at the moment. Try again in a while.")
			}
			return buffered(c, func() error {
				defer func() { <-places }()
				return next(c)
			})
		}
	}
}

// buffered holds an answer back until it is made.
func buffered(c echo.Context, answer func() error) error {
	real := c.Response().Writer
	h := &bufferedResponse{header: real.Header()}
	c.Response().Writer = h
	err := answer()
	c.Response().Writer = real
	if h.status != 0 {
		real.WriteHeader(h.status)
		_, _ = real.Write(h.body.Bytes())
	}
	return err
}

// bufferedResponse is an answer that is not sent yet.
type bufferedResponse struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (h *bufferedResponse) Header() http.Header { return h.header }

func (h *bufferedResponse) WriteHeader(status int) { h.status = status }

func (h *bufferedResponse) Write(b []byte) (int, error) {
	if h.status == 0 {
		h.status = http.StatusOK
	}
	return h.body.Write(b)
}
