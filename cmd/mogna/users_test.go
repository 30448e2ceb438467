package main

import (
	"path/filepath"
	"strings"
	"testing"

	"mogna/internal/app/access"
)

// Whoever runs the service sees who has access, lets a first coordinator in under their name, and ends what should end.
func TestUsersFromTheMachine(t *testing.T) {
	db := filepath.Join(t.TempDir(), "mogna.db")
	if code, _, errs := on(db, "init"); code != 0 {
		t.Fatal(errs)
	}
	if code, out, errs := on(db, "admin", "users"); code != 0 || out != "" || !strings.Contains(errs, "Ingen har behörighet än") {
		t.Errorf("exit %d, %q, %q", code, out, errs)
	}
	for want, args := range map[string][]string{
		"Lägg till --name":     {"link", "--email", "kim@fyrbodal.example"},
		"Skriv adressen också": {"link", "--name", "Kim Holm"},
		"ingen e-postadress":   {"link", "--email", "kim", "--name", "Kim Holm"},
		"Skriv vem det gäller": {"end-access"},
		"har behörighet.":      {"end-access", "--email", "kim@fyrbodal.example"},
	} {
		if code, out, errs := on(db, append([]string{"admin"}, args...)...); code == 0 || out != "" || !strings.Contains(errs, want) {
			t.Errorf("%v: exit %d, %q, %q", args, code, out, errs)
		}
	}
	_, link, told := on(db, "admin", "link", "--email", "Kim@fyrbodal.example", "--name", "Kim Holm")
	if !strings.Contains(link, "/logga-in/") || !strings.Contains(told, "Kim Holm") {
		t.Fatalf("%q, %q", link, told)
	}
	if code, again, errs := on(db, "admin", "link", "--email", "kim@fyrbodal.example"); code != 0 || again == link {
		t.Errorf("exit %d, %q, %q", code, again, errs)
	} else {
		link = again
	}
	if _, out, _ := on(db, "admin", "users"); !strings.HasPrefix(out, "coordinator  Kim Holm  ") || strings.Count(out, "\n") != 1 {
		t.Errorf("%q", out)
	}
	s := opened(t, db)
	_, token, _ := strings.Cut(strings.TrimSpace(link), "/logga-in/")
	holds, _, err := s.App.Access.StartSession(t.Context(), access.Credentials{}, token)
	if err != nil {
		t.Fatal(err)
	}
	if who, err := s.App.Access.Identify(t.Context(), holds); err != nil || who.Staff == nil || who.Staff.Name != "Kim Holm" {
		t.Errorf("%+v, %v", who, err)
	}
	if code, out, errs := on(db, "admin", "end-access", "--email", "kim@fyrbodal.example"); code != 0 || !strings.Contains(out, "Kim Holm") {
		t.Errorf("exit %d, %q, %q", code, out, errs)
	}
	if who, err := s.App.Access.Identify(t.Context(), holds); err != nil || !who.Nobody() {
		t.Errorf("still signed in: %+v, %v", who, err)
	}
	s.Close()
}

// Organisers are added from the machine, each with users of its own.
func TestOrganisersFromTheMachine(t *testing.T) {
	db := filepath.Join(t.TempDir(), "mogna.db")
	for _, step := range []struct {
		args  []string
		fails bool
		says  string
	}{
		{[]string{"init"}, false, ""},
		{[]string{"admin", "add-organiser", "--name", "Regionen"}, true, "rename-organiser"},
		{[]string{"admin", "rename-organiser", "--name", "Fyrbodal"}, false, "Fyrbodal"},
		{[]string{"admin", "add-organiser"}, true, "Skriv organisationens namn"},
		{[]string{"admin", "add-organiser", "--name", "Regionen"}, false, "nummer 2"},
		{[]string{"admin", "rename-organiser", "--organiser", "9", "--name", "X"}, true, "organisers"},
		{[]string{"admin", "organisers"}, false, "1\tFyrbodal\n2\tRegionen\n"},
		{[]string{"admin", "link", "--organiser", "2", "--email", "kim@region.example", "--name", "Kim Holm"}, false, "/logga-in/"},
		{[]string{"admin", "users"}, false, "Ingen har behörighet än"},
		{[]string{"admin", "users", "--organiser", "2"}, false, "kim@region.example"},
		{[]string{"admin", "end-access", "--email", "kim@region.example"}, true, "har behörighet"},
		{[]string{"admin", "end-access", "--organiser", "2", "--email", "kim@region.example"}, false, "Kim Holm"},
	} {
		code, out, errs := on(db, step.args...)
		if (code != 0) != step.fails || !strings.Contains(out+errs, step.says) {
			t.Errorf("%v: exit %d, %q, %q", step.args, code, out, errs)
		}
	}
}
