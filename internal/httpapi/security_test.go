package httpapi_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"testing"

	"mogna/internal/config"
	"mogna/internal/server/servertest"
)

// Whatever is read says what it is, in which encoding, and that no browser may keep it, frame it or run anything in it.
func TestEveryAnswerSaysWhatItIs(t *testing.T) {
	b, contract := everything(t, servertest.SQLite(t))
	paths := append(readable(contract), "/", "/svara/x", "/healthz", "/readyz", "/api/v1/openapi.yaml", "/api/v1/nothing", "/metrics", "/nothing.svg")
	for _, format := range []string{"html", "json", "xlsx", "wide-csv"} {
		paths = append(paths, "/api/v1/rounds/1/reports/"+format)
	}
	texts := 0
	for _, path := range paths {
		res, err := b.Client.Get(b.Base + path)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(res.Body)
		res.Body.Close()
		h := res.Header
		media, policy := h.Get("Content-Type"), h.Get("Content-Security-Policy")
		if media == "" && len(body) > 0 {
			t.Errorf("%s does not say what it is", path)
		}
		if strings.HasPrefix(media, "text/") || strings.Contains(media, "xml;") || strings.HasSuffix(media, "+xml") {
			if texts++; strings.Count(media, "charset=") != 1 {
				t.Errorf("%s is %q", path, media)
			}
		}
		for _, part := range []string{"default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action "} {
			if !strings.Contains(policy, part) {
				t.Errorf("%s has the policy %q", path, policy)
			}
		}
		if page := strings.HasPrefix(media, "text/html") && h.Get("Content-Disposition") == ""; !page && !strings.HasSuffix(policy, "; sandbox") {
			t.Errorf("%s is no page, and has the policy %q", path, policy)
		}
		if h.Get("X-Content-Type-Options") != "nosniff" || strings.HasPrefix(path, "/api/") && h.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %v", path, h)
		}
		if h.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s can be read by other sites", path)
		}
	}
	if texts < 8 {
		t.Errorf("only %d texts", texts)
	}
}

// A method that nothing is made for does nothing, and TRACE tells nobody what was sent.
func TestOtherMethodsAreRefused(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	for _, path := range []string{"/", "/healthz", "/api/v1/rounds", "/api/v1/sessions/current", "/auth/oidc"} {
		for _, method := range []string{"TRACE", "TRACK", "CONNECT", "PROPFIND"} {
			req, _ := http.NewRequest(method, b.Base+path, nil)
			req.Header.Set("X-Secret", "hemligt")
			res, err := b.Client.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			body, _ := io.ReadAll(res.Body)
			res.Body.Close()
			if res.StatusCode != 405 && res.StatusCode != 404 || strings.Contains(string(body), "hemligt") {
				t.Errorf("%s %s: %d %s", method, path, res.StatusCode, body)
			}
		}
	}
}

// Where a request ends is never in doubt, so that nobody can hide a second one in it.
func TestARequestHasOneEnd(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	host := strings.TrimPrefix(s.URL(), "http://")
	hidden := "GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n"
	for name, fields := range map[string]string{
		"both":          fmt.Sprintf("Content-Length: %d\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", len("0\r\n\r\n"+hidden)),
		"two lengths":   fmt.Sprintf("Content-Length: 0\r\nContent-Length: %d\r\n\r\n", len(hidden)),
		"odd encoding":  "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
		"space in name": "Content-Length : 3\r\n\r\nabc",
		"signed length": "Content-Length: +3\r\n\r\nabc",
	} {
		c, err := net.Dial("tcp", host)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(c, "POST /api/v1/link-previews HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n%s", host, fields)
		res, err := http.ReadResponse(bufio.NewReader(c), nil)
		c.Close()
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		// With both fields the length is passed over: the body is what its chunks are, and empty.
		if want := map[bool]int{true: 422, false: 400}[name == "both"]; res.StatusCode != want && !(res.StatusCode == 501 && name == "odd encoding") {
			t.Errorf("%s: %d", name, res.StatusCode)
		}
	}
}

// Another site can send somebody to the page for signing in, and no further.
func TestOnlyOurOwnPageLeadsToTheProvider(t *testing.T) {
	_, set := directory(t, person("anna", "Mogna.Processledare"))
	b := servertest.NewBrowser(t, servertest.Start(t, servertest.SQLite(t), set))
	b.Client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	for site, outside := range map[string]bool{"": true, "none": true, "same-origin": true, "same-site": false, "cross-site": false} {
		req, _ := http.NewRequest("GET", b.Base+"/auth/oidc", nil)
		if site != "" {
			req.Header.Set("Sec-Fetch-Site", site)
		}
		res, err := b.Client.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if to := res.Header.Get("Location"); res.StatusCode != 302 || outside == (to == "/logga-in") {
			t.Errorf("%q leads to %s (%d)", site, to, res.StatusCode)
		}
	}
}

// Signing out makes the browser forget the pages that it keeps, and nothing that waits to be sent.
func TestSigningOutEmptiesTheBrowsersCache(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	req, _ := http.NewRequest("DELETE", b.Base+"/api/v1/sessions/current", nil)
	if res := b.Send(req, 204, nil); res.Header.Get("Clear-Site-Data") != `"cache"` {
		t.Errorf("%v", res.Header)
	}
	b.Call("GET", "/rounds", nil, 401, nil)
}

// Who sends emails to another machine in the clear is warned at start.
func TestConnectionsInTheClearAreToldOf(t *testing.T) {
	for kind, want := range map[string]bool{"none": true, "starttls": false} {
		told := logFile(t)
		s := servertest.Start(t, servertest.SQLite(t), func(c *config.Config) {
			c.LogLevel = "warn"
			c.SMTP.Host, c.SMTP.From, c.SMTP.TLS = "smtp.invalid", "mogna@tanum.example", kind
		})
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if text, _ := os.ReadFile(told.Name()); strings.Contains(string(text), "emails, and the links in them, are sent unencrypted") != want {
			t.Errorf("%s: %s", kind, text)
		}
	}
}

// A parameter that is sent twice is neither the one nor the other.
func TestAParameterCountsOnce(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	b.Call("GET", "/rounds?limit=1", nil, 200, nil)
	b.Call("GET", "/rounds?limit=1&limit=2", nil, 400, nil)
}

func TestWritesFromElsewhereAreRefused(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	req, _ := http.NewRequest("POST", b.Base+"/api/v1/rounds", strings.NewReader(`{}`))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Sec-Fetch-Site", "cross-site")
	b.Send(req, 403, nil)
	req, _ = http.NewRequest("DELETE", b.Base+"/api/v1/sessions/current", nil)
	req.Header.Set("Origin", "https://evil.example")
	b.Send(req, 403, nil)
}
