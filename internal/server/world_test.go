package server_test

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/mail/mailtest"
	"mogna/internal/scoring"
)

// What nobody but who wrote it may learn: comments, and texts and numbers like no other.
const (
	plantedText   = "hemlig-7f3a9c"
	plantedNumber = 7319283
)

// world is a service with rounds in every state, and everybody who might ask.
type world struct {
	*browser // the coordinator
	kind     string
	database *sql.DB
	at       int64 // when the database was last written to, and its print then
	print    string
	enter    map[string]func() *browser
	inside   map[string]*browser
	bearers  map[string]string
	tokens   map[string]string // respondents' links in the open round, by address
	turn     int
	searched int

	draft, open, closed, alone int64  // rounds; Strömstad has no part in the last
	own, shared, costs         int64  // assignments of Åsa in Tanum
	spare                      int64  // a member of staff
	free                       int64  // a round that respondents come to by open links
	way                        string // one of its links
	shown                      int64  // a closed round that is published
	asa                        int64  // who she is in the open round
	code                       string // that she was shown there
	choice, untold             int64  // scenarios of the closed round, in the report and not
}

func newWorld(t *testing.T, kind, database string) *world {
	t.Helper()
	s := start(t, database, mailing(mailtest.Start(t)))
	b := coordinator(t, s)
	w := &world{browser: b, kind: kind, database: raw(t, database), inside: map[string]*browser{}, bearers: map[string]string{}}
	all := []string{"digital-mognad", "formagor-2030", "it-ekonomi", "viktning-2030"}
	w.closed, w.tokens = openRound(t, b, all...)
	w.answer(t)
	b.call("PATCH", fmt.Sprintf("/rounds/%d", w.closed), map[string]string{"status": "closed"}, 200, nil)
	w.alone, _ = w.roundOf(all, "1435;Åsa Öberg;asa@tanum.example;it-chef\n")
	b.call("PATCH", fmt.Sprintf("/rounds/%d", w.alone), map[string]string{"status": "closed"}, 200, nil)
	w.open, w.tokens = openRound(t, b, all...)
	w.answer(t)
	w.draft, _ = openRound(t, b, "digital-mognad")
	if _, err := w.database.Exec(fmt.Sprintf("UPDATE rounds SET status = 'draft' WHERE id = %d", w.draft)); err != nil {
		t.Fatal(err)
	}
	w.shown, _ = w.roundOf([]string{"digital-mognad"}, "1435;Åsa Öberg;asa@tanum.example;it-chef\n")
	b.call("PATCH", fmt.Sprintf("/rounds/%d", w.shown), map[string]string{"status": "closed"}, 200, nil)
	w.choice, w.untold = w.scenario(w.closed, true), w.scenario(w.closed, false)
	w.free = w.openly()
	w.way = token(w.ways(w.free)[0].URL)
	w.spare = w.staff()
	w.people(t)
	return w
}

// fresh is a draft with nothing in it; planned has an organisation.
func (w *world) fresh() int64 { return w.made(newRound()) }

func (w *world) planned() int64 {
	round := w.fresh()
	w.call("POST", fmt.Sprintf("/rounds/%d/organisations", round), api.NewOrganisations{Codes: &[]string{"1435"}}, 200, nil)
	return round
}

// openly is an open round that respondents come to by open links.
func (w *world) openly() int64 {
	n := newRound()
	n.OpenLink = ptr(true)
	round := w.made(n)
	w.call("POST", fmt.Sprintf("/rounds/%d/organisations", round), api.NewOrganisations{Codes: &[]string{"1435"}}, 200, nil)
	w.call("PATCH", fmt.Sprintf("/rounds/%d", round), map[string]string{"status": "open"}, 200, nil)
	return round
}

func (w *world) ways(round int64) (made []api.MadeOpenLink) {
	w.call("POST", fmt.Sprintf("/rounds/%d/open-links", round), nil, 201, &made)
	return made
}

// jointly is a draft in which Strömstad and Tanum run a body together.
func (w *world) jointly() int64 {
	round, code := w.fresh(), "STROM-IT"
	w.call("POST", fmt.Sprintf("/rounds/%d/organisations", round),
		api.NewOrganisations{Codes: &[]string{"1435", "1486"}, JointBodies: &[]api.NewJointBody{{Code: code, Name: code, Members: []string{"1435", "1486"}}}}, 200, nil)
	return round
}

func (w *world) targets(round int64) int64 {
	var kept api.KeptTargets
	w.call("GET", fmt.Sprintf("/rounds/%d/targets", round), nil, 200, &kept)
	return kept.Revision
}

func (w *world) workshop() api.Workshop {
	var made api.Workshop
	w.call("POST", fmt.Sprintf("/rounds/%d/workshops", w.draft), map[string]any{"title": "Förmågor", "date": "2026-10-02"}, 201, &made)
	return made
}

func (w *world) risk() int64 {
	var made api.Risk
	w.call("POST", fmt.Sprintf("/rounds/%d/risks", w.draft), aRisk(w.next()), 201, &made)
	return made.ID
}

// action is an action of Tanum's plan in the closed round, that may be changed and removed.
func (w *world) action() int64 {
	var made api.Action
	w.call("POST", fmt.Sprintf("/rounds/%d/action-plans/1435/actions", w.closed), api.NewAction{What: "Inför e-tjänster"}, 201, &made)
	return made.ID
}

func (w *world) scenario(round int64, inReport bool) int64 {
	var made scoring.Scenario
	w.call("POST", fmt.Sprintf("/rounds/%d/scenarios", round), api.NewScenario{Title: fmt.Sprint("Val ", w.next()), InReport: &inReport}, 201, &made)
	return made.ID
}

func (w *world) made(n api.NewRound) int64 {
	var made api.Round
	w.call("POST", "/rounds", n, 201, &made)
	return made.ID
}

// roundOf is an open round with a few people of their own.
func (w *world) roundOf(questionnaires []string, rows string) (int64, []api.PersonalLink) {
	w.t.Helper()
	n := newRound()
	n.Questionnaires = questionnaires
	var made api.Round
	w.call("POST", "/rounds", n, 201, &made)
	w.upload(made.ID, false, map[string]string{"r.csv": "organisation;namn;e-post;roll\n" + rows}, 200, nil)
	w.call("PATCH", fmt.Sprintf("/rounds/%d", made.ID), map[string]string{"status": "open"}, 200, nil)
	var links []api.PersonalLink
	w.call("POST", fmt.Sprintf("/rounds/%d/links", made.ID), map[string]any{}, 201, &links)
	return made.ID, links
}

// answer has everybody answer everything, with what must never be seen in each answer, and hand it in.
func (w *world) answer(t *testing.T) {
	t.Helper()
	for email, link := range w.tokens {
		p := w.another()
		var session api.Session
		p.call("POST", "/sessions", api.LinkToken{Token: link}, 201, &session)
		if me := session.Respondents[0]; email == "asa@tanum.example" {
			w.asa, w.code = me.ID, *me.Code
		}
		for _, a := range session.Respondents[0].Assignments {
			p.answerSecretly(a.ID)
			p.submit(a.ID)
			if email == "asa@tanum.example" && a.Questionnaire == "digital-mognad" {
				w.own = a.ID
			} else if email == "asa@tanum.example" && a.Questionnaire == "formagor-2030" {
				w.shared = a.ID
			} else if email == "asa@tanum.example" && a.Questionnaire == "it-ekonomi" {
				w.costs = a.ID
			}
		}
	}
}

func (b *browser) answerSecretly(assignment int64) {
	b.t.Helper()
	var form api.Form
	b.call("GET", fmt.Sprintf("/assignments/%d", assignment), nil, 200, &form)
	change := api.AnswerChange{Writer: "the-secret-one", Since: &form.Revision}
	for _, section := range form.Questionnaire.Sections {
		for _, i := range section.Items {
			a := api.Answer{Item: i.ID, Value: ptr(4.0)}
			switch {
			case i.Type == "text":
				a.Value, a.Text = nil, ptr(plantedText)
			case i.Type == "number":
				a.Value = ptr(float64(plantedNumber))
				if i.Max != nil && *i.Max < plantedNumber {
					a.Value = i.Max
				}
			case i.Options != nil:
				a.Value = &(*i.Options)[0].Value
			}
			if i.Type == "choices" {
				a.Values, a.Value = &[]float64{*a.Value}, nil
			}
			if i.Evidence {
				a.Comment = ptr(plantedText + " " + i.ID)
			}
			change.Answers = append(change.Answers, a)
		}
	}
	b.call("PATCH", fmt.Sprintf("/assignments/%d/answers", assignment), change, 200, nil)
}

// people lets everybody in, as often as is asked for.
func (w *world) people(t *testing.T) {
	t.Helper()
	link := func(token string) func() *browser {
		return func() *browser {
			b := w.another()
			b.http.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
			if token != "" {
				b.call("POST", "/sessions", api.LinkToken{Token: token}, 201, nil)
			}
			return b
		}
	}
	member := func(role, code string) (int64, func() *browser) {
		who := api.NewStaff{Name: role, Email: w.email(), Role: api.StaffRole(role)}
		if code != "" {
			who.Organisation = &code
		}
		var added api.Staff
		w.call("POST", "/staff", who, 201, &added)
		return added.ID, func() *browser {
			var l api.StaffLink
			w.call("POST", fmt.Sprintf("/staff/%d/links", added.ID), nil, 201, &l)
			return link(token(l.URL))()
		}
	}
	w.enter = map[string]func() *browser{"nobody": link(""), "respondent": link(w.tokens["asa@tanum.example"]), "respondent elsewhere": link(w.tokens["dag@stromstad.example"]),
		"operator": func() *browser { return w.browser }}
	_, w.enter["contact"] = member("contact", "1435")
	_, w.enter["contact elsewhere"] = member("contact", "1486")
	_, w.enter["reader"] = member("reader", "")
	_, w.enter["coordinator"] = member("coordinator", "")
	w.machines(t)
	w.http.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

	revoked := link(w.tokens["cia@tanum.example"])()
	var session api.Session
	revoked.call("GET", "/sessions/current", nil, 200, &session)
	w.call("DELETE", fmt.Sprintf("/respondents/%d/links", session.Respondents[0].ID), nil, 204, nil)
	id, enter := member("coordinator", "")
	ended := enter()
	w.call("DELETE", fmt.Sprintf("/staff/%d", id), nil, 204, nil)
	w.enter["revoked link"], w.enter["ended staff"] = func() *browser { return revoked }, func() *browser { return ended }
	for who, enter := range w.enter {
		w.inside[who] = enter()
	}
}

func (w *world) machines(t *testing.T) {
	t.Helper()
	for who, scope := range map[string]api.TokenScope{"status token": "status", "results token": "results", "expired token": "status"} {
		made := newToken(t, w.browser, scope)
		w.bearers[who], w.inside[who] = made.Token, w.another()
		w.inside[who].machine("GET", "/api-info", made.Token, 200, nil) // the day of its use is written once
		if who == "expired token" {
			if _, err := w.database.Exec(fmt.Sprintf("UPDATE api_tokens SET expires_at = '2026-01-01 00:00:00+00:00' WHERE id = %d", made.ID)); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// try has somebody ask, and holds the answer and the database against what may be.
func (w *world) try(t *testing.T, r right, who string, want int) {
	t.Helper()
	b, name := w.inside[who], fmt.Sprintf("%s (%s) by %s", r.call, r.on, who)
	spends := r.call == "startSession" || r.call == "endSession"
	if again := w.enter[who]; again != nil && spends && who != "operator" && who != "revoked link" && who != "ended staff" {
		b = again()
	} else if spends && again != nil {
		return // their sessions can't be made anew
	}
	ask := r.ask(w)
	before := w.fingerprint(t)
	req, err := http.NewRequest(ask.method, b.base+ask.url, bytes.NewReader(ask.body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", ask.kind())
	if bearer := w.bearers[who]; bearer != "" {
		req.Header.Set("Authorization", "Bearer "+bearer)
	}
	res, err := b.http.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	said, _ := io.ReadAll(res.Body)
	if res.StatusCode != want {
		t.Errorf("%s: %d, want %d\n%.300s", name, res.StatusCode, want, said)
		return
	}
	b.conforms(req, res, said)
	if changed := w.fingerprint(t) != before; changed != (r.write && want < 400) {
		t.Errorf("%s: %d, and the database changed: %v", name, want, changed)
	}
	if !strings.HasPrefix(who, "respondent") {
		w.search(t, name, said)
	}
}

// search looks for what was planted, in what a workbook is packed of too.
func (w *world) search(t *testing.T, name string, said []byte) {
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

func (w *world) next() int { w.turn++; return w.turn }

func (w *world) email() string { return fmt.Sprintf("ny%d@x.example", w.next()) }

func (w *world) staff() int64 {
	var added api.Staff
	w.call("POST", "/staff", api.NewStaff{Name: "Ny", Email: w.email(), Role: "reader"}, 201, &added)
	return added.ID
}

func (w *world) token() int64 { return newToken(w.t, w.browser, "status").ID }

func (w *world) respondent() int64 {
	var added api.Respondent
	w.call("POST", fmt.Sprintf("/rounds/%d/respondents", w.open), api.NewRespondent{Name: "Ny", Email: w.email(), Role: "it-chef", Organisation: ptr("1435")}, 201, &added)
	return added.ID
}

// linked is a respondent with a link.
func (w *world) linked() int64 {
	id := w.respondent()
	w.call("POST", fmt.Sprintf("/rounds/%d/links", w.open), api.LinkOrder{Respondents: &[]int64{id}}, 201, nil)
	return id
}

// failed is a letter that did not arrive.
func (w *world) failed() (letter int64) {
	id := w.respondent()
	w.call("POST", fmt.Sprintf("/rounds/%d/letters", w.open), map[string]any{"kind": "invitation", "respondents": []int64{id}}, 201, nil)
	w.settle(w.t)
	if err := w.database.QueryRow(fmt.Sprintf("UPDATE letters SET state = 'failed' WHERE respondent_id = %d RETURNING id", id)).Scan(&letter); err != nil {
		w.t.Fatal(err)
	}
	return letter
}

// later is a deadline after all before.
func (w *world) later() time.Time { return soon().AddDate(0, 0, w.next()) }

// changed gives the shared response something to hand in, and its revision.
func (w *world) changed() int64 {
	asa := w.inside["respondent"]
	return asa.save(w.shared, "the-table", 1<<40, "F-02", float64(w.next()%5)).Revision
}

func soon() time.Time { return time.Now().AddDate(0, 6, 0) }

func newRound() api.NewRound {
	return api.NewRound{Title: "Ny", Organiser: "Fyrbodal", Contact: "x@fyrbodal.example", Closes: soon(), Questionnaires: []string{"digital-mognad"}}
}

func get(path string) func(*world) request {
	return func(*world) request { return to("GET", nil, "%s", path) }
}

func post(path string, body any) request { return to("POST", body, "%s", path) }

func to(method string, body any, path string, args ...any) request {
	r := request{method: method, url: "/api/v1" + fmt.Sprintf(path, args...)}
	if body != nil {
		r.body, _ = json.Marshal(body)
	}
	return r
}

func outside(method, path string) func(*world) request {
	return func(*world) request { return request{method: method, url: path} }
}

// boundary is known, so that a request can be made before it is sent.
const boundary = "the-table-of-rights"

func form(path, csv string) request {
	var body bytes.Buffer
	m := multipart.NewWriter(&body)
	_ = m.SetBoundary(boundary)
	part, _ := m.CreateFormFile("files", "r.csv")
	_, _ = part.Write([]byte(csv))
	_ = m.Close()
	return request{method: "POST", url: "/api/v1" + path, body: body.Bytes()}
}

func (r request) kind() string {
	if bytes.HasPrefix(r.body, []byte("--"+boundary)) {
		return "multipart/form-data; boundary=" + boundary
	}
	return "application/json"
}
