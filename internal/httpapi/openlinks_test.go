package httpapi_test

import (
	"fmt"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// By an open link anybody with the role answers, without leaving a name or an address.
func TestOpenLinks(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			var r api.Round
			b.Call("POST", "/rounds", api.NewRound{Title: "Öppen", Organiser: "y", Contact: "z", Closes: time.Now().AddDate(0, 1, 0), OpenLink: new(true), Questionnaires: []string{"digital-mognad", "formagor-2030"}}, 201, &r)
			path := fmt.Sprintf("/rounds/%d", r.ID)
			b.Call("POST", path+"/organisations", map[string]any{"codes": []string{"1435"}}, 200, nil)
			b.Upload(r.ID, false, map[string]string{"r.csv": servertest.RespondentsCSV, "o.csv": servertest.OrganisationsCSV}, 409, nil)
			var made []api.MadeOpenLink
			b.Call("POST", path+"/open-links", nil, 201, &made)
			if len(made) != 4 || made[0].Role["sv"] != "Kommundirektör" {
				t.Fatalf("%+v", made)
			}
			open := api.LinkToken{Token: servertest.Token(made[0].URL)}
			nobody := servertest.NewBrowser(t, s)
			nobody.Call("POST", "/open-link-uses", open, 409, nil) // a draft
			b.SetStatus(r.ID, "open", 200)
			for range 3 {
				var p api.LinkPreview
				nobody.Call("POST", "/link-previews", open, 200, &p)
				if p.Purpose != "open" || *p.Open.Organisation != "Tanum" || len(p.Open.Questionnaires) != 2 {
					t.Errorf("%+v", p)
				}
			}
			b.Call("GET", path, nil, 200, &r)
			if r.Respondents != 0 {
				t.Fatal("looking at the link made somebody")
			}
			var assignments []api.AssignmentBrief
			for range 2 {
				var own api.OwnLink
				nobody.Call("POST", "/open-link-uses", open, 201, &own)
				var who *servertest.Browser
				who, assignments = servertest.Respondent(t, s, servertest.Token(own.URL))
				who.AnswerAll(assignments[0].ID, 3)
				who.Submit(assignments[0].ID)
				who.Call("POST", fmt.Sprintf("/assignments/%d/hand-overs", assignments[0].ID), api.Colleague{Name: "Eva Ek", Email: "eva@x.example"}, 409, nil)
			}
			if len(assignments) != 2 {
				t.Errorf("%+v", assignments)
			}
			var m api.Matrix
			b.Call("GET", path+"/matrix", nil, 200, &m)
			if c := m.Rows[0].Cells; c[0].Submitted != 2 || c[1].Invited != 1 {
				t.Errorf("%+v", c)
			}
			var list api.OpenLinkList
			b.Call("GET", path+"/open-links", nil, 200, &list)
			b.Call("DELETE", fmt.Sprintf("%s/open-links/%d", path, made[0].ID), nil, 204, nil)
			nobody.Call("POST", "/open-link-uses", open, 401, nil)
			nobody.Call("POST", "/link-previews", open, 401, nil)
			b.Call("POST", path+"/open-links", nil, 201, &made) // the role has none, and gets a new one
			if len(made) != 1 || list.Total != 4 {
				t.Errorf("%+v", made)
			}
		})
	}
}

func TestOpenLinksAreForOpenRounds(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "digital-mognad")
	b.Call("POST", fmt.Sprintf("/rounds/%d/open-links", round), nil, 409, nil)
	servertest.NewBrowser(t, s).Call("POST", "/open-link-uses", api.LinkToken{Token: tokens["asa@tanum.example"]}, 404, nil)
	var last int
	for range 200 {
		res, err := servertest.NewBrowser(t, s).Client.Post(b.Base+"/api/v1/open-link-uses", "application/json", nil)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if last = res.StatusCode; last == 429 {
			return
		}
	}
	t.Errorf("nothing slows down one who begins over and over: %d", last)
}
