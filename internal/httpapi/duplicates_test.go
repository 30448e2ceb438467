package httpapi_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// Two who enter the same at once: one does, and the others are told that it is there.
func TestTheSameIsEnteredOnce(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			b := servertest.Coordinator(t, servertest.Start(t, database))
			round, _ := servertest.OpenRound(t, b, "digital-mognad")
			for try := range 20 {
				address := fmt.Sprintf("prov%d@tanum.example", try)
				person := fmt.Sprintf(`{"organisation":"1435","name":"Prov","email":%q,"role":"it-chef"}`, address)
				once(t, b, fmt.Sprintf("/rounds/%d/respondents", round), person)
				once(t, b, "/staff", fmt.Sprintf(`{"name":"Prov","email":%q,"role":"reader"}`, address))
				once(t, b, fmt.Sprintf("/rounds/%d/action-plans/1435/actions", round), fmt.Sprintf(`{"what":"Prov","proposal":"p%d"}`, try))
			}
			var people api.RespondentList
			if b.Call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 200, &people); people.Total != 24 {
				t.Errorf("%d respondents", people.Total)
			}
		})
	}
}

func once(t *testing.T, b *servertest.Browser, path, body string) {
	t.Helper()
	const together = 6
	statuses := make([]int, together)
	var all sync.WaitGroup
	for n := range together {
		all.Go(func() { statuses[n] = sendRaw(b, t, "POST", path, body, "application/json").StatusCode })
	}
	all.Wait()
	slices.Sort(statuses)
	if !slices.Equal(statuses, []int{201, 409, 409, 409, 409, 409}) {
		t.Errorf("%s: %v", path, statuses)
	}
}
