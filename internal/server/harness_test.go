package server_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"

	"mogna/api"
	"mogna/internal/app"
	"mogna/internal/config"
	"mogna/internal/server"
)

// start runs the whole program on a database of its own and a port that the system picks. It can be given changes to the
// configuration and options of the service.
func start(t *testing.T, database string, with ...any) *server.Server {
	t.Helper()
	c := settings(database)
	var options []app.Option
	for _, w := range with {
		switch w := w.(type) {
		case func(*config.Config):
			w(c)
		case app.Option:
			options = append(options, w)
		}
	}
	s, err := server.Make(t.Context(), c, options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if err := s.Start(); err != nil {
		t.Fatal(err)
	}
	return s
}

// settings are those of a service that listens on a port that the system picks and tells of errors alone.
func settings(database string) *config.Config {
	return &config.Config{Listen: "127.0.0.1:0", BaseURL: "http://127.0.0.1:0", Database: database, LogLevel: "error", LogFormat: "text", ShutdownTimeout: 20 * time.Second}
}

// browser is a client with a cookie jar that holds every answer of the API against the contract.
type browser struct {
	t        *testing.T
	base     string
	http     *http.Client
	contract routers.Router
	confirms bool              // what an import asks about
	form     map[string]string // what else is sent with an import
}

// newBrowser is a browser in which nobody has signed in.
func newBrowser(t *testing.T, s *server.Server) *browser {
	t.Helper()
	jar, _ := cookiejar.New(nil)
	doc, err := openapi3.NewLoader().LoadFromData(api.Spec)
	if err != nil {
		t.Fatal(err)
	}
	doc.Servers = openapi3.Servers{{URL: s.URL() + "/api/v1"}}
	router, err := gorillamux.NewRouter(doc)
	if err != nil {
		t.Fatal(err)
	}
	return &browser{t: t, base: s.URL(), http: &http.Client{Jar: jar}, contract: router}
}

// another is a browser of somebody else at the same server.
func (b *browser) another() *browser {
	jar, _ := cookiejar.New(nil)
	return &browser{t: b.t, base: b.base, http: &http.Client{Jar: jar}, contract: b.contract}
}

// call makes a JSON request, expects a status, and decodes the answer.
func (b *browser) call(method, path string, body any, status int, into any) {
	b.t.Helper()
	var in io.Reader
	if body != nil {
		data, err := json.Marshal(body)
		if err != nil {
			b.t.Fatal(err)
		}
		in = bytes.NewReader(data)
	}
	req, err := http.NewRequest(method, b.base+"/api/v1"+path, in)
	if err != nil {
		b.t.Fatal(err)
	}
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	b.send(req, status, into)
}

// send makes a request, expects a status, and decodes the answer.
func (b *browser) send(req *http.Request, status int, into any) *http.Response {
	b.t.Helper()
	res, err := b.http.Do(req)
	if err != nil {
		b.t.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	if res.StatusCode != status {
		b.t.Fatalf("%s %s: %d, want %d\n%s", req.Method, req.URL.Path, res.StatusCode, status, data)
	}
	b.conforms(req, res, data)
	if into != nil {
		if err := json.Unmarshal(data, into); err != nil {
			b.t.Fatalf("%s %s: %v\n%s", req.Method, req.URL.Path, err, data)
		}
	}
	return res
}

// conforms holds an answer against the contract, where the path is in it.
func (b *browser) conforms(req *http.Request, res *http.Response, data []byte) {
	b.t.Helper()
	route, params, err := b.contract.FindRoute(req)
	if err != nil {
		return
	}
	in := &openapi3filter.ResponseValidationInput{
		RequestValidationInput: &openapi3filter.RequestValidationInput{Request: req, PathParams: params, Route: route},
		Status:                 res.StatusCode, Header: res.Header, Body: io.NopCloser(bytes.NewReader(data)),
		Options: &openapi3filter.Options{IncludeResponseStatus: true, ExcludeResponseBody: res.Header.Get("Content-Disposition") != ""},
	}
	if err := openapi3filter.ValidateResponse(context.Background(), in); err != nil {
		b.t.Errorf("%s %s: %d breaks the contract: %v", req.Method, req.URL.Path, res.StatusCode, err)
	}
}

// coordinator is a browser that has signed in by the link of the start.
func coordinator(t *testing.T, s *server.Server) *browser {
	t.Helper()
	token, err := s.App.CreateCoordinatorLink(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	b := newBrowser(t, s)
	b.call("POST", "/sessions", api.LinkToken{Token: token}, 201, nil)
	return b
}

// upload sends files to the import.
func (b *browser) upload(round int64, preview bool, files map[string]string, status int, into any) {
	b.t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for name, content := range files {
		part, err := w.CreateFormFile("files", name)
		if err != nil {
			b.t.Fatal(err)
		}
		_, _ = part.Write([]byte(content))
	}
	_ = w.WriteField("preview", fmt.Sprint(preview))
	_ = w.WriteField("confirm", fmt.Sprint(b.confirms))
	for field, said := range b.form {
		_ = w.WriteField(field, said)
	}
	_ = w.Close()
	req, err := http.NewRequest("POST", fmt.Sprintf("%s/api/v1/rounds/%d/imports", b.base, round), &body)
	if err != nil {
		b.t.Fatal(err)
	}
	req.Header.Set("Content-Type", w.FormDataContentType())
	b.send(req, status, into)
}

// organisationsCSV has two municipalities, and a joint body of one of them.
const organisationsCSV = "kod;namn;typ;befolkning;medlemmar\n1435;Tanum;kommun;12865;\n1486;Strömstad;kommun;13482;\nSML-IT;SML-IT;gemensamt organ;;1435\n"

// respondentsCSV has three respondents in Tanum, of different roles, and one in Strömstad.
const respondentsCSV = "organisation;namn;e-post;roll\n" +
	"1435;Åsa Öberg;asa@tanum.example;it-chef\n1435;Bo Ek;bo@tanum.example;förvaltningschef\n1435;Cia Lind;cia@tanum.example;kommundirektör\n" +
	"1486;Dag Holm;dag@stromstad.example;it-chef\n"

// openRound sets a round up and opens it, and gives its links by address.
func openRound(t *testing.T, b *browser, questionnaires ...string) (round int64, tokens map[string]string) {
	t.Helper()
	var made api.Round
	b.call("POST", "/rounds", api.NewRound{Title: "Digital motor", Organiser: "Fyrbodal", Contact: "x@fyrbodal.example",
		Closes: time.Now().AddDate(0, 1, 0), Questionnaires: questionnaires}, 201, &made)
	b.upload(made.ID, false, map[string]string{"o.csv": organisationsCSV, "r.csv": respondentsCSV}, 200, nil)
	b.call("PATCH", fmt.Sprintf("/rounds/%d", made.ID), map[string]string{"status": "open"}, 200, nil)
	var links []api.PersonalLink
	b.call("POST", fmt.Sprintf("/rounds/%d/links", made.ID), map[string]any{}, 201, &links)
	tokens = map[string]string{}
	for _, l := range links {
		tokens[l.Email] = filepath.Base(l.URL)
	}
	return made.ID, tokens
}

// respondent is a browser that has begun with a personal link, and what is put to the person.
func respondent(t *testing.T, s *server.Server, token string) (*browser, []api.AssignmentBrief) {
	t.Helper()
	b := newBrowser(t, s)
	var session api.Session
	b.call("POST", "/sessions", api.LinkToken{Token: token}, 201, &session)
	return b, session.Respondents[0].Assignments
}

// answerAll answers every item of a form alike.
func (b *browser) answerAll(assignment int64, value float64) (answered int) {
	b.t.Helper()
	var form api.Form
	b.call("GET", fmt.Sprintf("/assignments/%d", assignment), nil, 200, &form)
	change := api.AnswerChange{Writer: "harness1"}
	for _, section := range form.Questionnaire.Sections {
		for _, i := range section.Items {
			change.Answers = append(change.Answers, api.Answer{Item: i.ID, Value: &value})
		}
	}
	b.call("PATCH", fmt.Sprintf("/assignments/%d/answers", assignment), change, 200, nil)
	return len(change.Answers)
}

// submit hands in a response as it stands.
func (b *browser) submit(assignment int64) (receipt api.Receipt) {
	b.t.Helper()
	b.call("POST", fmt.Sprintf("/assignments/%d/submissions", assignment), api.SubmissionOrder{Revision: b.standing(assignment).Revision}, 201, &receipt)
	return receipt
}

// standing tells how a response stands, all of it.
func (b *browser) standing(assignment int64) (standing api.Standing) {
	b.t.Helper()
	b.call("GET", fmt.Sprintf("/assignments/%d/answers", assignment), nil, 200, &standing)
	return standing
}

// save sends one answer by a writer who had seen a revision.
func (b *browser) save(assignment int64, writer string, since int64, item string, value float64) (standing api.Standing) {
	b.t.Helper()
	b.call("PATCH", fmt.Sprintf("/assignments/%d/answers", assignment), api.AnswerChange{Writer: writer, Since: &since, Answers: []api.Answer{{Item: item, Value: &value}}}, 200, &standing)
	return standing
}

// token is the last part of a link.
func token(link string) string { return filepath.Base(link) }

func ptr[T any](v T) *T { return &v }

// staff is a browser of somebody whom the coordinator has added.
func staff(t *testing.T, s *server.Server, by *browser, who api.NewStaff) *browser {
	t.Helper()
	var added api.Staff
	by.call("POST", "/staff", who, 201, &added)
	var link api.StaffLink
	by.call("POST", fmt.Sprintf("/staff/%d/links", added.ID), nil, 201, &link)
	b := newBrowser(t, s)
	b.call("POST", "/sessions", api.LinkToken{Token: token(link.URL)}, 201, nil)
	return b
}

// recorded is a handler's answer to a request that came by a way of its own, such as a proxy.
func recorded(handler http.Handler, req *http.Request) *http.Response {
	r := httptest.NewRecorder()
	handler.ServeHTTP(r, req)
	return r.Result()
}
