package httpapi_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
)

func TestWorkshops(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, _ := servertest.OpenRound(t, b, "formagor-2030")
			path := fmt.Sprintf("/rounds/%d/workshops", round)
			var made, changed api.Workshop
			b.Call("POST", path, map[string]any{"title": "Förmågor", "date": "2026-10-02", "participation": []map[string]any{{"organisation": "1435", "people": 7}, {"organisation": "1486", "role": "it-chef", "people": 1}}}, 201, &made)
			b.Call("POST", path, map[string]any{"title": "Uppstart", "date": "2026-09-01", "table": "Kommun\tAntal\tRoll\nTanum\t3\t\n1486\t2\tIt-chef\n"}, 201, nil)
			var p api.Problem
			b.Call("POST", path, map[string]any{"title": "Fel", "date": "2026-09-01", "table": "organisation\tantal\nTanum\tfem\nNågonstans\t2\nStrömstad\t\n"}, 422, &p)
			if f := *p.Errors; len(f) != 3 || *f[0].Line != 2 || *f[0].Path != "B2" || *f[1].Line != 3 || *f[1].Path != "A3" || *f[2].Line != 4 {
				t.Errorf("%+v", *p.Errors)
			}
			b.Call("PUT", fmt.Sprintf("%s/%d", path, made.ID), map[string]any{"title": "Förmågor 2030", "date": "2026-10-03", "revision": made.Revision, "participation": []map[string]any{{"organisation": "1435", "people": 8}}}, 200, &changed)
			b.Call("PUT", fmt.Sprintf("%s/%d", path, made.ID+9), map[string]any{"title": "x", "date": "2026-10-03", "revision": 1}, 404, nil)
			var list api.WorkshopList
			b.Call("GET", path, nil, 200, &list)
			if list.Total != 2 || list.Items[0].Title != "Uppstart" || len(list.Items[0].Participation) != 2 || *list.Items[0].Participation[1].Role != "it-chef" || list.Items[1].Participation[0].People != 8 {
				t.Errorf("%+v", list)
			}
			kim := servertest.Staff(t, s, b, api.NewStaff{Name: "Kim Holm", Email: "kim@tanum.example", Role: "contact", Organisation: new("1435")})
			kim.Call("GET", path, nil, 200, &list)
			if len(list.Items[0].Participation) != 1 || list.Items[0].Participation[0].Organisation != "1435" {
				t.Errorf("the contact sees %+v", list)
			}
			var c scoring.Comparison
			b.Call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
			if w := c.Premises.Workshops; len(w) != 2 || w[1].Date != "2026-10-03" || w[1].Participation[0].People != 8 {
				t.Errorf("%+v", c.Premises)
			}
			if csv := b.Text(fmt.Sprintf("/rounds/%d/reports/csv", round)); !strings.Contains(csv, "workshop_participants:it-chef,2,") {
				t.Error("the CSV does not tell who took part")
			}
			b.Call("DELETE", fmt.Sprintf("%s/%d?revision=%d", path, made.ID, changed.Revision), nil, 204, nil)
			b.Call("DELETE", fmt.Sprintf("%s/%d?revision=%d", path, made.ID, changed.Revision), nil, 404, nil)
		})
	}
}
