package server_test

import (
	"fmt"
	"net/http"
	"reflect"
	"testing"
	"time"

	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
)

// Two processes tell the same of the same figures, their time too.
func TestReplicasTellTheSameTime(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			one, two := servertest.Start(t, database), servertest.Start(t, database)
			b := servertest.Coordinator(t, one)
			round, _ := servertest.OpenRound(t, b, "digital-mognad")
			path := fmt.Sprintf("/rounds/%d/results", round)
			var first, second scoring.Comparison
			tag := tagOf(b, path, &first)
			other := servertest.Coordinator(t, two)
			if its := tagOf(other, path, &second); its != tag || tag == "" || !second.Round.AsOf.Equal(first.Round.AsOf) {
				t.Errorf("%s %v, and at another process %s %v", tag, first.Round.AsOf, its, second.Round.AsOf)
			}
		})
	}
}

func tagOf(b *servertest.Browser, path string, into any) string {
	b.T.Helper()
	req, err := http.NewRequest("GET", b.Base+"/api/v1"+path, nil)
	if err != nil {
		b.T.Fatal(err)
	}
	return b.Send(req, 200, into).Header.Get("ETag")
}

// Two servers on one database: what one has acknowledged, the other's results have, and both give what a fresh one gives.
func TestReplicasAgree(t *testing.T) {
	database := servertest.PostgreSQL(t)
	one, two := servertest.Start(t, database), servertest.Start(t, database)
	b := servertest.Coordinator(t, one)
	round, tokens := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030")
	other := servertest.Coordinator(t, two)
	results := func(b *servertest.Browser) (c scoring.Comparison) {
		b.Call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
		c.Round.AsOf = time.Time{}
		return c
	}
	for n, who := range []string{"asa@tanum.example", "bo@tanum.example", "cia@tanum.example", "dag@stromstad.example"} {
		r, assignments := servertest.Respondent(t, one, tokens[who])
		for _, a := range assignments {
			r.AnswerAll(a.ID, float64(n%4+1))
			r.Submit(a.ID)
			here, there := results(b), results(other)
			if !reflect.DeepEqual(here, there) {
				t.Fatalf("after %s the servers differ:\n%+v\n%+v", who, here, there)
			}
			if done := there.Documents[0].Organisations["1435"].Answered; n < 3 && done != n+1 {
				t.Fatalf("after %s: %d answered", who, done)
			}
		}
	}
	fresh := servertest.Start(t, database)
	if want, got := results(servertest.Coordinator(t, fresh)), results(other); !reflect.DeepEqual(want, got) {
		t.Errorf("what was kept differs from what is computed anew:\n%+v\n%+v", got, want)
	}
}
