package httpapi_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

func contactOf(t *testing.T, b *servertest.Browser, code string) *servertest.Browser {
	t.Helper()
	var added api.Staff
	b.Call("POST", "/staff", api.NewStaff{Name: "Kim Holm", Email: "kim@" + code + ".example", Role: "contact", Organisation: &code}, 201, &added)
	var link api.StaffLink
	b.Call("POST", fmt.Sprintf("/staff/%d/links", added.ID), nil, 201, &link)
	k := b.Another()
	k.Call("POST", "/sessions", api.LinkToken{Token: servertest.Token(link.URL)}, 201, nil)
	return k
}

// The contact picks who answers for the municipality, in the municipality only.
func TestTheContactPicksRespondents(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, tokens := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030")
			kim := contactOf(t, b, "1486")
			people := fmt.Sprintf("/rounds/%d/respondents", round)
			var eva api.Respondent
			kim.Call("POST", people, api.NewRespondent{Name: " Eva Ek ", Email: "eva@stromstad.example", Role: "Förvaltningschef"}, 201, &eva)
			if eva.Name != "Eva Ek" || eva.Organisation != "1486" || eva.Role["sv"] != "Förvaltningschef" || eva.Assigned != 1 || eva.Assignments[0].Questionnaire != "digital-mognad" {
				t.Errorf("%+v", eva)
			}
			var p api.Problem
			for _, c := range []struct {
				who    api.NewRespondent
				status int
				words  string
			}{
				{api.NewRespondent{Name: "X", Email: "x@x.example", Role: "it-chef", Organisation: new("1435")}, 403, "din egen organisation"},
				{api.NewRespondent{Name: "Eva", Email: "EVA@stromstad.example", Role: "it-chef"}, 409, "redan inbjuden"},
				{api.NewRespondent{Name: "Åsa", Email: "asa@tanum.example", Role: "it-chef"}, 409, "kan inte svara på formuläret"},
				{api.NewRespondent{Name: "X", Email: "x", Role: "kung"}, 422, "2 fel"},
				{api.NewRespondent{Name: "X", Email: "x@x.example", Role: "ekonom"}, 422, "Ett fel"},
			} {
				if kim.Call("POST", people, c.who, c.status, &p); !strings.Contains(p.Detail, c.words) || strings.Contains(p.Detail, "Öberg") {
					t.Errorf("%+v: %q", c.who, p.Detail)
				}
			}
			b.Call("POST", people, api.NewRespondent{Name: "X", Email: "x@x.example", Role: "it-chef"}, 422, nil) // the coordinator says which organisation
			b.Call("POST", people, api.NewRespondent{Name: "Ny", Email: "ny@sml.example", Role: "it-chef", Organisation: new("SML-IT")}, 201, nil)
			letGo(t, b, kim, round, eva.ID, tokens)
		})
	}
}

// letGo removes people: those who have answered nothing, and what is left without anybody.
func letGo(t *testing.T, b, kim *servertest.Browser, round, eva int64, tokens map[string]string) {
	t.Helper()
	var list api.RespondentList
	b.Call("GET", fmt.Sprintf("/rounds/%d/respondents?limit=100", round), nil, 200, &list)
	of := map[string]int64{}
	for _, one := range list.Items {
		of[one.Name] = one.ID
	}
	remove := func(who *servertest.Browser, name string, status int) {
		who.Call("DELETE", fmt.Sprintf("/respondents/%d", of[name]), nil, status, nil)
	}
	if of["Eva Ek"] != eva {
		t.Fatalf("%v", of)
	}
	dag := b.Another()
	var session api.Session
	dag.Call("POST", "/sessions", api.LinkToken{Token: tokens["dag@stromstad.example"]}, 201, &session)
	remove(kim, "Åsa Öberg", 404) // another organisation's
	remove(kim, "Eva Ek", 204)
	remove(kim, "Eva Ek", 404)
	var m api.Matrix
	kim.Call("GET", fmt.Sprintf("/rounds/%d/matrix", round), nil, 200, &m)
	if c := m.Rows[0].Cells; c[0].Invited != 1 || c[1].Invited != 1 {
		t.Errorf("%+v", c)
	}
	// The last one: the response that the organisation gives together goes too, and the session that was open.
	remove(kim, "Dag Holm", 204)
	dag.Call("GET", fmt.Sprintf("/assignments/%d", session.Respondents[0].Assignments[0].ID), nil, 401, nil)
	kim.Call("GET", fmt.Sprintf("/rounds/%d/matrix", round), nil, 200, &m)
	if c := m.Rows[0].Cells; c[0].Invited != 0 || c[1].Invited != 0 {
		t.Errorf("%+v", c)
	}
	// Who has written a word stays, in a response of their own or a shared one; who has been part of a hand-over too.
	asa, bo := b.Another(), b.Another()
	asa.Call("POST", "/sessions", api.LinkToken{Token: tokens["asa@tanum.example"]}, 201, &session)
	asa.Save(session.Respondents[0].Assignments[1].ID, "asas-browser", 0, "F-01", 3)
	remove(b, "Åsa Öberg", 409)
	bo.Call("POST", "/sessions", api.LinkToken{Token: tokens["bo@tanum.example"]}, 201, &session)
	bo.Call("POST", fmt.Sprintf("/assignments/%d/hand-overs", session.Respondents[0].Assignments[0].ID), api.Colleague{Name: "Gun Ås", Email: "gun@tanum.example"}, 201, nil)
	remove(b, "Bo Ek", 409)
	b.Call("PATCH", fmt.Sprintf("/rounds/%d", round), map[string]string{"status": "closed"}, 200, nil)
	remove(b, "Cia Lind", 409)
	b.Call("POST", fmt.Sprintf("/rounds/%d/respondents", round), api.NewRespondent{Name: "X", Email: "x@x.example", Role: "it-chef", Organisation: new("1435")}, 409, nil)
}
