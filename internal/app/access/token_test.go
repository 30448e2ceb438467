package access_test

import (
	"encoding/base64"
	"regexp"
	"strings"
	"testing"

	"mogna/internal/app/access"
	"mogna/internal/app/apptest"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

var errNone = survey.Fail(survey.NotFound, "Finns inte.", "There is none.")

// Mail programs leave a last "-" or "_" out of a link.
func TestTokensHaveLettersAndDigitsAlone(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "digital-mognad")
	alone := regexp.MustCompile(`^[a-z0-9]{29}$`)
	for address, token := range a.Links(round) {
		if !alone.MatchString(token) {
			t.Errorf("%s has the link %q", address, token)
		}
	}
}

// What stands after a link in a letter comes with it, or takes the link's last character away.
func TestALinkIsFoundAsMailProgramsLeaveIt(t *testing.T) {
	earlier := base64.RawURLEncoding.EncodeToString([]byte("\x00eighteen bytes...")[:18])
	for whole, come := range map[string][]string{
		"mfrggzdfmztwq2lknnwg23tpobyxe": {"", ".", ",", ">", "/", ")", "\u200b", " ", "\u00a0", ".\u200b", "_", "-", "\"", "\u2026"},
		earlier[:23] + "_":              {"", ".", ">\u200b"},
		earlier[:23] + "-":              {"", ".", "/"},
	} {
		byHash := func(hash string) (string, error) {
			if hash == access.HashToken(whole) {
				return whole, nil
			}
			return "", errNone
		}
		for _, after := range come {
			for _, before := range []string{"", "<", "\u200b"} {
				if found, err := access.ByToken(before+whole+after, byHash); found != whole || err != nil {
					t.Errorf("%q: %v", before+whole+after, err)
				}
			}
		}
		if strings.HasSuffix(whole, "_") || strings.HasSuffix(whole, "-") {
			if found, err := access.ByToken(whole[:23], byHash); found != whole || err != nil {
				t.Errorf("%q without its last character: %v", whole, err)
			}
		}
		if _, err := access.ByToken(whole[:len(whole)-2], byHash); !usecase.IsNotFound(err) {
			t.Errorf("%q: %v", whole[:len(whole)-2], err)
		}
	}
	if _, err := access.ByToken("", func(string) (int, error) { return 0, errNone }); !usecase.IsNotFound(err) {
		t.Errorf("no token at all: %v", err)
	}
}
