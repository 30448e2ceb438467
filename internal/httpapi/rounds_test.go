package httpapi_test

import (
	"fmt"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// A round takes in organisations of the country's list, and what is pasted from a spreadsheet.
func TestSettingUp(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
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
	b.Call("POST", "/rounds", api.NewRound{Title: "x", Organiser: "y", Contact: "z", Closes: time.Now().AddDate(0, 1, 0), Questionnaires: []string{"digital-mognad"}}, 201, &r)
	path := fmt.Sprintf("/rounds/%d", r.ID)
	b.Call("POST", path+"/organisations", map[string]any{"codes": []string{"1435", "1486"},
		"jointBodies": []map[string]any{{"code": "SML-IT", "name": "SML-IT", "members": []string{"1435", "1427"}}}}, 200, &r)
	if r.Organisations != 3 {
		t.Errorf("%+v", r)
	}
	var sum api.ImportSummary
	b.Upload(r.ID, true, map[string]string{"Inklistrat": "organisation\tnamn\te-post\troll\nTanum\tÅsa Öberg\tasa@tanum.example\tit-chef\n"}, 200, &sum)
	if sum.Organisations != 1 || sum.NewOrganisations != 0 || sum.NewRespondents != 1 {
		t.Errorf("%+v", sum)
	}
}
