package server_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/scoring"
	"mogna/internal/server"
)

// What is read in later is known to drafts alone: nothing that is said of a round that has opened moves, whatever its state.
func TestARoundKeepsWhatItKnewWhenItOpened(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			rounds := map[string]int64{}
			for _, state := range []string{"open", "closed", "published", "archived", "archived unpublished"} {
				round := sharing(t, s, b)
				rounds[state] = round
				if state == "open" {
					continue
				}
				b.become(round, "closed", 200)
				if state == "published" || state == "archived" {
					b.call("POST", fmt.Sprintf("/rounds/%d/snapshots", round), nil, 201, nil)
				}
				if strings.HasPrefix(state, "archived") {
					b.become(round, "archived", 200)
				}
			}
			said := func(round int64) (all string) {
				for _, path := range []string{"results", "matrix", "summary", "allocation-keys", "organisations", "reports/csv", "reports/html", "derivations/it-ekonomi/1435"} {
					all += b.text(fmt.Sprintf("/rounds/%d/%s", round, path))
				}
				return all
			}
			before := map[string]string{}
			for state, round := range rounds {
				if before[state] = said(round); !strings.Contains(before[state], "12865") {
					t.Fatalf("%s: the population is nowhere", state)
				}
			}

			moved := strings.NewReplacer("Tanum", "Stora Tanum", "12865", "25000", ";1435\n", ";1435 1486\n").Replace(organisationsCSV)
			b.confirms = true
			b.upload(rounds["open"], false, map[string]string{"o.csv": moved}, 200, nil)
			draft := made(b)
			b.upload(draft, false, map[string]string{"o.csv": moved}, 200, nil)
			for state, round := range rounds {
				if after := said(round); state != "open" && after != before[state] {
					t.Errorf("%s: an import in another round has changed it", state)
				}
				if c := compared(b, round); c.Organisations[0].Name != "Tanum" || *c.Organisations[0].Population != 12865 || len(c.Organisations[2].Members) != 1 {
					t.Errorf("%s: %+v", state, c.Organisations)
				}
			}
			if keys := b.text(fmt.Sprintf("/rounds/%d/allocation-keys", rounds["open"])); strings.Contains(keys, "1486") {
				t.Error("the costs of the joint body go to a member that has come later")
			}
			if c := compared(b, draft); c.Organisations[0].Name != "Stora Tanum" || *c.Organisations[0].Population != 25000 || len(c.Organisations[2].Members) != 2 {
				t.Errorf("a draft knows what was read in last: %+v", c.Organisations)
			}

			// Who joins an open round comes with what is known that day.
			b.upload(rounds["open"], false, map[string]string{"o.csv": "kod;namn;befolkning\n1430;Munkedal;10354\n"}, 200, nil)
			b.upload(draft, false, map[string]string{"o.csv": "kod;namn;befolkning\n1430;Munkedal;999\n"}, 200, nil)
			if c := compared(b, rounds["open"]); c.Organisations[0].Code != "1430" || *c.Organisations[0].Population != 10354 {
				t.Errorf("%+v", c.Organisations[0])
			}
			b.become(rounds["open"], "closed", 200)
			b.become(rounds["open"], "open", 200)
			if c := compared(b, rounds["open"]); *c.Organisations[0].Population != 10354 || *c.Organisations[1].Population != 12865 {
				t.Errorf("opened again it knows something else: %+v", c.Organisations)
			}
		})
	}
}

// A correction in a round is an act with a reason, told in every form of the results; what is published stands.
func TestCorrectingWhatARoundKnows(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			round, other := sharing(t, s, b), sharing(t, s, b)
			path := func(code string) string { return fmt.Sprintf("/rounds/%d/organisations/%s", round, code) }
			known := func(code string) (o api.RoundOrganisation) {
				var list api.RoundOrganisationList
				b.call("GET", fmt.Sprintf("/rounds/%d/organisations", round), nil, 200, &list)
				for _, one := range list.Items {
					if one.Code == code {
						o = one
					}
				}
				return o
			}
			was := known("1435")
			right := api.OrganisationFacts{Version: was.Version, Name: "Tanum", Population: ptr(12990), PopulationDate: ptr("2025-12-31"), Source: ptr("SCB"), Reason: ptr("Siffran gällde fel år")}
			wrong := func(change func(*api.OrganisationFacts), paths ...string) {
				t.Helper()
				f := right
				change(&f)
				if got := b.faulted("PUT", path("1435"), f); fmt.Sprint(got) != fmt.Sprint(paths) {
					t.Errorf("faults of %v, want %v", got, paths)
				}
			}
			wrong(func(f *api.OrganisationFacts) { f.Reason = nil }, "reason")
			wrong(func(f *api.OrganisationFacts) { f.Reason = ptr(" \t") }, "reason")
			wrong(func(f *api.OrganisationFacts) { f.PopulationDate = nil }, "populationDate")
			wrong(func(f *api.OrganisationFacts) { f.PopulationDate = ptr("2999-12-31") }, "populationDate")
			wrong(func(f *api.OrganisationFacts) { f.PopulationDate = ptr("31/12 2025") }, "populationDate")
			wrong(func(f *api.OrganisationFacts) { f.Source = nil }, "source")
			wrong(func(f *api.OrganisationFacts) { f.Population = ptr(0) }, "population")
			wrong(func(f *api.OrganisationFacts) { f.Name = " " }, "name")
			wrong(func(f *api.OrganisationFacts) { f.Members = &[]string{"1486"} }, "members")
			b.call("PUT", path("9999"), right, 404, nil)
			unchanged := api.OrganisationFacts{Version: was.Version, Name: was.Name, Population: was.Population, Reason: ptr("Inget")}
			b.call("PUT", path("1435"), unchanged, 422, nil)
			renamed := unchanged // nobody knows of which day the population is, and the name can be mended all the same
			renamed.Name = "Tanums kommun"
			b.call("PUT", path("1435"), renamed, 200, nil)
			b.call("PUT", path("1435"), right, 409, nil) // read before that
			right.Version = known("1435").Version
			var now api.RoundOrganisation
			b.call("PUT", path("1435"), right, 200, &now)
			if *now.Population != 12990 || *now.PopulationDate != "2025-12-31" || *now.Source != "SCB" || len(now.Corrections) != 2 || now.Corrections[1].Reason != "Siffran gällde fel år" ||
				*now.Corrections[1].Was.Population != 12865 || now.Version == right.Version {
				t.Errorf("%+v", now)
			}
			body := known("SML-IT")
			b.call("PUT", path("SML-IT"), api.OrganisationFacts{Version: body.Version, Name: body.Name, Members: &[]string{}, Reason: ptr("Inga")}, 422, nil)
			b.call("PUT", path("SML-IT"), api.OrganisationFacts{Version: body.Version, Name: body.Name, Members: &[]string{"4711"}, Reason: ptr("Fel")}, 422, nil)
			b.call("PUT", path("SML-IT"), api.OrganisationFacts{Version: body.Version, Name: body.Name, Members: &[]string{"1486", "1435"}, Reason: ptr("Strömstad är med sedan i våras")}, 200, nil)

			c := compared(b, round)
			if o := c.Organisations[0]; o.Name != "Tanum" || *o.Population != 12990 || o.PopulationDate != "2025-12-31" || o.PopulationSource != "SCB" {
				t.Errorf("%+v", o)
			}
			if list := c.Premises.Corrections; len(list) != 3 || list[2].Organisation != "SML-IT" || len(list[2].Became.Members) != 2 {
				t.Errorf("%+v", list)
			}
			for _, form := range []string{"html", "csv", "json"} {
				if said := b.text(fmt.Sprintf("/rounds/%d/reports/%s", round, form)); !strings.Contains(said, "Siffran gällde fel år") || !strings.Contains(said, "Strömstad är med sedan i våras") {
					t.Errorf("the %s does not tell why", form)
				}
			}
			if log := b.text("/audit-entries?limit=50"); !strings.Contains(log, "12865 → 12990 2025-12-31 SCB") {
				t.Error("the correction is not in the log")
			}
			if c := compared(b, other); *c.Organisations[0].Population != 12865 {
				t.Errorf("another round is corrected with it: %+v", c.Organisations[0])
			}

			b.become(round, "closed", 200)
			b.call("POST", fmt.Sprintf("/rounds/%d/snapshots", round), nil, 201, nil)
			published := b.text(fmt.Sprintf("/rounds/%d/results", round))
			right.Version, right.Population = known("1435").Version, ptr(13000)
			b.call("PUT", path("1435"), right, 200, nil)
			if b.text(fmt.Sprintf("/rounds/%d/results", round)) != published {
				t.Error("what is published has changed")
			}
			b.call("POST", fmt.Sprintf("/rounds/%d/snapshots", round), map[string]string{"reason": "Folkmängden var fel"}, 201, nil)
			if c := compared(b, round); *c.Organisations[0].Population != 13000 {
				t.Errorf("%+v", c.Organisations[0])
			}
			b.become(round, "archived", 200)
			right.Version, right.Population = known("1435").Version, ptr(13001)
			b.call("PUT", path("1435"), right, 409, nil)
		})
	}
}

// In a draft a correction takes no reason, and is what every other draft knows.
func TestCorrectingInADraft(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	one, two := made(b), made(b)
	for _, round := range []int64{one, two} {
		b.call("POST", fmt.Sprintf("/rounds/%d/organisations", round), api.NewOrganisations{Codes: &[]string{"1435"}}, 200, nil)
	}
	var list api.RoundOrganisationList
	b.call("GET", fmt.Sprintf("/rounds/%d/organisations", one), nil, 200, &list)
	first := list.Items[0]
	if first.Population == nil || first.PopulationDate == nil || *first.PopulationDate != "2024-12-31" || first.Source == nil {
		t.Fatalf("a municipality of the country's list comes without its population: %+v", first)
	}
	b.call("PUT", fmt.Sprintf("/rounds/%d/organisations/1435", one), api.OrganisationFacts{Version: first.Version, Name: first.Name, Population: ptr(13100), PopulationDate: ptr("2025-12-31"), Source: ptr("SCB")}, 200, nil)
	if c := compared(b, two); *c.Organisations[0].Population != 13100 || len(c.Premises.Corrections) != 0 {
		t.Errorf("%+v", c.Organisations)
	}
}

// What is read in says of which day its populations are and where they are from, in the file or beside it; an open round goes on
// knowing what it did, and says so.
func TestAnImportAsksForTheDayAndTheSource(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			draft := made(b)
			list := map[string]string{"o.csv": "kod;namn;befolkning\n1435;Tanum;12990\n1486;Strömstad;13500\n"}
			var sum api.ImportSummary
			if b.upload(draft, true, list, 200, &sum); sum.Undated != 2 || sum.Kept != 0 {
				t.Errorf("%+v", sum)
			}
			for _, wrong := range []map[string]string{{"populationDate": "31/12 2025"}, {"populationDate": "2999-12-31"}, {"source": "S\u202eCB"}, {"source": strings.Repeat("x", 201)}} {
				b.form = wrong
				b.upload(draft, true, list, 422, nil)
				b.upload(draft, false, list, 422, nil)
			}
			b.form = map[string]string{"populationDate": " 2025-12-31 ", "source": "SCB"}
			if b.upload(draft, false, list, 200, &sum); sum.Undated != 0 {
				t.Errorf("%+v", sum)
			}
			if o := compared(b, draft).Organisations[0]; *o.Population != 12990 || o.PopulationDate != "2025-12-31" || o.PopulationSource != "SCB" {
				t.Errorf("%+v", o)
			}
			b.form = nil

			round, _ := openRound(t, b, "formagor-2030")
			before := b.text(fmt.Sprintf("/rounds/%d/organisations", round))
			if b.upload(round, true, list, 200, &sum); sum.Kept != 2 {
				t.Errorf("an open round takes in %+v", sum)
			}
			b.upload(round, false, list, 200, nil)
			if b.text(fmt.Sprintf("/rounds/%d/organisations", round)) != before {
				t.Error("an import has changed what an open round knows")
			}
		})
	}
}

// What was taken for a municipality can be a joint body, and the other way round where the code can be a municipality's.
func TestCorrectingAKind(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			round := sharing(t, s, b)
			correct := func(code string, f api.OrganisationFacts) (faults []string) {
				var list api.RoundOrganisationList
				b.call("GET", fmt.Sprintf("/rounds/%d/organisations", round), nil, 200, &list)
				for _, o := range list.Items {
					if o.Code == code {
						f.Version, f.Name, f.Reason = o.Version, o.Name, ptr("Fel typ i listan")
					}
				}
				path := fmt.Sprintf("/rounds/%d/organisations/%s", round, code)
				if f.Kind == nil {
					b.call("PUT", path, f, 200, nil)
					return nil
				}
				return b.faulted("PUT", path, f)
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
			b.call("GET", fmt.Sprintf("/rounds/%d/organisations", round), nil, 200, &list)
			b.call("PUT", fmt.Sprintf("/rounds/%d/organisations/1435", round), api.OrganisationFacts{Version: list.Items[0].Version, Name: "Tanum",
				Kind: &body, Members: &[]string{"1486"}, Reason: ptr("Raden var ett förbund")}, 200, &now)
			if now.Kind != api.RoundOrganisationKindJointBody {
				t.Errorf("%+v", now)
			}
			if c := compared(b, round); c.Organisations[1].Code != "1435" || c.Organisations[1].Kind != "joint-body" {
				t.Errorf("%+v", c.Organisations)
			}
			if said := b.text(fmt.Sprintf("/rounds/%d/reports/html", round)); !strings.Contains(said, "typen kommun blev gemensam organisation") {
				t.Error("the report does not tell it")
			}
		})
	}
}

func made(b *browser) int64 {
	var r api.Round
	b.call("POST", "/rounds", newRound(), 201, &r)
	return r.ID
}

func compared(b *browser, round int64) (c scoring.Comparison) {
	b.call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
	return c
}

// sharing is an open round in which all have answered, and a joint body has costs to share.
func sharing(t *testing.T, s *server.Server, b *browser) int64 {
	t.Helper()
	round, _ := openRound(t, b, "digital-mognad", "formagor-2030", "it-ekonomi")
	b.upload(round, false, map[string]string{"r.csv": "organisation;namn;e-post;roll\nSML-IT;Eva Mo;eva@sml.example;it-chef\n"}, 200, nil)
	var links []api.PersonalLink
	b.call("POST", fmt.Sprintf("/rounds/%d/links", round), map[string]any{}, 201, &links)
	costs := map[string]float64{"asa@tanum.example": 8_000_000, "dag@stromstad.example": 9_000_000, "eva@sml.example": 4_000_000}
	for n, l := range links {
		r, assignments := respondent(t, s, token(l.URL))
		for _, a := range assignments {
			if a.Questionnaire != "it-ekonomi" {
				r.answerAll(a.ID, float64(n%4+1))
			} else if kronor, theirs := costs[l.Email]; theirs {
				for item, x := range map[string]float64{"total": kronor, "users": 500, "year": 2026} {
					r.save(a.ID, "the-controller", 1<<40, item, x)
				}
			} else {
				continue
			}
			r.submit(a.ID)
		}
	}
	return round
}
