package server_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/scoring"
)

// An organisation that is let off rating importances, and asked again, moves no importance: the ratings are all organisations'
// together, and would tell what its few have rated.
func TestAnExemptionMovesNoImportance(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			b := coordinator(t, start(t, database))
			var made api.Round
			b.call("POST", "/rounds", api.NewRound{Title: "Digital motor", Organiser: "Fyrbodal", Contact: "x@fyrbodal.example",
				Closes: time.Now().AddDate(0, 1, 0), Questionnaires: []string{"viktning-2030"}}, 201, &made)
			rows := "organisation;namn;e-post;roll\n"
			for n := range 6 {
				rows += fmt.Sprintf("%s;Person %d;p%d@x.example;projektdeltagare\n", []string{"1435", "1486"}[n%2], n, n)
			}
			b.upload(made.ID, false, map[string]string{"o.csv": organisationsCSV, "r.csv": rows}, 200, nil)
			b.become(made.ID, "open", 200)
			var links []api.PersonalLink
			b.call("POST", fmt.Sprintf("/rounds/%d/links", made.ID), map[string]any{}, 201, &links)
			for n, l := range links {
				r := b.another()
				var session api.Session
				r.call("POST", "/sessions", api.LinkToken{Token: token(l.URL)}, 201, &session)
				r.answerUnlike(session.Respondents[0].Assignments[0].ID, n)
				r.submit(session.Respondents[0].Assignments[0].ID)
			}
			importances := func() string {
				var c scoring.Comparison
				b.call("GET", fmt.Sprintf("/rounds/%d/results", made.ID), nil, 200, &c)
				said, _ := json.Marshal(c.Documents[0].Capabilities)
				return string(said) + b.text(fmt.Sprintf("/rounds/%d/derivations/viktning-2030/1435?construct=F-02", made.ID))
			}
			before, path := importances(), fmt.Sprintf("/rounds/%d/exemptions/1486/viktning-2030", made.ID)
			if len(before) < 1000 {
				t.Fatalf("nothing is told: %s", before)
			}
			b.call("PUT", path, map[string]string{"reason": "Går med nästa år"}, 204, nil)
			if importances() != before {
				t.Error("an exemption moved importances")
			}
			b.call("DELETE", path, nil, 204, nil)
			if importances() != before {
				t.Error("the end of an exemption moved importances")
			}
		})
	}
}
