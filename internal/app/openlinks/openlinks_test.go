package openlinks_test

import (
	"testing"
	"time"

	"mogna/internal/app/answering"
	"mogna/internal/app/apptest"
	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

// By an open link anybody with the role answers, without leaving a name or an address.
func TestOpenLinks(t *testing.T) {
	a := apptest.Start(t)
	draft := survey.Round{Title: "Öppen", Organiser: "y", Contact: "z", Closes: time.Now().AddDate(0, 1, 0), OpenLink: true, Questionnaires: []string{"digital-mognad", "formagor-2030"}}
	round := apptest.Must(a.Rounds.CreateRound(t.Context(), permission.System, draft))(t).ID
	apptest.Must(a.Participants.AddOrganisations(t.Context(), permission.System, round, []string{"1435"}, nil))(t)
	person := importing.File{Name: "r.csv", Data: []byte("organisation;namn;e-post;roll\n1435;Åsa Öberg;asa@tanum.example;it-chef\n")}
	_, err := a.Participants.Import(t.Context(), permission.System, round, participants.ImportOrder{Files: []importing.File{person}})
	a.Refused(err, survey.Conflict) // no names are kept
	made := apptest.Must(a.OpenLinks.CreateOpenLinks(t.Context(), permission.System, round))(t)
	if len(made) != 6 || made[0].Role != survey.ChiefExecutive {
		t.Fatalf("%+v", made)
	}
	open := made[0].Token
	come := func() (string, error) { return a.OpenLinks.UseOpenLink(t.Context(), open, "", "192.0.2.1") }
	look := func() (answering.Preview, error) {
		return a.Answering.PreviewLink(t.Context(), permission.Actor{}, open)
	}
	_, err = come()
	a.Refused(err, survey.Conflict) // a draft
	a.SetStatus(round, survey.Open)
	for range 3 {
		if p := apptest.Must(look())(t); p.Purpose != "open" || p.Open.Organisation != "Tanum" || len(p.Open.Questionnaires) != 2 {
			t.Errorf("%+v", p)
		}
	}
	if r := apptest.Must(a.Rounds.Round(t.Context(), permission.System, round))(t); r.Respondents != 0 {
		t.Fatal("looking at the link made somebody")
	}
	for range 2 {
		who := a.Begin(apptest.Must(come())(t)).Actor()
		a.AnswerAll(who, "digital-mognad", apptest.Alike(3))
		a.Submit(who, "digital-mognad")
		_, err := a.Answering.HandOver(t.Context(), who, a.Asked(who, "formagor-2030").ID, "Eva Ek", "eva@x.example")
		a.Refused(err, survey.Conflict)
	}
	if cells := apptest.Must(a.FollowUp.Matrix(t.Context(), permission.System, round))(t).Cells[0]; cells[0].Submitted != 2 || cells[1].Invited != 1 {
		t.Errorf("%+v", cells)
	}
	list := apptest.Must(a.OpenLinks.OpenLinks(t.Context(), permission.System, round))(t)
	a.OK(a.OpenLinks.RevokeOpenLink(t.Context(), permission.System, round, made[0].ID))
	_, err = come()
	a.Refused(err, survey.Unauthenticated)
	_, err = look()
	a.Refused(err, survey.Unauthenticated)
	if again := apptest.Must(a.OpenLinks.CreateOpenLinks(t.Context(), permission.System, round))(t); len(again) != 1 || len(list) != 6 { // the role has none, and gets a new one
		t.Errorf("%+v", again)
	}
}

func TestOpenLinksAreForOpenRounds(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "digital-mognad")
	_, err := a.OpenLinks.CreateOpenLinks(t.Context(), permission.System, round)
	a.Refused(err, survey.Conflict)
	_, err = a.OpenLinks.UseOpenLink(t.Context(), a.Links(round)["asa@tanum.example"], "", "192.0.2.1")
	a.Refused(err, survey.NotFound)
}
