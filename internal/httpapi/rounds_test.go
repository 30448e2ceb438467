package httpapi_test

import (
	"fmt"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// A round is set up from the country's list in one sitting, changed while it is a draft, and deleted.
func TestSettingUp(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			var all api.MunicipalityList
			b.Call("GET", "/municipalities?limit=100&page=3", nil, 200, &all)
			if all.Total != 290 || len(all.Items) != 90 {
				t.Fatalf("%d of %d", len(all.Items), all.Total)
			}
			b.Call("GET", "/municipalities?county=Gotlands%20l%C3%A4n", nil, 200, &all)
			if all.Total != 1 || all.Items[0].Code != "0980" {
				t.Errorf("%+v", all)
			}
			var r api.Round
			closes := time.Now().AddDate(0, 1, 0)
			b.Call("POST", "/rounds", map[string]any{"title": "x", "organiser": "y", "contact": "z", "closes": closes, "eraseOn": closes.AddDate(0, 0, -3).Format(time.DateOnly), "questionnaires": []string{"digital-mognad"}}, 422, nil)
			b.Call("POST", "/rounds", api.NewRound{Title: "x", Organiser: "y", Contact: "z", Closes: closes, Questionnaires: []string{"digital-mognad"}}, 201, &r)
			if want := closes.UTC().AddDate(1, 0, 0).Format(time.DateOnly); r.EraseOn.String() != want {
				t.Errorf("names go on %s, want %s", r.EraseOn, want)
			}
			path := fmt.Sprintf("/rounds/%d", r.ID)
			b.Call("POST", path+"/organisations", map[string]any{"codes": []string{"1435", "9999"}}, 422, nil)
			b.Call("POST", path+"/organisations", map[string]any{"codes": []string{"1435", "1486"}, "jointBodies": []map[string]any{{"code": "sml", "name": "", "members": []string{}}}}, 422, nil)
			b.Call("POST", path+"/organisations", map[string]any{"codes": []string{"1435", "1486"},
				"jointBodies": []map[string]any{{"code": "SML-IT", "name": "SML-IT", "members": []string{"1435", "1427"}}}}, 200, &r)
			if r.Organisations != 3 {
				t.Errorf("%+v", r)
			}
			var sum api.ImportSummary
			pasted := "organisation\tnamn\te-post\troll\nTanum\tÅsa Öberg\tasa@tanum.example\tit-chef\n1486\tDag Holm\tdag@stromstad.example\tit-chef\n"
			b.Upload(r.ID, true, map[string]string{"Inklistrat": pasted}, 200, &sum)
			if sum.Organisations != 2 || sum.NewOrganisations != 0 || sum.NewRespondents != 2 {
				t.Errorf("counted against the round: %+v", sum)
			}
			b.Upload(r.ID, false, map[string]string{"Inklistrat": pasted}, 200, nil)

			b.Call("PATCH", path, map[string]any{"title": "Digital motor", "questionnaires": []string{"formagor-2030", "digital-mognad"}}, 200, &r)
			b.Call("PATCH", path, map[string]any{"questionnaires": []string{"formagor-2030"}, "eraseOn": closes.AddDate(0, 6, 0).Format(time.DateOnly)}, 200, &r)
			var m api.Matrix
			b.Call("GET", path+"/matrix", nil, 200, &m)
			if len(m.Questionnaires) != 1 || m.Questionnaires[0].ID != "formagor-2030" || m.Rows[0].Cells[0].Invited != 1 {
				t.Errorf("%+v", m)
			}
			b.Call("PATCH", path, map[string]any{"openLink": true}, 409, nil) // names are there already
			b.Call("DELETE", path+"/organisations/1486", nil, 204, nil)
			b.Call("DELETE", path+"/organisations/1486", nil, 404, nil)
			b.Call("GET", path, nil, 200, &r)
			if r.Organisations != 2 || r.Respondents != 1 || r.Title != "Digital motor" {
				t.Errorf("%+v", r)
			}
			// Another round knows the organisations, and still counts them as new to it.
			var other api.Round
			b.Call("POST", "/rounds", api.NewRound{Title: "x", Organiser: "y", Contact: "z", Closes: closes, Questionnaires: []string{"digital-mognad"}}, 201, &other)
			b.Upload(other.ID, true, map[string]string{"Inklistrat": pasted}, 200, &sum)
			if sum.NewOrganisations != 2 || sum.NewRespondents != 2 {
				t.Errorf("counted against the other round: %+v", sum)
			}
			b.Call("DELETE", path, nil, 204, nil)
			b.Call("GET", path, nil, 404, nil)
			b.SetStatus(other.ID, "open", 409)
		})
	}
}

func TestOnlyADraftIsTakenApart(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	path := fmt.Sprintf("/rounds/%d", round)
	b.Call("DELETE", path, nil, 409, nil)
	b.Call("DELETE", path+"/organisations/1435", nil, 409, nil)
	b.Call("PATCH", path, map[string]any{"questionnaires": []string{"formagor-2030"}}, 409, nil)
	b.Call("POST", path+"/organisations", map[string]any{"codes": []string{"1427"}}, 200, nil)
	b.SetStatus(round, "closed", 200)
	b.Call("POST", path+"/organisations", map[string]any{"codes": []string{"1430"}}, 409, nil)
}
