package httpapi_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// A correction in a round is told in every form of the results and in the log; what is published stands.
func TestCorrectingWhatARoundKnows(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	path := fmt.Sprintf("/rounds/%d", round)
	known := func(code string) (o api.RoundOrganisation) {
		var list api.RoundOrganisationList
		b.Call("GET", path+"/organisations", nil, 200, &list)
		for _, one := range list.Items {
			if one.Code == code {
				o = one
			}
		}
		return o
	}
	correct := func(code, name string, f api.OrganisationFacts, reason string) (now api.RoundOrganisation) {
		f.Name, f.Version, f.Reason = name, known(code).Version, &reason
		b.Call("PUT", path+"/organisations/"+code, f, 200, &now)
		return now
	}
	right := api.OrganisationFacts{Population: new(12990), PopulationDate: new("2025-12-31"), Source: new("SCB")}
	was := known("1435").Version
	now := correct("1435", "Tanum", right, "Siffran gällde fel år")
	if *now.Population != 12990 || *now.PopulationDate != "2025-12-31" || *now.Source != "SCB" || len(now.Corrections) != 1 || now.Corrections[0].Reason != "Siffran gällde fel år" ||
		*now.Corrections[0].Was.Population != 12865 || now.Version == was {
		t.Errorf("%+v", now)
	}
	correct("SML-IT", "SML-IT", api.OrganisationFacts{Members: &[]string{"1486"}}, "Strömstad är med sedan i våras")
	correct("1435", "Tanum", api.OrganisationFacts{Kind: new(api.OrganisationFactsKindJointBody), Members: &[]string{"1486"}}, "Fel typ i listan")
	for _, form := range []string{"html", "csv", "json"} {
		if said := b.Text(path + "/reports/" + form); !strings.Contains(said, "Siffran gällde fel år") || !strings.Contains(said, "Strömstad är med sedan i våras") {
			t.Errorf("the %s does not tell why", form)
		}
	}
	if said := b.Text(path + "/reports/html"); !strings.Contains(said, "typen kommun blev gemensam organisation") {
		t.Error("the report does not tell that a kind was corrected")
	}
	if log := b.Text("/audit-entries?limit=50"); !strings.Contains(log, "12865 → 12990 2025-12-31 SCB") {
		t.Error("the correction is not in the log")
	}

	b.SetStatus(round, "closed", 200)
	b.Call("POST", path+"/snapshots", nil, 201, nil)
	published := b.Text(path + "/results")
	correct("1486", "Strömstad", api.OrganisationFacts{Population: new(13000), PopulationDate: new("2025-12-31"), Source: new("SCB")}, "Siffran gällde fel år")
	if b.Text(path+"/results") != published {
		t.Error("what is published has changed")
	}
	b.Call("POST", path+"/snapshots", map[string]string{"reason": "Folkmängden var fel"}, 201, nil)
	if list := compared(b, round).Premises.Corrections; len(list) != 4 || !strings.Contains(fmt.Sprint(list), "SML-IT") || !strings.Contains(b.Text(path+"/results"), "13000") {
		t.Errorf("%+v", list)
	}
}
