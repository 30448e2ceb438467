package httpapi_test

import (
	"fmt"
	"net/http"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// answer has everybody answer everything, with what must never be seen in each answer, and hand it in.
func (w *site) answer(t *testing.T) {
	t.Helper()
	for email, link := range w.tokens {
		p := w.Another()
		var session api.Session
		p.Call("POST", "/sessions", api.LinkToken{Token: link}, 201, &session)
		if me := session.Respondents[0]; email == "asa@tanum.example" {
			w.asa, w.code = me.ID, *me.Code
		}
		for _, a := range session.Respondents[0].Assignments {
			answerSecretly(p, a.ID)
			p.Submit(a.ID)
			if email == "asa@tanum.example" && a.Questionnaire == "digital-mognad" {
				w.own = a.ID
				var form api.Form
				p.Call("GET", fmt.Sprintf("/assignments/%d?questionnaire=false", a.ID), nil, 200, &form)
				w.tag = form.QuestionnaireTag
			} else if email == "asa@tanum.example" && a.Questionnaire == "formagor-2030" {
				w.shared = a.ID
			} else if email == "asa@tanum.example" && a.Questionnaire == "it-ekonomi" {
				w.costs = a.ID
			}
		}
	}
}

func answerSecretly(b *servertest.Browser, assignment int64) {
	b.T.Helper()
	var form api.Form
	b.Call("GET", fmt.Sprintf("/assignments/%d", assignment), nil, 200, &form)
	change := api.AnswerChange{Writer: "the-secret-one", Since: &form.Revision}
	for _, section := range form.Questionnaire.Sections {
		for _, i := range section.Items {
			a := api.Answer{Item: i.ID, Value: new(servertest.Offered(form.Questionnaire, i, 4))}
			switch {
			case i.Type == "text":
				a.Value, a.Text = nil, new(plantedText)
			case i.Type == "number":
				a.Value = new(float64(plantedNumber))
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
				a.Comment = new(plantedText + " " + i.ID)
			}
			change.Answers = append(change.Answers, a)
		}
	}
	b.Call("PATCH", fmt.Sprintf("/assignments/%d/answers", assignment), change, 200, nil)
}

// people lets everybody in, as often as is asked for.
func (w *site) people(t *testing.T) {
	t.Helper()
	link := func(token string) func() *servertest.Browser {
		return func() *servertest.Browser {
			b := w.Another()
			b.Client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
			if token != "" {
				b.Call("POST", "/sessions", api.LinkToken{Token: token}, 201, nil)
			}
			return b
		}
	}
	member := func(role, code string) (int64, func() *servertest.Browser) {
		who := api.NewStaff{Name: role, Email: w.email(), Role: api.StaffRole(role)}
		if code != "" {
			who.Organisation = &code
		}
		var added api.Staff
		w.Call("POST", "/staff", who, 201, &added)
		return added.ID, func() *servertest.Browser {
			var l api.StaffLink
			w.Call("POST", fmt.Sprintf("/staff/%d/links", added.ID), nil, 201, &l)
			return link(servertest.Token(l.URL))()
		}
	}
	w.enter = map[string]func() *servertest.Browser{"nobody": link(""), "respondent": link(w.tokens["asa@tanum.example"]), "respondent elsewhere": link(w.tokens["dag@stromstad.example"]),
		"operator": func() *servertest.Browser { return w.Browser }}
	_, w.enter["contact"] = member("contact", "1435")
	_, w.enter["contact elsewhere"] = member("contact", "1486")
	_, w.enter["reader"] = member("reader", "")
	_, w.enter["coordinator"] = member("coordinator", "")
	w.machines(t)
	w.Client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

	revoked := link(w.tokens["cia@tanum.example"])()
	var session api.Session
	revoked.Call("GET", "/sessions/current", nil, 200, &session)
	w.Call("DELETE", fmt.Sprintf("/respondents/%d/links", session.Respondents[0].ID), nil, 204, nil)
	id, enter := member("coordinator", "")
	ended := enter()
	w.Call("DELETE", fmt.Sprintf("/staff/%d", id), nil, 204, nil)
	w.enter["revoked link"], w.enter["ended staff"] = func() *servertest.Browser { return revoked }, func() *servertest.Browser { return ended }
	for who, enter := range w.enter {
		w.inside[who] = enter()
	}
}

func (w *site) machines(t *testing.T) {
	t.Helper()
	for who, scope := range map[string]api.TokenScope{"status token": "status", "results token": "results", "expired token": "status"} {
		made := servertest.NewToken(t, w.Browser, scope)
		w.bearers[who], w.inside[who] = made.Token, w.Another()
		w.inside[who].CallAsMachine("GET", "/api-info", made.Token, 200, nil) // the day of its use is written once
		if who == "expired token" {
			if _, err := w.database.Exec(fmt.Sprintf("UPDATE api_tokens SET expires_at = '2026-01-01 00:00:00+00:00' WHERE id = %d", made.ID)); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func (w *site) email() string { return fmt.Sprintf("ny%d@x.example", w.next()) }

func (w *site) staff() int64 {
	var added api.Staff
	w.Call("POST", "/staff", api.NewStaff{Name: "Ny", Email: w.email(), Role: "reader"}, 201, &added)
	return added.ID
}

func (w *site) token() int64 { return servertest.NewToken(w.T, w.Browser, "status").ID }

func (w *site) respondent() int64 { return w.respondentOf("1435") }

func (w *site) respondentOf(organisation string) int64 {
	var added api.Respondent
	w.Call("POST", fmt.Sprintf("/rounds/%d/respondents", w.open), api.NewRespondent{Name: "Ny", Email: w.email(), Role: "it-chef", Organisation: &organisation}, 201, &added)
	return added.ID
}

// linked is a respondent with a link.
func (w *site) linked() int64 {
	id := w.respondent()
	w.Call("POST", fmt.Sprintf("/rounds/%d/links", w.open), api.LinkOrder{Respondents: &[]int64{id}}, 201, nil)
	return id
}

// wrong is a respondent who says that somebody else should answer.
func (w *site) wrong() int64 {
	id := w.respondent()
	var made []api.PersonalLink
	w.Call("POST", fmt.Sprintf("/rounds/%d/links", w.open), api.LinkOrder{Respondents: &[]int64{id}}, 201, &made)
	w.Call("POST", "/wrong-person-reports", api.WrongPersonReport{Token: servertest.Token(made[0].URL)}, 204, nil)
	return id
}

// amended gives the shared response something to hand in, and its revision.
func (w *site) amended() int64 {
	asa := w.inside["respondent"]
	return asa.Save(w.shared, "the-table", 1<<40, "F-02", float64(w.next()%5)).Revision
}
