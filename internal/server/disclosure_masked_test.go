package server_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/attack"
	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
	"mogna/internal/store"
	"mogna/internal/survey"
)

// What an earlier method published, exact and with everything that it told, is masked wherever it is read: the solver finds nothing in
// how its figures are explained, and every form is made of the masked document.
func TestAnOlderPublicationIsMaskedWhereverItIsRead(t *testing.T) {
	q := shippedMaturity(t)
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, tokens := staffed(t, b, 7)
			people := answersOf(t, s, q, tokens)
			b.SetStatus(round, "closed", 200)
			b.Call("POST", fmt.Sprintf("/rounds/%d/snapshots", round), nil, 201, nil)
			keepAsBefore(t, s.Store, database, q, round, people)

			d := &demonstration{Browser: b, s: s, live: round, readers: map[string]*servertest.Browser{"coordinator": b,
				"reader": servertest.Staff(t, s, b, api.NewStaff{Name: "Rut", Email: "rut@x.example", Role: "reader"})}}
			c := d.document(t, fmt.Sprintf("/rounds/%d", round))
			if said := b.Text(fmt.Sprintf("/rounds/%d/results", round)); c.Masks() || strings.Contains(said, `"agreement"`) || strings.Contains(said, `"low"`) {
				t.Errorf("%.500s", said)
			}
			shown := behind{q, "1435", people, map[string]bool{}}.leaves(t, d.explained(t, round, q.ID, "1435", ""))
			if shown < 5 {
				t.Errorf("%d leaves are left: the test says little", shown)
			}
			for _, leaf := range survey.Leaves(q.Constructs) {
				x := d.explained(t, round, q.ID, "1435", leaf.ID)
				if found := attack.Read(q, leaf.ID, people, 2, x).Narrowed(); len(found) > 0 {
					t.Errorf("%s: %+v", leaf.ID, found)
				}
			}
			d.sameForms(t, round, "sv")
		})
	}
}

// keepAsBefore puts what the earlier method kept in the place of a publication.
func keepAsBefore(t *testing.T, kept *store.Store, database string, q *survey.Questionnaire, round int64, people []attack.Respondent) {
	t.Helper()
	var organisations []survey.Organisation
	if err := kept.Read(t.Context(), func(tx *store.Tx) (err error) {
		organisations, err = tx.RoundOrganisations(round)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	answers := scoring.NewTable(q, organisations)
	for _, p := range people {
		answers.Add("1435", p.Role, p.Answers)
	}
	exact := scoring.NewRound(organisations, []scoring.Input{{Questionnaire: q, Responses: answers, Asked: map[string]scoring.Invited{"1435": {q.Roles[0]: 7}}, Exact: true}})
	c := exact.Comparison(scoring.RoundInfo{ID: round, Title: "Digital motor", Organiser: "Fyrbodal", DataVersion: 9, AsOf: time.Now()})
	c.Method, c.Round.Published = "1", &scoring.Publication{Number: 1, At: time.Now()}
	db := servertest.OpenDatabase(t, database)
	put := func(table, where string, v any) {
		t.Helper()
		var packed bytes.Buffer
		z := gzip.NewWriter(&packed)
		if err := json.NewEncoder(z).Encode(v); err != nil {
			t.Fatal(err)
		}
		_ = z.Close()
		value := "?"
		if strings.HasPrefix(database, "postgres") {
			value = "$1"
		}
		if _, err := db.Exec(fmt.Sprintf("UPDATE %s SET document = %s WHERE round_id = %d%s", table, value, round, where), packed.Bytes()); err != nil {
			t.Fatal(err)
		}
	}
	put("snapshots", "", c)
	if err := exact.EachDerivation(func(questionnaire, organisation string, all map[string]scoring.Derivation) error {
		put("snapshot_derivations", fmt.Sprintf(" AND questionnaire = '%s' AND organisation = '%s'", questionnaire, organisation), all)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}
