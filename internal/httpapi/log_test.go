package httpapi_test

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/mail/mailtest"
	"mogna/internal/server/servertest"
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
	s := servertest.Start(t, filepath.Join(t.TempDir(), "mogna.db"), set, servertest.WithMail(m), func(c *config.Config) { c.LogLevel = "debug" })
	b := servertest.Coordinator(t, s)
	_, tokens := servertest.OpenRound(t, b, "digital-mognad")
	asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
	answerSecretly(asa, assignments[0].ID)
	made := servertest.NewToken(t, b, "status")
	asa.CallAsMachine("GET", "/rounds", made.Token, 200, nil)
	asa.CallAsMachine("GET", "/rounds", made.Token+"x", 401, nil)
	anna := servertest.NewBrowser(t, s)
	signIn(anna, "anna")
	signIn(servertest.NewBrowser(t, s), "ingen")
	b.Call("POST", "/staff", api.NewStaff{Name: "Bo Ek", Email: "bo@orust.example", Role: "reader"}, 201, nil)
	b.Call("POST", "/sign-in-links", api.SignInLinkOrder{Email: "bo@orust.example"}, 202, nil)
	mailed := signInLink.FindStringSubmatch(letters(t, m, 1)[0].Text)[1]
	for _, path := range []string{"/logga-in/" + mailed, "/svara/" + tokens["asa@tanum.example"], "/auth/oidc/callback?code=hemlig-kod&state=hemligt-state"} {
		res, err := http.Get(b.Base + path)
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
	for _, secret := range []string{made.Token, mailed, tokens["asa@tanum.example"], servertest.Cookie(anna), servertest.Cookie(asa), plantedText, "hemlig-kod", "hemligt-state", "@", "Öberg", "Bo Ek"} {
		if strings.Contains(string(text), secret) {
			t.Errorf("%q is in the log", secret)
		}
	}
}
