package httpapi_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// A round's hand-over is told to the colleague by a letter, with their own link.
func TestHandingOverByLetter(t *testing.T) {
	servertest.OnBothDatabases(t, func(t *testing.T, p *servertest.MailedRound) {
		p.SendLetters(map[string]any{"kind": "invitation"})
		asa, assignments := p.Follow("asa@tanum.example")
		contact := servertest.Staff(t, p.Server, p.Browser, api.NewStaff{Name: "Kim Holm", Email: "kim@tanum.example", Role: "contact", Organisation: new("1435")})
		own, shared := assignments[0].ID, assignments[1].ID
		for _, c := range []struct {
			by         *servertest.Browser
			assignment int64
			to, named  string
		}{{asa, own, "eva@tanum.example", "Åsa Öberg"}, {contact, own, "ulf@tanum.example", "Kim Holm"}, {p.Browser, own, "ida@tanum.example", "Fyrbodal"}, {asa, shared, "per@tanum.example", "Åsa Öberg"}} {
			var h api.HandedOver
			c.by.Call("POST", fmt.Sprintf("/assignments/%d/hand-overs", c.assignment), api.Colleague{Name: "Ny Kollega", Email: c.to}, 201, &h)
			p.Settle()
			m := p.Mail.Messages()
			if last := m[len(m)-1]; !h.Mailed || h.URL != nil || last.To != c.to || !strings.HasPrefix(last.Subject, c.named+" har lämnat över") {
				t.Fatalf("%+v: %s to %s", h, last.Subject, last.To)
			}
			if _, theirs := p.Follow(c.to); !slices.ContainsFunc(theirs, func(a api.AssignmentBrief) bool { return a.ID == c.assignment }) {
				t.Errorf("%s can't answer: %+v", c.to, theirs)
			}
		}
	}, "digital-mognad", "formagor-2030")
}
