package access_test

import (
	"slices"
	"strings"
	"testing"

	"mogna/internal/app/access"
	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/app/staff"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// two has two organisers, and gives the second one's id.
func two(a *apptest.App) int64 {
	a.T.Helper()
	_, err := a.Access.AddOrganiser(a.T.Context(), "Regionen")
	a.Refused(err, survey.Conflict) // the first one has no name yet
	a.OK(a.Access.RenameOrganiser(a.T.Context(), survey.Organiser{ID: survey.FirstOrganiser, Name: "Fyrbodal"}))
	_, err = a.Access.AddOrganiser(a.T.Context(), "fyrbodal")
	a.Refused(err, survey.Conflict)
	_, err = a.Access.AddOrganiser(a.T.Context(), " ")
	a.Refused(err, survey.Invalid)
	a.Refused(a.Access.RenameOrganiser(a.T.Context(), survey.Organiser{ID: 99, Name: "X"}), survey.NotFound)
	return apptest.Must(a.Access.AddOrganiser(a.T.Context(), " Regionen "))(a.T).ID
}

// admit gives somebody access at an organiser, by a link that its coordinator has seen.
func admit(a *apptest.App, organiser int64, who survey.Staff) *apptest.Browser {
	a.T.Helper()
	ctx := usecase.ForOrganiser(a.T.Context(), organiser)
	added := apptest.Must(a.Staff.AddStaff(ctx, permission.System, who))(a.T)
	link, _, err := a.Staff.CreateStaffLink(ctx, permission.System, added.ID)
	a.OK(err)
	return a.Begin(link)
}

func memberships(b *apptest.Browser) (list []string) {
	b.T.Helper()
	for _, m := range apptest.Must(b.Access.Memberships(b.T.Context(), b.Actor(), b.Holds))(b.T) {
		list = append(list, m.Name+" "+string(m.Role))
	}
	return list
}

func switchTo(b *apptest.Browser, organiser int64) error {
	b.T.Helper()
	holds, err := b.Access.SwitchOrganiser(b.T.Context(), b.Actor(), b.Holds, organiser)
	b.Holds = holds
	return err
}

// Nothing shows with one organiser. With several, whoever has shown that an address is theirs works for each that it has access at; a link
// that somebody else has seen leads to the one that made it alone, so that no coordinator comes into another's rounds in somebody's name.
func TestWhoWorksForSeveral(t *testing.T) {
	p := apptest.StartPost(t)
	kim := survey.Staff{Name: "Kim Holm", Email: "kim@x.example", Role: survey.Coordinator}
	alone := p.Admit(kim)
	if list := memberships(alone); len(list) != 0 {
		t.Errorf("with one organiser: %v", list)
	}
	region := two(p.App)
	kim.Role, kim.Email = survey.Reader, "KIM@x.example"
	seen := admit(p.App, region, kim)
	if list := memberships(seen); !slices.Equal(list, []string{"Regionen reader"}) {
		t.Errorf("by a link that somebody has seen: %v", list)
	}
	p.Refused(switchTo(seen, survey.FirstOrganiser), survey.NotFound)
	if who := seen.Actor(); who.Organiser != region || !who.Is(survey.Reader) {
		t.Errorf("%+v", who)
	}

	p.OK(p.Staff.InviteStaff(usecase.ForOrganiser(t.Context(), region), permission.System, seen.Actor().Staff.ID))
	p.Deliver()
	sent := p.Mail.Messages()[0]
	if !strings.Contains(sent.Text, "Regionen har gett dig behörighet") || sent.Header.Get("From") != `"Regionen" <mogna@fyrbodal.example>` {
		t.Errorf("%s: %s", sent.Header.Get("From"), sent.Text)
	}
	_, token, _ := strings.Cut(sent.Text, "/logga-in/")
	token, _, _ = strings.Cut(token, "\n")
	own := p.Begin(token)
	if list := memberships(own); !slices.Equal(list, []string{"Fyrbodal coordinator", "Regionen reader"}) {
		t.Errorf("by a link in a letter: %v", list)
	}
	before := own.Holds
	p.OK(switchTo(own, survey.FirstOrganiser))
	if who := own.Actor(); who.Organiser != survey.FirstOrganiser || !who.Is(survey.Coordinator) {
		t.Errorf("%+v", who)
	}
	if !apptest.Must(p.Access.Identify(t.Context(), before))(t).Nobody() {
		t.Error("the sign-in of before goes on")
	}
	p.OK(p.Staff.EndStaff(t.Context(), permission.System, own.Actor().Staff.ID))
	if !own.Actor().Nobody() || seen.Actor().Nobody() {
		t.Error("access that ends at one organiser ends at another, or at none")
	}
}

// The operator looks at one organiser's at a time, the first one's to begin with.
func TestTheOperatorChooses(t *testing.T) {
	a := apptest.Start(t)
	region := two(a)
	operator := a.Begin(apptest.Must(a.Access.CreateCoordinatorLink(t.Context()))(t))
	if who := operator.Actor(); who.Organiser != survey.FirstOrganiser || !who.Is(survey.Coordinator) {
		t.Errorf("%+v", who)
	}
	a.OK(switchTo(operator, region))
	if operator.Actor().Organiser != region {
		t.Errorf("%+v", operator.Actor())
	}
	a.Refused(switchTo(operator, 99), survey.NotFound)
}

// The directory is the first organiser's: what it gives there is given nowhere else, and who has nothing there comes in where their address
// has been added, if it is theirs.
func TestTheDirectoryIsTheFirstOnes(t *testing.T) {
	a := apptest.Start(t)
	region := two(a)
	seen := admit(a, region, survey.Staff{Name: "Kim Holm", Email: "kim@tanum.example", Role: survey.Reader})
	person := staff.Person{Issuer: "https://id.example", Subject: "kim", Email: "kim@tanum.example", Name: "Kim Holm"}
	signIn := func(p staff.Person) (permission.Actor, error) {
		holds, err := a.Staff.SignIn(t.Context(), access.Credentials{}, p)
		return apptest.Must(a.Access.Identify(t.Context(), holds))(t), err
	}
	if who, err := signIn(person); !who.Nobody() || err == nil {
		t.Errorf("an address that nobody vouches for: %+v", who)
	}
	person.EmailVerified = true
	if who := apptest.Must(signIn(person))(t); who.Organiser != region || !who.Is(survey.Reader) {
		t.Errorf("%+v", who)
	}
	person.Grants = []survey.Grant{{Role: survey.Coordinator}}
	if who := apptest.Must(signIn(person))(t); who.Organiser != survey.FirstOrganiser || !who.Is(survey.Coordinator) {
		t.Errorf("%+v", who)
	}
	if who := seen.Actor(); who.Organiser != region || !who.Is(survey.Reader) {
		t.Errorf("a role of the first organiser's at another: %+v", who)
	}
}
