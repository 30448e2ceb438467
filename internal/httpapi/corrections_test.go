package httpapi_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// A correction in a round is an act with a reason, told in every form of the results; what is published stands.
func TestCorrectingWhatARoundKnows(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, other := sharing(t, s, b), sharing(t, s, b)
			path := func(code string) string { return fmt.Sprintf("/rounds/%d/organisations/%s", round, code) }
			known := func(code string) (o api.RoundOrganisation) {
				var list api.RoundOrganisationList
				b.Call("GET", fmt.Sprintf("/rounds/%d/organisations", round), nil, 200, &list)
				for _, one := range list.Items {
					if one.Code == code {
						o = one
					}
				}
				return o
			}
			was := known("1435")
			right := api.OrganisationFacts{Version: was.Version, Name: "Tanum", Population: new(12990), PopulationDate: new("2025-12-31"), Source: new("SCB"), Reason: new("Siffran gällde fel år")}
			unsaid := right
			unsaid.Reason = nil
			if got := b.Faulted("PUT", path("1435"), unsaid); fmt.Sprint(got) != "[reason]" {
				t.Errorf("faults of %v", got)
			}
			b.Call("PUT", path("9999"), right, 404, nil)
			renamed := api.OrganisationFacts{Version: was.Version, Name: "Tanums kommun", Population: was.Population, Reason: new("Fel namn")}
			b.Call("PUT", path("1435"), renamed, 200, nil)
			b.Call("PUT", path("1435"), right, 409, nil) // read before that
			right.Version = known("1435").Version
			var now api.RoundOrganisation
			b.Call("PUT", path("1435"), right, 200, &now)
			if *now.Population != 12990 || *now.PopulationDate != "2025-12-31" || *now.Source != "SCB" || len(now.Corrections) != 2 || now.Corrections[1].Reason != "Siffran gällde fel år" ||
				*now.Corrections[1].Was.Population != 12865 || now.Version == right.Version {
				t.Errorf("%+v", now)
			}
			body := known("SML-IT")
			b.Call("PUT", path("SML-IT"), api.OrganisationFacts{Version: body.Version, Name: body.Name, Members: &[]string{"1486", "1435"}, Reason: new("Strömstad är med sedan i våras")}, 200, nil)

			c := compared(b, round)
			if o := c.Organisations[0]; o.Name != "Tanum" || *o.Population != 12990 || o.PopulationDate != "2025-12-31" || o.PopulationSource != "SCB" {
				t.Errorf("%+v", o)
			}
			if list := c.Premises.Corrections; len(list) != 3 || list[2].Organisation != "SML-IT" || len(list[2].Became.Members) != 2 {
				t.Errorf("%+v", list)
			}
			for _, form := range []string{"html", "csv", "json"} {
				if said := b.Text(fmt.Sprintf("/rounds/%d/reports/%s", round, form)); !strings.Contains(said, "Siffran gällde fel år") || !strings.Contains(said, "Strömstad är med sedan i våras") {
					t.Errorf("the %s does not tell why", form)
				}
			}
			if log := b.Text("/audit-entries?limit=50"); !strings.Contains(log, "12865 → 12990 2025-12-31 SCB") {
				t.Error("the correction is not in the log")
			}
			if c := compared(b, other); *c.Organisations[0].Population != 12865 {
				t.Errorf("another round is corrected with it: %+v", c.Organisations[0])
			}
			kinds := []api.OrganisationFacts{{Name: "SML-IT", Members: &[]string{"1486"}}, {Name: "Tanum", Kind: new(api.OrganisationFactsKindJointBody), Members: &[]string{"1486"}}}
			for n, code := range []string{"SML-IT", "1435"} {
				var list api.RoundOrganisationList
				b.Call("GET", fmt.Sprintf("/rounds/%d/organisations", other), nil, 200, &list)
				for _, o := range list.Items {
					if o.Code == code {
						kinds[n].Version, kinds[n].Reason = o.Version, new("Fel typ i listan")
					}
				}
				b.Call("PUT", fmt.Sprintf("/rounds/%d/organisations/%s", other, code), kinds[n], 200, nil)
			}
			if said := b.Text(fmt.Sprintf("/rounds/%d/reports/html", other)); !strings.Contains(said, "typen kommun blev gemensam organisation") {
				t.Error("the report does not tell that a kind was corrected")
			}

			b.SetStatus(round, "closed", 200)
			b.Call("POST", fmt.Sprintf("/rounds/%d/snapshots", round), nil, 201, nil)
			published := b.Text(fmt.Sprintf("/rounds/%d/results", round))
			right.Version, right.Population = known("1435").Version, new(13000)
			b.Call("PUT", path("1435"), right, 200, nil)
			if b.Text(fmt.Sprintf("/rounds/%d/results", round)) != published {
				t.Error("what is published has changed")
			}
			b.Call("POST", fmt.Sprintf("/rounds/%d/snapshots", round), map[string]string{"reason": "Folkmängden var fel"}, 201, nil)
			if c := compared(b, round); *c.Organisations[0].Population != 13000 {
				t.Errorf("%+v", c.Organisations[0])
			}
			b.SetStatus(round, "archived", 200)
			right.Version, right.Population = known("1435").Version, new(13001)
			b.Call("PUT", path("1435"), right, 409, nil)
		})
	}
}
