package server_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/survey"
)

// noTargets is what a round says of targets before any is set.
var noTargets = survey.Targets{Capability: map[string]float64{}, Organisation: map[string]float64{}}

// Two who write what they read at the same time: the later is told, and nothing of the first's is lost.
func TestTheLaterOfTwoIsTold(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			b := coordinator(t, start(t, database))
			round, _ := openRound(t, b, "digital-mognad", "formagor-2030", "it-ekonomi")
			path := fmt.Sprintf("/rounds/%d", round)

			var read, now api.KeptTargets
			b.call("GET", path+"/targets", nil, 200, &read)
			set := func(item string, status int) {
				b.call("PUT", path+"/targets", api.TargetsChange{Revision: read.Revision, Capabilities: &map[string]float64{item: 4}}, status, nil)
			}
			set("F-06", 204)
			set("F-07", 409)
			if b.call("GET", path+"/targets", nil, 200, &now); now.Capabilities["F-06"] != 4 || len(now.Capabilities) != 1 {
				t.Errorf("targets: %+v", now)
			}

			var r, after api.Round
			b.call("GET", path, nil, 200, &r)
			b.call("PATCH", path, map[string]any{"revision": r.Revision, "organiser": "Anordnare A"}, 200, &after)
			var p api.Problem
			b.call("PATCH", path, map[string]any{"revision": r.Revision, "organiser": "Anordnare B"}, 409, &p)
			if p.Errors == nil || *(*p.Errors)[0].Path != "organiser" || !strings.Contains((*p.Errors)[0].What, "Anordnare A") {
				t.Errorf("%+v", p)
			}
			b.call("PATCH", path, map[string]any{"revision": after.Revision, "title": "Titel B"}, 200, &after)
			if after.Organiser != "Anordnare A" || after.Title != "Titel B" {
				t.Errorf("%+v", after)
			}

			var keys api.AllocationKeyList
			b.call("GET", path+"/allocation-keys", nil, 200, &keys)
			key := func(weight float64, status int) {
				b.call("PUT", path+"/allocation-keys/SML-IT", map[string]any{"revision": keys.Items[0].Revision, "shares": []map[string]any{{"organisation": "1435", "weight": weight}}}, status, nil)
			}
			key(1, 204)
			key(2, 409)

			var w, changed api.Workshop
			b.call("POST", path+"/workshops", map[string]any{"title": "Ett", "date": "2026-10-02"}, 201, &w)
			b.call("PUT", fmt.Sprintf("%s/workshops/%d", path, w.ID), map[string]any{"revision": w.Revision, "title": "Två", "date": "2026-10-02"}, 200, &changed)
			b.call("PUT", fmt.Sprintf("%s/workshops/%d", path, w.ID), map[string]any{"revision": w.Revision, "title": "Tre", "date": "2026-10-02"}, 409, nil)
			b.call("DELETE", fmt.Sprintf("%s/workshops/%d?revision=%d", path, w.ID, w.Revision), nil, 409, nil)
			b.call("DELETE", fmt.Sprintf("%s/workshops/%d?revision=%d", path, w.ID, changed.Revision), nil, 204, nil)

			var people api.RespondentList
			b.call("GET", path+"/respondents", nil, 200, &people)
			one := people.Items[0]
			person := fmt.Sprintf("/respondents/%d", one.ID)
			b.call("PATCH", person, map[string]any{"revision": one.Revision, "email": "forst@tanum.example"}, 204, nil)
			p = api.Problem{}
			b.call("PATCH", person, map[string]any{"revision": one.Revision, "email": "sedan@tanum.example"}, 409, &p)
			if p.Errors == nil || *(*p.Errors)[0].Path != "email" || !strings.Contains((*p.Errors)[0].What, "forst@tanum.example") {
				t.Errorf("%+v", p)
			}
			b.call("GET", path+"/respondents", nil, 200, &people)
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
				b.call("POST", path+"/organisations", api.NewOrganisations{JointBodies: &[]api.NewJointBody{{Code: "sml-it", Name: name, Members: members}}}, status, into)
			}
			body("SML-IT", 200, "1435")
			body("Västkustens it", 409, "1435")
			body("SML-IT", 409, "1435", "1486")
			if p.Errors == nil || *(*p.Errors)[0].Path != "bodyCode" || !strings.Contains((*p.Errors)[0].What, "SML-IT") || !strings.Contains((*p.Errors)[0].What, "1435") {
				t.Errorf("%+v", p)
			}

			exempt := path + "/exemptions/1486/digital-mognad"
			b.call("PUT", exempt, api.ExemptionReason{Reason: "ett"}, 204, nil)
			b.call("PUT", exempt, api.ExemptionReason{Reason: "ett"}, 204, nil)
			b.call("PUT", exempt, api.ExemptionReason{Reason: "två"}, 409, nil)
		})
	}
}

// Nothing is erased while an organisation may still answer, and an extension past the day of erasure is refused.
func TestNoDeadlineOutlivesTheNames(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			round, tokens := openRound(t, b, "digital-mognad")
			path := fmt.Sprintf("/rounds/%d", round)
			day := time.Now().AddDate(0, 1, 5).Format(time.DateOnly)
			b.call("PATCH", path, map[string]any{"eraseOn": day}, 200, nil)
			later := time.Now().AddDate(0, 3, 0)
			for _, organisations := range []any{nil, []string{"1435"}} {
				body := map[string]any{"closes": later, "reason": "Omorganisation"}
				if organisations != nil {
					body["organisations"] = organisations
				}
				var p api.Problem
				b.call("POST", path+"/extensions", body, 422, &p)
				if !strings.Contains((*p.Errors)[0].What, day) {
					t.Errorf("%+v", p)
				}
			}
			b.call("PATCH", path, map[string]any{"eraseOn": later.AddDate(0, 1, 0).Format(time.DateOnly)}, 200, nil)
			b.call("POST", path+"/extensions", map[string]any{"closes": later, "reason": "Omorganisation", "organisations": []string{"1435"}}, 201, nil)
			b.call("PATCH", path, map[string]any{"eraseOn": day}, 422, nil) // Tanum may answer until then
			db := raw(t, database)
			if _, err := db.Exec("UPDATE rounds SET closes = '2020-01-01 22:59:59+00:00', erase_on = '2020-01-05'"); err != nil {
				t.Fatal(err)
			}
			if n, err := s.App.EraseDue(t.Context()); n != 0 || err != nil {
				t.Errorf("%d rounds erased, %v", n, err)
			}
			var r api.Round
			b.call("GET", path, nil, 200, &r)
			if !r.EraseOn.After(later) || r.Status != "open" {
				t.Errorf("erased on %v, and %s", r.EraseOn, r.Status)
			}
			newBrowser(t, s).call("POST", "/link-previews", api.LinkToken{Token: tokens["asa@tanum.example"]}, 200, nil)
		})
	}
}

// A correction says why, and corrects something.
func TestACorrectionHasAReason(t *testing.T) {
	b := coordinator(t, start(t, file(t)))
	round, _ := openRound(t, b, "digital-mognad")
	path := fmt.Sprintf("/rounds/%d", round)
	b.call("POST", path+"/action-plans/1435/actions", api.NewAction{What: "Inför e-tjänster"}, 201, nil)
	b.call("PATCH", path, map[string]string{"status": "closed"}, 200, nil)
	b.call("POST", path+"/snapshots", nil, 201, nil)
	reason := map[string]string{"reason": "Risken saknades"}
	b.call("POST", path+"/snapshots", reason, 409, nil)
	b.call("PATCH", path, map[string]string{"eraseOn": time.Now().AddDate(3, 0, 0).Format(time.DateOnly)}, 200, nil)
	b.call("POST", path+"/snapshots", reason, 409, nil) // nothing that is published has changed
	b.call("POST", path+"/risks", aRisk(1), 201, nil)
	b.call("POST", path+"/snapshots", nil, 422, nil)
	b.call("POST", path+"/snapshots", reason, 201, nil)
	var list api.SnapshotList
	b.call("GET", path+"/snapshots", nil, 200, &list)
	var log api.AuditEntryList
	b.call("GET", "/audit-entries", nil, 200, &log)
	if *list.Items[0].Reason != reason["reason"] || list.Items[1].Reason != nil || !strings.Contains(log.Items[0].Detail, reason["reason"]) {
		t.Errorf("%+v %+v", list, log.Items[0])
	}
	var p api.ArchivingPreview
	b.call("GET", path+"/archiving-preview", nil, 200, &p)
	if len(p.Plans) != 1 || p.Plans[0].Actions != 1 || len(p.Summary) < 2 {
		t.Errorf("%+v", p)
	}
}
