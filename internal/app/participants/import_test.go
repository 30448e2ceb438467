package participants_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

// load reads a file into a round, or looks at it.
func load(a *apptest.App, round int64, data string, order participants.ImportOrder) (participants.ImportSummary, error) {
	order.Files = []importing.File{{Name: "x.csv", Data: []byte(data)}}
	return a.Participants.Import(a.T.Context(), permission.System, round, order)
}

// What is read in says of which day its populations are and where they are from, in the file or beside it; an open round goes on
// knowing what it did, and says so.
func TestAnImportAsksForTheDayAndTheSource(t *testing.T) {
	a := apptest.Start(t)
	draft := a.Draft("digital-mognad")
	const list = "kod;namn;befolkning\n1435;Tanum;12990\n1486;Strömstad;13500\n"
	look := participants.ImportOrder{Preview: true}
	if sum := apptest.Must(load(a, draft, list, look))(t); sum.Undated != 2 || sum.Kept != 0 {
		t.Errorf("%+v", sum)
	}
	for _, wrong := range []participants.ImportOrder{{PopulationDate: "31/12 2025"}, {PopulationDate: "2999-12-31"}, {Source: "S\u202eCB"}, {Source: strings.Repeat("x", 201)}} {
		for _, wrong.Preview = range []bool{true, false} {
			_, err := load(a, draft, list, wrong)
			a.Refused(err, survey.Invalid)
		}
	}
	if sum := apptest.Must(load(a, draft, list, participants.ImportOrder{PopulationDate: "2025-12-31", Source: "SCB"}))(t); sum.Undated != 0 {
		t.Errorf("%+v", sum)
	}
	if o := a.Comparison(draft).Organisations[0]; *o.Population != 12990 || o.PopulationDate != "2025-12-31" || o.PopulationSource != "SCB" {
		t.Errorf("%+v", o)
	}
	round := a.OpenRound(apptest.People, "formagor-2030")
	facts := func() string {
		return string(apptest.Must(json.Marshal(apptest.Must(a.Participants.Facts(t.Context(), permission.System, round))(t)))(t))
	}
	before := facts()
	if sum := apptest.Must(load(a, round, list, look))(t); sum.Kept != 2 {
		t.Errorf("an open round takes in %+v", sum)
	}
	a.Import(round, list)
	if facts() != before {
		t.Error("an import has changed what an open round knows")
	}
}

// A faulty import names every fault and changes nothing.
func TestAFaultyImportChangesNothing(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "digital-mognad")
	people := func() int {
		return apptest.Must(a.Participants.Respondents(t.Context(), permission.System, round, 0, 10))(t).Total
	}
	const head, one = "organisation;namn;e-post;roll\n", "1435;Ny Person;ny@tanum.example;it-chef\n"
	_, err := load(a, round, head+one+"1435;X;inte-en-adress;kung\n9999;Y;y@y.example;it-chef\n", participants.ImportOrder{})
	a.Refused(err, survey.Invalid)
	var refused *survey.Error
	if errors.As(err, &refused); len(refused.Faults) < 3 {
		t.Fatalf("three faults in the file: %v", err)
	}
	for _, f := range refused.Faults {
		if f.Line < 3 || f.Mend == nil {
			t.Errorf("a fault without its row or what to do: %+v", f)
		}
	}
	if sum := apptest.Must(load(a, round, head+one, participants.ImportOrder{Preview: true}))(t); sum.NewRespondents != 1 {
		t.Errorf("a preview: %+v", sum)
	}
	_, err = load(a, round, head+"1486;Åsa Öberg;asa@tanum.example;it-chef\n", participants.ImportOrder{})
	a.Refused(err, survey.Invalid) // who answers elsewhere
	if n := people(); n != 4 {
		t.Errorf("%d respondents, of four", n)
	}
}
