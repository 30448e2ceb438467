package httpapi_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/scoring"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
)

// What is read in later is known to drafts alone: nothing that is said of a round that has opened moves, whatever its state.
func TestARoundKeepsWhatItKnewWhenItOpened(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			rounds := map[string]int64{}
			for _, state := range []string{"open", "closed", "published", "archived", "archived unpublished"} {
				round := sharing(t, s, b)
				rounds[state] = round
				if state == "open" {
					continue
				}
				b.SetStatus(round, "closed", 200)
				if state == "published" || state == "archived" {
					b.Call("POST", fmt.Sprintf("/rounds/%d/snapshots", round), nil, 201, nil)
				}
				if strings.HasPrefix(state, "archived") {
					b.SetStatus(round, "archived", 200)
				}
			}
			said := func(round int64) (all string) {
				for _, path := range []string{"results", "matrix", "summary", "allocation-keys", "organisations", "reports/csv", "reports/html", "derivations/it-ekonomi/1435"} {
					all += b.Text(fmt.Sprintf("/rounds/%d/%s", round, path))
				}
				return all
			}
			before := map[string]string{}
			for state, round := range rounds {
				if before[state] = said(round); !strings.Contains(before[state], "12865") {
					t.Fatalf("%s: the population is nowhere", state)
				}
			}

			moved := strings.NewReplacer("Tanum", "Stora Tanum", "12865", "25000", ";1435\n", ";1435 1486\n").Replace(servertest.OrganisationsCSV)
			b.Confirms = true
			b.Upload(rounds["open"], false, map[string]string{"o.csv": moved}, 200, nil)
			draft := made(b)
			b.Upload(draft, false, map[string]string{"o.csv": moved}, 200, nil)
			for state, round := range rounds {
				if after := said(round); state != "open" && after != before[state] {
					t.Errorf("%s: an import in another round has changed it", state)
				}
				if c := compared(b, round); c.Organisations[0].Name != "Tanum" || *c.Organisations[0].Population != 12865 || len(c.Organisations[2].Members) != 1 {
					t.Errorf("%s: %+v", state, c.Organisations)
				}
			}
			if keys := b.Text(fmt.Sprintf("/rounds/%d/allocation-keys", rounds["open"])); strings.Contains(keys, "1486") {
				t.Error("the costs of the joint body go to a member that has come later")
			}
			if c := compared(b, draft); c.Organisations[0].Name != "Stora Tanum" || *c.Organisations[0].Population != 25000 || len(c.Organisations[2].Members) != 2 {
				t.Errorf("a draft knows what was read in last: %+v", c.Organisations)
			}

			// Who joins an open round comes with what is known that day.
			b.Upload(rounds["open"], false, map[string]string{"o.csv": "kod;namn;befolkning\n1430;Munkedal;10354\n"}, 200, nil)
			b.Upload(draft, false, map[string]string{"o.csv": "kod;namn;befolkning\n1430;Munkedal;999\n"}, 200, nil)
			if c := compared(b, rounds["open"]); c.Organisations[0].Code != "1430" || *c.Organisations[0].Population != 10354 {
				t.Errorf("%+v", c.Organisations[0])
			}
			b.SetStatus(rounds["open"], "closed", 200)
			b.SetStatus(rounds["open"], "open", 200)
			if c := compared(b, rounds["open"]); *c.Organisations[0].Population != 10354 || *c.Organisations[1].Population != 12865 {
				t.Errorf("opened again it knows something else: %+v", c.Organisations)
			}
		})
	}
}

func made(b *servertest.Browser) int64 {
	var r api.Round
	b.Call("POST", "/rounds", newRound(), 201, &r)
	return r.ID
}

func compared(b *servertest.Browser, round int64) (c scoring.Comparison) {
	b.Call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
	return c
}

// sharing is an open round in which all have answered, and a joint body has costs to share.
func sharing(t *testing.T, s *server.Server, b *servertest.Browser) int64 {
	t.Helper()
	round, _ := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030", "it-ekonomi")
	b.Upload(round, false, map[string]string{"r.csv": "organisation;namn;e-post;roll\nSML-IT;Eva Mo;eva@sml.example;it-chef\n"}, 200, nil)
	var links []api.PersonalLink
	b.Call("POST", fmt.Sprintf("/rounds/%d/links", round), map[string]any{}, 201, &links)
	costs := map[string]float64{"asa@tanum.example": 8_000_000, "dag@stromstad.example": 9_000_000, "eva@sml.example": 4_000_000}
	for n, l := range links {
		r, assignments := servertest.Respondent(t, s, servertest.Token(l.URL))
		for _, a := range assignments {
			if a.Questionnaire != "it-ekonomi" {
				r.AnswerAll(a.ID, float64(n%4+1))
			} else if kronor, theirs := costs[l.Email]; theirs {
				for item, x := range map[string]float64{"total": kronor, "users": 500, "year": 2026} {
					r.Save(a.ID, "the-controller", 1<<40, item, x)
				}
			} else {
				continue
			}
			r.Submit(a.ID)
		}
	}
	return round
}
