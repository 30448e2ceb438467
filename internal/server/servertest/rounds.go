package servertest

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"net/http"
	"path/filepath"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/app/apptest"
	"mogna/internal/server"
)

// OpenRound sets a round up and opens it, and gives its links by address.
func OpenRound(t *testing.T, b *Browser, questionnaires ...string) (round int64, tokens map[string]string) {
	t.Helper()
	var made api.Round
	b.Call("POST", "/rounds", api.NewRound{Title: "Digital motor", Organiser: "Fyrbodal", Contact: "x@fyrbodal.example",
		Closes: time.Now().AddDate(0, 1, 0), Questionnaires: questionnaires}, 201, &made)
	b.Upload(made.ID, false, map[string]string{"o.csv": apptest.Organisations, "r.csv": apptest.People}, 200, nil)
	b.Call("PATCH", fmt.Sprintf("/rounds/%d", made.ID), map[string]string{"status": "open"}, 200, nil)
	var links []api.PersonalLink
	b.Call("POST", fmt.Sprintf("/rounds/%d/links", made.ID), map[string]any{}, 201, &links)
	tokens = map[string]string{}
	for _, l := range links {
		tokens[l.Email] = filepath.Base(l.URL)
	}
	return made.ID, tokens
}

// Upload sends files to the import.
func (b *Browser) Upload(round int64, preview bool, files map[string]string, status int, into any) {
	b.T.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for name, content := range files {
		part, err := w.CreateFormFile("files", name)
		if err != nil {
			b.T.Fatal(err)
		}
		_, _ = part.Write([]byte(content))
	}
	_ = w.WriteField("preview", fmt.Sprint(preview))
	_ = w.WriteField("confirm", fmt.Sprint(b.Confirms))
	for field, said := range b.Fields {
		_ = w.WriteField(field, said)
	}
	_ = w.Close()
	req, err := http.NewRequest("POST", fmt.Sprintf("%s/api/v1/rounds/%d/imports", b.Base, round), &body)
	if err != nil {
		b.T.Fatal(err)
	}
	req.Header.Set("Content-Type", w.FormDataContentType())
	b.Send(req, status, into)
}

// AnsweredRound is a round in which everybody has answered alike but for who they are.
func AnsweredRound(t *testing.T, s *server.Server, b *Browser, questionnaires ...string) (round int64, tokens map[string]string) {
	t.Helper()
	round, tokens = OpenRound(t, b, questionnaires...)
	for n, who := range []string{"asa@tanum.example", "bo@tanum.example", "cia@tanum.example", "dag@stromstad.example"} {
		r, assignments := Respondent(t, s, tokens[who])
		for _, a := range assignments {
			r.AnswerAll(a.ID, float64(n%2+3))
			r.Submit(a.ID)
		}
	}
	return round, tokens
}

// SetStatus moves a round on.
func (b *Browser) SetStatus(round int64, status string, answer int) {
	b.T.Helper()
	b.Call("PATCH", fmt.Sprintf("/rounds/%d", round), map[string]string{"status": status}, answer, nil)
}
