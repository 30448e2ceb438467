package httpapi_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"mogna/api"
	"mogna/internal/server/servertest"
	"mogna/internal/survey"
)

// noTargets is what a round says of targets before any is set.
var noTargets = survey.Targets{Capability: map[string]float64{}, Organisation: map[string]float64{}}

// Two who write what they read at the same time: the later is told, and nothing of the first's is lost.
func TestTheLaterOfTwoIsTold(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			b := servertest.Coordinator(t, servertest.Start(t, database))
			round, _ := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030", "it-ekonomi")
			path := fmt.Sprintf("/rounds/%d", round)

			var read, now api.KeptTargets
			b.Call("GET", path+"/targets", nil, 200, &read)
			set := func(item string, status int) {
				b.Call("PUT", path+"/targets", api.TargetsChange{Revision: read.Revision, Capabilities: &map[string]float64{item: 4}}, status, nil)
			}
			set("F-06", 204)
			set("F-07", 409)
			if b.Call("GET", path+"/targets", nil, 200, &now); now.Capabilities["F-06"] != 4 || len(now.Capabilities) != 1 {
				t.Errorf("targets: %+v", now)
			}

			var r, after api.Round
			b.Call("GET", path, nil, 200, &r)
			b.Call("PATCH", path, map[string]any{"revision": r.Revision, "organiser": "Anordnare A"}, 200, &after)
			var p api.Problem
			b.Call("PATCH", path, map[string]any{"revision": r.Revision, "organiser": "Anordnare B"}, 409, &p)
			if p.Errors == nil || *(*p.Errors)[0].Path != "organiser" || !strings.Contains((*p.Errors)[0].What, "Anordnare A") {
				t.Errorf("%+v", p)
			}
			b.Call("PATCH", path, map[string]any{"revision": after.Revision, "title": "Titel B"}, 200, &after)
			if after.Organiser != "Anordnare A" || after.Title != "Titel B" {
				t.Errorf("%+v", after)
			}

			var keys api.AllocationKeyList
			b.Call("GET", path+"/allocation-keys", nil, 200, &keys)
			key := func(weight float64, status int) {
				b.Call("PUT", path+"/allocation-keys/SML-IT", map[string]any{"revision": keys.Items[0].Revision, "shares": []map[string]any{{"organisation": "1435", "weight": weight}}}, status, nil)
			}
			key(1, 204)
			key(2, 409)

			var w, changed api.Workshop
			b.Call("POST", path+"/workshops", map[string]any{"title": "Ett", "date": "2026-10-02"}, 201, &w)
			b.Call("PUT", fmt.Sprintf("%s/workshops/%d", path, w.ID), map[string]any{"revision": w.Revision, "title": "Två", "date": "2026-10-02"}, 200, &changed)
			b.Call("PUT", fmt.Sprintf("%s/workshops/%d", path, w.ID), map[string]any{"revision": w.Revision, "title": "Tre", "date": "2026-10-02"}, 409, nil)
			b.Call("DELETE", fmt.Sprintf("%s/workshops/%d?revision=%d", path, w.ID, w.Revision), nil, 409, nil)
			b.Call("DELETE", fmt.Sprintf("%s/workshops/%d?revision=%d", path, w.ID, changed.Revision), nil, 204, nil)

			var people api.RespondentList
			b.Call("GET", path+"/respondents", nil, 200, &people)
			one := people.Items[0]
			person := fmt.Sprintf("/respondents/%d", one.ID)
			b.Call("PATCH", person, map[string]any{"revision": one.Revision, "email": "forst@tanum.example"}, 204, nil)
			p = api.Problem{}
			b.Call("PATCH", person, map[string]any{"revision": one.Revision, "email": "sedan@tanum.example"}, 409, &p)
			if p.Errors == nil || *(*p.Errors)[0].Path != "email" || !strings.Contains((*p.Errors)[0].What, "forst@tanum.example") {
				t.Errorf("%+v", p)
			}
			b.Call("GET", path+"/respondents", nil, 200, &people)
			for _, now := range people.Items {
				if now.ID == one.ID && (now.Email != "forst@tanum.example" || now.Revision == one.Revision) {
					t.Errorf("%+v", now)
				}
			}

			body := func(name string, status int, members ...string) {
				p = api.Problem{}
				var into any = &p
				if status == 200 {
					into = nil
				}
				b.Call("POST", path+"/organisations", api.NewOrganisations{JointBodies: &[]api.NewJointBody{{Code: "sml-it", Name: name, Members: members}}}, status, into)
			}
			body("SML-IT", 200, "1435")
			body("Västkustens it", 409, "1435")
			body("SML-IT", 409, "1435", "1486")
			if p.Errors == nil || *(*p.Errors)[0].Path != "bodyCode" || !strings.Contains((*p.Errors)[0].What, "SML-IT") || !strings.Contains((*p.Errors)[0].What, "1435") {
				t.Errorf("%+v", p)
			}

			exempt := path + "/exemptions/1486/digital-mognad"
			b.Call("PUT", exempt, api.ExemptionReason{Reason: "ett"}, 204, nil)
			b.Call("PUT", exempt, api.ExemptionReason{Reason: "ett"}, 204, nil)
			b.Call("PUT", exempt, api.ExemptionReason{Reason: "två"}, 409, nil)
		})
	}
}

// unrevised are the changes that take no revision, and why none is needed.
var unrevised = map[string]string{
	"switchOrganiser": "it is about the session alone",
	"putExemption":    "it is made once: another reason than the one that stands is refused",
	"orderScenarios":  "it names them all: one that somebody else has added or deleted since makes it a conflict",
	"saveAnswers":     "each answer says which revision its writer has seen (since), and one that somebody else has written stays beside it",
}

// Whoever changes what somebody else may have changed says what they have read, by one of these names.
func TestEveryChangeSaysWhatWasRead(t *testing.T) {
	met := map[string]bool{}
	for path, item := range servertest.Contract(t).Paths.Map() {
		for _, method := range []string{http.MethodPut, http.MethodPatch} {
			op := item.GetOperation(method)
			if op == nil {
				continue
			}
			says := false
			for _, content := range op.RequestBody.Value.Content {
				says = says || takes(content.Schema.Value, "revision") || takes(content.Schema.Value, "version")
			}
			met[op.OperationID] = true
			if _, meant := unrevised[op.OperationID]; says == meant {
				t.Errorf("%s %s (%s): takes a revision: %v, and is meant not to: %v", method, path, op.OperationID, says, meant)
			}
		}
	}
	if len(met) < 10 {
		t.Errorf("only %d changes are in the contract", len(met))
	}
	for id := range unrevised {
		if !met[id] {
			t.Errorf("%s is not in the contract", id)
		}
	}
}

// takes reports whether a body has a member, its own or that of what it is made of.
func takes(s *openapi3.Schema, member string) bool {
	return s.Properties[member] != nil || slices.ContainsFunc(s.AllOf, func(r *openapi3.SchemaRef) bool { return takes(r.Value, member) })
}
