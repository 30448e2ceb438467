package httpapi_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// coveredRound is a round in which Åsa has answered her personal form in her own way, by a letter, and handed in; and Bo by a link that was
// handed to him, and not handed in.
type coveredRound struct {
	*servertest.MailedRound
	secret  []string // what nobody else may be sent
	asa, bo *servertest.Browser
	form    map[string]int64 // the personal form of each
	id      map[string]int64
	codes   map[string]string
	seen    int // bodies that were looked through
}

// pattern is how they answer: no list of answers of a form is like it by chance.
var pattern = []float64{1, 5, 2, 4, 3, 5, 1, 4, 2, 2, 5, 3}

func newCoveredRound(t *testing.T, p *servertest.MailedRound) *coveredRound {
	d := &coveredRound{MailedRound: p, secret: []string{plantedText}, form: map[string]int64{}, id: map[string]int64{}, codes: map[string]string{}}
	p.SendLetters(map[string]any{"kind": "invitation"})
	d.asa, _ = p.Follow("asa@tanum.example")
	d.answer("Åsa Öberg", d.asa)
	d.asa.Submit(d.form["Åsa Öberg"])
	d.bo = d.by(d.newLink("Bo Ek"))
	d.answer("Bo Ek", d.bo)
	return d
}

func (d *coveredRound) newLink(name string) string {
	d.T.Helper()
	var made []api.PersonalLink
	d.Call("POST", d.Path("/links"), map[string]any{"respondents": []int64{servertest.RespondentID(d.T, d.Browser, d.Round, name)}}, 201, &made)
	return servertest.Token(made[0].URL)
}

// by begins with a link in a browser of its own, and keeps the code that is given.
func (d *coveredRound) by(link string) *servertest.Browser {
	d.T.Helper()
	b := d.Another()
	me := d.begin(b, link)
	if me.Code != nil && d.codes[me.Name] == "" {
		d.codes[me.Name] = *me.Code
	}
	return b
}

func (d *coveredRound) begin(b *servertest.Browser, link string) api.RespondentSession {
	d.T.Helper()
	var session api.Session
	b.Call("POST", "/sessions", api.LinkToken{Token: link}, 201, &session)
	return session.Respondents[len(session.Respondents)-1]
}

func (d *coveredRound) answer(name string, b *servertest.Browser) {
	d.T.Helper()
	var session api.Session
	b.Call("GET", "/sessions/current", nil, 200, &session)
	me := session.Respondents[0]
	a := me.Assignments[0]
	d.form[name], d.id[name] = a.ID, me.ID
	var form api.Form
	b.Call("GET", fmt.Sprintf("/assignments/%d", a.ID), nil, 200, &form)
	change, n := api.AnswerChange{Writer: "their-browser"}, 0
	for _, section := range form.Questionnaire.Sections {
		for _, i := range section.Items {
			given := api.Answer{Item: i.ID, Value: new(servertest.Offered(form.Questionnaire, i, pattern[n%len(pattern)]))}
			if i.Evidence {
				given.Comment = new(plantedText + " " + i.ID)
			}
			if i.Type == "text" {
				given.Value, given.Text = nil, new(plantedText+" "+i.ID)
			}
			change.Answers, n = append(change.Answers, given), n+1
		}
	}
	b.Call("PATCH", fmt.Sprintf("/assignments/%d/answers", a.ID), change, 200, nil)
}

// asks makes a request as anybody, whatever comes of it, and looks through what comes.
func (d *coveredRound) asks(b *servertest.Browser, method, path string, body []byte, kind string) (int, string) {
	d.T.Helper()
	req, err := http.NewRequest(method, b.Base+path, bytes.NewReader(body))
	if err != nil {
		d.T.Fatal(err)
	}
	req.Header.Set("Content-Type", kind)
	res, err := b.Client.Do(req)
	if err != nil {
		d.T.Fatal(err)
	}
	defer res.Body.Close()
	said, _ := io.ReadAll(res.Body)
	d.look(method+" "+path, string(said))
	return res.StatusCode, string(said)
}

func (d *coveredRound) look(where, said string) {
	d.T.Helper()
	d.seen++
	for _, secret := range d.secret {
		if strings.Contains(said, secret) {
			d.T.Errorf("%s shows what somebody answered in a personal form: … %.200s", where, said[strings.Index(said, secret):])
		}
	}
	var document any
	if json.Unmarshal([]byte(said), &document) == nil && tellsAnAnswer(document) {
		d.T.Errorf("%s tells what is answered to some item: %.300s", where, said)
	}
}

// tellsAnAnswer finds an item with what is answered to it, anywhere in a document.
func tellsAnAnswer(document any) bool {
	switch x := document.(type) {
	case []any:
		return slices.ContainsFunc(x, tellsAnAnswer)
	case map[string]any:
		for _, part := range []string{"value", "values", "text", "missing", "comment"} {
			if _, is := x[part].(map[string]any); x["item"] != nil && x[part] != nil && !is {
				return true
			}
		}
		return slices.ContainsFunc(slices.Collect(maps.Values(x)), tellsAnAnswer)
	}
	return false
}

// opens goes through everything that a browser that has begun by a link can reach of a form.
func (d *coveredRound) opens(b *servertest.Browser, assignment int64) {
	d.T.Helper()
	at := fmt.Sprintf("/api/v1/assignments/%d", assignment)
	for _, path := range []string{at, at + "/answers", at + "/answers?since=0", at + "/receipt", "/api/v1/sessions/current"} {
		d.asks(b, "GET", path, nil, "")
	}
	d.asks(b, "PATCH", at+"/answers", []byte(`{"writer":"somebody-else","since":0,"answers":[{"item":"no-such","value":1}]}`), "application/json")
	d.asks(b, "POST", at+"/submissions", []byte(`{"revision":0}`), "application/json")
}

func (d *coveredRound) kind() string {
	if strings.HasPrefix(d.Database, "postgres") {
		return "postgres"
	}
	return "sqlite"
}

func anotherThan(value float64) float64 {
	if value == 1 {
		return 2
	}
	return 1
}
