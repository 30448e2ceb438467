package httpapi_test

import (
	"fmt"
	"math"
	"net/http"
	"sync"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

const atTheWorkshop = 40

// Forty people come by one link at once, rate and hand in at once, and whoever leads the room sees what they have rated together.
func TestALiveWorkshopRates(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			leader := servertest.Coordinator(t, s)
			round, _ := servertest.OpenRound(t, leader, "viktning-2030", "formagor-2030")
			var link api.OwnLink
			leader.Call("POST", fmt.Sprintf("/rounds/%d/room-links", round), nil, 201, &link)
			way := servertest.Token(link.URL)

			var preview api.LinkPreview
			leader.Another().Call("POST", "/link-previews", api.LinkToken{Token: way}, 200, &preview)
			if o := preview.Open; o == nil || o.Organisation != nil || len(*o.Organisations) != 3 || len(o.Questionnaires) != 1 || o.Questionnaires[0].ID != "viktning-2030" {
				t.Fatalf("%+v", preview.Open)
			}
			leader.Another().Call("POST", "/open-link-uses", api.OpenLinkUse{Token: way}, 422, nil)
			leader.Another().Call("POST", "/open-link-uses", api.OpenLinkUse{Token: way, Organisation: new("0000")}, 422, nil)

			var all sync.WaitGroup
			for n := range atTheWorkshop {
				all.Go(func() { rate(leader.Another(), way, n) })
			}
			all.Wait()
			var live api.LiveRatings
			path := fmt.Sprintf("/rounds/%d/live-ratings", round)
			leader.Call("GET", path, nil, 200, &live)
			// They come to count twelve at a time, and the latest twelve or more wait, since others may come.
			if live.Joined != atTheWorkshop || live.Raters != atTheWorkshop || live.HandedIn != atTheWorkshop || live.Counted != 24 || len(live.From) != 2 || live.From[0].People != atTheWorkshop/2 {
				t.Errorf("%d joined, %d raters, %d handed in, %d count, %+v", live.Joined, live.Raters, live.HandedIn, live.Counted, live.From)
			}
			// Everybody gives F-01 a 5, which is told of nobody; F-02 1, 2, 3, 4 and 5 in turn, of which any 24 may count; nobody rates the third.
			first, second, third := live.Capabilities[0], live.Capabilities[1], live.Capabilities[2]
			if first.Importance != nil || third.Importance != nil {
				t.Errorf("%+v, %+v", first, third)
			}
			if second.Importance == nil || math.Abs(*second.Importance-0.5) > 0.2 || *second.Rank != 1 {
				t.Errorf("%+v", second)
			}
			for n := range 8 { // nothing moves by fewer
				rate(leader.Another(), way, n)
				var after api.LiveRatings
				leader.Call("GET", path, nil, 200, &after)
				want := 24
				if n == 7 {
					want = 36
				}
				if after.Counted != want || want == 24 && *after.Capabilities[1].Importance != *second.Importance {
					t.Errorf("%d count, not %d: %+v", after.Counted, want, after.Capabilities[1])
				}
			}
		})
	}
}

func rate(b *servertest.Browser, way string, n int) {
	var own api.OwnLink
	b.Call("POST", "/open-link-uses", api.OpenLinkUse{Token: way, Organisation: new([]string{"1435", "1486"}[n%2])}, 201, &own)
	var session api.Session
	b.Call("POST", "/sessions", api.LinkToken{Token: servertest.Token(own.URL)}, 201, &session)
	forms := session.Respondents[0].Assignments
	if len(forms) != 1 {
		b.T.Errorf("%d forms are put to somebody in the room", len(forms))
		return
	}
	for item, x := range map[string]float64{"F-01": 5, "F-02": float64(1 + n/2%5)} {
		b.Save(forms[0].ID, "the-phone", 1, item, x)
	}
	b.Submit(forms[0].ID)
}

// A new link for the room ends the one before, and what has not changed is not told again.
func TestTheLinkOfALiveWorkshop(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	leader := servertest.Coordinator(t, s)
	round, _ := servertest.OpenRound(t, leader, "viktning-2030")
	var first, second api.OwnLink
	path := fmt.Sprintf("/rounds/%d/room-links", round)
	leader.Call("POST", path, nil, 201, &first)
	leader.Call("POST", path, nil, 201, &second)
	leader.Another().Call("POST", "/link-previews", api.LinkToken{Token: servertest.Token(first.URL)}, 401, nil)
	leader.Another().Call("POST", "/link-previews", api.LinkToken{Token: servertest.Token(second.URL)}, 200, nil)

	live := fmt.Sprintf("/rounds/%d/live-ratings", round)
	tag := fetchSince(leader, live, "", http.StatusOK)
	fetchSince(leader, live, tag, http.StatusNotModified)
	rate(leader.Another(), servertest.Token(second.URL), 1)
	fetchSince(leader, live, tag, http.StatusOK)
	other, _ := servertest.OpenRound(t, leader, "formagor-2030")
	leader.Call("POST", fmt.Sprintf("/rounds/%d/room-links", other), nil, 404, nil)
	leader.Call("GET", fmt.Sprintf("/rounds/%d/live-ratings", other), nil, 404, nil)
}

// fetchSince asks for what may have changed since a tag.
func fetchSince(b *servertest.Browser, path, tag string, status int) (now string) {
	req, err := http.NewRequest("GET", b.Base+"/api/v1"+path, nil)
	if err != nil {
		b.T.Fatal(err)
	}
	req.Header.Set("If-None-Match", tag)
	return b.Send(req, status, nil).Header.Get("ETag")
}
