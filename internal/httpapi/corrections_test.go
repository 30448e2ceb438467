package httpapi_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

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
			wrong := func(change func(*api.OrganisationFacts), paths ...string) {
				t.Helper()
				f := right
				change(&f)
				if got := b.Faulted("PUT", path("1435"), f); fmt.Sprint(got) != fmt.Sprint(paths) {
					t.Errorf("faults of %v, want %v", got, paths)
				}
			}
			wrong(func(f *api.OrganisationFacts) { f.Reason = nil }, "reason")
			wrong(func(f *api.OrganisationFacts) { f.Reason = new(" \t") }, "reason")
			wrong(func(f *api.OrganisationFacts) { f.PopulationDate = nil }, "populationDate")
			wrong(func(f *api.OrganisationFacts) { f.PopulationDate = new("2999-12-31") }, "populationDate")
			wrong(func(f *api.OrganisationFacts) { f.PopulationDate = new("31/12 2025") }, "populationDate")
			wrong(func(f *api.OrganisationFacts) { f.Source = nil }, "source")
			wrong(func(f *api.OrganisationFacts) { f.Population = new(0) }, "population")
			wrong(func(f *api.OrganisationFacts) { f.Name = " " }, "name")
			wrong(func(f *api.OrganisationFacts) { f.Members = &[]string{"1486"} }, "members")
			b.Call("PUT", path("9999"), right, 404, nil)
			unchanged := api.OrganisationFacts{Version: was.Version, Name: was.Name, Population: was.Population, Reason: new("Inget")}
			b.Call("PUT", path("1435"), unchanged, 422, nil)
			renamed := unchanged // nobody knows of which day the population is, and the name can be mended all the same
			renamed.Name = "Tanums kommun"
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
			b.Call("PUT", path("SML-IT"), api.OrganisationFacts{Version: body.Version, Name: body.Name, Members: &[]string{}, Reason: new("Inga")}, 422, nil)
			b.Call("PUT", path("SML-IT"), api.OrganisationFacts{Version: body.Version, Name: body.Name, Members: &[]string{"4711"}, Reason: new("Fel")}, 422, nil)
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

// In a draft a correction takes no reason, and is what every other draft knows.
func TestCorrectingInADraft(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	one, two := made(b), made(b)
	for _, round := range []int64{one, two} {
		b.Call("POST", fmt.Sprintf("/rounds/%d/organisations", round), api.NewOrganisations{Codes: &[]string{"1435"}}, 200, nil)
	}
	var list api.RoundOrganisationList
	b.Call("GET", fmt.Sprintf("/rounds/%d/organisations", one), nil, 200, &list)
	first := list.Items[0]
	if first.Population == nil || first.PopulationDate == nil || *first.PopulationDate != "2024-12-31" || first.Source == nil {
		t.Fatalf("a municipality of the country's list comes without its population: %+v", first)
	}
	b.Call("PUT", fmt.Sprintf("/rounds/%d/organisations/1435", one), api.OrganisationFacts{Version: first.Version, Name: first.Name, Population: new(13100), PopulationDate: new("2025-12-31"), Source: new("SCB")}, 200, nil)
	if c := compared(b, two); *c.Organisations[0].Population != 13100 || len(c.Premises.Corrections) != 0 {
		t.Errorf("%+v", c.Organisations)
	}
}

// What was taken for a municipality can be a joint body, and the other way round where the code can be a municipality's.
func TestCorrectingAKind(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round := sharing(t, s, b)
			correct := func(code string, f api.OrganisationFacts) (faults []string) {
				var list api.RoundOrganisationList
				b.Call("GET", fmt.Sprintf("/rounds/%d/organisations", round), nil, 200, &list)
				for _, o := range list.Items {
					if o.Code == code {
						f.Version, f.Name, f.Reason = o.Version, o.Name, new("Fel typ i listan")
					}
				}
				path := fmt.Sprintf("/rounds/%d/organisations/%s", round, code)
				if f.Kind == nil {
					b.Call("PUT", path, f, 200, nil)
					return nil
				}
				return b.Faulted("PUT", path, f)
			}
			body, town := api.OrganisationFactsKindJointBody, api.OrganisationFactsKindMunicipality
			if got := correct("SML-IT", api.OrganisationFacts{Kind: &town}); fmt.Sprint(got) != "[kind]" {
				t.Errorf("a municipality without a municipality's code: %v", got)
			}
			if got := correct("1435", api.OrganisationFacts{Kind: &body, Members: &[]string{"1486"}}); fmt.Sprint(got) != "[kind]" {
				t.Errorf("a joint body that is a member of another: %v", got)
			}
			if got := correct("1486", api.OrganisationFacts{Kind: &body}); fmt.Sprint(got) != "[members]" {
				t.Errorf("a joint body of nobody: %v", got)
			}
			correct("SML-IT", api.OrganisationFacts{Members: &[]string{"1486"}})
			var now api.RoundOrganisation
			var list api.RoundOrganisationList
			b.Call("GET", fmt.Sprintf("/rounds/%d/organisations", round), nil, 200, &list)
			b.Call("PUT", fmt.Sprintf("/rounds/%d/organisations/1435", round), api.OrganisationFacts{Version: list.Items[0].Version, Name: "Tanum",
				Kind: &body, Members: &[]string{"1486"}, Reason: new("Raden var ett förbund")}, 200, &now)
			if now.Kind != api.RoundOrganisationKindJointBody {
				t.Errorf("%+v", now)
			}
			if c := compared(b, round); c.Organisations[1].Code != "1435" || c.Organisations[1].Kind != "joint-body" {
				t.Errorf("%+v", c.Organisations)
			}
			if said := b.Text(fmt.Sprintf("/rounds/%d/reports/html", round)); !strings.Contains(said, "typen kommun blev gemensam organisation") {
				t.Error("the report does not tell it")
			}
		})
	}
}

// A correction says why, and corrects something.
func TestACorrectionHasAReason(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	path := fmt.Sprintf("/rounds/%d", round)
	b.Call("POST", path+"/action-plans/1435/actions", api.NewAction{What: "Inför e-tjänster"}, 201, nil)
	b.Call("PATCH", path, map[string]string{"status": "closed"}, 200, nil)
	b.Call("POST", path+"/snapshots", nil, 201, nil)
	reason := map[string]string{"reason": "Risken saknades"}
	b.Call("POST", path+"/snapshots", reason, 409, nil)
	b.Call("PATCH", path, map[string]string{"eraseOn": time.Now().AddDate(3, 0, 0).Format(time.DateOnly)}, 200, nil)
	b.Call("POST", path+"/snapshots", reason, 409, nil) // nothing that is published has changed
	b.Call("POST", path+"/risks", aRisk(1), 201, nil)
	b.Call("POST", path+"/snapshots", nil, 422, nil)
	b.Call("POST", path+"/snapshots", reason, 201, nil)
	var list api.SnapshotList
	b.Call("GET", path+"/snapshots", nil, 200, &list)
	var log api.AuditEntryList
	b.Call("GET", "/audit-entries", nil, 200, &log)
	if *list.Items[0].Reason != reason["reason"] || list.Items[1].Reason != nil || !strings.Contains(log.Items[0].Detail, reason["reason"]) {
		t.Errorf("%+v %+v", list, log.Items[0])
	}
	var p api.ArchivingPreview
	b.Call("GET", path+"/archiving-preview", nil, 200, &p)
	if len(p.Plans) != 1 || p.Plans[0].Actions != 1 || len(p.Summary) < 2 {
		t.Errorf("%+v", p)
	}
}
