package httpapi_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// A round's hand-over is told to the colleague by a letter, with their own link.
func TestHandingOverByLetter(t *testing.T) {
	servertest.OnBothDatabases(t, func(t *testing.T, p *servertest.MailedRound) {
		p.SendLetters(map[string]any{"kind": "invitation"})
		asa, assignments := p.Follow("asa@tanum.example")
		contact := servertest.Staff(t, p.Server, p.Browser, api.NewStaff{Name: "Kim Holm", Email: "kim@tanum.example", Role: "contact", Organisation: new("1435")})
		own, shared := assignments[0].ID, assignments[1].ID
		for _, c := range []struct {
			by         *servertest.Browser
			assignment int64
			to, named  string
		}{{asa, own, "eva@tanum.example", "Åsa Öberg"}, {contact, own, "ulf@tanum.example", "Kim Holm"}, {p.Browser, own, "ida@tanum.example", "Fyrbodal"}, {asa, shared, "per@tanum.example", "Åsa Öberg"}} {
			var h api.HandedOver
			c.by.Call("POST", fmt.Sprintf("/assignments/%d/hand-overs", c.assignment), api.Colleague{Name: "Ny Kollega", Email: c.to}, 201, &h)
			p.Settle()
			m := p.Mail.Messages()
			if last := m[len(m)-1]; !h.Mailed || h.URL != nil || last.To != c.to || !strings.HasPrefix(last.Subject, c.named+" har lämnat över") {
				t.Fatalf("%+v: %s to %s", h, last.Subject, last.To)
			}
			if _, theirs := p.Follow(c.to); !slices.ContainsFunc(theirs, func(a api.AssignmentBrief) bool { return a.ID == c.assignment }) {
				t.Errorf("%s can't answer: %+v", c.to, theirs)
			}
		}
	}, "digital-mognad", "formagor-2030")
}

// A hand-over to a wrong address is taken back until the colleague has begun, and opens nothing then.
func TestTakingBackAHandOver(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			_, tokens := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030")
			asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
			own, shared := assignments[0].ID, assignments[1].ID
			asa.Save(own, "asas-browser", 0, "inf-02", 4)
			for _, form := range []int64{own, shared} {
				var h api.HandedOver
				path := fmt.Sprintf("/assignments/%d/hand-overs", form)
				asa.Call("POST", path, api.Colleague{Name: "Eva Ek", Email: "evva@tanum.example"}, 201, &h)
				eva, _ := servertest.Respondent(t, s, servertest.Token(*h.URL))
				var session api.Session
				asa.Call("GET", "/sessions/current", nil, 200, &session)
				if over := session.Respondents[0].HandedOver; len(over) != 1 || !over[0].CanTakeBack || over[0].Email != "evva@tanum.example" || over[0].Assignment != form {
					t.Fatalf("%+v", over)
				}
				eva.Call("DELETE", path, nil, 404, nil)
				asa.Call("DELETE", path, nil, 204, nil)
				asa.Call("DELETE", path, nil, 404, nil)
				eva.Call("GET", fmt.Sprintf("/assignments/%d", form), nil, 401, nil)
				b.Another().Call("POST", "/link-previews", api.LinkToken{Token: servertest.Token(*h.URL)}, 404, nil)
				if strings.Contains(servertest.Dump(t, database), "evva@") {
					t.Error("the wrong address is still kept")
				}
			}
			if now := asa.Standing(own); len(now.Answers) != 1 || *now.Answers[0].Value != 4 || now.Covered != nil {
				t.Errorf("Åsa has %+v back", now)
			}
			var h api.HandedOver
			asa.Call("POST", fmt.Sprintf("/assignments/%d/hand-overs", own), api.Colleague{Name: "Eva Ek", Email: "eva@tanum.example"}, 201, &h)
			eva, _ := servertest.Respondent(t, s, servertest.Token(*h.URL))
			eva.Save(own, "evas-browser", 1, "inf-03", 2)
			asa.Call("DELETE", fmt.Sprintf("/assignments/%d/hand-overs", own), nil, 409, nil)
			if now := eva.Standing(own); len(now.Answers) != 2 {
				t.Errorf("Eva has %+v", now)
			}
		})
	}
}

// What another gives away begins anew, and comes back as it was left.
func TestAFormThatIsGivenAwayBeginsAnew(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, tokens := servertest.OpenRound(t, b, "digital-mognad")
			asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
			form := assignments[0].ID
			asa.Save(form, "asas-browser", 0, "inf-02", 4)
			give := func(name, email string) {
				b.Call("POST", fmt.Sprintf("/assignments/%d/hand-overs", form), api.Colleague{Name: name, Email: email}, 201, nil)
			}
			give("Eva Ek", "eva@tanum.example")
			var links []api.PersonalLink
			b.Call("POST", fmt.Sprintf("/rounds/%d/links", round), map[string]any{"respondents": []int64{servertest.RespondentID(t, b, round, "Eva Ek")}}, 201, &links)
			eva, _ := servertest.Respondent(t, s, servertest.Token(links[0].URL))
			if now := eva.Standing(form); len(now.Answers) != 0 || now.Covered != nil || now.Progress.Answered != 0 {
				t.Errorf("Eva begins with %+v", now)
			}
			eva.Save(form, "evas-browser", 9, "inf-03", 2)
			var session api.Session
			asa.Call("GET", "/sessions/current", nil, 200, &session)
			if n := session.Respondents[0].Notices[0]; n.Kind != "form-taken" || (*n.Title)["sv"] == "" {
				t.Errorf("Åsa is told %+v", n)
			}
			give("Åsa Öberg", "asa@tanum.example")
			if now := asa.Standing(form); len(now.Answers) != 1 || now.Answers[0].Item != "inf-02" || *now.Answers[0].Value != 4 {
				t.Errorf("Åsa has %+v back", now)
			}
			if receipt := asa.Submit(form); len(receipt.Answers) != 1 || receipt.Covered != nil {
				t.Errorf("%+v", receipt)
			}
		})
	}
}

func TestHandingOver(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030")
	asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
	own, shared := assignments[0].ID, assignments[1].ID
	asa.Save(own, "asas-browser", 0, "inf-02", 4)
	over := func(who *servertest.Browser, assignment int64, name, email string, status int) (h api.HandedOver) {
		who.Call("POST", fmt.Sprintf("/assignments/%d/hand-overs", assignment), api.Colleague{Name: name, Email: email}, status, &h)
		return h
	}
	over(asa, own, "", "inte-en-adress", 422)
	over(asa, own, "Dag Holm", "dag@stromstad.example", 409) // works elsewhere
	over(asa, own, "Bo Ek", "bo@tanum.example", 409)         // answers in another role
	over(asa, own, "Åsa Öberg", "ASA@tanum.example", 409)    // herself
	h := over(asa, own, "Eva Ek", "eva@tanum.example", 201)
	asa.Call("GET", fmt.Sprintf("/assignments/%d", own), nil, 404, nil)
	eva, evas := servertest.Respondent(t, s, servertest.Token(*h.URL))
	if len(evas) != 2 || evas[0].ID != own || evas[0].Answered != 1 {
		t.Fatalf("Eva has %+v", evas)
	}
	if a := eva.Standing(own).Answers[0]; *a.Value != 4 || a.By.Name != "Åsa Öberg" || a.By.Me {
		t.Errorf("what Åsa answered should stay hers: %+v", a)
	}
	var session api.Session
	asa.Call("GET", "/sessions/current", nil, 200, &session)
	if gone := session.Respondents[0].HandedOver; len(gone) != 1 || gone[0].To != "Eva Ek" || len(session.Respondents[0].Assignments) != 1 {
		t.Errorf("Åsa is told %+v", session.Respondents[0])
	}
	over(asa, shared, "Finn Alm", "finn@tanum.example", 201)
	asa.Call("GET", fmt.Sprintf("/assignments/%d", shared), nil, 200, nil) // a shared one stays open to her

	// Importing the list anew does not give the assignment back to who handed it over.
	b.Upload(round, false, map[string]string{"r.csv": servertest.RespondentsCSV}, 200, nil)
	asa.Call("GET", "/sessions/current", nil, 200, &session)
	if len(session.Respondents[0].Assignments) != 1 {
		t.Errorf("after importing again Åsa has %+v", session.Respondents[0].Assignments)
	}
	eva.Save(own, "evas-browser", 1, "inf-03", 2)
	eva.Submit(own)
	over(eva, own, "Gun Ås", "gun@tanum.example", 409) // handed in already
}

// The contact of one organisation reassigns there, sees who has answered and never what, and nothing of the others.
func TestTheContactReassigns(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "digital-mognad")
	asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
	asa.Save(assignments[0].ID, "asas-browser", 0, "inf-02", 4)
	_, dags := servertest.Respondent(t, s, tokens["dag@stromstad.example"])
	kim := servertest.Staff(t, s, b, api.NewStaff{Name: "Kim Holm", Email: "kim@tanum.example", Role: "contact", Organisation: new("1435")})
	var m api.Matrix
	kim.Call("GET", fmt.Sprintf("/rounds/%d/matrix", round), nil, 200, &m)
	var people api.RespondentList
	kim.Call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 200, &people)
	if len(m.Rows) != 1 || m.Rows[0].Code != "1435" || people.Total != 3 || people.Items[0].Organisation != "1435" || len(people.Items[0].Assignments) != 1 {
		t.Errorf("the contact sees %+v and %+v", m.Rows, people)
	}
	colleague := api.Colleague{Name: "Eva Ek", Email: "eva@tanum.example"}
	var h api.HandedOver
	kim.Call("POST", fmt.Sprintf("/assignments/%d/hand-overs", assignments[0].ID), colleague, 201, &h)
	if h.URL != nil {
		t.Error("the contact was given a link that shows answers")
	}
	kim.Call("POST", fmt.Sprintf("/assignments/%d/hand-overs", dags[0].ID), colleague, 404, nil)
	kim.Call("GET", fmt.Sprintf("/assignments/%d", assignments[0].ID), nil, 403, nil)
	kim.Call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 404, nil) // while it is open
	asa.Call("GET", fmt.Sprintf("/assignments/%d", assignments[0].ID), nil, 404, nil)
}
