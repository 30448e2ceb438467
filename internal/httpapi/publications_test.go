package httpapi_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// What is published is the same to the byte after a restart, on another replica and after the round has changed; a correction
// stands beside it.
func TestWhatIsPublishedStands(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, _ := servertest.AnsweredRound(t, s, b, "digital-mognad", "formagor-2030", "viktning-2030")
			path := fmt.Sprintf("/rounds/%d", round)
			explained := []string{path + "/derivations/digital-mognad/1435", path + "/derivations/digital-mognad/1435?construct=infrastruktur",
				path + "/derivations/formagor-2030/1435?construct=F-01", path + "/derivations/viktning-2030/1435?construct=F-01"}
			var before []string
			for _, p := range explained {
				before = append(before, b.Text(p))
			}
			if draft := b.Text(path + "/results"); !strings.Contains(draft, `"draft":true`) || strings.Contains(draft, `"published"`) {
				t.Errorf("before publication: %.300s", draft)
			}
			b.Call("POST", path+"/snapshots", nil, 409, nil) // still open
			b.SetStatus(round, "closed", 200)
			var made api.Snapshot
			b.Call("POST", path+"/snapshots", nil, 201, &made)
			first := b.Text(path + "/results")
			if made.Number != 1 || !strings.Contains(first, `"published":{"number":1,"at":"`) || strings.Contains(first, `"draft"`) {
				t.Errorf("%+v: %.300s", made, first)
			}
			b.SetStatus(round, "open", 409) // never back

			b.Call("PUT", path+"/exemptions/1486/digital-mognad", map[string]string{"reason": "Ny i samarbetet"}, 204, nil)
			if b.Text(path+"/results") != first {
				t.Error("an exemption changed what was published")
			}
			b.Call("POST", path+"/snapshots", map[string]string{"reason": "rättad"}, 201, &made)
			second := b.Text(path + "/results")
			if made.Number != 2 || second == first || !strings.Contains(second, "Ny i samarbetet") || b.Text(path+"/results?snapshot=1") != first {
				t.Errorf("the correction should stand beside the first: %+v", made)
			}
			if csv := b.Text(path + "/reports/csv?snapshot=1"); strings.Contains(csv, "Ny i samarbetet") || !strings.Contains(csv, ",false,false,") {
				t.Errorf("the first report: %.300s", csv)
			}
			b.Call("GET", path+"/results?snapshot=3", nil, 404, nil)

			if err := s.Close(); kind == "sqlite" && err != nil {
				t.Fatal(err)
			}
			again := servertest.Coordinator(t, servertest.Start(t, database))
			if again.Text(path+"/results") != second || again.Text(path+"/results?snapshot=1") != first {
				t.Error("another server gives other figures")
			}
			for n, p := range explained {
				sep := map[bool]string{true: "&", false: "?"}[strings.Contains(p, "?")]
				if got := again.Text(p + sep + "snapshot=1"); got != before[n] {
					t.Errorf("%s explains itself as\n%s, before publication as\n%s", p, got, before[n])
				}
			}
			again.Call("GET", path+"/derivations/digital-mognad/1435?construct=nowhere", nil, 404, nil)
			var list api.SnapshotList
			again.Call("GET", path+"/snapshots", nil, 200, &list)
			if list.Total != 2 || list.Items[0].Number != 2 || list.Items[1].By != "operator" {
				t.Errorf("%+v", list)
			}
		})
	}
}

// The preview of closing and the matrix go out as the contract says, with something in every list.
func TestThePreviewOfClosingAsItIsSent(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "digital-mognad")
	asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
	asa.AnswerAll(assignments[0].ID, 3)
	var p api.ClosingPreview
	b.Call("GET", fmt.Sprintf("/rounds/%d/closing-preview", round), nil, 200, &p)
	if q := p.Questionnaires[0]; q.Organisations[0].Name != "Tanum" || q.Comparisons[0].Construct != nil || *p.Begun[0].Name != "Åsa Öberg" || p.Begun[0].Organisation != "1435" {
		t.Errorf("%+v", p)
	}
	b.Call("PUT", fmt.Sprintf("/rounds/%d/exemptions/1486/digital-mognad", round), map[string]string{"reason": "Går med nästa år"}, 204, nil)
	var m api.Matrix
	b.Call("GET", fmt.Sprintf("/rounds/%d/matrix", round), nil, 200, &m)
	if c := m.Rows[1].Cells[0]; c.State != "exempt" || *c.Reason != "Går med nästa år" {
		t.Errorf("%+v", c)
	}
}
