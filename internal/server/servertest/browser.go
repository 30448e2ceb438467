package servertest

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"

	"mogna/api"
	"mogna/internal/server"
)

// Browser is a client with a cookie jar that holds every answer of the API against the contract.
type Browser struct {
	T        *testing.T
	Base     string
	Client   *http.Client
	Confirms bool              // what an import asks about
	Fields   map[string]string // what else is sent with an import
}

// NewBrowser is a browser in which nobody has signed in.
func NewBrowser(t *testing.T, s *server.Server) *Browser {
	t.Helper()
	jar, _ := cookiejar.New(nil)
	return &Browser{T: t, Base: s.URL(), Client: &http.Client{Jar: jar}}
}

// Another is a browser of somebody else at the same server.
func (b *Browser) Another() *Browser {
	jar, _ := cookiejar.New(nil)
	return &Browser{T: b.T, Base: b.Base, Client: &http.Client{Jar: jar}}
}

// Call makes a JSON request, expects a status, and decodes the answer.
func (b *Browser) Call(method, path string, body any, status int, into any) {
	b.T.Helper()
	var in io.Reader
	if body != nil {
		data, err := json.Marshal(body)
		if err != nil {
			b.T.Fatal(err)
		}
		in = bytes.NewReader(data)
	}
	req, err := http.NewRequest(method, b.Base+"/api/v1"+path, in)
	if err != nil {
		b.T.Fatal(err)
	}
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	b.Send(req, status, into)
}

// Send makes a request, expects a status, and decodes the answer.
func (b *Browser) Send(req *http.Request, status int, into any) *http.Response {
	b.T.Helper()
	res, err := b.Client.Do(req)
	if err != nil {
		b.T.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		b.T.Fatal(err)
	}
	if res.StatusCode != status {
		b.T.Fatalf("%s %s: %d, want %d\n%s", req.Method, req.URL.Path, res.StatusCode, status, data)
	}
	b.Conforms(req, res, data)
	if into != nil {
		if err := json.Unmarshal(data, into); err != nil {
			b.T.Fatalf("%s %s: %v\n%s", req.Method, req.URL.Path, err, data)
		}
	}
	return res
}

// contract is read once: that takes as long as many a test.
var contract = sync.OnceValues(func() (*openapi3.T, error) { return openapi3.NewLoader().LoadFromData(api.Spec) })

// Contract is the API's.
func Contract(t *testing.T) *openapi3.T {
	t.Helper()
	doc, err := contract()
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// operations finds what the contract says of a request.
var operations = sync.OnceValues(func() (routers.Router, error) {
	doc, err := contract()
	if err != nil {
		return nil, err
	}
	here := *doc
	here.Servers = openapi3.Servers{{URL: "/api/v1"}}
	return gorillamux.NewRouter(&here)
})

// Conforms holds an answer against the contract, where the path is in it.
func (b *Browser) Conforms(req *http.Request, res *http.Response, data []byte) {
	b.T.Helper()
	router, err := operations()
	if err != nil {
		b.T.Fatal(err)
	}
	route, params, err := router.FindRoute(req)
	if err != nil {
		return
	}
	in := &openapi3filter.ResponseValidationInput{
		RequestValidationInput: &openapi3filter.RequestValidationInput{Request: req, PathParams: params, Route: route},
		Status:                 res.StatusCode, Header: res.Header, Body: io.NopCloser(bytes.NewReader(data)),
		Options: &openapi3filter.Options{IncludeResponseStatus: true, ExcludeResponseBody: res.Header.Get("Content-Disposition") != ""},
	}
	if err := openapi3filter.ValidateResponse(context.Background(), in); err != nil {
		b.T.Errorf("%s %s: %d breaks the contract: %v", req.Method, req.URL.Path, res.StatusCode, err)
	}
}
