package server_test

import (
	"fmt"
	"testing"

	"mogna/api"
)

// Two colleagues in one shared response: different answers merge, the same one stands twice until somebody chooses.
func TestColleaguesInOneResponse(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			_, tokens := openRound(t, coordinator(t, s), "formagor-2030")
			asa, assignments := respondent(t, s, tokens["asa@tanum.example"])
			cia, _ := respondent(t, s, tokens["cia@tanum.example"])
			id := assignments[0].ID
			asa.save(id, "asas-browser", 0, "F-01", 3)
			merged := cia.save(id, "cias-browser", 0, "F-02", 2)
			if len(merged.Answers) != 2 || merged.Answers[0].By.Name != "Åsa Öberg" || merged.Answers[0].By.Me || !merged.Answers[1].By.Me {
				t.Fatalf("Cia should learn of Åsa's answer as she saves her own: %+v", merged)
			}
			late := cia.save(id, "cias-browser", 0, "F-01", 1)
			f01 := late.Answers[0]
			if *f01.Value != 3 || f01.Other == nil || *f01.Other.Value != 1 || !f01.Other.By.Me || f01.By.Name != "Åsa Öberg" {
				t.Fatalf("both should stand: %+v", f01)
			}
			if seen := asa.standing(id).Answers[0]; seen.Other == nil || seen.Other.By.Name != "Cia Lind" || seen.Other.By.Me || !seen.By.Me {
				t.Fatalf("Åsa should see both too: %+v", seen)
			}
			var p api.Problem
			asa.call("POST", fmt.Sprintf("/assignments/%d/submissions", id), api.SubmissionOrder{Revision: late.Revision}, 422, &p)
			if p.Errors == nil || *(*p.Errors)[0].Path != "F-01" {
				t.Errorf("two answers were handed in as one: %+v", p)
			}
			if settled := asa.save(id, "asas-browser", late.Revision, "F-01", 1).Answers[0]; settled.Other != nil || *settled.Value != 1 {
				t.Errorf("Åsa has chosen: %+v", settled)
			}
			if receipt := cia.submit(id); receipt.By.Name != "Cia Lind" || receipt.Answered != 2 || len(receipt.Answers) != 2 {
				t.Errorf("%+v", receipt)
			}
		})
	}
}

// What was changed by somebody else after one looked through it is not handed in unseen.
func TestOnlyWhatWasReviewedIsHandedIn(t *testing.T) {
	s := start(t, file(t))
	_, tokens := openRound(t, coordinator(t, s), "formagor-2030")
	asa, assignments := respondent(t, s, tokens["asa@tanum.example"])
	cia, _ := respondent(t, s, tokens["cia@tanum.example"])
	id := assignments[0].ID
	reviewed := asa.save(id, "asas-browser", 0, "F-01", 3).Revision
	cia.save(id, "cias-browser", reviewed, "F-01", 4)
	asa.call("POST", fmt.Sprintf("/assignments/%d/submissions", id), api.SubmissionOrder{Revision: reviewed}, 409, nil)
	asa.call("GET", fmt.Sprintf("/assignments/%d/receipt", id), nil, 404, nil)
	first := cia.submit(id)
	asa.save(id, "asas-browser", 0, "F-01", 2) // a stale draft, kept on the way
	var receipt api.Receipt
	if cia.call("GET", fmt.Sprintf("/assignments/%d/receipt", id), nil, 200, &receipt); *receipt.Answers[0].Value != 4 || receipt.Number != first.Number {
		t.Errorf("a stale draft changed what was handed in: %+v", receipt)
	}
}

func TestHandingOver(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	round, tokens := openRound(t, b, "digital-mognad", "formagor-2030")
	asa, assignments := respondent(t, s, tokens["asa@tanum.example"])
	own, shared := assignments[0].ID, assignments[1].ID
	asa.save(own, "asas-browser", 0, "inf-01", 4)
	over := func(who *browser, assignment int64, name, email string, status int) (h api.HandedOver) {
		who.call("POST", fmt.Sprintf("/assignments/%d/hand-overs", assignment), api.Colleague{Name: name, Email: email}, status, &h)
		return h
	}
	over(asa, own, "", "inte-en-adress", 422)
	over(asa, own, "Dag Holm", "dag@stromstad.example", 409) // works elsewhere
	over(asa, own, "Bo Ek", "bo@tanum.example", 409)         // answers in another role
	over(asa, own, "Åsa Öberg", "ASA@tanum.example", 409)    // herself
	h := over(asa, own, "Eva Ek", "eva@tanum.example", 201)
	asa.call("GET", fmt.Sprintf("/assignments/%d", own), nil, 404, nil)
	eva, evas := respondent(t, s, token(*h.URL))
	if len(evas) != 2 || evas[0].ID != own || evas[0].Answered != 1 {
		t.Fatalf("Eva has %+v", evas)
	}
	if a := eva.standing(own).Answers[0]; *a.Value != 4 || a.By.Name != "Åsa Öberg" || a.By.Me {
		t.Errorf("what Åsa answered should stay hers: %+v", a)
	}
	var session api.Session
	asa.call("GET", "/sessions/current", nil, 200, &session)
	if gone := session.Respondents[0].HandedOver; len(gone) != 1 || gone[0].To != "Eva Ek" || len(session.Respondents[0].Assignments) != 1 {
		t.Errorf("Åsa is told %+v", session.Respondents[0])
	}
	over(asa, shared, "Finn Alm", "finn@tanum.example", 201)
	asa.call("GET", fmt.Sprintf("/assignments/%d", shared), nil, 200, nil) // a shared one stays open to her

	// Importing the list anew does not give the assignment back to who handed it over.
	b.upload(round, false, map[string]string{"r.csv": respondentsCSV}, 200, nil)
	asa.call("GET", "/sessions/current", nil, 200, &session)
	if len(session.Respondents[0].Assignments) != 1 {
		t.Errorf("after importing again Åsa has %+v", session.Respondents[0].Assignments)
	}
	eva.save(own, "evas-browser", 1, "inf-02", 2)
	eva.submit(own)
	over(eva, own, "Gun Ås", "gun@tanum.example", 409) // handed in already
}

// The contact of one organisation reassigns there, sees who has answered and never what, and nothing of the others.
func TestTheContactReassigns(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	round, tokens := openRound(t, b, "digital-mognad")
	asa, assignments := respondent(t, s, tokens["asa@tanum.example"])
	asa.save(assignments[0].ID, "asas-browser", 0, "inf-01", 4)
	_, dags := respondent(t, s, tokens["dag@stromstad.example"])
	kim := staff(t, s, b, api.NewStaff{Name: "Kim Holm", Email: "kim@tanum.example", Role: "contact", Organisation: ptr("1435")})
	var m api.Matrix
	kim.call("GET", fmt.Sprintf("/rounds/%d/matrix", round), nil, 200, &m)
	var people api.RespondentList
	kim.call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 200, &people)
	if len(m.Rows) != 1 || m.Rows[0].Code != "1435" || people.Total != 3 || people.Items[0].Organisation != "1435" || len(people.Items[0].Assignments) != 1 {
		t.Errorf("the contact sees %+v and %+v", m.Rows, people)
	}
	colleague := api.Colleague{Name: "Eva Ek", Email: "eva@tanum.example"}
	var h api.HandedOver
	kim.call("POST", fmt.Sprintf("/assignments/%d/hand-overs", assignments[0].ID), colleague, 201, &h)
	if h.URL != nil {
		t.Error("the contact was given a link that shows answers")
	}
	kim.call("POST", fmt.Sprintf("/assignments/%d/hand-overs", dags[0].ID), colleague, 404, nil)
	kim.call("GET", fmt.Sprintf("/assignments/%d", assignments[0].ID), nil, 403, nil)
	kim.call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 404, nil) // while it is open
	asa.call("GET", fmt.Sprintf("/assignments/%d", assignments[0].ID), nil, 404, nil)
}

// A link that is revoked stops working at once, also where it was opened; a staff link works once, and ends with the access.
func TestAccessEndsAtOnce(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	round, tokens := openRound(t, b, "digital-mognad")
	asa, assignments := respondent(t, s, tokens["asa@tanum.example"])
	var people api.RespondentList
	b.call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 200, &people)
	for _, p := range people.Items {
		if p.Name == "Åsa Öberg" {
			b.call("DELETE", fmt.Sprintf("/respondents/%d/links", p.ID), nil, 204, nil)
		}
	}
	asa.call("GET", fmt.Sprintf("/assignments/%d", assignments[0].ID), nil, 401, nil)
	var p api.Problem
	asa.call("POST", "/sessions", api.LinkToken{Token: tokens["asa@tanum.example"]}, 401, &p)
	if p.Detail != "Länken gäller inte längre. Be den som skickade den om en ny." {
		t.Errorf("%q", p.Detail)
	}
	respondent(t, s, tokens["bo@tanum.example"])

	var who api.Staff
	b.call("POST", "/staff", api.NewStaff{Name: "Lo Berg", Email: "lo@x.example", Role: "reader"}, 201, &who)
	var link api.StaffLink
	b.call("POST", fmt.Sprintf("/staff/%d/links", who.ID), nil, 201, &link)
	lo := newBrowser(t, s)
	lo.call("POST", "/link-previews", api.LinkToken{Token: token(link.URL)}, 200, nil)
	lo.call("POST", "/sessions", api.LinkToken{Token: token(link.URL)}, 201, nil)
	newBrowser(t, s).call("POST", "/sessions", api.LinkToken{Token: token(link.URL)}, 401, nil)
	lo.call("GET", "/rounds", nil, 200, nil)
	lo.call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 403, nil)
	b.call("DELETE", fmt.Sprintf("/staff/%d", who.ID), nil, 204, nil)
	lo.call("GET", "/rounds", nil, 401, nil)
}
