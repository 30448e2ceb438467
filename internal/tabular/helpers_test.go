package tabular

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/survey"
)

// made builds a real workbook.
func made(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

const typesXML = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`

// handmade builds a workbook of one sheet, Blad, out of the XML inside its worksheet element: what no library writes.
func handmade(t testing.TB, sheet string, extra map[string]string) []byte {
	t.Helper()
	const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>`
	const ns = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	parts := map[string]string{
		"[Content_Types].xml":        typesXML,
		"_rels/.rels":                fmt.Sprintf(rels, "officeDocument", "xl/workbook.xml"),
		"xl/_rels/workbook.xml.rels": fmt.Sprintf(rels, "worksheet", "worksheets/sheet1.xml"),
		"xl/workbook.xml":            `<workbook ` + ns + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/worksheets/sheet1.xml":   `<worksheet ` + ns + `>` + sheet + `</worksheet>`,
	}
	for name, content := range extra {
		parts[name] = content
	}
	return zipped(t, parts)
}

func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		entry, err := w.Create(name)
		must(t, err)
		_, err = entry.Write([]byte(parts[name]))
		must(t, err)
	}
	must(t, w.Close())
	return b.Bytes()
}

// flat writes sheets as text: one row a line, each cell with its reference.
func flat(sheets []Sheet) string {
	var b strings.Builder
	for _, s := range sheets {
		fmt.Fprintf(&b, "[%s]\n", s.Name)
		for _, r := range s.Rows {
			fmt.Fprintf(&b, "%d:", r.Number)
			for _, c := range r.Cells {
				fmt.Fprintf(&b, " %s=%s", c.Ref(), c.Text)
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func wantSheets(t *testing.T, name string, data []byte, want string) {
	t.Helper()
	sheets, err := Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	if got := flat(sheets); got != strings.TrimLeft(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// wantFaults holds the faults against lines of "source|line|path|start of what".
func wantFaults(t *testing.T, name string, data []byte, want ...string) {
	t.Helper()
	e := refusal(t, name, data)
	if e.Code != survey.Invalid {
		t.Errorf("code %s, want %s", e.Code, survey.Invalid)
	}
	for i := range max(len(want), len(e.Faults)) {
		got := "nothing"
		if i < len(e.Faults) {
			f := e.Faults[i]
			got = fmt.Sprintf("%s|%d|%s|%s", f.Source, f.Line, f.Path, f.What.In(survey.Swedish))
		}
		if i >= len(want) {
			t.Errorf("fault %d: got %s, want no more", i, got)
		} else if !strings.HasPrefix(got, want[i]) {
			t.Errorf("fault %d: got %s, want %s", i, got, want[i])
		}
	}
}

func wantTooLarge(t *testing.T, name string, data []byte, saying string) {
	t.Helper()
	e := refusal(t, name, data)
	if e.Code != survey.TooLarge || !strings.Contains(e.Detail.In(survey.Swedish), saying) {
		t.Errorf("got %s %v, want %s saying %q", e.Code, e, survey.TooLarge, saying)
	}
}

// refusal reads what must not be readable, and checks what holds for every refusal.
func refusal(t *testing.T, name string, data []byte) *survey.Error {
	t.Helper()
	sheets, err := Read(name, data)
	var e *survey.Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v is no *survey.Error; read\n%.500s", err, flat(sheets))
	}
	if sheets != nil {
		t.Error("a refused file gave sheets")
	}
	checkRefusal(t, e)
	return e
}

func checkRefusal(t testing.TB, e *survey.Error) {
	t.Helper()
	texts := []survey.Text{e.Detail}
	for _, f := range e.Faults {
		texts = append(texts, f.What, f.Mend)
	}
	for _, text := range texts {
		if text[survey.Swedish] == "" || text[survey.English] == "" || strings.Contains(fmt.Sprint(text), "%!") {
			t.Errorf("incomplete text %q", text)
		}
	}
}
