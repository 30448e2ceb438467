package httpapi

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"

	"github.com/labstack/echo/v4"
)

// What a browser keeps for good is sent as small as it was made when the pages were built, where it takes that.
func TestFilesAreSentAsTheyWereCompressed(t *testing.T) {
	p := newPages(Config{Pages: fstest.MapFS{"_app/immutable/a.js": {Data: []byte("plain")}, "_app/immutable/a.js.br": {Data: []byte("small")},
		"_app/immutable/b.css": {Data: []byte("plain")}}})
	for _, c := range []struct{ path, accepted, encoding, body, kind string }{
		{"/_app/immutable/a.js", "gzip, deflate, br", "br", "small", "text/javascript; charset=utf-8"},
		{"/_app/immutable/a.js", "br;q=0.5", "br", "small", "text/javascript; charset=utf-8"},
		{"/_app/immutable/a.js", "gzip", "", "plain", "text/javascript; charset=utf-8"},
		{"/_app/immutable/a.js", "br;q=0", "", "plain", "text/javascript; charset=utf-8"},
		{"/_app/immutable/a.js", "", "", "plain", "text/javascript; charset=utf-8"},
		{"/_app/immutable/b.css", "br", "", "plain", "text/css; charset=utf-8"},
	} {
		asked, answered := httptest.NewRequest(http.MethodGet, c.path, nil), httptest.NewRecorder()
		asked.Header.Set(echo.HeaderAcceptEncoding, c.accepted)
		if err := p.serve(echo.New().NewContext(asked, answered)); err != nil {
			t.Fatal(err)
		}
		h := answered.Header()
		if answered.Body.String() != c.body || h.Get("Content-Encoding") != c.encoding || h.Get("Content-Type") != c.kind || h.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%s, %q: %q %v", c.path, c.accepted, answered.Body, h)
		}
	}
}

// The service worker keeps pages in the browser and fetches them, which a file in a sandbox cannot. It is asked for anew each time.
func TestTheServiceWorkerMayFetch(t *testing.T) {
	p := newPages(Config{Pages: fstest.MapFS{worker: {Data: []byte("plain")}}})
	asked, answered := httptest.NewRequest(http.MethodGet, "/service-worker.js", nil), httptest.NewRecorder()
	answered.Header().Set("Content-Security-Policy", "sandbox") // as every answer has
	if err := p.serve(echo.New().NewContext(asked, answered)); err != nil {
		t.Fatal(err)
	}
	h := answered.Header()
	if h.Get("Content-Security-Policy") != "default-src 'none'; connect-src 'self'" || h.Get("Cache-Control") != "no-cache" {
		t.Errorf("%v", h)
	}
}
