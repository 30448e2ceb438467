package httpapi_test

import (
	"fmt"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
)

// An installation that is upgraded keeps the first edition for the rounds that used it, drafts too, and has the second for new ones. A
// series between the two is broken, and says so.
func TestEditionsLiveTogether(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			before := servertest.Start(t, database, func(c *config.Config) { c.Questionnaires = "../../configs/questionnaires/first" })
			b := servertest.Coordinator(t, before)
			old, _ := servertest.AnsweredRound(t, before, b, "digital-mognad")
			b.SetStatus(old, "closed", 200)
			var draft api.Round
			b.Call("POST", "/rounds", api.NewRound{Title: "Utkast", Organiser: "Fyrbodal", Contact: "x@fyrbodal.example",
				Closes: time.Now().AddDate(0, 1, 0), Questionnaires: []string{"formagor-2030"}}, 201, &draft)
			results := b.Text(fmt.Sprintf("/rounds/%d/results", old))
			before.Close()

			s := servertest.Start(t, database)
			b = servertest.Coordinator(t, s)
			versions := func(round int64) (list []string) {
				var questionnaires []api.Questionnaire
				b.Call("GET", fmt.Sprintf("/rounds/%d/questionnaires", round), nil, 200, &questionnaires)
				for _, q := range questionnaires {
					list = append(list, q.ID+" "+q.Version)
				}
				return list
			}
			present, _ := servertest.AnsweredRound(t, s, b, "digital-mognad", "formagor-2030", "viktning-2030")
			for round, want := range map[int64]string{old: "[digital-mognad 1.0.1]", draft.ID: "[formagor-2030 1.0.1]",
				present: "[digital-mognad 2.0.0 formagor-2030 2.0.0 viktning-2030 2.0.0]"} {
				if got := fmt.Sprint(versions(round)); got != want {
					t.Errorf("round %d has %s, want %s", round, got, want)
				}
			}
			if now := b.Text(fmt.Sprintf("/rounds/%d/results", old)); len(now) != len(results) {
				t.Error("the old round's results have changed")
			}

			b.Call("POST", fmt.Sprintf("/rounds/%d/extensions", present), map[string]any{"closes": time.Now().AddDate(0, 2, 0), "reason": "Fler hinner"}, 201, nil)
			b.Call("PATCH", fmt.Sprintf("/rounds/%d", present), map[string]int64{"earlierRoundId": old}, 200, nil)
			var c scoring.Comparison
			b.Call("GET", fmt.Sprintf("/rounds/%d/results", present), nil, 200, &c)
			if len(c.Changes) != 1 {
				t.Fatalf("%d comparisons", len(c.Changes))
			}
			change := c.Changes[0]
			if !change.Break || change.Common != 0 || change.Before.Version != "1.0.1" || change.Questionnaire.Version != "2.0.0" {
				t.Errorf("no break is said: %+v", change)
			}
			if total := change.Organisations["1435"][""]; total == nil || total.Change != nil || total.Reason != scoring.ReasonCoverage {
				t.Errorf("the total has changed by %+v", total)
			}
		})
	}
}
