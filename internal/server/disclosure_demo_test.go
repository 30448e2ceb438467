package server_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/app/counting"
	"mogna/internal/app/permission"
	"mogna/internal/attack"
	"mogna/internal/demo"
	"mogna/internal/scoring"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
	"mogna/internal/store"
	"mogna/internal/survey"
)

// demonstration is the whole of it, with the browsers of everybody who may read its results.
type demonstration struct {
	*servertest.Browser
	s             *server.Server
	live, earlier int64
	readers       map[string]*servertest.Browser
}

func demonstrated(t *testing.T, database string) *demonstration {
	t.Helper()
	s := servertest.Start(t, database)
	live, _, err := demo.Load(t.Context(), s.App, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	b := servertest.Coordinator(t, s)
	machine := servertest.NewBrowser(t, s)
	machine.Client.Transport = bearer(servertest.NewToken(t, b, "results").Token)
	var c scoring.Comparison
	b.Call("GET", fmt.Sprintf("/rounds/%d/results", live), nil, 200, &c)
	return &demonstration{Browser: b, s: s, live: live, earlier: c.Earlier.ID, readers: map[string]*servertest.Browser{"coordinator": b, "machine": machine,
		"reader":  servertest.Staff(t, s, b, api.NewStaff{Name: "Rut", Email: "rut@x.example", Role: "reader"}),
		"contact": servertest.Staff(t, s, b, api.NewStaff{Name: "Kim", Email: "kim@x.example", Role: "contact", Organisation: new("1435")})}}
}

// bearer has every request bring a machine's token.
type bearer string

func (token bearer) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Authorization", "Bearer "+string(token))
	return http.DefaultTransport.RoundTrip(r)
}

func (d *demonstration) publish() {
	d.T.Helper()
	d.SetStatus(d.live, "closed", 200)
	d.Call("POST", fmt.Sprintf("/rounds/%d/snapshots", d.live), nil, 201, nil)
}

// Everything that the demonstration explains, as it comes in, as it is published and of the earlier round, is put to the solver: of
// all organisations, leaves and importances, as whoever reads from outside and as a colleague. Every reader reads the same.
func TestNoAnswerFollowsFromTheDemonstration(t *testing.T) {
	solved := map[string]bool{} // what has been put to the solver: both databases tell the same
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			d := demonstrated(t, database)
			everybody := d.readers
			d.readers = map[string]*servertest.Browser{"coordinator": d.Browser}
			draft := d.solve(t, d.live, solved)
			d.sameForms(t, d.live, "en")
			d.publish()
			d.readers = everybody
			d.sameForms(t, d.live, "sv")
			if published := d.solve(t, d.live, solved); published < draft || draft < 200 {
				t.Errorf("%d figures were shown before they were published, and only %d after", draft, published)
			}
			if shown := d.solve(t, d.earlier, solved); shown < 100 {
				t.Errorf("%d figures of the earlier round are shown: the test says little", shown)
			}
		})
	}
}

// solve tells how many figures were shown.
func (d *demonstration) solve(t *testing.T, round int64, solved map[string]bool) (shown int) {
	t.Helper()
	questionnaires, err := d.s.App.Results.RoundQuestionnaires(t.Context(), permission.System, round)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range questionnaires {
		people := d.counted(t, round, q)
		switch q.Kind {
		case survey.Maturity:
			for code, those := range people {
				shown += behind{q, code, those, solved}.leaves(t, d.explained(t, round, q.ID, code, ""))
			}
		case survey.Importance: // is all organisations' together
			var all []attack.Respondent
			for _, code := range slices.Sorted(maps.Keys(people)) {
				all = append(all, people[code]...)
			}
			for _, i := range q.Items() {
				if i.Type == survey.ScaleItem {
					shown += behind{q, "1435", all, solved}.rating(t, i, d.explained(t, round, q.ID, "1435", i.ID))
				}
			}
		}
	}
	return shown
}

// counted are those whose responses count, by organisation.
func (d *demonstration) counted(t *testing.T, round int64, q *survey.Questionnaire) map[string][]attack.Respondent {
	t.Helper()
	people := map[string][]attack.Respondent{}
	err := d.s.Store.Read(t.Context(), func(tx *store.Tx) error {
		return tx.EachResponse(round, q.ID, nil, func(r counting.SubmissionRow) {
			people[r.Organisation] = append(people[r.Organisation], attack.Respondent{Role: r.Role, Answers: maps.Clone(r.Answers)})
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return people
}

func (d *demonstration) explained(t *testing.T, round int64, questionnaire, organisation, construct string) (x scoring.Derivation) {
	t.Helper()
	path, told := fmt.Sprintf("/rounds/%d/derivations/%s/%s", round, questionnaire, organisation), ""
	if construct != "" {
		path += "?construct=" + construct
	}
	for name, reader := range d.readers {
		said := reader.Text(path)
		if told == "" {
			told = said
		}
		if said != told {
			t.Errorf("%s: the %s reads another explanation", path, name)
		}
	}
	if err := json.Unmarshal([]byte(told), &x); err != nil {
		t.Fatal(err)
	}
	return x
}

// behind is what is known of the figures of a questionnaire: who has answered it in an organisation.
type behind struct {
	q            *survey.Questionnaire
	organisation string
	people       []attack.Respondent
	solved       map[string]bool
}

// again tells whether the same was put to the solver before.
func (k behind) again(told scoring.Derivation) bool {
	known, err := json.Marshal([]any{k.q.ID, k.organisation, k.people, told})
	if err != nil {
		panic(err)
	}
	key := string(known)
	before := k.solved[key]
	k.solved[key] = true
	return before
}

func (k behind) leaves(t *testing.T, d scoring.Derivation) (shown int) {
	t.Helper()
	for _, child := range d.Children {
		shown += k.leaves(t, child)
	}
	if len(d.Children) > 0 || d.Score.Value == nil {
		return shown
	}
	if k.again(d) {
		return 1
	}
	for _, reader := range []int{attack.Nobody, len(d.Items) % len(k.people)} {
		if found := attack.Read(k.q, d.Construct, k.people, reader, d).Narrowed(); len(found) > 0 {
			t.Errorf("%s %s, as reader %d: %+v", k.organisation, d.Construct, reader, found)
		}
	}
	return 1
}

// rating is one answer of each to one item.
func (k behind) rating(t *testing.T, i survey.Item, d scoring.Derivation) (shown int) {
	t.Helper()
	if d.Score.Value == nil {
		return 0
	}
	if k.again(d) {
		return 1
	}
	for _, reader := range []int{attack.Nobody, 0} {
		l := attack.ReadRating(k.q, i, k.people, reader, d)
		if found := l.Narrowed(); len(found) > 0 {
			t.Errorf("%s, as reader %d: %+v", i.ID, reader, found)
		}
	}
	return 1
}
