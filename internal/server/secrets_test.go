package server_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/mail/mailtest"
)

// The log of everything that people do, at its most talkative, has no token, no cookie, no address and no answer in it.
func TestTheProgramsLogHoldsNoSecrets(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	stderr := os.Stderr
	os.Stderr = file
	defer func() { os.Stderr = stderr }()
	m := mailtest.Start(t)
	_, set := directory(t, person("anna", "Mogna.Processledare"), person("ingen"))
	s := start(t, filepath.Join(t.TempDir(), "mogna.db"), set, mailing(m), func(c *config.Config) { c.LogLevel = "debug" })
	b := coordinator(t, s)
	_, tokens := openRound(t, b, "digital-mognad")
	asa, assignments := respondent(t, s, tokens["asa@tanum.example"])
	asa.answerSecretly(assignments[0].ID)
	made := newToken(t, b, "status")
	asa.machine("GET", "/rounds", made.Token, 200, nil)
	asa.machine("GET", "/rounds", made.Token+"x", 401, nil)
	anna := newBrowser(t, s)
	anna.signIn("anna")
	newBrowser(t, s).signIn("ingen")
	b.call("POST", "/staff", api.NewStaff{Name: "Bo Ek", Email: "bo@orust.example", Role: "reader"}, 201, nil)
	b.call("POST", "/sign-in-links", api.SignInLinkOrder{Email: "bo@orust.example"}, 202, nil)
	mailed := signInLink.FindStringSubmatch(letters(t, m, 1)[0].Text)[1]
	for _, path := range []string{"/logga-in/" + mailed, "/svara/" + tokens["asa@tanum.example"], "/auth/oidc/callback?code=hemlig-kod&state=hemligt-state"} {
		res, err := http.Get(b.base + path)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file.Name())
	if err != nil || strings.Count(string(text), "msg=request") < 20 || !strings.Contains(string(text), "sign-in refused") {
		t.Fatalf("the log should tell of requests and refusals: %v\n%s", err, text)
	}
	for _, secret := range []string{made.Token, mailed, tokens["asa@tanum.example"], cookie(anna), cookie(asa), plantedText, "hemlig-kod", "hemligt-state", "@", "Öberg", "Bo Ek"} {
		if strings.Contains(string(text), secret) {
			t.Errorf("%q is in the log", secret)
		}
	}
}

// Whoever has a copy of the database can't use anything in it to come in.
func TestTheDatabaseLetsNobodyIn(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			_, tokens := openRound(t, b, "digital-mognad")
			asa, _ := respondent(t, s, tokens["asa@tanum.example"])
			secrets := []string{tokens["asa@tanum.example"], newToken(t, b, "status").Token, cookie(b), cookie(asa)}
			w := &world{browser: b, kind: kind, database: raw(t, database)}
			for _, table := range []string{"links", "api_tokens", "sessions"} {
				rows := fmt.Sprint(w.rows(t, table))
				if len(rows) < 40 {
					t.Errorf("%s: %s", table, rows)
				}
				for _, secret := range secrets {
					if secret == "" || strings.Contains(rows, secret) {
						t.Errorf("%q is in %s", secret, table)
					}
				}
			}
		})
	}
}

// Behind TLS the cookie goes nowhere else, and browsers are told to stay with https.
func TestBehindTLSTheCookieIsBound(t *testing.T) {
	s := start(t, file(t), func(c *config.Config) { c.BaseURL = "https://mogna.example.se" })
	token, err := s.App.CreateCoordinatorLink(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	handler := s.HTTP.Handler
	req, _ := http.NewRequest("POST", "https://mogna.example.se/api/v1/sessions", strings.NewReader(`{"token":"`+token+`"}`))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Origin", "https://mogna.example.se")
	res := recorded(handler, req)
	c := res.Cookies()
	if res.StatusCode != 201 || len(c) != 1 || c[0].Name != "__Host-mogna" || !c[0].Secure || !c[0].HttpOnly || c[0].SameSite != http.SameSiteLaxMode || c[0].Path != "/" || c[0].Domain != "" {
		t.Errorf("%d %+v", res.StatusCode, c)
	}
	if h := res.Header.Get("Strict-Transport-Security"); !strings.HasPrefix(h, "max-age=31536000") {
		t.Errorf("HSTS is %q", h)
	}
}
