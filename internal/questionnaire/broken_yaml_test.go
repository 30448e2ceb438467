package questionnaire_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"mogna/internal/survey"
)

func TestBrokenYAML(t *testing.T) {
	checkAll(t, []broken{
		{"indentation", "    title: {sv: Vilja", "   title: {sv: Vilja", []want{{33, "", "Listan fortsätter inte som den började"}}},
		{"tab", "    title: {sv: Vilja", "\ttitle: {sv: Vilja", []want{{33, "", "tabbtecken i indraget"}}},
		{"colon in a text", firstText, "sv: Vi vet: allt.", []want{{22, "", "Ett kolon är på fel plats"}}},
		{"text after a quote", firstText, "sv: 'Vi vet' allt.", []want{{22, "", "Raden passar inte ihop med raderna ovanför"}}},
		{"open quote", "  complete: {}", "  complete: \"{}", []want{{40, "", "Ett citattecken som öppnas här stängs aldrig"}}},
		{"at sign", firstText, "sv: @Vi vet", []want{{22, "", "här kan inte inleda ett värde"}}},
		{"escape", firstText, `sv: "\q"`, []want{{22, "", "Ett omvänt snedstreck"}}},
		{"open bracket", "{sv: Allt, en: Everything}", "{sv: Allt, en: Everything", []want{{18, "", "En klammer är inte stängd"}}},
		{"question mark", `"Vad vill ni?", en:`, "Vad vill ni?, en:", []want{{28, "", "ett skiljetecken i en text utan citattecken"}}},
		{"something else", "  complete: {}", "  complete: }", []want{{40, "", "Filen är inte giltig YAML: did not find expected node content"}}},
		{"control character", firstText, "sv: a\x00b", []want{{22, "", "osynligt styrtecken"}}},
		{"latin-1", firstText, "sv: m\xe5l", []want{{22, "", "inte sparad som UTF-8. Öppna den"}}},
		{"anchor", "instamm:", "instamm: &a", []want{{11, "/scales/instamm", "genvägar &, * och <<"}}},
		{"alias", rolesLine, "roles: &a [*a]", []want{{8, "/roles", "genvägar"}}},
		{"unknown alias", rolesLine, "roles: *a", []want{{8, "", "genvägar"}}},
		{"merge", "instamm:", "<<: {a: b}\n  instamm:", []want{{11, "/scales", "genvägar"}}},
		{"tag", rolesLine, "roles: !!set [it-chef]", []want{{8, "/roles", "YAML-taggen !!set"}}},
		{"second document", "scoring:", "---\nscoring:", []want{{35, "", "Här börjar ett andra dokument"}}},
		{"deep", rolesLine, "roles: " + strings.Repeat("[", 41) + strings.Repeat("]", 41), []want{
			{8, "/roles/0", "Här finns en lista"},
			{8, "/roles" + strings.Repeat("/0", 40), "Nivåerna är fler än 40"}}},
		{"bottomless", rolesLine, "roles: " + strings.Repeat("[", 20_000), []want{{8, "", "Nivåerna är fler än 40"}}},
	})
}

func TestBrokenFile(t *testing.T) {
	for _, c := range []struct {
		name, yaml string
		want
	}{
		{"empty", "", want{1, "", "Filen är tom"}},
		{"comment", "# Mogna\n", want{1, "", "Filen är tom"}},
		{"null", "---\n", want{2, "", "Här finns inget värde. Skriv fält med indrag under raden: id, version,"}},
		{"list", "- id: a\n", want{1, "", "Här finns en lista"}},
		{"UTF-16", "\xff\xfei\x00d\x00", want{1, "", "inte sparad som UTF-8"}},
		{"large", strings.Repeat("#", 1<<20+1), want{0, "", "större än 1 MB"}},
		{"many values", "id: [" + strings.Repeat("1,", 50_000) + "]", want{0, "", "fler än 50000 värden"}},
		{"nested anchors", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", want{1, "/a", "genvägar"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, f := range faults(t, c.yaml) {
				if f.Line == c.line && f.Path == c.path && strings.Contains(f.In(survey.Swedish), c.says) {
					return
				}
			}
			t.Errorf("got %v, want %+v", faults(t, c.yaml), c.want)
		})
	}
}

// Every stage that can still say something does: a broken key, the structure of the rest.
func TestFaultsTogether(t *testing.T) {
	yaml := read(t, "testdata/minimal.yaml")
	for old, new := range map[string]string{"minutes: 1\n": "minutes: 0\n", rolesLine: "roles: &a [it-chef]", "value: 2": "value: två", "constructs:": "konstrukt:"} {
		yaml = strings.Replace(yaml, old, new, 1)
	}
	var got []string
	for _, f := range faults(t, yaml) {
		got = append(got, fmt.Sprint(f.Line, " ", f.Path))
	}
	if want := []string{"7 /minutes", "8 /roles", "14 /scales/instamm/options/1/value", "31 /konstrukt"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFaultsAreCapped(t *testing.T) {
	var options strings.Builder
	for range 150 {
		options.WriteString("      - {value: x, label: y}\n")
	}
	yaml := strings.Replace(read(t, "testdata/minimal.yaml"), "    options:\n", "    options:\n"+options.String(), 1)
	got := faults(t, yaml)
	if len(got) != 201 || got[199].Line != 112 || got[199].Path != "/scales/instamm/options/99/value" {
		t.Errorf("%d faults, the 200th %v", len(got), got[199])
	}
	if last := got[200]; last.What["sv"] != "… och 100 fel till." || last.Line != 0 {
		t.Errorf("the last is %v", last)
	}
	_, err := newLoader(t).Parse("q.yaml", []byte(yaml))
	var told *survey.Error
	if !errors.As(err, &told) || !strings.HasPrefix(told.Detail["sv"], "300 fel") {
		t.Errorf("got %v", err)
	}
	for range 20 {
		if again := faults(t, yaml); !reflect.DeepEqual(again, got) {
			t.Fatal("the order changed")
		}
	}
}
