package httpapi_test

import (
	"database/sql"
	"fmt"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/mail/mailtest"
	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
)

// What nobody but who wrote it may learn: comments, and texts and numbers like no other.
const (
	plantedText   = "hemlig-7f3a9c"
	plantedNumber = 7319283
)

// site is a service with rounds in every state, and everybody who might ask.
type site struct {
	*servertest.Browser // the coordinator
	kind                string
	database            *sql.DB
	enter               map[string]func() *servertest.Browser
	inside              map[string]*servertest.Browser
	bearers             map[string]string
	tokens              map[string]string // respondents' links in the open round, by address
	turn                int
	searched            int
	printed             map[string]string // the tags of reports that a browser has printed, which takes seconds, by address

	draft, open, closed, alone int64  // rounds; Strömstad has no part in the last
	own, shared, costs         int64  // assignments of Åsa in Tanum
	tag                        string // of her own one's questionnaire
	spare                      int64  // a member of staff
	free                       int64  // a round that respondents come to by open links
	way                        string // one of its links
	shown                      int64  // a closed round that is published
	asa                        int64  // who she is in the open round
	code                       string // that she was shown there
	choice, untold             int64  // scenarios of the closed round, in the report and not
}

func newSite(t *testing.T, kind, database string) *site {
	t.Helper()
	s := servertest.Start(t, database, servertest.WithMail(mailtest.Start(t)))
	b := servertest.Coordinator(t, s)
	w := &site{Browser: b, kind: kind, database: servertest.OpenDatabase(t, database), inside: map[string]*servertest.Browser{}, bearers: map[string]string{}, printed: map[string]string{}}
	all := []string{"digital-mognad", "formagor-2030", "it-ekonomi", "viktning-2030"}
	w.closed, w.tokens = servertest.OpenRound(t, b, all...)
	w.answer(t)
	b.Call("PATCH", fmt.Sprintf("/rounds/%d", w.closed), map[string]string{"status": "closed"}, 200, nil)
	w.alone, _ = w.roundOf(all, "1435;Åsa Öberg;asa@tanum.example;it-chef\n")
	b.Call("PATCH", fmt.Sprintf("/rounds/%d", w.alone), map[string]string{"status": "closed"}, 200, nil)
	w.open, w.tokens = servertest.OpenRound(t, b, all...)
	w.answer(t)
	w.draft, _ = servertest.OpenRound(t, b, "digital-mognad")
	if _, err := w.database.Exec(fmt.Sprintf("UPDATE rounds SET status = 'draft' WHERE id = %d", w.draft)); err != nil {
		t.Fatal(err)
	}
	w.shown, _ = w.roundOf([]string{"digital-mognad"}, "1435;Åsa Öberg;asa@tanum.example;it-chef\n")
	b.Call("PATCH", fmt.Sprintf("/rounds/%d", w.shown), map[string]string{"status": "closed"}, 200, nil)
	w.choice, w.untold = w.scenario(w.closed, true), w.scenario(w.closed, false)
	w.free = w.openly()
	w.way = servertest.Token(w.ways(w.free)[0].URL)
	w.spare = w.staff()
	w.people(t)
	return w
}

// fresh is a draft with nothing in it; planned has an organisation.
func (w *site) fresh() int64 { return w.made(newRound()) }

func (w *site) planned() int64 {
	round := w.fresh()
	w.Call("POST", fmt.Sprintf("/rounds/%d/organisations", round), api.NewOrganisations{Codes: &[]string{"1435"}}, 200, nil)
	return round
}

// openly is an open round that respondents come to by open links.
func (w *site) openly() int64 {
	n := newRound()
	n.OpenLink = new(true)
	round := w.made(n)
	w.Call("POST", fmt.Sprintf("/rounds/%d/organisations", round), api.NewOrganisations{Codes: &[]string{"1435"}}, 200, nil)
	w.Call("PATCH", fmt.Sprintf("/rounds/%d", round), map[string]string{"status": "open"}, 200, nil)
	return round
}

func (w *site) ways(round int64) (made []api.MadeOpenLink) {
	w.Call("POST", fmt.Sprintf("/rounds/%d/open-links", round), nil, 201, &made)
	return made
}

// jointly is a draft in which Strömstad and Tanum run a body together.
func (w *site) jointly() int64 {
	round, code := w.fresh(), "STROM-IT"
	w.Call("POST", fmt.Sprintf("/rounds/%d/organisations", round),
		api.NewOrganisations{Codes: &[]string{"1435", "1486"}, JointBodies: &[]api.NewJointBody{{Code: code, Name: code, Members: []string{"1435", "1486"}}}}, 200, nil)
	return round
}

func (w *site) targets(round int64) int64 {
	var kept api.KeptTargets
	w.Call("GET", fmt.Sprintf("/rounds/%d/targets", round), nil, 200, &kept)
	return kept.Revision
}

func (w *site) workshop() api.Workshop {
	var made api.Workshop
	w.Call("POST", fmt.Sprintf("/rounds/%d/workshops", w.draft), map[string]any{"title": "Förmågor", "date": "2026-10-02"}, 201, &made)
	return made
}

func aRisk(n int) api.NewRisk {
	return api.NewRisk{Threat: fmt.Sprint("Hot ", n), Consequence: "Jämförelsen blir ofullständig", Likelihood: 3, Impact: 4, Owner: new("Ann Ek")}
}

func (w *site) risk() int64 {
	var made api.Risk
	w.Call("POST", fmt.Sprintf("/rounds/%d/risks", w.draft), aRisk(w.next()), 201, &made)
	return made.ID
}

// action is an action of Tanum's plan in the closed round, that may be changed and removed.
func (w *site) action() int64 {
	var made api.Action
	w.Call("POST", fmt.Sprintf("/rounds/%d/action-plans/1435/actions", w.closed), api.NewAction{What: "Inför e-tjänster"}, 201, &made)
	return made.ID
}

func (w *site) scenario(round int64, inReport bool) int64 {
	var made scoring.Scenario
	w.Call("POST", fmt.Sprintf("/rounds/%d/scenarios", round), api.NewScenario{Title: fmt.Sprint("Val ", w.next()), InReport: &inReport}, 201, &made)
	return made.ID
}

// scenarios are the ids of a round's, the last first.
func (w *site) scenarios(round int64) (ids []int64) {
	var list api.ScenarioList
	w.Call("GET", fmt.Sprintf("/rounds/%d/scenarios?limit=100", round), nil, 200, &list)
	for _, x := range list.Items {
		ids = append([]int64{x.ID}, ids...)
	}
	return append([]int64{}, ids...)
}

func (w *site) made(n api.NewRound) int64 {
	var made api.Round
	w.Call("POST", "/rounds", n, 201, &made)
	return made.ID
}

// roundOf is an open round with a few people of their own.
func (w *site) roundOf(questionnaires []string, rows string) (int64, []api.PersonalLink) {
	w.T.Helper()
	n := newRound()
	n.Questionnaires = questionnaires
	var made api.Round
	w.Call("POST", "/rounds", n, 201, &made)
	w.Upload(made.ID, false, map[string]string{"r.csv": "organisation;namn;e-post;roll\n" + rows}, 200, nil)
	w.Call("PATCH", fmt.Sprintf("/rounds/%d", made.ID), map[string]string{"status": "open"}, 200, nil)
	var links []api.PersonalLink
	w.Call("POST", fmt.Sprintf("/rounds/%d/links", made.ID), map[string]any{}, 201, &links)
	return made.ID, links
}

func (w *site) next() int { w.turn++; return w.turn }

// failed is a letter that did not arrive.
func (w *site) failed() (letter int64) {
	id := w.respondent()
	w.Call("POST", fmt.Sprintf("/rounds/%d/letters", w.open), map[string]any{"kind": "invitation", "respondents": []int64{id}}, 201, nil)
	w.settle(w.T)
	if err := w.database.QueryRow(fmt.Sprintf("UPDATE letters SET state = 'failed' WHERE respondent_id = %d RETURNING id", id)).Scan(&letter); err != nil {
		w.T.Fatal(err)
	}
	return letter
}

// later is a deadline after all before.
func (w *site) later() time.Time { return soon().AddDate(0, 0, w.next()) }

func soon() time.Time { return time.Now().AddDate(0, 6, 0) }

func newRound() api.NewRound {
	return api.NewRound{Title: "Ny", Organiser: "Fyrbodal", Contact: "x@fyrbodal.example", Closes: soon(), Questionnaires: []string{"digital-mognad"}}
}
