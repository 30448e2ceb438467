package participants_test

import (
	"errors"
	"strings"
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// picking is an open round, and the contact of Strömstad.
type picking struct {
	*apptest.App
	round int64
	kim   permission.Actor
}

func newPicking(t *testing.T) *picking {
	p := &picking{App: apptest.Start(t)}
	p.round = p.OpenRound(apptest.People, "digital-mognad", "formagor-2030")
	p.kim = p.Admit(survey.Staff{Name: "Kim Holm", Email: "kim@stromstad.example", Role: survey.Contact, Organisation: "1486"}).Actor()
	return p
}

func (p *picking) invite(who permission.Actor, organisation, name, email, role string) (*participants.RespondentRow, error) {
	return p.Participants.AddRespondent(p.T.Context(), who, p.round, survey.Respondent{Organisation: organisation, Name: name, Email: email}, role)
}

func (p *picking) remove(who permission.Actor, respondent int64) error {
	return p.Participants.RemoveRespondent(p.T.Context(), who, respondent)
}

// The contact picks who answers for the municipality, in the municipality only.
func TestTheContactPicksRespondents(t *testing.T) {
	p := newPicking(t)
	eva := apptest.Must(p.invite(p.kim, "", " Eva Ek ", "eva@stromstad.example", "Förvaltningschef"))(t)
	if eva.Name != "Eva Ek" || eva.Organisation != "1486" || eva.Role != survey.HeadOfDepartment || eva.Assigned != 1 || eva.Assignments[0].Questionnaire != "digital-mognad" {
		t.Errorf("%+v", eva)
	}
	for _, c := range []struct {
		organisation, name, email, role string
		code                            survey.Code
		faults                          int
		words                           string
	}{
		{"1435", "X", "x@x.example", "it-chef", survey.Forbidden, 0, "your own organisation"},
		{"", "Eva", "EVA@stromstad.example", "it-chef", survey.Conflict, 0, "already been invited"},
		{"", "Åsa", "asa@tanum.example", "it-chef", survey.Conflict, 0, "cannot answer the questionnaire"},
		{"", "X", "x", "kung", survey.Invalid, 2, ""},
		{"", "X", "x@x.example", "ekonom", survey.Invalid, 1, ""},
	} {
		_, err := p.invite(p.kim, c.organisation, c.name, c.email, c.role)
		p.Refused(err, c.code)
		var refused *survey.Error
		if errors.As(err, &refused); len(refused.Faults) != c.faults || !strings.Contains(err.Error(), c.words) || strings.Contains(err.Error(), "Öberg") {
			t.Errorf("%+v: %v", c, err)
		}
	}
	_, err := p.invite(permission.System, "", "X", "x@x.example", "it-chef")
	p.Refused(err, survey.Invalid) // the coordinator says which organisation
	apptest.Must(p.invite(permission.System, "SML-IT", "Ny", "ny@sml.example", "it-chef"))(t)
	p.SetStatus(p.round, survey.Closed)
	_, err = p.invite(permission.System, "1435", "X", "y@x.example", "it-chef")
	p.Refused(err, survey.Conflict)
}

// Who has answered nothing is let go, and what is left without anybody; who has left a trace stays.
func TestPeopleAreLetGo(t *testing.T) {
	p := newPicking(t)
	id := func(email string) int64 { return p.Respondent(p.round, email).Respondents[0] }
	invited := func() (n [2]int) {
		cells := apptest.Must(p.FollowUp.Matrix(t.Context(), p.kim, p.round))(t).Cells[0]
		return [2]int{cells[0].Invited, cells[1].Invited}
	}
	eva := apptest.Must(p.invite(p.kim, "", "Eva Ek", "eva@stromstad.example", "Förvaltningschef"))(t)
	dag := p.Begin(p.Links(p.round)["dag@stromstad.example"])
	form := p.Asked(dag.Actor(), "digital-mognad").ID
	p.Refused(p.remove(p.kim, id("asa@tanum.example")), survey.NotFound) // another organisation's
	p.OK(p.remove(p.kim, eva.ID))
	p.Refused(p.remove(p.kim, eva.ID), survey.NotFound)
	if n := invited(); n != [2]int{1, 1} {
		t.Errorf("%v are invited", n)
	}
	p.OK(p.remove(p.kim, id("dag@stromstad.example"))) // the last one: the response that the organisation gives together goes too
	_, err := p.Answering.Form(t.Context(), dag.Actor(), form)
	p.Refused(err, survey.Unauthenticated)
	if n := invited(); n != [2]int{0, 0} {
		t.Errorf("%v are invited", n)
	}
	// Who has written a word stays, in a response of their own or a shared one; who has been part of a hand-over too.
	p.Answer(p.Respondent(p.round, "asa@tanum.example"), "formagor-2030", map[string]float64{"F-01": 3})
	p.Refused(p.remove(permission.System, id("asa@tanum.example")), survey.Conflict)
	bo := p.Respondent(p.round, "bo@tanum.example")
	apptest.Must(p.Answering.HandOver(t.Context(), bo, p.Asked(bo, "digital-mognad").ID, "Gun Ås", "gun@tanum.example"))(t)
	p.Refused(p.remove(permission.System, id("bo@tanum.example")), survey.Conflict)
	p.SetStatus(p.round, survey.Closed)
	p.Refused(p.remove(permission.System, id("cia@tanum.example")), survey.Conflict)
}
