package httpapi_test

import (
	"fmt"
	"net/http"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// Looking at a link changes nothing, whoever looks and however often.
func TestLookingAtALinkChangesNothing(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "digital-mognad")
	scanner := servertest.NewBrowser(t, s)
	for range 3 {
		var p api.LinkPreview
		scanner.Call("POST", "/link-previews", api.LinkToken{Token: tokens["asa@tanum.example"]}, 200, &p)
		if p.Respondent.Name != "Åsa Öberg" || p.Respondent.Assignments[0].State != "not-started" {
			t.Errorf("%+v", p.Respondent)
		}
		for _, method := range []string{"GET", "HEAD"} {
			req, _ := http.NewRequest(method, scanner.Base+"/svara/"+tokens["asa@tanum.example"], nil)
			if res, err := http.DefaultClient.Do(req); err != nil || res.StatusCode != 200 || len(res.Cookies()) > 0 {
				t.Errorf("%s: %v %v", method, res, err)
			}
		}
	}
	var m api.Matrix
	b.Call("GET", fmt.Sprintf("/rounds/%d/matrix", round), nil, 200, &m)
	if c := m.Rows[0].Cells[0]; c.State != "invited" || c.Started != 0 {
		t.Errorf("after looking: %+v", c)
	}
	scanner.Call("GET", "/assignments/1", nil, 401, nil)
}
