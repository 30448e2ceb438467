package httpapi_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// placed stands in a body where a text that can't be read is put.
const placed = "PLACED"

// unreadables are such texts as they stand in JSON, by what they are.
var unreadables = map[string]string{
	"NUL": `a\u0000b`, "a lone surrogate": `a\ud800b`, "a bidi override": `a\u202eb`, "nothing to see": `a\u200bb`, "a byte order mark": `\ufeffab`,
	"a byte that is not UTF-8": "a\xe5b", "a soft hyphen": `a\u00adb`, "a filler": `a\u3164b`,
}

// Every text in every body is held against the one rule for texts, on the way in and on both databases.
func TestNoTextThatCannotBeReadComesIn(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			b, contract := everything(t, database)
			tried := 0
			for path, item := range contract.Paths.Map() {
				for method, operation := range item.Operations() {
					schema := jsonBody(operation)
					if schema == nil {
						continue
					}
					for _, at := range textsOf(schema, "") {
						lines := at.schema.Extensions["x-oapi-codegen-extra-tags"]
						several := lines != nil && strings.Contains(fmt.Sprint(lines), "text:lines")
						bodies := bodyWith(schema, at.path)
						for what, text := range unreadables {
							expectRefusal(b, t, method, filledIn(path), strings.ReplaceAll(bodies, placed, text), at.path, what)
							tried++
						}
						if !several {
							expectRefusal(b, t, method, filledIn(path), strings.ReplaceAll(bodies, placed, `a\nb`), at.path, "more than one line")
						}
					}
				}
			}
			if tried < 300 {
				t.Errorf("only %d texts were tried", tried)
			}
		})
	}
}

// A text in an address is held against it too: PostgreSQL can't even be asked for one with NUL.
func TestNoAddressWithNULIsAnError(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			b, contract := everything(t, database)
			for path, item := range contract.Paths.Map() {
				for method, operation := range item.Operations() {
					for _, p := range append(slices.Clone(item.Parameters), operation.Parameters...) {
						if !p.Value.Schema.Value.Type.Is("string") || p.Value.In == "header" {
							continue
						}
						address := filledIn(strings.ReplaceAll(path, "{"+p.Value.Name+"}", "a%00b"))
						if p.Value.In == "query" {
							address += "?" + p.Value.Name + "=a%00b"
						}
						req, _ := http.NewRequest(method, b.Base+"/api/v1"+address, nil)
						res, err := b.Client.Do(req)
						if err != nil {
							t.Fatal(err)
						}
						res.Body.Close()
						if res.StatusCode < 400 || res.StatusCode >= 500 {
							t.Errorf("%s %s: %d", method, address, res.StatusCode)
						}
					}
				}
			}
		})
	}
}

// What says its encoding is read in it; what a form may have on several lines it may.
func TestReadableTextsComeIn(t *testing.T) {
	b, _ := everything(t, servertest.SQLite(t))
	latin := "{\"organisation\":\"1435\",\"name\":\"\xc5sa Prov\",\"email\":\"prov@tanum.example\",\"role\":\"it-chef\"}"
	for kind, status := range map[string]int{"application/json": 422, "application/json; charset=utf-8": 422, "application/json; charset=iso-8859-1": 201} {
		res := sendRaw(b, t, "POST", "/rounds/1/respondents", latin, kind)
		if res.StatusCode != status {
			t.Errorf("%s: %d", kind, res.StatusCode)
		}
	}
	var people api.RespondentList
	b.Call("GET", "/rounds/1/respondents", nil, 200, &people)
	if !slices.ContainsFunc(people.Items, func(r api.Respondent) bool { return r.Name == "Åsa Prov" }) {
		t.Errorf("%+v", people.Items)
	}
	b.Call("POST", "/rounds/1/risks", map[string]any{"threat": "Två\nrader 👩‍👩‍👧 ❤️", "consequence": "K", "likelihood": 1, "impact": 1}, 201, nil)
}

// everything is a browser of somebody who is a coordinator and a respondent, in a service with one round, and the contract.
func everything(t *testing.T, database string) (*servertest.Browser, *openapi3.T) {
	t.Helper()
	b := servertest.Coordinator(t, servertest.Start(t, database))
	_, tokens := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030")
	b.Call("POST", "/sessions", api.LinkToken{Token: tokens["asa@tanum.example"]}, 201, nil)
	return b, servertest.Contract(t)
}

func sendRaw(b *servertest.Browser, t *testing.T, method, path, body, kind string) *http.Response {
	t.Helper()
	req, err := http.NewRequest(method, b.Base+"/api/v1"+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", kind)
	res, err := b.Client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { res.Body.Close() })
	return res
}

func expectRefusal(b *servertest.Browser, t *testing.T, method, path, body, at, what string) {
	t.Helper()
	res := sendRaw(b, t, method, path, body, "application/json")
	var p api.Problem
	if err := json.NewDecoder(res.Body).Decode(&p); err != nil || res.StatusCode != 422 || p.Errors == nil {
		t.Errorf("%s %s, %s in %s: %d %v %s", method, path, what, at, res.StatusCode, err, body)
		return
	}
	res.Body.Close()
	if !slices.ContainsFunc(*p.Errors, func(f api.Fault) bool { return f.Path != nil && *f.Path == at && f.Mend != nil }) {
		t.Errorf("%s %s, %s in %s: %+v", method, path, what, at, *p.Errors)
	}
}

func jsonBody(o *openapi3.Operation) *openapi3.Schema {
	if o.RequestBody == nil || o.RequestBody.Value.Content["application/json"] == nil {
		return nil
	}
	return o.RequestBody.Value.Content["application/json"].Schema.Value
}

// filledIn is an address with something in each of its places.
func filledIn(path string) string {
	for _, part := range strings.Split(path, "/") {
		if strings.HasPrefix(part, "{") {
			path = strings.ReplaceAll(path, part, map[bool]string{true: url.PathEscape("1435"), false: "1"}[strings.HasSuffix(part, "Code}")])
		}
	}
	return path
}

type textAt struct {
	path   string
	schema *openapi3.Schema
}

// textsOf lists every text of a schema by its path. Dates are no texts: they are refused for what they are.
func textsOf(s *openapi3.Schema, path string) (list []textAt) {
	switch {
	case s.Type.Is("string") && s.Format == "":
		return []textAt{{path, s}}
	case s.Type.Is("array"):
		return textsOf(s.Items.Value, path+"[0]")
	case s.Type.Is("object"):
		for name, p := range s.Properties {
			list = append(list, textsOf(p.Value, strings.TrimPrefix(path+"."+name, "."))...)
		}
	}
	return list
}

// bodyWith is a body with everything that a schema has, and something to replace at a path.
func bodyWith(s *openapi3.Schema, at string) string {
	data, err := json.Marshal(sample(s, "", at))
	if err != nil {
		panic(err)
	}
	return string(data)
}

func sample(s *openapi3.Schema, path, at string) any {
	switch {
	case path == at && path != "":
		return placed
	case s.Type.Is("object"):
		all := map[string]any{}
		for name, p := range s.Properties {
			all[name] = sample(p.Value, strings.TrimPrefix(path+"."+name, "."), at)
		}
		return all
	case s.Type.Is("array"):
		return []any{sample(s.Items.Value, path+"[0]", at)}
	case s.Type.Is("boolean"):
		return false
	case s.Type.Is("integer"), s.Type.Is("number"):
		return 1
	case s.Format == "date":
		return "2030-01-31"
	case s.Format == "date-time":
		return "2030-01-31T22:59:59Z"
	case len(s.Enum) > 0:
		return s.Enum[0]
	}
	return "prov"
}
