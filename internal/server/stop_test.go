package server_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"

	"mogna/api"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
)

// A server that is told to stop under load finishes what it has begun; nothing acknowledged is lost, nothing is there twice.
func TestStopsCleanlyUnderLoad(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			_, tokens := servertest.OpenRound(t, servertest.Coordinator(t, s), "formagor-2030")
			acknowledged := load(t, s, tokens)
			again := servertest.Start(t, database)
			r, assignments := servertest.Respondent(t, again, tokens["asa@tanum.example"])
			var form api.Form
			r.Call("GET", fmt.Sprintf("/assignments/%d", assignments[0].ID), nil, 200, &form)
			saved := map[string]float64{}
			for _, a := range form.Answers {
				saved[a.Item] = *a.Value
			}
			for item, value := range acknowledged {
				if saved[item] != value {
					t.Errorf("%s was acknowledged as %v and is %v", item, value, saved[item])
				}
			}
			if len(acknowledged) == 0 {
				t.Error("nothing was saved before the stop")
			}
		})
	}
}

// load has several writers save items of one shared response until the server, stopped in the middle, takes no more.
func load(t *testing.T, s *server.Server, tokens map[string]string) map[string]float64 {
	t.Helper()
	acknowledged := map[string]float64{}
	var mu sync.Mutex
	var writers sync.WaitGroup
	enough, once := make(chan struct{}), sync.Once{}
	for n := range 5 {
		b, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
		path := fmt.Sprintf("%s/api/v1/assignments/%d/answers", b.Base, assignments[0].ID)
		var form api.Form
		b.Call("GET", fmt.Sprintf("/assignments/%d", assignments[0].ID), nil, 200, &form)
		var items []string
		for _, section := range form.Questionnaire.Sections {
			for _, i := range section.Items {
				items = append(items, i.ID)
			}
		}
		writers.Go(func() {
			for turn := 0; ; turn++ {
				item, value := items[n*11+turn%11], turn%5
				body := strings.NewReader(fmt.Sprintf(`{"writer":"writer-%d","answers":[{"item":%q,"value":%d}]}`, n, item, value))
				req, _ := http.NewRequest("PATCH", path, body)
				req.Header.Set("Content-Type", "application/json")
				res, err := b.Client.Do(req)
				if err != nil {
					return // the server is gone
				}
				res.Body.Close()
				if res.StatusCode != 200 {
					t.Errorf("a save under way was answered with %d", res.StatusCode)
					return
				}
				mu.Lock()
				acknowledged[item] = float64(value)
				if len(acknowledged) == 25 {
					once.Do(func() { close(enough) })
				}
				mu.Unlock()
			}
		})
	}
	<-enough
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	writers.Wait()
	return acknowledged
}
