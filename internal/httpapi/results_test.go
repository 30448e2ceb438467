package httpapi_test

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
)

func TestResultsAreCachedByDataVersion(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "formagor-2030")
	get := func(tag string, status int) string {
		req, _ := http.NewRequest("GET", fmt.Sprintf("%s/api/v1/rounds/%d/results", b.Base, round), nil)
		req.Header.Set("If-None-Match", tag)
		return b.Send(req, status, nil).Header.Get("ETag")
	}
	tag := get("", 200)
	get(tag, 304)
	r, assignments := servertest.Respondent(t, s, tokens["dag@stromstad.example"])
	r.AnswerAll(assignments[0].ID, 3)
	get(tag, 304) // a draft is not in the results
	r.Submit(assignments[0].ID)
	if now := get(tag, 200); now == tag {
		t.Error("the tag stands although a response came in")
	}
}

// A score explains itself down to counts, and a later round tells what has changed.
func TestDerivationAndChange(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	var rounds [2]int64
	for n := range rounds {
		round, tokens := servertest.OpenRound(t, b, "digital-mognad")
		rounds[n] = round
		for _, who := range []string{"asa@tanum.example", "bo@tanum.example", "cia@tanum.example"} {
			r, assignments := servertest.Respondent(t, s, tokens[who])
			r.AnswerAll(assignments[0].ID, float64(3+n))
			r.Submit(assignments[0].ID)
		}
	}
	var d scoring.Derivation
	b.Call("GET", fmt.Sprintf("/rounds/%d/derivations/digital-mognad/1435", rounds[1]), nil, 200, &d)
	var c scoring.Comparison
	b.Call("GET", fmt.Sprintf("/rounds/%d/results", rounds[1]), nil, 200, &c)
	if want := c.Documents[0].Organisations["1435"].Total.Value; d.Score.Value == nil || *d.Score.Value != *want || len(d.Children) != 2 {
		t.Errorf("the total explains itself as %+v, want %v", d, *want)
	}
	b.Call("GET", fmt.Sprintf("/rounds/%d/derivations/digital-mognad/1435?construct=infrastruktur", rounds[1]), nil, 200, &d)
	b.Call("GET", fmt.Sprintf("/rounds/%d/derivations/digital-mognad/1435?construct=nowhere", rounds[1]), nil, 404, nil)
	var changes []scoring.Changes
	b.Call("GET", fmt.Sprintf("/rounds/%d/changes/%d", rounds[1], rounds[0]), nil, 200, &changes)
	if len(changes) != 1 || changes[0].Break || changes[0].Organisations["1435"][""].Change == nil {
		t.Errorf("changes: %+v", changes)
	}
	b.Call("GET", fmt.Sprintf("/rounds/%d/changes/99", rounds[1]), nil, 404, nil)

	path := fmt.Sprintf("/rounds/%d", rounds[1])
	b.SetStatus(rounds[0], "closed", 200)
	b.Call("POST", path+"/extensions", map[string]any{"closes": time.Now().AddDate(0, 2, 0), "reason": "Fler hinner"}, 201, nil)
	b.Call("PATCH", path, map[string]int64{"earlierRoundId": rounds[0]}, 200, nil)
	tag := etag(b, path+"/results")
	b.Call("PUT", fmt.Sprintf("/rounds/%d/exemptions/1435/digital-mognad", rounds[0]), map[string]string{"reason": "Ny i samarbetet"}, 204, nil)
	if etag(b, path+"/results") == tag {
		t.Error("the tag stands although the earlier round has changed")
	}
}

// etag is what names the state of a resource.
func etag(b *servertest.Browser, path string) string {
	b.T.Helper()
	res, err := b.Client.Get(b.Base + "/api/v1" + path)
	if err != nil {
		b.T.Fatal(err)
	}
	res.Body.Close()
	return res.Header.Get("ETag")
}
