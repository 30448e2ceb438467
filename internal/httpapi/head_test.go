package httpapi_test

import (
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"mogna/internal/server/servertest"
)

// HEAD answers as GET does, without the body, whatever may be read.
func TestHEADAnswersAsGET(t *testing.T) {
	b, contract := everything(t, servertest.SQLite(t))
	ask := func(method, path string) (int, http.Header, int) {
		req, _ := http.NewRequest(method, b.Base+path, nil)
		res, err := b.Client.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		body, err := io.ReadAll(res.Body)
		if err != nil {
			t.Fatal(err)
		}
		return res.StatusCode, res.Header, len(body)
	}
	paths := append(readable(contract), "/", "/healthz", "/readyz", "/matomgangar/1", "/api/v1/openapi.yaml", "/api/v1/nothing", "/auth/oidc")
	if len(paths) < 40 {
		t.Fatalf("only %d addresses", len(paths))
	}
	for _, path := range paths {
		want, got, _ := ask("GET", path)
		have, its, body := ask("HEAD", path)
		if have != want || body != 0 || its.Get("Content-Type") != got.Get("Content-Type") || its.Get("Content-Disposition") != got.Get("Content-Disposition") {
			t.Errorf("%s: GET %d %s, HEAD %d %s and %d bytes", path, want, got.Get("Content-Type"), have, its.Get("Content-Type"), body)
		}
	}
}

// readable are addresses of all that the contract lets read.
func readable(contract *openapi3.T) (paths []string) {
	for path, item := range contract.Paths.Map() {
		if item.Get != nil {
			paths = append(paths, "/api/v1"+filledIn(strings.NewReplacer("{chart}", "four-types", "/reports/{format}", "/reports/csv", "{format}", "csv").Replace(path)))
		}
	}
	return paths
}
