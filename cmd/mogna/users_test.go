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
