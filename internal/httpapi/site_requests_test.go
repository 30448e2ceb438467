package httpapi_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"slices"
	"strings"
	"testing"

	"mogna/internal/server/servertest"
)

// try has somebody ask, and holds the answer and the database against what may be.
func (w *site) try(t *testing.T, r right, who string, want int) {
	t.Helper()
	b, name := w.inside[who], fmt.Sprintf("%s (%s) by %s", r.call, r.on, who)
	spends := r.call == "startSession" || r.call == "endSession"
	if again := w.enter[who]; again != nil && spends && who != "operator" && who != "revoked link" && who != "ended staff" {
		b = again()
	} else if spends && again != nil {
		return // their sessions can't be made anew
	}
	ask := r.ask(w)
	before := w.changes(t)
	req, err := http.NewRequest(ask.Method, b.Base+ask.URL, bytes.NewReader(ask.Body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", contentType(ask))
	if bearer := w.bearers[who]; bearer != "" {
		req.Header.Set("Authorization", "Bearer "+bearer)
	}
	if tag := w.printed[ask.URL]; tag != "" { // what was printed for one is the same for all who may have it
		req.Header.Set("If-None-Match", tag)
		if want == http.StatusOK {
			want = http.StatusNotModified
		}
	}
	res, err := b.Client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if r.on == "pdf" && res.StatusCode == http.StatusOK {
		w.printed[ask.URL] = res.Header.Get("ETag")
	}
	said, _ := io.ReadAll(res.Body)
	if res.StatusCode != want {
		t.Errorf("%s: %d, want %d\n%.300s", name, res.StatusCode, want, said)
		return
	}
	b.Conforms(req, res, said)
	if changed := w.changed(t, before); (changed != "") != (r.write && want < 400) {
		t.Errorf("%s: %d, and the database changed: %q", name, want, changed)
	}
	if !strings.HasPrefix(who, "respondent") {
		w.search(t, name, said)
	}
}

// search looks for what was planted, in what a workbook is packed of too.
func (w *site) search(t *testing.T, name string, said []byte) {
	t.Helper()
	texts := [][]byte{said}
	if book, err := zip.NewReader(bytes.NewReader(said), int64(len(said))); err == nil {
		for _, f := range book.File {
			part, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			text, _ := io.ReadAll(part)
			texts = append(texts, text)
		}
	}
	amounts := slices.ContainsFunc([]string{"getResults", "getReport", "getDerivation"}, func(call string) bool { return strings.HasPrefix(name, call) })
	for _, text := range texts { // what an organisation's IT costs is no secret to who may read the results
		if bytes.Contains(text, []byte(plantedText)) || !amounts && bytes.Contains(text, []byte(fmt.Sprint(plantedNumber))) {
			t.Errorf("%s tells what somebody has answered", name)
		}
	}
	w.searched++
}

func get(path string) func(*site) servertest.Request {
	return func(*site) servertest.Request { return to("GET", nil, "%s", path) }
}

func post(path string, body any) servertest.Request { return to("POST", body, "%s", path) }

func to(method string, body any, path string, args ...any) servertest.Request {
	r := servertest.Request{Method: method, URL: "/api/v1" + fmt.Sprintf(path, args...)}
	if body != nil {
		r.Body, _ = json.Marshal(body)
	}
	return r
}

func outside(method, path string) func(*site) servertest.Request {
	return func(*site) servertest.Request { return servertest.Request{Method: method, URL: path} }
}

// boundary is known, so that a request can be made before it is sent.
const boundary = "the-table-of-rights"

func form(path, csv string, fields ...string) servertest.Request {
	var body bytes.Buffer
	m := multipart.NewWriter(&body)
	_ = m.SetBoundary(boundary)
	part, _ := m.CreateFormFile("files", "r.csv")
	_, _ = part.Write([]byte(csv))
	for n := 0; n < len(fields); n += 2 {
		_ = m.WriteField(fields[n], fields[n+1])
	}
	_ = m.Close()
	return servertest.Request{Method: "POST", URL: "/api/v1" + path, Body: body.Bytes()}
}

func contentType(r servertest.Request) string {
	if bytes.HasPrefix(r.Body, []byte("--"+boundary)) {
		return "multipart/form-data; boundary=" + boundary
	}
	return "application/json"
}
