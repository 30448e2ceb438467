package httpapi_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
	"mogna/internal/store"
)

// One person asks what is kept, and to be forgotten: what is not handed in goes, what is handed in stays without a name.
func TestOnePersonsData(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, tokens := servertest.OpenRound(t, b, "digital-mognad")
			asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
			handedIn := assignments[0].ID
			asa.AnswerAll(handedIn, 3)
			asa.Submit(handedIn)
			asa.Save(handedIn, "asas-browser", 99, "inf-02", 1) // changed since, and not handed in again
			bo, bos := servertest.Respondent(t, s, tokens["bo@tanum.example"])
			bo.AnswerAll(bos[0].ID, 2)
			id := servertest.RespondentID(t, b, round, "Åsa Öberg")

			var d api.PersonalData
			b.Call("GET", fmt.Sprintf("/respondents/%d/personal-data", id), nil, 200, &d)
			if d.Email != "asa@tanum.example" || len(d.Assignments) != 1 || len(d.Submissions) != 1 || len(d.Links) != 1 || len(d.Log) == 0 || len(d.Notices) != 1 {
				t.Errorf("%+v", d)
			}
			if len(d.Answers) != 0 || len(d.Submissions[0].Answers) != 0 || d.Withheld < 40 {
				t.Errorf("the coordinator gets %d answers, %d handed in, and is told of %d withheld", len(d.Answers), len(d.Submissions[0].Answers), d.Withheld)
			}
			asa.Call("GET", fmt.Sprintf("/sessions/current/personal-data/%d", id), nil, 200, &d)
			if len(d.Answers) < 40 || len(d.Submissions[0].Answers) < 40 || d.Withheld != 0 || len(d.Notices) != 2 {
				t.Errorf("Åsa gets %d answers and %d handed in, %d withheld, and is told %+v", len(d.Answers), len(d.Submissions[0].Answers), d.Withheld, d.Notices)
			}
			if text := b.Text(fmt.Sprintf("/respondents/%d/personal-data", id)); strings.Contains(text, "hash") {
				t.Error("a link's hash is told")
			}

			b.Call("DELETE", fmt.Sprintf("/respondents/%d/personal-data", id), nil, 204, nil)
			b.Call("DELETE", fmt.Sprintf("/respondents/%d/personal-data", servertest.RespondentID(t, b, round, "Bo Ek")), nil, 204, nil)
			asa.Call("GET", fmt.Sprintf("/assignments/%d", handedIn), nil, 401, nil)
			all := servertest.Dump(t, database)
			if strings.Contains(all, "Åsa") || strings.Contains(all, "asa@") || strings.Contains(all, "Bo Ek") {
				t.Error("a name is still in the database")
			}
			b.Call("GET", fmt.Sprintf("/respondents/%d/personal-data", id), nil, 200, &d)
			if !d.Erased || d.Name != "" || len(d.Assignments) != 1 || len(d.Submissions) != 1 {
				t.Errorf("what is left: %+v", d)
			}
			released, err := s.App.Privacy.ReleasePersonalData(t.Context(), id, "begäran 2026:17")
			if err != nil || len(released.Answers) < 40 {
				t.Fatalf("%d answers, %v", len(released.Answers), err)
			}
			for _, a := range released.Answers {
				if a.Assignment != handedIn || a.Item == "inf-02" && *a.Value.Number == 1 {
					t.Errorf("what was not handed in is left: %+v", a)
				}
			}
			err = s.Store.Read(t.Context(), func(tx *store.Tx) error {
				kept, err := tx.Answers(handedIn)
				for _, k := range kept {
					if k.Item == "inf-02" {
						t.Errorf("what was changed and not handed in is left: %+v", k)
					}
				}
				return err
			})
			if err != nil {
				t.Error(err)
			}
			var m api.Matrix
			b.Call("GET", fmt.Sprintf("/rounds/%d/matrix", round), nil, 200, &m)
			if c := m.Rows[0].Cells; c[0].Submitted != 1 || c[0].Invited != 2 || c[0].Started != 1 { // Bo is asked no more
				t.Errorf("%+v", c)
			}
			b.Call("POST", fmt.Sprintf("/rounds/%d/links", round), map[string]any{"respondents": []int64{id}}, 409, nil)
		})
	}
}
