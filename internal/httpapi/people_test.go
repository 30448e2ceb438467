package httpapi_test

import (
	"net/url"
	"slices"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// TestPeopleAreFound narrows a round's respondents: Åsa, Bo and Cia of Tanum, and Dag of Strömstad, who has submitted.
func TestPeopleAreFound(t *testing.T) {
	servertest.OnBothDatabases(t, func(t *testing.T, p *servertest.MailedRound) {
		p.SendLetters(map[string]any{"kind": "invitation"})
		p.AnswerEverything("dag@stromstad.example")
		find := func(b *servertest.Browser, narrow url.Values, total int) (names []string) {
			t.Helper()
			var list api.RespondentList
			b.Call("GET", p.Path("/respondents?%s", narrow.Encode()), nil, 200, &list)
			if list.Total != total {
				t.Errorf("%v: %d in all, want %d", narrow, list.Total, total)
			}
			for _, one := range list.Items {
				names = append(names, one.Name)
			}
			slices.Sort(names)
			return names
		}
		whole := find(p.Browser, nil, 4)
		for _, c := range []struct {
			narrow url.Values
			want   []string
		}{
			{url.Values{"search": {"åSA"}}, []string{"Åsa Öberg"}},
			{url.Values{"search": {"öberg ÅSA"}}, []string{"Åsa Öberg"}},
			{url.Values{"search": {"STROMSTAD.example"}}, []string{"Dag Holm"}},
			{url.Values{"search": {"%"}}, nil},
			{url.Values{"search": {"åsa dag"}}, nil},
			{url.Values{"organisation": {"1486"}}, []string{"Dag Holm"}},
			{url.Values{"organisation": {"9999"}}, nil},
			{url.Values{"state": {"submitted"}}, []string{"Dag Holm"}},
			{url.Values{"state": {"missing"}, "questionnaire": {"digital-mognad"}}, slices.DeleteFunc(slices.Clone(whole), func(name string) bool { return name == "Dag Holm" })},
			{url.Values{"state": {"missing"}, "organisation": {"1486"}}, nil},
			{url.Values{"state": {"missing"}, "search": {"tanum"}, "role": {"it-chef"}}, []string{"Åsa Öberg"}},
		} {
			if got := find(p.Browser, c.narrow, len(c.want)); !slices.Equal(got, c.want) {
				t.Errorf("%v: %q, want %q", c.narrow, got, c.want)
			}
		}
		if second := find(p.Browser, url.Values{"search": {"example"}, "limit": {"3"}, "page": {"2"}}, 4); len(second) != 1 {
			t.Errorf("the second page of three: %q", second)
		}
		// A joint form is missing of all who write it, until one of them has submitted it.
		if asked, missing := find(p.Browser, url.Values{"questionnaire": {"formagor-2030"}}, 4), find(p.Browser, url.Values{"questionnaire": {"formagor-2030"}, "state": {"missing"}}, 3); !slices.Equal(asked, whole) || slices.Contains(missing, "Dag Holm") {
			t.Errorf("asked %q, missing %q", asked, missing)
		}
		contact := servertest.Staff(t, p.Server, p.Browser, api.NewStaff{Name: "Kim", Email: "kim@tanum.example", Role: "contact", Organisation: new("1435")})
		if own := find(contact, url.Values{"search": {"example"}}, 3); slices.Contains(own, "Dag Holm") {
			t.Errorf("Tanum's contact finds %q", own)
		}
		contact.Call("GET", p.Path("/respondents?organisation=1486"), nil, 404, nil)
		for _, empty := range []string{"search=", "search=%20%20", "organisation=", "role=", "questionnaire=", "state=", "state=lost"} {
			p.Call("GET", p.Path("/respondents?%s", empty), nil, 422, nil)
		}
		p.Call("GET", p.Path("/respondents?questionnaire=other"), nil, 404, nil)
		for _, field := range []string{"search", "organisation", "role"} {
			find(p.Browser, url.Values{field: {"’; DROP TABLE respondents; -- 🙂"}}, 0)
		}
	}, "digital-mognad", "formagor-2030")
}
