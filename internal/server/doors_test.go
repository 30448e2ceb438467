package server_test

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
	"time"

	"mogna/api"
)

// doors is a round in which Åsa has answered her personal form in her own way, by a letter, and handed in; and Bo by a link that was
// handed to him, and not handed in.
type doors struct {
	*posting
	secret  []string // what nobody else may be sent
	asa, bo *browser
	form    map[string]int64 // the personal form of each
	id      map[string]int64
	codes   map[string]string
	seen    int // bodies that were looked through
}

// pattern is how they answer: no list of answers of a form is like it by chance.
var pattern = []float64{1, 5, 2, 4, 3, 5, 1, 4, 2, 2, 5, 3}

func openDoors(t *testing.T, p *posting) *doors {
	d := &doors{posting: p, secret: []string{plantedText}, form: map[string]int64{}, id: map[string]int64{}, codes: map[string]string{}}
	p.send(map[string]any{"kind": "invitation"})
	d.asa, _ = p.follow("asa@tanum.example")
	d.answer("Åsa Öberg", d.asa)
	d.asa.submit(d.form["Åsa Öberg"])
	d.bo = d.by(d.newLink("Bo Ek"))
	d.answer("Bo Ek", d.bo)
	return d
}

func (d *doors) newLink(name string) string {
	d.t.Helper()
	var made []api.PersonalLink
	d.call("POST", d.path("/links"), map[string]any{"respondents": []int64{personOf(d.t, d.browser, d.round, name)}}, 201, &made)
	return token(made[0].URL)
}

// by begins with a link in a browser of its own, and keeps the code that is given.
func (d *doors) by(link string) *browser {
	d.t.Helper()
	b := d.another()
	me := d.begin(b, link)
	if me.Code != nil && d.codes[me.Name] == "" {
		d.codes[me.Name] = *me.Code
	}
	return b
}

func (d *doors) begin(b *browser, link string) api.RespondentSession {
	d.t.Helper()
	var session api.Session
	b.call("POST", "/sessions", api.LinkToken{Token: link}, 201, &session)
	return session.Respondents[len(session.Respondents)-1]
}

func (d *doors) answer(name string, b *browser) {
	d.t.Helper()
	var session api.Session
	b.call("GET", "/sessions/current", nil, 200, &session)
	me := session.Respondents[0]
	a := me.Assignments[0]
	d.form[name], d.id[name] = a.ID, me.ID
	var form api.Form
	b.call("GET", fmt.Sprintf("/assignments/%d", a.ID), nil, 200, &form)
	change, n := api.AnswerChange{Writer: "their-browser"}, 0
	for _, section := range form.Questionnaire.Sections {
		for _, i := range section.Items {
			given := api.Answer{Item: i.ID, Value: ptr(pattern[n%len(pattern)])}
			if i.Evidence {
				given.Comment = ptr(plantedText + " " + i.ID)
			}
			if i.Type == "text" {
				given.Value, given.Text = nil, ptr(plantedText+" "+i.ID)
			}
			change.Answers, n = append(change.Answers, given), n+1
		}
	}
	b.call("PATCH", fmt.Sprintf("/assignments/%d/answers", a.ID), change, 200, nil)
}

// asks makes a request as anybody, whatever comes of it, and looks through what comes.
func (d *doors) asks(b *browser, method, path string, body []byte, kind string) (int, string) {
	d.t.Helper()
	req, err := http.NewRequest(method, b.base+path, bytes.NewReader(body))
	if err != nil {
		d.t.Fatal(err)
	}
	req.Header.Set("Content-Type", kind)
	res, err := b.http.Do(req)
	if err != nil {
		d.t.Fatal(err)
	}
	defer res.Body.Close()
	said, _ := io.ReadAll(res.Body)
	d.look(method+" "+path, string(said))
	return res.StatusCode, string(said)
}

func (d *doors) look(where, said string) {
	d.t.Helper()
	d.seen++
	for _, secret := range d.secret {
		if strings.Contains(said, secret) {
			d.t.Errorf("%s shows what somebody answered in a personal form: … %.200s", where, said[strings.Index(said, secret):])
		}
	}
	var document any
	if json.Unmarshal([]byte(said), &document) == nil && tellsAnAnswer(document) {
		d.t.Errorf("%s tells what is answered to some item: %.300s", where, said)
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
func (d *doors) opens(b *browser, assignment int64) {
	d.t.Helper()
	at := fmt.Sprintf("/api/v1/assignments/%d", assignment)
	for _, path := range []string{at, at + "/answers", at + "/answers?since=0", at + "/receipt", "/api/v1/sessions/current"} {
		d.asks(b, "GET", path, nil, "")
	}
	d.asks(b, "PATCH", at+"/answers", []byte(`{"writer":"somebody-else","since":0,"answers":[{"item":"no-such","value":1}]}`), "application/json")
	d.asks(b, "POST", at+"/submissions", []byte(`{"revision":0}`), "application/json")
}

// Whatever the coordinator and a contact press, no answer of a personal form comes to them.
func TestNoButtonShowsAnAnswer(t *testing.T) {
	onBothPosting(t, func(t *testing.T, p *posting) {
		d := openDoors(t, p)
		kim := staff(t, p.Server, p.browser, api.NewStaff{Name: "Kim Holm", Email: "kim@tanum.example", Role: "contact", Organisation: ptr("1435")})
		d.everyOperation(kim)
		for _, name := range []string{"Åsa Öberg", "Bo Ek"} {
			link := d.newLink(name)
			d.asks(p.another(), "POST", "/api/v1/link-previews", []byte(`{"token":"`+link+`"}`), "application/json")
			b := d.by(link)
			d.opens(b, d.form[name])
			d.asks(b, "GET", fmt.Sprintf("/api/v1/sessions/current/personal-data/%d", d.id[name]), nil, "")
			d.asks(p.browser, "GET", fmt.Sprintf("/api/v1/respondents/%d/personal-data", d.id[name]), nil, "")
		}
		// The address is corrected to the coordinator's own, and the letter that comes there opened.
		p.call("PATCH", fmt.Sprintf("/respondents/%d", d.id["Bo Ek"]), map[string]string{"email": "mitt@fyrbodal.example"}, 204, nil)
		p.send(map[string]any{"kind": "reminder", "respondents": []int64{d.id["Bo Ek"]}})
		b, _ := p.follow("mitt@fyrbodal.example")
		d.opens(b, d.form["Bo Ek"])
		// The contact gives the form that Bo has begun to herself, and so does the coordinator.
		for n, who := range []*browser{kim, p.browser} {
			email := fmt.Sprintf("jag%d@tanum.example", n)
			who.call("POST", fmt.Sprintf("/assignments/%d/hand-overs", d.form["Bo Ek"]), api.Colleague{Name: "Jag", Email: email}, 201, nil)
			p.settle()
			b, assignments := p.follow(email)
			if assignments[0].Answered != 0 || assignments[0].State != "not-started" {
				t.Errorf("the form is not empty: %+v", assignments[0])
			}
			d.opens(b, d.form["Bo Ek"])
		}
		for _, m := range p.mail.Messages() {
			d.look("the letter to "+m.To, m.Text+m.HTML)
		}
		if d.seen < 150 {
			t.Errorf("only %d answers were looked through", d.seen)
		}
		var own api.Form // and it was there to be found
		if d.asa.call("GET", fmt.Sprintf("/assignments/%d", d.form["Åsa Öberg"]), nil, 200, &own); len(own.Answers) < 40 || own.Covered != nil {
			t.Errorf("Åsa sees %d of her answers", len(own.Answers))
		}
	}, "digital-mognad", "formagor-2030")
}

// everyOperation calls every operation of the contract as the coordinator and as a contact, where the table of rights has a way to.
func (d *doors) everyOperation(kim *browser) {
	d.t.Helper()
	w := &world{browser: d.browser, kind: d.kind(), database: raw(d.t, d.database), inside: map[string]*browser{"respondent": d.asa}, tokens: map[string]string{},
		draft: d.round, open: d.round, closed: d.round, alone: d.round, own: d.form["Åsa Öberg"], shared: d.form["Bo Ek"], costs: d.form["Åsa Öberg"], free: d.round, shown: d.round,
		asa: d.id["Åsa Öberg"], code: "AAAA-AAAA"}
	for _, r := range rights {
		if strings.Contains(r.call, " ") || afterwards[r.call] {
			continue
		}
		for _, b := range []*browser{d.browser, kim} {
			ask, made := request{}, false
			func() {
				defer func() { made = recover() == nil }()
				ask = r.ask(w)
			}()
			if made {
				d.asks(b, ask.method, ask.url, ask.body, ask.kind())
			}
		}
	}
}

func (d *doors) kind() string {
	if strings.HasPrefix(d.database, "postgres") {
		return "postgres"
	}
	return "sqlite"
}

// afterwards are those that would end what the test goes on with: they sign out, or close the round.
var afterwards = map[string]bool{"endSession": true, "startSession": true, "deleteRound": true, "takeBack": true, "submit": true, "saveAnswers": true, "handOver": true,
	"retryLetter": true, "createSnapshot": true, "useOpenLink": true, "revokeOpenLink": true, "createOpenLinks": true}

// By a link that others may have seen answers are covered: they count, are replaced by answering anew, and are shown to whoever has
// the code. The person's own letter shows them.
func TestCoveredAnswers(t *testing.T) {
	onBothPosting(t, func(t *testing.T, p *posting) {
		d := openDoors(t, p)
		form := d.form["Bo Ek"]
		link := d.newLink("Bo Ek")
		b := d.by(link)
		var f api.Form
		b.call("GET", fmt.Sprintf("/assignments/%d", form), nil, 200, &f)
		if len(f.Answers) != 0 || f.Covered == nil || len(*f.Covered) != f.Progress.Answered || f.Progress.Answered < 40 {
			t.Fatalf("%d answers, %d answered", len(f.Answers), f.Progress.Answered)
		}
		// The same answer and another are taken alike: nobody learns by guessing.
		first, second := d.bo.standing(form).Answers[0], d.bo.standing(form).Answers[1]
		same := b.save(form, "another-browser", f.Revision, first.Item, *first.Value)
		other := b.save(form, "another-browser", f.Revision, second.Item, anotherThan(*second.Value))
		if same.Revision != f.Revision+1 || other.Revision != same.Revision+1 || len(same.Answers) != 1 || len(other.Answers) != 2 {
			t.Errorf("%+v and then %+v", same, other)
		}
		receipt := b.submit(form)
		if len(receipt.Answers) != 2 || receipt.Answered < 40 || receipt.Covered == nil {
			t.Errorf("%d answers of %d are in the receipt", len(receipt.Answers), receipt.Answered)
		}
		code := api.CodeEntry{Respondent: d.id["Bo Ek"], Code: strings.ToLower(strings.ReplaceAll(d.codes["Bo Ek"], "-", " "))}
		b.call("POST", "/sessions/current/codes", code, 204, nil)
		if now := b.standing(form); len(now.Answers) < 40 || now.Covered != nil {
			t.Errorf("with the code %d answers are shown", len(now.Answers))
		}
		// Who began sees what they wrote, and the letter to the person's own address all of it.
		if now := d.bo.standing(form); len(now.Answers) < 38 {
			t.Errorf("Bo's own browser sees %d answers", len(now.Answers))
		}
		mailed, _ := p.follow("bo@tanum.example")
		if now := mailed.standing(form); len(now.Answers) < 40 || now.Covered != nil {
			t.Errorf("by the letter %d answers are shown", len(now.Answers))
		}
		// The page tells of the link.
		var preview api.LinkPreview
		p.another().call("POST", "/link-previews", api.LinkToken{Token: link}, 200, &preview)
		if n := preview.Respondent.Notices; !preview.Respondent.Covered || len(n) != 3 || n[0].Kind != "link-made" {
			t.Errorf("%+v", preview.Respondent)
		}
	}, "digital-mognad")
}

// A code can't be guessed, from however many browsers.
func TestACodeTakesFewTries(t *testing.T) {
	onBothPosting(t, func(t *testing.T, p *posting) {
		d := openDoors(t, p)
		wrong := api.CodeEntry{Respondent: d.id["Bo Ek"], Code: "AAAA-AAAA"}
		right := api.CodeEntry{Respondent: d.id["Bo Ek"], Code: d.codes["Bo Ek"]}
		d.asa.call("POST", "/sessions/current/codes", right, 404, nil)
		for range 5 {
			d.by(d.newLink("Bo Ek")).call("POST", "/sessions/current/codes", wrong, 422, nil)
		}
		b := d.by(d.newLink("Bo Ek"))
		b.call("POST", "/sessions/current/codes", right, 409, nil)
		var session api.Session
		if d.bo.call("GET", "/sessions/current", nil, 200, &session); session.Respondents[0].Notices[1].Kind != "code-locked" {
			t.Errorf("%+v", session.Respondents[0].Notices)
		}
		p.clock.set(p.clock.Now().Add(25 * time.Hour))
		p.browser = coordinator(t, p.Server)
		d.by(d.newLink("Bo Ek")).call("POST", "/sessions/current/codes", right, 204, nil)
	}, "digital-mognad")
}

// Whoever begins before the person gets a code that shows nothing of what the person writes.
func TestBeginningFirstOpensNothing(t *testing.T) {
	onBothPosting(t, func(t *testing.T, p *posting) {
		d := &doors{posting: p, secret: []string{plantedText}, form: map[string]int64{}, id: map[string]int64{}, codes: map[string]string{}}
		first := d.by(d.newLink("Bo Ek"))
		id := personOf(t, p.browser, p.round, "Bo Ek")
		p.call("PATCH", fmt.Sprintf("/respondents/%d", id), map[string]string{"email": "mitt@fyrbodal.example"}, 204, nil)
		p.send(map[string]any{"kind": "invitation", "respondents": []int64{id}})
		mine, _ := p.follow("mitt@fyrbodal.example")
		p.call("PATCH", fmt.Sprintf("/respondents/%d", id), map[string]string{"email": "bo@tanum.example"}, 204, nil)
		p.wake(p.clock.Now().AddDate(0, 0, 1))
		p.send(map[string]any{"kind": "invitation", "respondents": []int64{id}})
		own, _ := p.follow("bo@tanum.example")
		d.answer("Bo Ek", own)
		for _, b := range []*browser{first, mine, d.by(d.newLink("Bo Ek"))} {
			d.opens(b, d.form["Bo Ek"])
		}
		if len(own.standing(d.form["Bo Ek"]).Answers) < 40 {
			t.Error("Bo does not see his own answers")
		}
	}, "digital-mognad")
}

// A hand-over to a wrong address is taken back until the colleague has begun, and opens nothing then.
func TestTakingBackAHandOver(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			_, tokens := openRound(t, b, "digital-mognad", "formagor-2030")
			asa, assignments := respondent(t, s, tokens["asa@tanum.example"])
			own, shared := assignments[0].ID, assignments[1].ID
			asa.save(own, "asas-browser", 0, "inf-01", 4)
			for _, form := range []int64{own, shared} {
				var h api.HandedOver
				path := fmt.Sprintf("/assignments/%d/hand-overs", form)
				asa.call("POST", path, api.Colleague{Name: "Eva Ek", Email: "evva@tanum.example"}, 201, &h)
				eva, _ := respondent(t, s, token(*h.URL))
				var session api.Session
				asa.call("GET", "/sessions/current", nil, 200, &session)
				if over := session.Respondents[0].HandedOver; len(over) != 1 || !over[0].CanTakeBack || over[0].Email != "evva@tanum.example" || over[0].Assignment != form {
					t.Fatalf("%+v", over)
				}
				eva.call("DELETE", path, nil, 404, nil)
				asa.call("DELETE", path, nil, 204, nil)
				asa.call("DELETE", path, nil, 404, nil)
				eva.call("GET", fmt.Sprintf("/assignments/%d", form), nil, 401, nil)
				b.another().call("POST", "/link-previews", api.LinkToken{Token: token(*h.URL)}, 404, nil)
				if strings.Contains(dump(t, database), "evva@") {
					t.Error("the wrong address is still kept")
				}
			}
			if now := asa.standing(own); len(now.Answers) != 1 || *now.Answers[0].Value != 4 || now.Covered != nil {
				t.Errorf("Åsa has %+v back", now)
			}
			var h api.HandedOver
			asa.call("POST", fmt.Sprintf("/assignments/%d/hand-overs", own), api.Colleague{Name: "Eva Ek", Email: "eva@tanum.example"}, 201, &h)
			eva, _ := respondent(t, s, token(*h.URL))
			eva.save(own, "evas-browser", 1, "inf-02", 2)
			asa.call("DELETE", fmt.Sprintf("/assignments/%d/hand-overs", own), nil, 409, nil)
			if now := eva.standing(own); len(now.Answers) != 2 {
				t.Errorf("Eva has %+v", now)
			}
		})
	}
}

// What another gives away begins anew, and comes back as it was left.
func TestAFormThatIsGivenAwayBeginsAnew(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			round, tokens := openRound(t, b, "digital-mognad")
			asa, assignments := respondent(t, s, tokens["asa@tanum.example"])
			form := assignments[0].ID
			asa.save(form, "asas-browser", 0, "inf-01", 4)
			give := func(name, email string) {
				b.call("POST", fmt.Sprintf("/assignments/%d/hand-overs", form), api.Colleague{Name: name, Email: email}, 201, nil)
			}
			give("Eva Ek", "eva@tanum.example")
			var links []api.PersonalLink
			b.call("POST", fmt.Sprintf("/rounds/%d/links", round), map[string]any{"respondents": []int64{personOf(t, b, round, "Eva Ek")}}, 201, &links)
			eva, _ := respondent(t, s, token(links[0].URL))
			if now := eva.standing(form); len(now.Answers) != 0 || now.Covered != nil || now.Progress.Answered != 0 {
				t.Errorf("Eva begins with %+v", now)
			}
			eva.save(form, "evas-browser", 9, "inf-02", 2)
			var session api.Session
			asa.call("GET", "/sessions/current", nil, 200, &session)
			if n := session.Respondents[0].Notices[0]; n.Kind != "form-taken" || (*n.Title)["sv"] == "" {
				t.Errorf("Åsa is told %+v", n)
			}
			give("Åsa Öberg", "asa@tanum.example")
			if now := asa.standing(form); len(now.Answers) != 1 || now.Answers[0].Item != "inf-01" || *now.Answers[0].Value != 4 {
				t.Errorf("Åsa has %+v back", now)
			}
			if receipt := asa.submit(form); len(receipt.Answers) != 1 || receipt.Covered != nil {
				t.Errorf("%+v", receipt)
			}
		})
	}
}

func anotherThan(value float64) float64 {
	if value == 1 {
		return 2
	}
	return 1
}
