package httpapi_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
)

// A closed round, and another organisation's form, take nothing.
func TestNothingIsWrittenWhereItMayNot(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "formagor-2030")
	asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
	dag, dags := servertest.Respondent(t, s, tokens["dag@stromstad.example"])
	form := fmt.Sprintf("/assignments/%d/answers", assignments[0].ID)
	change := api.AnswerChange{Writer: "harness1", Answers: []api.Answer{{Item: "F-01", Value: new(1.0)}}}
	dag.Call("PATCH", form, change, 404, nil)
	dag.Call("GET", form, nil, 404, nil)
	dag.Call("POST", fmt.Sprintf("/assignments/%d/hand-overs", assignments[0].ID), api.Colleague{Name: "X", Email: "x@x.example"}, 404, nil)
	dag.Save(dags[0].ID, "dags-browser", 0, "F-01", 2)
	b.Call("PATCH", fmt.Sprintf("/rounds/%d", round), map[string]string{"status": "closed"}, 200, nil)
	var p api.Problem
	asa.Call("PATCH", form, change, 409, &p)
	if !strings.Contains(p.Detail, "Mätomgången är stängd") {
		t.Errorf("%q", p.Detail)
	}
	dag.Call("POST", fmt.Sprintf("/assignments/%d/submissions", dags[0].ID), api.SubmissionOrder{Revision: 1}, 409, nil)
	if standing := asa.Standing(assignments[0].ID); standing.Revision != 0 || len(standing.Answers) != 0 {
		t.Errorf("something was written: %+v", standing)
	}
}

func TestADraftNeverReplacesWhatIsHandedIn(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "formagor-2030")
	r, assignments := servertest.Respondent(t, s, tokens["dag@stromstad.example"])
	id := assignments[0].ID
	fours := func() int {
		var c scoring.Comparison
		b.Call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
		return c.Documents[0].Organisations["1486"].Profile.Counts[4].N
	}
	r.AnswerAll(id, 4)
	r.Submit(id)
	r.AnswerAll(id, 1)
	if n := fours(); n != 55 {
		t.Errorf("%d of 55 stand after a draft changed them", n)
	}
	var form api.Form
	r.Call("GET", fmt.Sprintf("/assignments/%d", id), nil, 200, &form)
	if form.Assignment.State != "submitted" || !*form.Assignment.Changed {
		t.Errorf("the form doesn't say that it has changed: %+v", form.Assignment)
	}
	receipt := r.Submit(id)
	if n := fours(); n != 0 || receipt.Number != 2 {
		t.Errorf("%d of 55 stand after handing in anew, as number %d", n, receipt.Number)
	}
}

// Two colleagues in one shared response: different answers merge, the same one stands twice until somebody chooses.
func TestColleaguesInOneResponse(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			_, tokens := servertest.OpenRound(t, servertest.Coordinator(t, s), "formagor-2030")
			asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
			cia, _ := servertest.Respondent(t, s, tokens["cia@tanum.example"])
			id := assignments[0].ID
			asa.Save(id, "asas-browser", 0, "F-01", 3)
			merged := cia.Save(id, "cias-browser", 0, "F-02", 2)
			if len(merged.Answers) != 2 || merged.Answers[0].By.Name != "Åsa Öberg" || merged.Answers[0].By.Me || !merged.Answers[1].By.Me {
				t.Fatalf("Cia should learn of Åsa's answer as she saves her own: %+v", merged)
			}
			late := cia.Save(id, "cias-browser", 0, "F-01", 1)
			f01 := late.Answers[0]
			if *f01.Value != 3 || f01.Other == nil || *f01.Other.Value != 1 || !f01.Other.By.Me || f01.By.Name != "Åsa Öberg" {
				t.Fatalf("both should stand: %+v", f01)
			}
			if seen := asa.Standing(id).Answers[0]; seen.Other == nil || seen.Other.By.Name != "Cia Lind" || seen.Other.By.Me || !seen.By.Me {
				t.Fatalf("Åsa should see both too: %+v", seen)
			}
			var p api.Problem
			asa.Call("POST", fmt.Sprintf("/assignments/%d/submissions", id), api.SubmissionOrder{Revision: late.Revision}, 422, &p)
			if p.Errors == nil || *(*p.Errors)[0].Path != "F-01" {
				t.Errorf("two answers were handed in as one: %+v", p)
			}
			if settled := asa.Save(id, "asas-browser", late.Revision, "F-01", 1).Answers[0]; settled.Other != nil || *settled.Value != 1 {
				t.Errorf("Åsa has chosen: %+v", settled)
			}
			if receipt := cia.Submit(id); receipt.By.Name != "Cia Lind" || receipt.Answered != 2 || len(receipt.Answers) != 2 {
				t.Errorf("%+v", receipt)
			}
		})
	}
}

// What was changed by somebody else after one looked through it is not handed in unseen.
func TestOnlyWhatWasReviewedIsHandedIn(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	_, tokens := servertest.OpenRound(t, servertest.Coordinator(t, s), "formagor-2030")
	asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
	cia, _ := servertest.Respondent(t, s, tokens["cia@tanum.example"])
	id := assignments[0].ID
	reviewed := asa.Save(id, "asas-browser", 0, "F-01", 3).Revision
	cia.Save(id, "cias-browser", reviewed, "F-01", 4)
	asa.Call("POST", fmt.Sprintf("/assignments/%d/submissions", id), api.SubmissionOrder{Revision: reviewed}, 409, nil)
	asa.Call("GET", fmt.Sprintf("/assignments/%d/receipt", id), nil, 404, nil)
	first := cia.Submit(id)
	asa.Save(id, "asas-browser", 0, "F-01", 2) // a stale draft, kept on the way
	var receipt api.Receipt
	if cia.Call("GET", fmt.Sprintf("/assignments/%d/receipt", id), nil, 200, &receipt); *receipt.Answers[0].Value != 4 || receipt.Number != first.Number {
		t.Errorf("a stale draft changed what was handed in: %+v", receipt)
	}
}
