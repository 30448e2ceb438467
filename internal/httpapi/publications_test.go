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

func TestThePreviewOfClosing(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030")
	asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
	asa.AnswerAll(assignments[0].ID, 3)
	dag, dags := servertest.Respondent(t, s, tokens["dag@stromstad.example"])
	dag.AnswerAll(dags[0].ID, 3)
	dag.Submit(dags[0].ID)
	path := fmt.Sprintf("/rounds/%d/closing-preview", round)
	var p api.ClosingPreview
	b.Call("GET", path, nil, 200, &p)
	reasons := map[string]string{}
	for _, q := range p.Questionnaires {
		for _, o := range q.Organisations {
			reasons[q.ID+" "+o.Name] = string(o.Reason)
		}
	}
	if want := map[string]string{"digital-mognad Tanum": "no-answers", "digital-mognad Strömstad": "too-few", "formagor-2030 Tanum": "no-answers", "formagor-2030 Strömstad": "no-answers"}; fmt.Sprint(reasons) != fmt.Sprint(want) {
		t.Errorf("%v, want %v", reasons, want)
	}
	if c := p.Questionnaires[0].Comparisons; len(c) == 0 || c[0].Construct != nil || c[0].Reason != "too-few-organisations" || c[0].N != 0 {
		t.Errorf("comparisons: %+v", c)
	}
	if len(p.Begun) != 1 || *p.Begun[0].Name != "Åsa Öberg" || p.Begun[0].Organisation != "1435" {
		t.Errorf("begun: %+v", p.Begun)
	}
	said := fmt.Sprint(p.Summary)
	for _, want := range []string{"Inget är inskickat från Tanum.", "Resultatet för Strömstad visas inte: svaren är för få eller för lika, så att det skulle gå att räkna ut vad någon har svarat.", "Ett svar är påbörjat men inte inskickat."} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said in %s", want, said)
		}
	}
	for _, code := range []string{"1435", "1486"} { // who is exempt can't be missing
		for _, q := range []string{"digital-mognad", "formagor-2030"} {
			b.Call("PUT", fmt.Sprintf("/rounds/%d/exemptions/%s/%s", round, code, q), map[string]string{"reason": "x"}, 204, nil)
		}
	}
	b.Call("GET", path, nil, 200, &p)
	if len(p.Begun) != 0 || len(p.Questionnaires[0].Organisations) != 0 || len(p.Questionnaires[1].Organisations) != 0 {
		t.Errorf("with everybody exempt: %+v", p)
	}
}
