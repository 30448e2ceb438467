package httpapi_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
)

// A round that names an earlier one holds the changes since, in drafts and in reports; what is published keeps them as they were.
func TestWhatHasChangedSinceTheEarlierRound(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			earlier, _ := servertest.AnsweredRound(t, s, b, "digital-mognad")
			later, _ := servertest.AnsweredRound(t, s, b, "digital-mognad", "formagor-2030")
			path, first := fmt.Sprintf("/rounds/%d", later), fmt.Sprintf("/rounds/%d", earlier)
			choose := func(id int64, status int) {
				t.Helper()
				b.Call("PATCH", path, map[string]int64{"earlierRoundId": id}, status, nil)
			}
			choose(earlier, 422) // open, and with the same deadline
			b.SetStatus(earlier, "closed", 200)
			b.Call("POST", path+"/extensions", map[string]any{"closes": time.Now().AddDate(0, 2, 0), "reason": "Fler hinner"}, 201, nil)
			choose(later, 422)
			choose(4711, 422)
			choose(earlier, 200)

			var view api.Round
			b.Call("GET", path, nil, 200, &view)
			if view.EarlierRoundID != earlier {
				t.Errorf("compared with %d", view.EarlierRoundID)
			}
			results := func() (c scoring.Comparison) { b.Call("GET", path+"/results", nil, 200, &c); return c }
			c := results()
			var asked []scoring.Changes
			b.Call("GET", fmt.Sprintf("%s/changes/%d", path, earlier), nil, 200, &asked)
			if c.Earlier == nil || c.Earlier.ID != earlier || c.Earlier.Title != "Digital motor" || len(c.Changes) != 1 || !reflect.DeepEqual(c.Changes, asked) {
				t.Fatalf("%+v %+v", c.Earlier, c.Changes)
			}
			if total := c.Changes[0].Organisations["1435"][""]; total.Change == nil || *total.Change != 0 {
				t.Errorf("the same answers have changed by %+v", total)
			}

			tag := etag(b, path+"/results")
			b.Call("PUT", first+"/exemptions/1435/digital-mognad", map[string]string{"reason": "Ny i samarbetet"}, 204, nil)
			if total := results().Changes[0].Organisations["1435"][""]; total.Change != nil || etag(b, path+"/results") == tag {
				t.Errorf("what changed in the earlier round doesn't show: %+v", total)
			}
			b.Call("DELETE", first+"/exemptions/1435/digital-mognad", nil, 204, nil)
			b.Call("PATCH", first, map[string]string{"status": "open"}, 200, nil)
			if c := results(); c.Earlier != nil || c.Changes != nil {
				t.Errorf("a round that takes answers shows through: %+v", c.Earlier)
			}
			b.SetStatus(earlier, "closed", 200)
			b.Call("POST", first+"/snapshots", nil, 201, nil)
			if c := results(); c.Earlier == nil || time.Since(c.Earlier.AsOf) > time.Hour {
				t.Errorf("as of its publication: %+v", c.Earlier)
			}

			b.SetStatus(later, "closed", 200)
			b.Call("POST", path+"/snapshots", nil, 201, nil)
			published := b.Text(path + "/results")
			b.Call("PUT", first+"/exemptions/1435/digital-mognad", map[string]string{"reason": "Ny i samarbetet"}, 204, nil)
			if b.Text(path+"/results") != published || !strings.Contains(published, `"changes":[{`) {
				t.Error("what is published has changed")
			}
			if csv := b.Text(path + "/reports/csv?snapshot=1"); !strings.Contains(csv, "earlier_round_id") || !strings.Contains(csv, ",change,0,") {
				t.Error("the CSV holds no changes")
			}
			choose(0, 409) // published
			if said := b.Text("/audit-entries?limit=50"); !strings.Contains(said, fmt.Sprintf("earlier round %d", earlier)) {
				t.Error("the choice is not in the log")
			}
		})
	}
}

// etag is what names the state of a resource.
func etag(b *servertest.Browser, path string) string {
	b.T.Helper()
	res, err := b.Client.Get(b.Base + "/api/v1" + path)
	if err != nil {
		b.T.Fatal(err)
	}
	res.Body.Close()
	return res.Header.Get("ETag")
}
