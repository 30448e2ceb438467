package server_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/importing"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
	"mogna/internal/survey"
)

const (
	respondents = 200
	perResponse = 85 // answers
)

// virtual is a virtual respondent: their connection, and what they will send.
type virtual struct {
	http   *http.Client
	token  string     // of their link
	forms  [][]string // the items of each that they will answer
	saves  []servertest.Request
	submit []servertest.Request
}

func saving(url string, since int64, items ...string) servertest.Request {
	change := api.AnswerChange{Writer: "virtual-respondent", Since: &since}
	for _, item := range items {
		change.Answers = append(change.Answers, api.Answer{Item: item, Value: new(3.0)})
	}
	body, _ := json.Marshal(change)
	return servertest.Request{Method: http.MethodPatch, URL: url, Body: body}
}

// pooled is a client whose connections all stay.
func pooled() *http.Client {
	return &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 2000}}
}

// drive has every respondent send their whole response, so many at a time, and tells how fast it went.
func drive(tb testing.TB, crowd []virtual, atOnce int) (d driven) {
	tb.Helper()
	took := make([][]time.Duration, len(crowd))
	var all sync.WaitGroup
	places := make(chan struct{}, atOnce)
	began := time.Now()
	for n, v := range crowd {
		all.Go(func() {
			places <- struct{}{}
			defer func() { <-places }()
			for _, r := range v.saves {
				sent := time.Now()
				if err := r.Send(v.http); err != nil {
					tb.Error(err)
					return
				}
				took[n] = append(took[n], time.Since(sent))
			}
			for _, r := range v.submit {
				if err := r.Send(v.http); err != nil {
					tb.Error(err)
				}
			}
		})
	}
	all.Wait()
	d.responses, d.seconds, d.each = len(crowd), time.Since(began).Seconds(), slices.Sorted(slices.Values(slices.Concat(took...)))
	if len(d.each) == 0 {
		tb.Fatal("nothing was saved")
	}
	return d
}

// driven is how fast a crowd was.
type driven struct {
	responses int
	seconds   float64
	each      []time.Duration // that a save took, the shortest first
}

func (d driven) perSecond() float64 { return float64(len(d.each)) / d.seconds }

// ms is a percentile of what a save took.
func (d driven) ms(percent int) float64 {
	return float64(d.each[len(d.each)*percent/100].Microseconds()) / 1000
}

func (d driven) report(b *testing.B) {
	b.ReportMetric(float64(d.responses)/d.seconds, "responses/s")
	b.ReportMetric(d.perSecond(), "saves/s")
	b.ReportMetric(d.ms(50), "p50-ms")
	b.ReportMetric(d.ms(99), "p99-ms")
}

// invite sets a round up with n organisations of one IT manager each, who have all begun.
func invite(tb testing.TB, s *server.Server, base string, n int) []virtual {
	tb.Helper()
	round, err := s.App.Rounds.CreateRound(tb.Context(), permission.System, survey.Round{Title: "Last", Organiser: "x", Contact: "x@x.example",
		Closes: time.Now().AddDate(0, 1, 0), Questionnaires: []string{"digital-mognad", "formagor-2030"}})
	if err != nil {
		tb.Fatal(err)
	}
	organisations, people := "kod;namn;typ\n", "organisation;namn;e-post;roll\n"
	for o := range n {
		organisations += fmt.Sprintf("L%04d;Last %d;gemensamt organ\n", o, o)
		people += fmt.Sprintf("L%04d;Person;p%d@x.example;it-chef\n", o, o)
	}
	files := []importing.File{{Name: "o.csv", Data: []byte(organisations)}, {Name: "r.csv", Data: []byte(people)}}
	if _, err := s.App.Participants.Import(tb.Context(), permission.System, round.ID, participants.ImportOrder{Files: files, Confirmed: true}); err != nil {
		tb.Fatal(err)
	}
	open := survey.Open
	if _, err := s.App.Rounds.UpdateRound(tb.Context(), permission.System, round.ID, rounds.RoundChange{Status: &open}); err != nil {
		tb.Fatal(err)
	}
	links, err := s.App.Access.CreateLinks(tb.Context(), permission.System, round.ID, nil)
	if err != nil {
		tb.Fatal(err)
	}
	client, crowd := pooled(), make([]virtual, n)
	for i, l := range links {
		crowd[i] = begin(tb, client.Transport, base, l.Token, i)
	}
	return crowd
}

// begin opens a link and plans the first answers of the person's forms. Each comes from an address of their own.
func begin(tb testing.TB, transport http.RoundTripper, base, token string, n int) virtual {
	tb.Helper()
	jar, _ := cookiejar.New(nil)
	v := virtual{http: &http.Client{Jar: jar, Transport: transport}, token: token}
	req, _ := http.NewRequest("POST", base+"/api/v1/sessions", strings.NewReader(`{"token":"`+token+`"}`))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("X-Forwarded-For", fmt.Sprintf("10.0.%d.%d", n/250, n%250+1))
	res, err := v.http.Do(req)
	if err != nil {
		tb.Fatal(err)
	}
	defer res.Body.Close()
	var session api.Session
	if err := json.NewDecoder(res.Body).Decode(&session); err != nil || res.StatusCode != 201 {
		tb.Fatal(res.StatusCode, err)
	}
	for _, a := range session.Respondents[0].Assignments {
		v.plan(tb, fmt.Sprintf("%s/api/v1/assignments/%d", base, a.ID))
	}
	return v
}

func (v *virtual) plan(tb testing.TB, url string) {
	tb.Helper()
	res, err := v.http.Get(url)
	if err != nil {
		tb.Fatal(err)
	}
	defer res.Body.Close()
	var form api.Form
	if err := json.NewDecoder(res.Body).Decode(&form); err != nil {
		tb.Fatal(err)
	}
	var items []string
	for _, section := range form.Questionnaire.Sections {
		for _, i := range section.Items {
			if i.Type != api.ItemTypeText && len(v.saves)+len(items) < perResponse {
				items = append(items, i.ID)
			}
		}
	}
	v.forms = append(v.forms, items)
	v.fillIn(url, items, 1)
}

// fillIn plans to answer a form so many items a request, and to hand it in.
func (v *virtual) fillIn(url string, items []string, each int) {
	saved := int64(0)
	for page := range slices.Chunk(items, each) {
		v.saves = append(v.saves, saving(url+"/answers", saved, page...))
		saved++
	}
	body, _ := json.Marshal(api.SubmissionOrder{Revision: saved})
	v.submit = append(v.submit, servertest.Request{Method: http.MethodPost, URL: url + "/submissions", Body: body})
}

// turnPages plans anew to answer each form in so many requests.
func (v *virtual) turnPages(pages int) {
	submit := v.submit
	v.saves, v.submit = nil, nil
	for n, items := range v.forms {
		v.fillIn(strings.TrimSuffix(submit[n].URL, "/submissions"), items, (len(items)+pages-1)/pages)
	}
}

// move has them send what they have planned to another process.
func (v *virtual) move(from, to string) {
	for _, list := range [][]servertest.Request{v.saves, v.submit} {
		for n := range list {
			list[n].URL = to + strings.TrimPrefix(list[n].URL, from)
		}
	}
}
