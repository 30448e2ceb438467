package signin_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"testing"

	"mogna/internal/signin"
	"mogna/internal/signin/optest"
)

// front stands before a provider, under an address of its own, and can spoil what it says.
type front struct {
	config  signin.Config
	url     string
	instead map[string]http.HandlerFunc // by path
	behind  *optest.Provider
}

// newFront starts a provider that calls itself by the front's address. alter changes the discovery document.
func newFront(t *testing.T, o optest.Options, alter func(document map[string]any)) *front {
	t.Helper()
	f := &front{instead: map[string]http.HandlerFunc{}}
	var proxy http.Handler
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if h, ok := f.instead[r.URL.Path]; ok {
			h(w, r)
			return
		}
		proxy.ServeHTTP(w, r)
	}))
	t.Cleanup(s.Close)
	f.url = s.URL
	o.Issuer = s.URL
	f.behind = start(t, o)
	target, err := url.Parse(f.behind.URL)
	if err != nil {
		t.Fatal(err)
	}
	proxy = httputil.NewSingleHostReverseProxy(target)
	f.config = config(f.behind)
	if alter != nil {
		f.instead["/.well-known/openid-configuration"] = func(w http.ResponseWriter, r *http.Request) {
			document := discovery(t, f.behind.URL)
			alter(document)
			says(document)(w, r)
		}
	}
	return f
}

// discovery is what a provider says about itself.
func discovery(t *testing.T, address string) (document map[string]any) {
	t.Helper()
	answer, err := http.Get(address + "/.well-known/openid-configuration")
	if err != nil {
		t.Error(err)
		return nil
	}
	defer answer.Body.Close()
	if err := json.NewDecoder(answer.Body).Decode(&document); err != nil {
		t.Error(err)
	}
	return document
}

// lent makes the provider take a service by one name for another, as a provider would that mixes up its clients.
func (f *front) lent(t *testing.T, from, to string) {
	t.Helper()
	target := f.behind.URL
	f.instead["/authorize"] = func(w http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		q.Set("client_id", to)
		http.Redirect(w, r, target+"/authorize?"+q.Encode(), http.StatusFound)
	}
	f.instead["/oauth/token"] = func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
			return
		}
		sent := strings.Replace(string(body), "client_id="+from, "client_id="+to, 1)
		answer, err := http.Post(target+"/oauth/token", r.Header.Get("Content-Type"), strings.NewReader(sent))
		if err != nil {
			t.Error(err)
			return
		}
		defer answer.Body.Close()
		w.Header().Set("Content-Type", answer.Header.Get("Content-Type"))
		w.WriteHeader(answer.StatusCode)
		_, _ = io.Copy(w, answer.Body)
	}
}

// says answers with claims, or any other document.
func says(document map[string]any) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(document)
	}
}

// broken is a page that refuses and says too much.
func broken(w http.ResponseWriter, _ *http.Request) {
	http.Error(w, "a@b.example", http.StatusInternalServerError)
}
