package answering_test

import (
	"testing"

	"mogna/internal/app/answering"
	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// passing is a round with a form that is each person's own and one that they share, and Åsa, who has begun with her own.
type passing struct {
	*apptest.App
	round       int64
	asa         *apptest.Browser
	own, shared int64
}

func newPassing(t *testing.T) *passing {
	p := &passing{App: apptest.Start(t)}
	p.round = p.OpenRound(apptest.People, "digital-mognad", "formagor-2030")
	p.asa = p.Begin(p.Links(p.round)["asa@tanum.example"])
	p.own, p.shared = p.Asked(p.asa.Actor(), "digital-mognad").ID, p.Asked(p.asa.Actor(), "formagor-2030").ID
	p.OK(p.Save(p.asa.Actor(), p.own, 0, only("inf-02", 4)))
	return p
}

func (p *passing) give(who permission.Actor, form int64, name, email string) (*answering.HandedOver, error) {
	return p.Answering.HandOver(p.T.Context(), who, form, name, email)
}

// session is what is put to somebody.
func (p *passing) session(b *apptest.Browser) answering.RespondentView {
	p.T.Helper()
	return apptest.Must(p.Answering.Session(p.T.Context(), b.Actor()))(p.T)[0]
}

func TestHandingOver(t *testing.T) {
	p := newPassing(t)
	for who, want := range map[[2]string]survey.Code{{"", "inte-en-adress"}: survey.Invalid, {"Dag Holm", "dag@stromstad.example"}: survey.Conflict, // works elsewhere
		{"Bo Ek", "bo@tanum.example"}: survey.Conflict, {"Åsa Öberg", "ASA@tanum.example"}: survey.Conflict} { // answers in another role; herself
		_, err := p.give(p.asa.Actor(), p.own, who[0], who[1])
		p.Refused(err, want)
	}
	h := apptest.Must(p.give(p.asa.Actor(), p.own, "Eva Ek", "eva@tanum.example"))(t)
	_, err := p.Answering.Form(t.Context(), p.asa.Actor(), p.own)
	p.Refused(err, survey.NotFound)
	eva := p.Begin(h.Token)
	if list := p.session(eva).Assignments; len(list) != 2 || list[0].ID != p.own || list[0].Progress.Answered != 1 {
		t.Fatalf("Eva has %+v", list)
	}
	now := p.Standing(eva.Actor(), p.own)
	if x := now.Answers[0]; *x.Value.Number != 4 || now.Names[x.Author] != "Åsa Öberg" || x.Author == now.Me {
		t.Errorf("what Åsa answered should stay hers: %+v", now)
	}
	if is := p.session(p.asa); len(is.HandedOver) != 1 || is.HandedOver[0].To != "Eva Ek" || len(is.Assignments) != 1 {
		t.Errorf("Åsa is told %+v", is)
	}
	apptest.Must(p.give(p.asa.Actor(), p.shared, "Finn Alm", "finn@tanum.example"))(t)
	apptest.Must(p.Answering.Form(t.Context(), p.asa.Actor(), p.shared))(t) // a shared one stays open to her

	p.Import(p.round, apptest.People) // does not give it back to who handed it over
	if list := p.session(p.asa).Assignments; len(list) != 1 {
		t.Errorf("after importing again Åsa has %+v", list)
	}
	p.OK(p.Save(eva.Actor(), p.own, 1, only("inf-03", 2)))
	p.Submit(eva.Actor(), "digital-mognad")
	_, err = p.give(eva.Actor(), p.own, "Gun Ås", "gun@tanum.example")
	p.Refused(err, survey.Conflict)
}

// The contact of one organisation reassigns there, sees who has answered and never what, and nothing of the others.
func TestTheContactReassigns(t *testing.T) {
	p := newPassing(t)
	dags := p.Asked(p.Respondent(p.round, "dag@stromstad.example"), "digital-mognad").ID
	kim := p.Admit(survey.Staff{Name: "Kim Holm", Email: "kim@tanum.example", Role: survey.Contact, Organisation: "1435"}).Actor()
	m := apptest.Must(p.FollowUp.Matrix(t.Context(), kim, p.round))(t)
	people := apptest.Must(p.Participants.Respondents(t.Context(), kim, p.round, 0, 10))(t)
	if len(m.Organisations) != 1 || m.Organisations[0].Code != "1435" || people.Total != 3 || people.Items[0].Organisation != "1435" || len(people.Items[0].Assignments) == 0 {
		t.Errorf("the contact sees %+v and %+v", m.Organisations, people)
	}
	if h := apptest.Must(p.give(kim, p.own, "Eva Ek", "eva@tanum.example"))(t); h.Token != "" {
		t.Error("the contact was given a link that shows answers")
	}
	_, err := p.give(kim, dags, "Eva Ek", "eva@tanum.example")
	p.Refused(err, survey.NotFound)
	_, err = p.Answering.Form(t.Context(), kim, p.own)
	p.Refused(err, survey.Unauthenticated)
	_, err = p.Answering.Form(t.Context(), p.asa.Actor(), p.own)
	p.Refused(err, survey.NotFound)
}

// What another gives away begins anew, and comes back as it was left.
func TestAFormThatIsGivenAwayBeginsAnew(t *testing.T) {
	p := newPassing(t)
	apptest.Must(p.give(permission.System, p.own, "Eva Ek", "eva@tanum.example"))(t)
	eva := p.Begin(p.Links(p.round)["eva@tanum.example"])
	if now := p.Standing(eva.Actor(), p.own); len(now.Answers) != 0 || now.Covered != nil || now.Progress.Answered != 0 {
		t.Errorf("Eva begins with %+v", now)
	}
	p.OK(p.Save(eva.Actor(), p.own, 9, only("inf-03", 2)))
	if n := p.session(p.asa).Notices; len(n) < 2 || n[1].Kind != survey.FormTaken || n[1].Title["sv"] == "" { // after the link that was made for all
		t.Errorf("Åsa is told %+v", n)
	}
	apptest.Must(p.give(permission.System, p.own, "Åsa Öberg", "asa@tanum.example"))(t)
	if now := p.Standing(p.asa.Actor(), p.own); len(now.Answers) != 1 || now.Answers[0].Item != "inf-02" || *now.Answers[0].Value.Number != 4 {
		t.Errorf("Åsa has %+v back", now)
	}
	if receipt := p.Submit(p.asa.Actor(), "digital-mognad"); len(receipt.Answers) != 1 || receipt.Covered != nil {
		t.Errorf("%+v", receipt)
	}
}

// A hand-over to a wrong address is taken back until the colleague has begun, and opens nothing then.
func TestTakingBackAHandOver(t *testing.T) {
	p := newPassing(t)
	takeBack := func(b *apptest.Browser, form int64) error {
		return p.Answering.TakeBack(t.Context(), b.Actor(), form)
	}
	for _, form := range []int64{p.own, p.shared} {
		h := apptest.Must(p.give(p.asa.Actor(), form, "Eva Ek", "evva@tanum.example"))(t)
		eva := p.Begin(h.Token)
		if over := p.session(p.asa).HandedOver; len(over) != 1 || !over[0].CanTakeBack || over[0].Email != "evva@tanum.example" || over[0].Assignment != form {
			t.Fatalf("%+v", over)
		}
		p.Refused(takeBack(eva, form), survey.NotFound)
		p.OK(takeBack(p.asa, form))
		p.Refused(takeBack(p.asa, form), survey.NotFound)
		_, err := p.Answering.Form(t.Context(), eva.Actor(), form)
		p.Refused(err, survey.Unauthenticated)
		p.Refused(eva.Open(h.Token), survey.NotFound)
		if list := apptest.Must(p.Participants.Respondents(t.Context(), permission.System, p.round, 0, 10))(t); list.Total != 4 {
			t.Errorf("the wrong address is still kept: %+v", list.Items)
		}
	}
	if now := p.Standing(p.asa.Actor(), p.own); len(now.Answers) != 1 || *now.Answers[0].Value.Number != 4 || now.Covered != nil {
		t.Errorf("Åsa has %+v back", now)
	}
	eva := p.Begin(apptest.Must(p.give(p.asa.Actor(), p.own, "Eva Ek", "eva@tanum.example"))(t).Token)
	p.OK(p.Save(eva.Actor(), p.own, 1, only("inf-03", 2)))
	p.Refused(takeBack(p.asa, p.own), survey.Conflict)
	if now := p.Standing(eva.Actor(), p.own); len(now.Answers) != 2 {
		t.Errorf("Eva has %+v", now)
	}
}
