package server_test

import (
	"fmt"
	"testing"
	"time"

	"mogna/api"
)

// By an open link anybody with the role answers, without leaving a name or an address.
func TestOpenLinks(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			var r api.Round
			b.call("POST", "/rounds", api.NewRound{Title: "Öppen", Organiser: "y", Contact: "z", Closes: time.Now().AddDate(0, 1, 0), OpenLink: ptr(true), Questionnaires: []string{"digital-mognad", "formagor-2030"}}, 201, &r)
			path := fmt.Sprintf("/rounds/%d", r.ID)
			b.call("POST", path+"/organisations", map[string]any{"codes": []string{"1435"}}, 200, nil)
			b.upload(r.ID, false, map[string]string{"r.csv": respondentsCSV, "o.csv": organisationsCSV}, 409, nil)
			var made []api.MadeOpenLink
			b.call("POST", path+"/open-links", nil, 201, &made)
			if len(made) != 4 || made[0].Role["sv"] != "Kommundirektör" {
				t.Fatalf("%+v", made)
			}
			open := api.LinkToken{Token: token(made[0].URL)}
			nobody := newBrowser(t, s)
			nobody.call("POST", "/open-link-uses", open, 409, nil) // a draft
			b.become(r.ID, "open", 200)
			for range 3 {
				var p api.LinkPreview
				nobody.call("POST", "/link-previews", open, 200, &p)
				if p.Purpose != "open" || *p.Open.Organisation != "Tanum" || len(p.Open.Questionnaires) != 2 {
					t.Errorf("%+v", p)
				}
			}
			b.call("GET", path, nil, 200, &r)
			if r.Respondents != 0 {
				t.Fatal("looking at the link made somebody")
			}
			var assignments []api.AssignmentBrief
			for range 2 {
				var own api.OwnLink
				nobody.call("POST", "/open-link-uses", open, 201, &own)
				var who *browser
				who, assignments = respondent(t, s, token(own.URL))
				who.answerAll(assignments[0].ID, 3)
				who.submit(assignments[0].ID)
				who.call("POST", fmt.Sprintf("/assignments/%d/hand-overs", assignments[0].ID), api.Colleague{Name: "Eva Ek", Email: "eva@x.example"}, 409, nil)
			}
			if len(assignments) != 2 {
				t.Errorf("%+v", assignments)
			}
			var m api.Matrix
			b.call("GET", path+"/matrix", nil, 200, &m)
			if c := m.Rows[0].Cells; c[0].Submitted != 2 || c[1].Invited != 1 {
				t.Errorf("%+v", c)
			}
			var list api.OpenLinkList
			b.call("GET", path+"/open-links", nil, 200, &list)
			b.call("DELETE", fmt.Sprintf("%s/open-links/%d", path, made[0].ID), nil, 204, nil)
			nobody.call("POST", "/open-link-uses", open, 401, nil)
			nobody.call("POST", "/link-previews", open, 401, nil)
			b.call("POST", path+"/open-links", nil, 201, &made) // the role has none, and gets a new one
			if len(made) != 1 || list.Total != 4 {
				t.Errorf("%+v", made)
			}
		})
	}
}

func TestOpenLinksAreForOpenRounds(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	round, tokens := openRound(t, b, "digital-mognad")
	b.call("POST", fmt.Sprintf("/rounds/%d/open-links", round), nil, 409, nil)
	newBrowser(t, s).call("POST", "/open-link-uses", api.LinkToken{Token: tokens["asa@tanum.example"]}, 404, nil)
	var last int
	for range 200 {
		res, err := newBrowser(t, s).http.Post(b.base+"/api/v1/open-link-uses", "application/json", nil)
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
