package server_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/api"
)

// An extension is an act with a reason: it moves the deadline everywhere, and reminders follow.
func TestExtensionsAndTheirReminders(t *testing.T) {
	onBothPosting(t, func(t *testing.T, p *posting) {
		p.send(map[string]any{"kind": "invitation"})
		p.call("PATCH", p.path(""), map[string]any{"reminderDays": []int{3}}, 200, nil)
		closes := p.getRound().Closes
		later := closes.AddDate(0, 0, 7)
		for _, bad := range []map[string]any{
			{"closes": p.clock.Now().Add(-time.Hour), "reason": "x"}, {"closes": later, "reason": "  "},
			{"closes": later, "reason": "x", "organisations": []string{"1435", "9999"}},
		} {
			if paths := p.faulted("POST", p.path("/extensions"), bad); len(paths) != 1 {
				t.Errorf("%v: faults at %v", bad, paths)
			}
		}
		p.call("PATCH", p.path(""), map[string]any{"closes": later}, 409, nil) // not without a reason
		if r := p.getRound(); !r.Closes.Equal(closes) {
			t.Fatalf("something was half done: %v", r.Closes)
		}
		asa, own := p.follow("asa@tanum.example")
		sent := len(p.mail.Messages())
		var e api.Extended
		p.call("POST", p.path("/extensions"), map[string]any{"organisations": []string{"1435"}, "closes": later, "reason": "Sjukdom hos IT", "notify": true}, 201, &e)
		p.settle()
		if got := p.sent(sent); e.Queued != 3 || !slices.Equal(got, []string{"asa@tanum.example", "bo@tanum.example", "cia@tanum.example"}) {
			t.Errorf("told %v: %+v", got, e)
		}
		if m := p.mail.Messages()[sent]; !strings.Contains(m.Text, "Sjukdom hos IT") || !strings.Contains(m.Subject, "Ny sista svarsdag") {
			t.Errorf("%s\n%s", m.Subject, m.Text)
		}
		p.expectDeadlines(map[string]time.Time{"1435": later, "1486": closes}, "Sjukdom hos IT")
		var session api.Session
		if asa.call("GET", "/sessions/current", nil, 200, &session); !session.Respondents[0].Round.Closes.Equal(later) {
			t.Errorf("Åsa reads %v", session.Respondents[0].Round.Closes)
		}

		sent = len(p.mail.Messages())
		p.move(tenBefore(t, closes, 3))
		if got := p.sent(sent); !slices.Equal(got, []string{"dag@stromstad.example"}) {
			t.Errorf("reminded by the round's deadline: %v", got)
		}
		dag, dags := p.follow("dag@stromstad.example")
		p.move(closes.Add(time.Hour))
		change := api.AnswerChange{Writer: "harness1", Answers: []api.Answer{{Item: "inf-01", Value: ptr(4.0)}}}
		dag.call("PATCH", fmt.Sprintf("/assignments/%d/answers", dags[0].ID), change, 409, nil)
		asa.call("PATCH", fmt.Sprintf("/assignments/%d/answers", own[0].ID), change, 200, nil)
		p.answerEverything("cia@tanum.example")
		sent = len(p.mail.Messages())
		for range 3 {
			p.move(tenBefore(t, later, 3))
		}
		if got := p.sent(sent); !slices.Equal(got, []string{"asa@tanum.example", "bo@tanum.example"}) {
			t.Errorf("reminded by their own deadline: %v", got)
		}
		p.move(later.Add(time.Hour))
		asa.call("PATCH", fmt.Sprintf("/assignments/%d/answers", own[0].ID), change, 409, nil)
	}, "digital-mognad")
}

// tenBefore is ten o'clock in Sweden, some days before a deadline.
func tenBefore(t *testing.T, closes time.Time, days int) time.Time {
	t.Helper()
	place, err := time.LoadLocation("Europe/Stockholm")
	if err != nil {
		t.Fatal(err)
	}
	y, m, d := closes.In(place).Date()
	return time.Date(y, m, d-days, 10, 0, 0, 0, place)
}

// expectDeadlines holds the matrix, and what the contact of Tanum reads, against the deadlines.
func (p *posting) expectDeadlines(want map[string]time.Time, reason string) {
	p.t.Helper()
	first := p.getRound().Closes
	var m api.Matrix
	p.call("GET", p.path("/matrix"), nil, 200, &m)
	for _, row := range m.Rows {
		closes, there := want[row.Code]
		if !there {
			continue
		}
		if extended := closes.After(first); !row.Closes.Equal(closes) || row.Extended != extended || extended != (row.Reason != nil && *row.Reason == reason) {
			p.t.Errorf("%+v, want %v", row, closes)
		}
	}
	contact := staff(p.t, p.Server, p.browser, api.NewStaff{Name: "Kim Holm", Email: "kim@tanum.example", Role: "contact", Organisation: ptr("1435")})
	var r api.Round
	var list api.RoundList
	contact.call("GET", p.path(""), nil, 200, &r)
	contact.call("GET", "/rounds", nil, 200, &list)
	contact.call("GET", p.path("/matrix"), nil, 200, &m)
	if !r.Closes.Equal(want["1435"]) || !list.Items[0].Closes.Equal(want["1435"]) || !m.Questionnaires[0].Closes.Equal(want["1435"]) {
		p.t.Errorf("the contact reads %v, %v, %v", r.Closes, list.Items[0].Closes, m.Questionnaires[0].Closes)
	}
	contact.call("POST", p.path("/extensions"), map[string]any{"closes": r.Closes.AddDate(0, 1, 0), "reason": "x"}, 403, nil)
	var extensions api.ExtensionList
	p.call("GET", p.path("/extensions"), nil, 200, &extensions)
	if extensions.Total != 1 || extensions.Items[0].Reason != reason || *extensions.Items[0].Organisation != "1435" || !extensions.Items[0].From.Equal(first) {
		p.t.Errorf("%+v", extensions)
	}
}

// The comparison stays late by the first deadline, and the workbook opens with what was extended.
func TestExtensionsStandInTheReport(t *testing.T) {
	p := startPosting(t, file(t), "digital-mognad")
	closes := p.getRound().Closes
	p.call("POST", p.path("/extensions"), map[string]any{"closes": closes.AddDate(0, 0, 14), "reason": "Byte av it-chef", "organisations": []string{"1486"}}, 201, nil)
	var e api.Extended
	p.call("POST", p.path("/extensions"), map[string]any{"closes": closes.AddDate(0, 0, 7), "reason": "Fler hinner svara", "notify": true}, 201, &e)
	if e.Queued != 3 {
		t.Errorf("%d letters: Dag has more time already, and is told nothing", e.Queued)
	}
	cells := p.premises()
	for _, part := range []string{"Förlängd svarstid", "Fler hinner svara", "Byte av it-chef"} {
		if !strings.Contains(cells, part) {
			t.Errorf("the premises lack %q", part)
		}
	}
}

// A round's hand-over is told to the colleague by a letter, with their own link.
func TestHandingOverByLetter(t *testing.T) {
	onBothPosting(t, func(t *testing.T, p *posting) {
		p.send(map[string]any{"kind": "invitation"})
		asa, assignments := p.follow("asa@tanum.example")
		contact := staff(t, p.Server, p.browser, api.NewStaff{Name: "Kim Holm", Email: "kim@tanum.example", Role: "contact", Organisation: ptr("1435")})
		own, shared := assignments[0].ID, assignments[1].ID
		for _, c := range []struct {
			by         *browser
			assignment int64
			to, named  string
		}{{asa, own, "eva@tanum.example", "Åsa Öberg"}, {contact, own, "ulf@tanum.example", "Kim Holm"}, {p.browser, own, "ida@tanum.example", "Fyrbodal"}, {asa, shared, "per@tanum.example", "Åsa Öberg"}} {
			var h api.HandedOver
			c.by.call("POST", fmt.Sprintf("/assignments/%d/hand-overs", c.assignment), api.Colleague{Name: "Ny Kollega", Email: c.to}, 201, &h)
			p.settle()
			m := p.mail.Messages()
			if last := m[len(m)-1]; !h.Mailed || h.URL != nil || last.To != c.to || !strings.HasPrefix(last.Subject, c.named+" har lämnat över") {
				t.Fatalf("%+v: %s to %s", h, last.Subject, last.To)
			}
			if _, theirs := p.follow(c.to); !slices.ContainsFunc(theirs, func(a api.AssignmentBrief) bool { return a.ID == c.assignment }) {
				t.Errorf("%s can't answer: %+v", c.to, theirs)
			}
		}
	}, "digital-mognad", "formagor-2030")
}

// premises is what the workbook says, in Swedish, all of it.
func (p *posting) premises() string {
	p.t.Helper()
	res, err := p.http.Get(p.base + "/api/v1" + p.path("/reports/xlsx?language=sv"))
	if err != nil {
		p.t.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	book, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		p.t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range book.File {
		part, err := f.Open()
		if err != nil {
			p.t.Fatal(err)
		}
		_, _ = io.Copy(&all, part)
		part.Close()
	}
	return all.String()
}
