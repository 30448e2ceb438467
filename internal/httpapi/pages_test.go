package httpapi_test

import (
	"net/http"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// A program that asks for what isn't there gets no page.
func TestProgramsGetNoPage(t *testing.T) {
	b := servertest.NewBrowser(t, servertest.Start(t, servertest.SQLite(t)))
	for _, path := range []string{"/api", "/api/v1", "/api/v2/rounds", "/api/v1/nothing", "/API/v1/rounds", "//api/v1/nothing", "/api%2Fv1", "/metrics", "/metrics/", "/metrics/x", "/healthz/x", "/readyz/x", "/auth", "/auth/oidc/x", "/.well-known/x"} {
		req, _ := http.NewRequest("GET", b.Base+path, nil)
		var p api.Problem
		if res := b.Send(req, 404, &p); res.Header.Get("Content-Type") != "application/problem+json" || p.Status != 404 || p.Detail == "" {
			t.Errorf("%s: %s %+v", path, res.Header.Get("Content-Type"), p)
		}
	}
	for _, path := range []string{"/", "/logga-in", "/matomgangar/1", "/apistol"} {
		req, _ := http.NewRequest("GET", b.Base+path, nil)
		if res := b.Send(req, 200, nil); !strings.HasPrefix(res.Header.Get("Content-Type"), "text/html") {
			t.Errorf("%s: %s", path, res.Header.Get("Content-Type"))
		}
	}
}
