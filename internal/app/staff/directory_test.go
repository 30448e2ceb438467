package staff_test

import (
	"strings"
	"testing"

	"mogna/internal/app/access"
	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/app/staff"
	"mogna/internal/survey"
)

var steering = survey.Grant{Role: survey.Reader}

// person is somebody at the provider.
func person(subject string, grants ...survey.Grant) staff.Person {
	return staff.Person{Issuer: "https://id.example", Subject: subject, Email: subject + "@tanum.example", EmailVerified: true, Name: "Ek " + subject, Grants: grants}
}

// signIn is who somebody is here when they have signed in at the provider, or why they are nobody.
func signIn(a *apptest.App, p staff.Person) (permission.Actor, error) {
	a.T.Helper()
	holds, err := a.Staff.SignIn(a.T.Context(), access.Credentials{}, p)
	return apptest.Must(a.Access.Identify(a.T.Context(), holds))(a.T), err
}

func refused(a *apptest.App, p staff.Person, words string) {
	a.T.Helper()
	who, err := signIn(a, p)
	if a.Refused(err, survey.Forbidden); err != nil && !strings.Contains(err.Error(), words) || !who.Nobody() {
		a.T.Errorf("%s: %+v %v", p.Subject, who, err)
	}
}

func add(a *apptest.App, email string, role survey.StaffRole) {
	a.T.Helper()
	apptest.Must(a.Staff.AddStaff(a.T.Context(), permission.System, survey.Staff{Name: "Inbjuden", Email: email, Role: role}))(a.T)
}

// A row that the coordinator has added is found by the address once, where the provider vouches for it, and by the subject then.
func TestAnAddressIsBelievedOnceAndOnlyWhereVerified(t *testing.T) {
	a := apptest.Start(t)
	kim, thief, doubtful := person("kim", steering), person("thief", steering), person("doubtful", steering)
	thief.Email, doubtful.EmailVerified = kim.Email, false
	for _, email := range []string{"KIM@tanum.example", doubtful.Email, "plain@tanum.example"} {
		add(a, email, survey.Coordinator)
	}
	refused(a, doubtful, "cannot confirm that it is you")
	if who := apptest.Must(signIn(a, kim))(t).Staff; who.Name != "Inbjuden" || who.Role != survey.Reader {
		t.Errorf("Kim should be the one added, in the directory's role: %+v", who)
	}
	refused(a, thief, "") // the address has changed hands
	if who := apptest.Must(signIn(a, person("plain")))(t).Staff; who.Role != survey.Coordinator {
		t.Errorf("without a role in the directory the row decides: %+v", who)
	}
	if list := apptest.Must(a.Staff.Staff(t.Context(), permission.System, 0, 10))(t); list.Total != 3 {
		t.Errorf("%d in the list", list.Total)
	}
}

// What changes in the directory holds at the next sign-in; what the coordinator has ended stays ended.
func TestTheDirectoryGivesAndTakes(t *testing.T) {
	a := apptest.Start(t)
	a.OpenRound(apptest.People, "digital-mognad")
	first := &apptest.Browser{App: a}
	first.Holds = apptest.Must(a.Staff.SignIn(t.Context(), first.Holds, person("kim", steering)))(t)
	if !first.Actor().Is(survey.Reader) {
		t.Fatalf("%+v", first.Actor())
	}
	if who := apptest.Must(signIn(a, person("kim", survey.Grant{Role: survey.Contact, Organisation: "1486"})))(t); who.Organisation() != "1486" {
		t.Errorf("%+v", who)
	}
	if !first.Actor().Is(survey.Contact) {
		t.Error("a session that was open keeps the role of before")
	}
	refused(a, person("kim"), "no role in Mogna")
	if !first.Actor().Nobody() {
		t.Error("a session goes on without a role")
	}
	back := apptest.Must(signIn(a, person("kim", steering)))(t) // a role that is given again
	a.OK(a.Staff.EndStaff(t.Context(), permission.System, back.Staff.ID))
	refused(a, person("kim", steering), "access has ended")
	add(a, "kim@tanum.example", survey.Reader)
	apptest.Must(signIn(a, person("kim", steering)))(t)
}
