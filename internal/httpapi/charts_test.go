package httpapi_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// A chart comes as SVG in the reader's language, leads to the pages of what was asked for, and says when nothing has changed.
func TestCharts(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, _ := servertest.AnsweredRound(t, s, b, "digital-mognad", "formagor-2030", "viktning-2030")
			path := fmt.Sprintf("/rounds/%d/charts", round)
			for _, chart := range []string{"four-types", "importance-performance", "levels", "profile?organisation=1435", "levels?organisation=1435&width=240"} {
				if root := rootOf(t, b.Text(path+"/"+chart)); root.Name.Local != "svg" || !slices.Contains(root.Attr, xml.Attr{Name: xml.Name{Local: "lang"}, Value: "sv"}) {
					t.Errorf("%s: %+v", chart, root)
				}
			}
			if svg := b.Text(path + "/levels?language=en&width=1600"); !strings.Contains(svg, "Industry-leading") || !strings.Contains(svg, ` width="1600"`) {
				t.Errorf("%.500s", svg)
			}
			for _, wrong := range []string{"/profile", "/profile?organisation=9999", "/levels?questionnaire=digital-mognad", "/change", "/no-such-chart"} {
				b.Call("GET", path+wrong, nil, 404, nil)
			}
			b.Call("GET", path+"/levels?width=100", nil, 422, nil)

			page := fmt.Sprintf(`href="/matomgangar/%d/resultat/1435`, round)
			if svg := b.Text(path + "/levels"); !strings.Contains(svg, page+`"`) {
				t.Errorf("no %s in %.900s", page, svg)
			}
			b.SetStatus(round, "closed", 200)
			b.Call("POST", fmt.Sprintf("/rounds/%d/snapshots", round), nil, 201, &api.Snapshot{})
			if svg := b.Text(path + "/levels?snapshot=1"); !strings.Contains(svg, page+`?publicering=1"`) {
				t.Errorf("no %s of the snapshot in %.900s", page, svg)
			}

			tag := tagged(b, path+"/levels", "", 200)
			tagged(b, path+"/levels", tag, 304)
			tagged(b, path+"/levels?language=en", tag, 200)
			b.Call("PUT", fmt.Sprintf("/rounds/%d/exemptions/1486/formagor-2030", round), map[string]string{"reason": "Ny i samarbetet"}, 204, nil)
			b.Call("POST", fmt.Sprintf("/rounds/%d/snapshots", round), map[string]string{"reason": "Strömstad undantogs"}, 201, &api.Snapshot{})
			tagged(b, path+"/levels", tag, 200)
		})
	}
}

// tagged asks for what isn't at hand already, and gives the tag of what comes.
func tagged(b *servertest.Browser, path, tag string, status int) string {
	b.T.Helper()
	req, _ := http.NewRequest("GET", b.Base+"/api/v1"+path, nil)
	req.Header.Set("If-None-Match", tag)
	return b.Send(req, status, nil).Header.Get("ETag")
}

// rootOf reads a document to its end and gives its first element.
func rootOf(t *testing.T, document string) (root xml.StartElement) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(document))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return root
		}
		if err != nil {
			t.Fatalf("%v in %.300s", err, document)
		}
		if first, is := token.(xml.StartElement); is && root.Name.Local == "" {
			root = first
		}
	}
}
