package httpapi_test

import (
	"fmt"
	"net/http"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// Looking at a link changes nothing, whoever looks and however often.
func TestLookingAtALinkChangesNothing(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "digital-mognad")
	scanner := servertest.NewBrowser(t, s)
	for range 3 {
		var p api.LinkPreview
		scanner.Call("POST", "/link-previews", api.LinkToken{Token: tokens["asa@tanum.example"]}, 200, &p)
		if p.Respondent.Name != "Åsa Öberg" || p.Respondent.Assignments[0].State != "not-started" {
			t.Errorf("%+v", p.Respondent)
		}
		for _, method := range []string{"GET", "HEAD"} {
			req, _ := http.NewRequest(method, scanner.Base+"/svara/"+tokens["asa@tanum.example"], nil)
			if res, err := http.DefaultClient.Do(req); err != nil || res.StatusCode != 200 || len(res.Cookies()) > 0 {
				t.Errorf("%s: %v %v", method, res, err)
			}
		}
	}
	var m api.Matrix
	b.Call("GET", fmt.Sprintf("/rounds/%d/matrix", round), nil, 200, &m)
	if c := m.Rows[0].Cells[0]; c.State != "invited" || c.Started != 0 {
		t.Errorf("after looking: %+v", c)
	}
	scanner.Call("GET", "/assignments/1", nil, 401, nil)
}

// A link that is revoked stops working at once, also where it was opened; a staff link works once, and ends with the access.
func TestAccessEndsAtOnce(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "digital-mognad")
	asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
	var people api.RespondentList
	b.Call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 200, &people)
	for _, p := range people.Items {
		if p.Name == "Åsa Öberg" {
			b.Call("DELETE", fmt.Sprintf("/respondents/%d/links", p.ID), nil, 204, nil)
		}
	}
	asa.Call("GET", fmt.Sprintf("/assignments/%d", assignments[0].ID), nil, 401, nil)
	var p api.Problem
	asa.Call("POST", "/sessions", api.LinkToken{Token: tokens["asa@tanum.example"]}, 401, &p)
	if p.Detail != "Länken gäller inte längre. Be den som skickade den om en ny." {
		t.Errorf("%q", p.Detail)
	}
	servertest.Respondent(t, s, tokens["bo@tanum.example"])

	var who api.Staff
	b.Call("POST", "/staff", api.NewStaff{Name: "Lo Berg", Email: "lo@x.example", Role: "reader"}, 201, &who)
	var link api.StaffLink
	b.Call("POST", fmt.Sprintf("/staff/%d/links", who.ID), nil, 201, &link)
	lo := servertest.NewBrowser(t, s)
	lo.Call("POST", "/link-previews", api.LinkToken{Token: servertest.Token(link.URL)}, 200, nil)
	lo.Call("POST", "/sessions", api.LinkToken{Token: servertest.Token(link.URL)}, 201, nil)
	servertest.NewBrowser(t, s).Call("POST", "/sessions", api.LinkToken{Token: servertest.Token(link.URL)}, 401, nil)
	lo.Call("GET", "/rounds", nil, 200, nil)
	lo.Call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 403, nil)
	b.Call("DELETE", fmt.Sprintf("/staff/%d", who.ID), nil, 204, nil)
	lo.Call("GET", "/rounds", nil, 401, nil)
}
