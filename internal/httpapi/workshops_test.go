package httpapi_test

import (
	"fmt"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// Workshops go in and out as the contract says, and what is wrong in a pasted table is named by its place.
func TestWorkshopsAsTheyAreSent(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	round, _ := servertest.OpenRound(t, b, "formagor-2030")
	path := fmt.Sprintf("/rounds/%d/workshops", round)
	b.Call("POST", path, map[string]any{"title": "Förmågor", "date": "2026-10-02", "participation": []map[string]any{{"organisation": "1486", "role": "it-chef", "people": 1}}}, 201, nil)
	var p api.Problem
	b.Call("POST", path, map[string]any{"title": "Fel", "date": "2026-09-01", "table": "organisation\tantal\nTanum\tfem\n"}, 422, &p)
	if f := (*p.Errors)[0]; *f.Line != 2 || *f.Path != "B2" {
		t.Errorf("%+v", f)
	}
	var list api.WorkshopList
	b.Call("GET", path, nil, 200, &list)
	if w := list.Items[0]; list.Total != 1 || *w.Participation[0].Role != "it-chef" || w.Date.String() != "2026-10-02" {
		t.Errorf("%+v", list)
	}
}
