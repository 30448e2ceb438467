package httpapi_test

import (
	"fmt"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

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
			// Both between two questions of Åsa's: what counts and what does not is the server's to tell.
			if seen := asa.Standing(id); seen.Changed != nil {
				t.Errorf("nothing has changed since it was submitted: %+v", seen)
			}
			cia.Save(id, "cias-browser", late.Revision+1, "F-03", 2)
			if seen := asa.Standing(id); seen.Changed == nil || !*seen.Changed || seen.SubmittedAt == nil {
				t.Errorf("a colleague has changed an answer since it was submitted: %+v", seen)
			}
		})
	}
}
