package survey_test

import (
	"testing"

	"mogna/internal/survey"
)

func TestTheStrongestGrantCounts(t *testing.T) {
	tanum, orust := survey.Grant{Role: survey.Contact, Organisation: "1435"}, survey.Grant{Role: survey.Contact, Organisation: "1421"}
	reader, coordinator := survey.Grant{Role: survey.Reader}, survey.Grant{Role: survey.Coordinator}
	for _, c := range []struct {
		grants []survey.Grant
		want   survey.Grant
		found  bool
		fails  bool
	}{
		{nil, survey.Grant{}, false, false},
		{[]survey.Grant{reader, tanum, tanum}, tanum, true, false},
		{[]survey.Grant{tanum, orust, coordinator}, coordinator, true, false},
		{[]survey.Grant{reader, tanum, orust}, survey.Grant{}, false, true},
	} {
		got, found, err := survey.StrongestGrant(c.grants)
		if got != c.want || found != c.found || (err != nil) != c.fails {
			t.Errorf("%v: %v %v %v", c.grants, got, found, err)
		}
	}
}
