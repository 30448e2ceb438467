package staff_test

import (
	"strings"
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/app/staff"
	"mogna/internal/survey"
)

// What is known of somebody is corrected; another address is perhaps another person, and lets nobody in who was in before.
func TestStaffAreCorrected(t *testing.T) {
	a := apptest.Start(t)
	a.OpenRound(apptest.People, "digital-mognad")
	lo := a.Admit(survey.Staff{Name: "Lo Berg", Email: "lo@x.example", Role: survey.Contact, Organisation: "1435"})
	kim := a.Admit(survey.Staff{Name: "Kim Holm", Email: "kim@x.example", Role: survey.Coordinator})
	id := lo.Actor().Staff.ID
	change := func(who permission.Actor, id int64, c staff.Change) error {
		_, err := a.Staff.UpdateStaff(t.Context(), who, id, c)
		return err
	}
	read := survey.RevisionOf(lo.Actor().Staff.ReadAs())
	a.OK(change(kim.Actor(), id, staff.Change{Seen: &read, Name: new(" Lo Bergh ")}))
	a.Refused(change(kim.Actor(), id, staff.Change{Seen: &read, Name: new("Lo")}), survey.Conflict)
	if lo.Actor().Staff.Name != "Lo Bergh" || !lo.Actor().Is(survey.Contact) {
		t.Errorf("%+v", lo.Actor().Staff)
	}
	a.Refused(change(kim.Actor(), id, staff.Change{Role: new(survey.Contact), Organisation: new("9999")}), survey.Invalid)
	a.OK(change(kim.Actor(), id, staff.Change{Role: new(survey.Reader)}))
	if who := lo.Actor(); !who.Is(survey.Reader) || who.Staff.Organisation != "" {
		t.Errorf("%+v", who.Staff)
	}
	a.Refused(change(kim.Actor(), id, staff.Change{Email: new("KIM@x.example")}), survey.Conflict)
	a.Refused(change(kim.Actor(), kim.Actor().Staff.ID, staff.Change{Role: new(survey.Reader)}), survey.Conflict)
	a.Refused(change(lo.Actor(), id, staff.Change{Role: new(survey.Coordinator)}), survey.Forbidden)
	link, _, err := a.Staff.CreateStaffLink(t.Context(), kim.Actor(), id)
	a.OK(err)
	a.OK(change(kim.Actor(), id, staff.Change{Email: new("other@x.example")}))
	if !lo.Actor().Nobody() {
		t.Error("whoever had the earlier address is still signed in")
	}
	a.Refused((&apptest.Browser{App: a}).Open(link), survey.Unauthenticated)
	a.OK(a.Staff.EndStaff(t.Context(), kim.Actor(), id))
	a.Refused(change(kim.Actor(), id, staff.Change{Name: new("Lo")}), survey.Conflict)
}

// Whom the directory gives a role is changed there.
func TestTheDirectorysAreChangedThere(t *testing.T) {
	a := apptest.Start(t)
	kim := apptest.Must(signIn(a, person("kim", steering)))(t)
	_, err := a.Staff.UpdateStaff(t.Context(), permission.System, kim.Staff.ID, staff.Change{Name: new("Kim")})
	a.Refused(err, survey.Conflict)
}

// Whoever had the earlier address comes in by the directory no more, though it knew them by then.
func TestAnotherAddressIsMetAnew(t *testing.T) {
	a := apptest.Start(t)
	add(a, "kim@tanum.example", survey.Coordinator)
	kim := apptest.Must(signIn(a, person("kim")))(t)
	apptest.Must(a.Staff.UpdateStaff(t.Context(), permission.System, kim.Staff.ID, staff.Change{Email: new("other@tanum.example")}))(t)
	refused(a, person("kim"), "no role in Mogna")
	if who := apptest.Must(signIn(a, person("other")))(t); who.Staff.ID != kim.Staff.ID {
		t.Errorf("%+v", who)
	}
}

// Whoever is given access gets a letter with a link, from whom they can ask; not twice a day.
func TestStaffAreInvitedByLetter(t *testing.T) {
	p := apptest.StartPost(t)
	kim := p.Admit(survey.Staff{Name: "Kim Holm", Email: "kim@x.example", Role: survey.Coordinator})
	lo := apptest.Must(p.Staff.AddAndInviteStaff(t.Context(), kim.Actor(), survey.Staff{Name: "Lo Berg", Email: "lo@x.example", Role: survey.Reader}))(t)
	if to := p.Deliver(); len(to) != 1 || to[0] != "lo@x.example" {
		t.Fatalf("%v", to)
	}
	sent := p.Mail.Messages()[0]
	if !strings.Contains(sent.Text, "Kim Holm har gett dig behörighet") || sent.Header.Get("Reply-To") != "<kim@x.example>" {
		t.Errorf("%s: %s", sent.Header.Get("Reply-To"), sent.Text)
	}
	_, token, _ := strings.Cut(sent.Text, "/logga-in/")
	token, _, _ = strings.Cut(token, "\n")
	if !p.Begin(token).Actor().Is(survey.Reader) {
		t.Error("the letter's link doesn't sign in")
	}
	p.Refused(p.Staff.InviteStaff(t.Context(), kim.Actor(), lo.ID), survey.Conflict)
	p.Now = p.Now.AddDate(0, 0, 1)
	kim = p.Admit(survey.Staff{Name: "Eva Sund", Email: "eva@x.example", Role: survey.Coordinator})
	p.OK(p.Staff.InviteStaff(t.Context(), kim.Actor(), lo.ID))
	if to := p.Deliver(); len(to) != 1 {
		t.Errorf("%v", to)
	}
	without := apptest.Start(t)
	_, err := without.Staff.AddAndInviteStaff(t.Context(), permission.System, survey.Staff{Name: "Lo Berg", Email: "lo@x.example", Role: survey.Reader})
	without.Refused(err, survey.Conflict)
	if list := apptest.Must(without.Staff.Staff(t.Context(), permission.System, 0, 10))(t); list.Total != 0 {
		t.Error("somebody is added whom no letter can reach")
	}
}
