package server_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server"
)

// answered is a round in which everybody has answered alike but for who they are.
func answered(t *testing.T, s *server.Server, b *browser, questionnaires ...string) (round int64, tokens map[string]string) {
	t.Helper()
	round, tokens = openRound(t, b, questionnaires...)
	for n, who := range []string{"asa@tanum.example", "bo@tanum.example", "cia@tanum.example", "dag@stromstad.example"} {
		r, assignments := respondent(t, s, tokens[who])
		for _, a := range assignments {
			r.answerAll(a.ID, float64(n%2+3))
			r.submit(a.ID)
		}
	}
	return round, tokens
}

// text fetches what stands at a path, to the byte.
func (b *browser) text(path string) string {
	b.t.Helper()
	res, err := b.http.Get(b.base + "/api/v1" + path)
	if err != nil || res.StatusCode != 200 {
		b.t.Fatalf("%s: %v %v", path, res, err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	return string(data)
}

// become moves a round on.
func (b *browser) become(round int64, status string, answer int) {
	b.t.Helper()
	b.call("PATCH", fmt.Sprintf("/rounds/%d", round), map[string]string{"status": status}, answer, nil)
}

// What is published is the same to the byte after a restart, on another replica and after the round has changed; a correction
// stands beside it.
func TestWhatIsPublishedStands(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			round, _ := answered(t, s, b, "digital-mognad", "formagor-2030", "viktning-2030")
			path := fmt.Sprintf("/rounds/%d", round)
			explained := []string{path + "/derivations/digital-mognad/1435", path + "/derivations/digital-mognad/1435?construct=infrastruktur",
				path + "/derivations/formagor-2030/1435?construct=F-01", path + "/derivations/viktning-2030/1435?construct=F-01"}
			var before []string
			for _, p := range explained {
				before = append(before, b.text(p))
			}
			if draft := b.text(path + "/results"); !strings.Contains(draft, `"draft":true`) || strings.Contains(draft, `"published"`) {
				t.Errorf("before publication: %.300s", draft)
			}
			b.call("POST", path+"/snapshots", nil, 409, nil) // still open
			b.become(round, "closed", 200)
			var made api.Snapshot
			b.call("POST", path+"/snapshots", nil, 201, &made)
			first := b.text(path + "/results")
			if made.Number != 1 || !strings.Contains(first, `"published":{"number":1,"at":"`) || strings.Contains(first, `"draft"`) {
				t.Errorf("%+v: %.300s", made, first)
			}
			b.become(round, "open", 409) // never back

			b.call("PUT", path+"/exemptions/1486/digital-mognad", map[string]string{"reason": "Ny i samarbetet"}, 204, nil)
			if b.text(path+"/results") != first {
				t.Error("an exemption changed what was published")
			}
			b.call("POST", path+"/snapshots", map[string]string{"reason": "rättad"}, 201, &made)
			second := b.text(path + "/results")
			if made.Number != 2 || second == first || !strings.Contains(second, "Ny i samarbetet") || b.text(path+"/results?snapshot=1") != first {
				t.Errorf("the correction should stand beside the first: %+v", made)
			}
			if csv := b.text(path + "/reports/csv?snapshot=1"); strings.Contains(csv, "Ny i samarbetet") || !strings.Contains(csv, ",false,false,") {
				t.Errorf("the first report: %.300s", csv)
			}
			b.call("GET", path+"/results?snapshot=3", nil, 404, nil)

			if err := s.Close(); kind == "sqlite" && err != nil {
				t.Fatal(err)
			}
			again := coordinator(t, start(t, database))
			if again.text(path+"/results") != second || again.text(path+"/results?snapshot=1") != first {
				t.Error("another server gives other figures")
			}
			for n, p := range explained {
				sep := map[bool]string{true: "&", false: "?"}[strings.Contains(p, "?")]
				if got := again.text(p + sep + "snapshot=1"); got != before[n] {
					t.Errorf("%s explains itself as\n%s, before publication as\n%s", p, got, before[n])
				}
			}
			again.call("GET", path+"/derivations/digital-mognad/1435?construct=nowhere", nil, 404, nil)
			var list api.SnapshotList
			again.call("GET", path+"/snapshots", nil, 200, &list)
			if list.Total != 2 || list.Items[0].Number != 2 || list.Items[1].By != "operator" {
				t.Errorf("%+v", list)
			}
		})
	}
}

func TestThePreviewOfClosing(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	round, tokens := openRound(t, b, "digital-mognad", "formagor-2030")
	asa, assignments := respondent(t, s, tokens["asa@tanum.example"])
	asa.answerAll(assignments[0].ID, 3)
	dag, dags := respondent(t, s, tokens["dag@stromstad.example"])
	dag.answerAll(dags[0].ID, 3)
	dag.submit(dags[0].ID)
	path := fmt.Sprintf("/rounds/%d/closing-preview", round)
	var p api.ClosingPreview
	b.call("GET", path, nil, 200, &p)
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
			b.call("PUT", fmt.Sprintf("/rounds/%d/exemptions/%s/%s", round, code, q), map[string]string{"reason": "x"}, 204, nil)
		}
	}
	b.call("GET", path, nil, 200, &p)
	if len(p.Begun) != 0 || len(p.Questionnaires[0].Organisations) != 0 || len(p.Questionnaires[1].Organisations) != 0 {
		t.Errorf("with everybody exempt: %+v", p)
	}
}
