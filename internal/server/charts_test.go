package server_test

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
)

// A chart comes as SVG in the reader's language, leads to the pages of what was asked for, and says when nothing has changed.
func TestCharts(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			round, _ := answered(t, s, b, "digital-mognad", "formagor-2030", "viktning-2030")
			path := fmt.Sprintf("/rounds/%d/charts", round)
			for _, chart := range []string{"four-types", "importance-performance", "levels", "profile?organisation=1435", "levels?organisation=1435&width=240"} {
				if root := rootOf(t, b.text(path+"/"+chart)); root.Name.Local != "svg" || !slices.Contains(root.Attr, xml.Attr{Name: xml.Name{Local: "lang"}, Value: "sv"}) {
					t.Errorf("%s: %+v", chart, root)
				}
			}
			if svg := b.text(path + "/levels?language=en&width=1600"); !strings.Contains(svg, "Industry-leading") || !strings.Contains(svg, ` width="1600"`) {
				t.Errorf("%.500s", svg)
			}
			for _, wrong := range []string{"/profile", "/profile?organisation=9999", "/levels?questionnaire=digital-mognad", "/change"} {
				b.call("GET", path+wrong, nil, 404, nil)
			}
			b.call("GET", path+"/levels?width=100", nil, 422, nil)

			page := fmt.Sprintf(`href="/matomgangar/%d/resultat/1435`, round)
			if svg := b.text(path + "/levels"); !strings.Contains(svg, page+`"`) {
				t.Errorf("no %s in %.900s", page, svg)
			}
			b.become(round, "closed", 200)
			b.call("POST", fmt.Sprintf("/rounds/%d/snapshots", round), nil, 201, &api.Snapshot{})
			if svg := b.text(path + "/levels?snapshot=1"); !strings.Contains(svg, page+`?publicering=1"`) {
				t.Errorf("no %s of the snapshot in %.900s", page, svg)
			}

			tag := b.tagged(path+"/levels", "", 200)
			b.tagged(path+"/levels", tag, 304)
			b.tagged(path+"/levels?language=en", tag, 200)
			b.call("PUT", fmt.Sprintf("/rounds/%d/exemptions/1486/formagor-2030", round), map[string]string{"reason": "Ny i samarbetet"}, 204, nil)
			b.call("POST", fmt.Sprintf("/rounds/%d/snapshots", round), map[string]string{"reason": "Strömstad undantogs"}, 201, &api.Snapshot{})
			b.tagged(path+"/levels", tag, 200)
		})
	}
}

// tagged asks for what isn't at hand already, and gives the tag of what comes.
func (b *browser) tagged(path, tag string, status int) string {
	b.t.Helper()
	req, _ := http.NewRequest("GET", b.base+"/api/v1"+path, nil)
	req.Header.Set("If-None-Match", tag)
	return b.send(req, status, nil).Header.Get("ETag")
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
