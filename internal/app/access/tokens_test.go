package access_test

import (
	"testing"
	"time"

	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

func TestATokenHasAnOwnerAndAnEnd(t *testing.T) {
	a := apptest.Start(t)
	whole := survey.Token{Name: "Portalen", Owner: "Kansliet", Scope: survey.StatusScope, Expires: time.Now().AddDate(1, 0, 0)}
	for path, change := range map[string]func(*survey.Token){
		"name":    func(n *survey.Token) { n.Name = " " },
		"owner":   func(n *survey.Token) { n.Owner = "Anna 19121212-1212" },
		"scope":   func(n *survey.Token) { n.Scope = "everything" },
		"expires": func(n *survey.Token) { n.Expires = time.Now().AddDate(1, 0, 3) },
	} {
		broken := whole
		change(&broken)
		_, _, err := a.Access.CreateToken(t.Context(), permission.System, broken)
		a.Refused(err, survey.Invalid, path)
	}
	whole.Expires = time.Now().Add(-time.Hour)
	_, _, err := a.Access.CreateToken(t.Context(), permission.System, whole)
	a.Refused(err, survey.Invalid)
}
