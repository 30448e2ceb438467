package participants_test

import (
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// knownFacts corrects what a round knows of its organisations.
type knownFacts struct{ *apptest.App }

func (a knownFacts) of(round int64, code string) participants.FactsView {
	a.T.Helper()
	for _, v := range apptest.Must(a.Participants.Facts(a.T.Context(), permission.System, round))(a.T) {
		if v.Code == code {
			return v
		}
	}
	a.T.Fatalf("%s is not in the round", code)
	return participants.FactsView{}
}

func (a knownFacts) correct(round int64, code string, f survey.Facts, reason string) (*participants.FactsView, error) {
	return a.Participants.CorrectFacts(a.T.Context(), permission.System, round, code, a.of(round, code).Version, f, reason)
}

// A correction of a round that has opened has a reason, corrects something, and says of which day a population is and where it is from.
func TestACorrectionOfFacts(t *testing.T) {
	a := knownFacts{apptest.Start(t)}
	round := a.OpenRound(apptest.People, "digital-mognad")
	was := a.of(round, "1435")
	const reason = "Siffran gällde fel år"
	right := survey.Facts{Name: "Tanum", Population: new(12990), PopulationDate: "2025-12-31", Source: "SCB"}
	wrong := func(reason string, change func(*survey.Facts), paths ...string) {
		t.Helper()
		f := right
		change(&f)
		_, err := a.correct(round, "1435", f, reason)
		a.Refused(err, survey.Invalid, paths...)
	}
	wrong("", func(*survey.Facts) {}, "reason")
	wrong(" \t", func(*survey.Facts) {}, "reason")
	wrong(reason, func(f *survey.Facts) { f.PopulationDate = "" }, "populationDate")
	wrong(reason, func(f *survey.Facts) { f.PopulationDate = "2999-12-31" }, "populationDate")
	wrong(reason, func(f *survey.Facts) { f.PopulationDate = "31/12 2025" }, "populationDate")
	wrong(reason, func(f *survey.Facts) { f.Source = "" }, "source")
	wrong(reason, func(f *survey.Facts) { f.Population = new(0) }, "population")
	wrong(reason, func(f *survey.Facts) { f.Name = " " }, "name")
	wrong(reason, func(f *survey.Facts) { f.Members = []string{"1486"} }, "members")
	_, err := a.Participants.CorrectFacts(t.Context(), permission.System, round, "9999", was.Version, right, reason)
	a.Refused(err, survey.NotFound)
	unchanged := was.Facts()
	_, err = a.correct(round, "1435", unchanged, "Inget")
	a.Refused(err, survey.Invalid)
	renamed := unchanged // nobody knows of which day the population is, and the name can be corrected all the same
	renamed.Name = "Tanums kommun"
	apptest.Must(a.correct(round, "1435", renamed, "Fel namn"))(t)
	_, err = a.Participants.CorrectFacts(t.Context(), permission.System, round, "1435", was.Version, right, reason)
	a.Refused(err, survey.Conflict)
	now := apptest.Must(a.correct(round, "1435", right, reason))(t)
	if *now.Population != 12990 || now.PopulationDate != "2025-12-31" || now.Source != "SCB" || len(now.Corrections) != 2 || now.Corrections[1].Reason != reason || *now.Corrections[1].Was.Population != 12865 {
		t.Errorf("%+v", now)
	}

	body := a.of(round, "SML-IT").Facts()
	for _, members := range [][]string{nil, {"4711"}} {
		body.Members = members
		_, err := a.correct(round, "SML-IT", body, "Fel")
		a.Refused(err, survey.Invalid)
	}
	body.Members = []string{"1486", "1435"}
	apptest.Must(a.correct(round, "SML-IT", body, "Strömstad är med sedan i våras"))(t)
	a.SetStatus(round, survey.Closed)
	a.SetStatus(round, survey.Archived)
	_, err = a.correct(round, "1435", survey.Facts{Name: "Tanum", Population: new(13001), PopulationDate: "2025-12-31", Source: "SCB"}, reason)
	a.Refused(err, survey.Conflict)
}

// In a draft a correction takes no reason, and is what every other draft knows.
func TestCorrectingInADraft(t *testing.T) {
	a := knownFacts{apptest.Start(t)}
	one, two := a.Draft("digital-mognad"), a.Draft("digital-mognad")
	for _, round := range []int64{one, two} {
		apptest.Must(a.Participants.AddOrganisations(t.Context(), permission.System, round, []string{"1435"}, nil))(t)
	}
	first := a.of(one, "1435")
	if first.Population == nil || first.PopulationDate != "2024-12-31" || first.Source == "" {
		t.Fatalf("a municipality of the country's list comes without its population: %+v", first)
	}
	apptest.Must(a.correct(one, "1435", survey.Facts{Name: first.Name, Population: new(13100), PopulationDate: "2025-12-31", Source: "SCB"}, ""))(t)
	if c := a.Comparison(two); *c.Organisations[0].Population != 13100 || len(c.Premises.Corrections) != 0 {
		t.Errorf("%+v", c.Organisations)
	}
}

// What was taken for a municipality can be a joint body, and the other way round where the code can be a municipality's.
func TestCorrectingAKind(t *testing.T) {
	a := knownFacts{apptest.Start(t)}
	round := a.OpenRound(apptest.People, "digital-mognad")
	correct := func(code string, kind survey.OrganisationKind, members ...string) error {
		_, err := a.correct(round, code, survey.Facts{Name: a.of(round, code).Name, Kind: kind, Members: members}, "Fel typ i listan")
		return err
	}
	a.Refused(correct("SML-IT", survey.Municipality), survey.Invalid, "kind")    // without a municipality's code
	a.Refused(correct("1435", survey.JointBody, "1486"), survey.Invalid, "kind") // a member of another
	a.Refused(correct("1486", survey.JointBody), survey.Invalid, "members")      // of nobody
	a.OK(correct("SML-IT", "", "1486"))
	a.OK(correct("1435", survey.JointBody, "1486"))
	if c := a.Comparison(round); c.Organisations[1].Code != "1435" || c.Organisations[1].Kind != "joint-body" {
		t.Errorf("%+v", c.Organisations)
	}
}
