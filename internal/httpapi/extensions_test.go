package httpapi_test

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
	"mogna/internal/server/servertest"
)

// An extension is an act with a reason: it moves the deadline everywhere, and reminders follow.
func TestExtensionsAndTheirReminders(t *testing.T) {
	servertest.OnBothDatabases(t, func(t *testing.T, p *servertest.MailedRound) {
		p.SendLetters(map[string]any{"kind": "invitation"})
		p.Call("PATCH", p.Path(""), map[string]any{"reminderDays": []int{3}}, 200, nil)
		closes := p.GetRound().Closes
		later := closes.AddDate(0, 0, 7)
		for _, bad := range []map[string]any{
			{"closes": p.Clock.Now().Add(-time.Hour), "reason": "x"}, {"closes": later, "reason": "  "},
			{"closes": later, "reason": "x", "organisations": []string{"1435", "9999"}},
		} {
			if paths := p.Faulted("POST", p.Path("/extensions"), bad); len(paths) != 1 {
				t.Errorf("%v: faults at %v", bad, paths)
			}
		}
		p.Call("PATCH", p.Path(""), map[string]any{"closes": later}, 409, nil) // not without a reason
		if r := p.GetRound(); !r.Closes.Equal(closes) {
			t.Fatalf("something was half done: %v", r.Closes)
		}
		asa, own := p.Follow("asa@tanum.example")
		sent := len(p.Mail.Messages())
		var e api.Extended
		p.Call("POST", p.Path("/extensions"), map[string]any{"organisations": []string{"1435"}, "closes": later, "reason": "Sjukdom hos IT", "notify": true}, 201, &e)
		p.Settle()
		if got := p.Sent(sent); e.Queued != 3 || !slices.Equal(got, []string{"asa@tanum.example", "bo@tanum.example", "cia@tanum.example"}) {
			t.Errorf("told %v: %+v", got, e)
		}
		if m := p.Mail.Messages()[sent]; !strings.Contains(m.Text, "Sjukdom hos IT") || !strings.Contains(m.Subject, "Ny sista svarsdag") {
			t.Errorf("%s\n%s", m.Subject, m.Text)
		}
		expectDeadlines(p, map[string]time.Time{"1435": later, "1486": closes}, "Sjukdom hos IT")
		var session api.Session
		if asa.Call("GET", "/sessions/current", nil, 200, &session); !session.Respondents[0].Round.Closes.Equal(later) {
			t.Errorf("Åsa reads %v", session.Respondents[0].Round.Closes)
		}

		sent = len(p.Mail.Messages())
		p.Move(tenBefore(t, closes, 3))
		if got := p.Sent(sent); !slices.Equal(got, []string{"dag@stromstad.example"}) {
			t.Errorf("reminded by the round's deadline: %v", got)
		}
		dag, dags := p.Follow("dag@stromstad.example")
		p.Move(closes.Add(time.Hour))
		change := api.AnswerChange{Writer: "harness1", Answers: []api.Answer{{Item: "inf-02", Value: new(4.0)}}}
		dag.Call("PATCH", fmt.Sprintf("/assignments/%d/answers", dags[0].ID), change, 409, nil)
		asa.Call("PATCH", fmt.Sprintf("/assignments/%d/answers", own[0].ID), change, 200, nil)
		p.AnswerEverything("cia@tanum.example")
		sent = len(p.Mail.Messages())
		for range 3 {
			p.Move(tenBefore(t, later, 3))
		}
		if got := p.Sent(sent); !slices.Equal(got, []string{"asa@tanum.example", "bo@tanum.example"}) {
			t.Errorf("reminded by their own deadline: %v", got)
		}
		p.Move(later.Add(time.Hour))
		asa.Call("PATCH", fmt.Sprintf("/assignments/%d/answers", own[0].ID), change, 409, nil)
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
func expectDeadlines(p *servertest.MailedRound, want map[string]time.Time, reason string) {
	p.T.Helper()
	first := p.GetRound().Closes
	var m api.Matrix
	p.Call("GET", p.Path("/matrix"), nil, 200, &m)
	for _, row := range m.Rows {
		closes, there := want[row.Code]
		if !there {
			continue
		}
		if extended := closes.After(first); !row.Closes.Equal(closes) || row.Extended != extended || extended != (row.Reason != nil && *row.Reason == reason) {
			p.T.Errorf("%+v, want %v", row, closes)
		}
	}
	contact := servertest.Staff(p.T, p.Server, p.Browser, api.NewStaff{Name: "Kim Holm", Email: "kim@tanum.example", Role: "contact", Organisation: new("1435")})
	var r api.Round
	var list api.RoundList
	contact.Call("GET", p.Path(""), nil, 200, &r)
	contact.Call("GET", "/rounds", nil, 200, &list)
	contact.Call("GET", p.Path("/matrix"), nil, 200, &m)
	if !r.Closes.Equal(want["1435"]) || !list.Items[0].Closes.Equal(want["1435"]) || !m.Questionnaires[0].Closes.Equal(want["1435"]) {
		p.T.Errorf("the contact reads %v, %v, %v", r.Closes, list.Items[0].Closes, m.Questionnaires[0].Closes)
	}
	contact.Call("POST", p.Path("/extensions"), map[string]any{"closes": r.Closes.AddDate(0, 1, 0), "reason": "x"}, 403, nil)
	var extensions api.ExtensionList
	p.Call("GET", p.Path("/extensions"), nil, 200, &extensions)
	if extensions.Total != 1 || extensions.Items[0].Reason != reason || *extensions.Items[0].Organisation != "1435" || !extensions.Items[0].From.Equal(first) {
		p.T.Errorf("%+v", extensions)
	}
}

// The comparison stays late by the first deadline, and the workbook opens with what was extended.
func TestExtensionsStandInTheReport(t *testing.T) {
	p := servertest.StartMailedRound(t, servertest.SQLite(t), "digital-mognad")
	closes := p.GetRound().Closes
	p.Call("POST", p.Path("/extensions"), map[string]any{"closes": closes.AddDate(0, 0, 14), "reason": "Byte av it-chef", "organisations": []string{"1486"}}, 201, nil)
	var e api.Extended
	p.Call("POST", p.Path("/extensions"), map[string]any{"closes": closes.AddDate(0, 0, 7), "reason": "Fler hinner svara", "notify": true}, 201, &e)
	if e.Queued != 3 {
		t.Errorf("%d letters: Dag has more time already, and is told nothing", e.Queued)
	}
	cells := premises(p)
	for _, part := range []string{"Förlängd svarstid", "Fler hinner svara", "Byte av it-chef"} {
		if !strings.Contains(cells, part) {
			t.Errorf("the premises lack %q", part)
		}
	}
}

// premises is what the workbook says, in Swedish, all of it.
func premises(p *servertest.MailedRound) string {
	p.T.Helper()
	res, err := p.Client.Get(p.Base + "/api/v1" + p.Path("/reports/xlsx?language=sv"))
	if err != nil {
		p.T.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		p.T.Fatal(err)
	}
	book, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		p.T.Fatal(err)
	}
	var all strings.Builder
	for _, f := range book.File {
		part, err := f.Open()
		if err != nil {
			p.T.Fatal(err)
		}
		_, _ = io.Copy(&all, part)
		part.Close()
	}
	return all.String()
}
