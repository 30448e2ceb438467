package server_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/scoring"
)

// A round that names an earlier one holds the changes since, in drafts and in reports; what is published keeps them as they were.
func TestWhatHasChangedSinceTheEarlierRound(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			earlier, _ := answered(t, s, b, "digital-mognad")
			later, _ := answered(t, s, b, "digital-mognad", "formagor-2030")
			path, first := fmt.Sprintf("/rounds/%d", later), fmt.Sprintf("/rounds/%d", earlier)
			choose := func(id int64, status int) {
				t.Helper()
				b.call("PATCH", path, map[string]int64{"earlierRoundId": id}, status, nil)
			}
			choose(earlier, 422) // open, and with the same deadline
			b.become(earlier, "closed", 200)
			b.call("POST", path+"/extensions", map[string]any{"closes": time.Now().AddDate(0, 2, 0), "reason": "Fler hinner"}, 201, nil)
			choose(later, 422)
			choose(4711, 422)
			choose(earlier, 200)

			var view api.Round
			b.call("GET", path, nil, 200, &view)
			if view.EarlierRoundID != earlier {
				t.Errorf("compared with %d", view.EarlierRoundID)
			}
			results := func() (c scoring.Comparison) { b.call("GET", path+"/results", nil, 200, &c); return c }
			c := results()
			var asked []scoring.Changes
			b.call("GET", fmt.Sprintf("%s/changes/%d", path, earlier), nil, 200, &asked)
			if c.Earlier == nil || c.Earlier.ID != earlier || c.Earlier.Title != "Digital motor" || len(c.Changes) != 1 || !reflect.DeepEqual(c.Changes, asked) {
				t.Fatalf("%+v %+v", c.Earlier, c.Changes)
			}
			if total := c.Changes[0].Organisations["1435"][""]; total.Change == nil || *total.Change != 0 {
				t.Errorf("the same answers have changed by %+v", total)
			}

			tag := b.tag(path + "/results")
			b.call("PUT", first+"/exemptions/1435/digital-mognad", map[string]string{"reason": "Ny i samarbetet"}, 204, nil)
			if total := results().Changes[0].Organisations["1435"][""]; total.Change != nil || b.tag(path+"/results") == tag {
				t.Errorf("what changed in the earlier round doesn't show: %+v", total)
			}
			b.call("DELETE", first+"/exemptions/1435/digital-mognad", nil, 204, nil)
			b.call("PATCH", first, map[string]string{"status": "open"}, 200, nil)
			if c := results(); c.Earlier != nil || c.Changes != nil {
				t.Errorf("a round that takes answers shows through: %+v", c.Earlier)
			}
			b.become(earlier, "closed", 200)
			b.call("POST", first+"/snapshots", nil, 201, nil)
			if c := results(); c.Earlier == nil || time.Since(c.Earlier.AsOf) > time.Hour {
				t.Errorf("as of its publication: %+v", c.Earlier)
			}

			b.become(later, "closed", 200)
			b.call("POST", path+"/snapshots", nil, 201, nil)
			published := b.text(path + "/results")
			b.call("PUT", first+"/exemptions/1435/digital-mognad", map[string]string{"reason": "Ny i samarbetet"}, 204, nil)
			if b.text(path+"/results") != published || !strings.Contains(published, `"changes":[{`) {
				t.Error("what is published has changed")
			}
			if csv := b.text(path + "/reports/csv?snapshot=1"); !strings.Contains(csv, "earlier_round_id") || !strings.Contains(csv, ",change,0,") {
				t.Error("the CSV holds no changes")
			}
			choose(0, 409) // published
			if said := b.text("/audit-entries?limit=50"); !strings.Contains(said, fmt.Sprintf("earlier round %d", earlier)) {
				t.Error("the choice is not in the log")
			}
		})
	}
}

// tag is what names the state of a resource.
func (b *browser) tag(path string) string {
	b.t.Helper()
	res, err := b.http.Get(b.base + "/api/v1" + path)
	if err != nil {
		b.t.Fatal(err)
	}
	res.Body.Close()
	return res.Header.Get("ETag")
}
