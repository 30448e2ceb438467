package server_test

import (
	"fmt"
	"net/http"
	"testing"

	"mogna/internal/scoring"
)

// Two processes tell the same of the same figures, their time too.
func TestReplicasTellTheSameTime(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			one, two := start(t, database), start(t, database)
			b := coordinator(t, one)
			round, _ := openRound(t, b, "digital-mognad")
			path := fmt.Sprintf("/rounds/%d/results", round)
			var first, second scoring.Comparison
			tag := tagOf(b, path, &first)
			other := coordinator(t, two)
			if its := tagOf(other, path, &second); its != tag || tag == "" || !second.Round.AsOf.Equal(first.Round.AsOf) {
				t.Errorf("%s %v, and at another process %s %v", tag, first.Round.AsOf, its, second.Round.AsOf)
			}
		})
	}
}

func tagOf(b *browser, path string, into any) string {
	b.t.Helper()
	req, err := http.NewRequest("GET", b.base+"/api/v1"+path, nil)
	if err != nil {
		b.t.Fatal(err)
	}
	return b.send(req, 200, into).Header.Get("ETag")
}
