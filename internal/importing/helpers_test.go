package importing

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/survey"
)

var known = []survey.Organisation{
	{Code: "0114", Name: "Upplands Väsby", Kind: survey.Municipality},
	{Code: "0305", Name: "Håbo", Kind: survey.Municipality},
	{Code: "0643", Name: "Habo", Kind: survey.Municipality},
	{Code: "1435", Name: "Tanum", Kind: survey.Municipality},
	{Code: "1492", Name: "Åmål", Kind: survey.Municipality},
	{Code: "SML-IT", Name: "SML-IT", Kind: survey.JointBody, Members: []string{"1427", "1430", "1484"}},
}

// csv makes a file called x.csv of lines.
func csv(lines ...string) File {
	return File{Name: "x.csv", Data: []byte(strings.Join(lines, "\n") + "\n")}
}

// sheet is the content of a sheet of a workbook.
type sheet struct {
	name string
	rows [][]any
}

// xlsx makes a real workbook called x.xlsx.
func xlsx(t testing.TB, sheets ...sheet) File {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, s := range sheets {
		if i == 0 {
			must(t, f.SetSheetName("Sheet1", s.name))
		}
		_, err := f.NewSheet(s.name)
		must(t, err)
		for n, row := range s.rows {
			must(t, f.SetSheetRow(s.name, fmt.Sprintf("A%d", n+1), &row))
		}
	}
	var b bytes.Buffer
	must(t, f.Write(&b))
	return File{Name: "x.xlsx", Data: b.Bytes()}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func parsed(t *testing.T, files ...File) Batch {
	t.Helper()
	b, err := Parse(files, Against{Known: known})
	must(t, err)
	return b
}

// refusal parses what must be refused, and checks what holds for every refusal.
func refusal(t *testing.T, files ...File) *survey.Error {
	t.Helper()
	b, err := Parse(files, Against{Known: known})
	var e *survey.Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v is no *survey.Error", err)
	}
	if b.Organisations != nil || b.Respondents != nil {
		t.Error("a refused file gave a batch")
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

// wantFaults holds the faults against lines of "source|line|path|what it says|how to mend it", of which the last two
// need only be a part.
func wantFaults(t *testing.T, files []File, want ...string) {
	t.Helper()
	e := refusal(t, files...)
	if e.Code != survey.Invalid {
		t.Errorf("code %s, want %s", e.Code, survey.Invalid)
	}
	for i := range max(len(want), len(e.Faults)) {
		switch {
		case i >= len(want):
			t.Errorf("fault %d: got %v, want no more", i, e.Faults[i].In(survey.Swedish))
		case i >= len(e.Faults):
			t.Errorf("fault %d: got nothing, want %s", i, want[i])
		case !fits(e.Faults[i], want[i]):
			t.Errorf("fault %d: got %v, want %s", i, e.Faults[i].In(survey.Swedish), want[i])
		}
	}
}

func fits(f survey.Fault, want string) bool {
	part := strings.Split(want, "|")
	return fmt.Sprintf("%s|%d|%s", f.Source, f.Line, f.Path) == strings.Join(part[:3], "|") &&
		strings.Contains(f.What.In(survey.Swedish), part[3]) && (len(part) < 5 || strings.Contains(f.Mend.In(survey.Swedish), part[4]))
}

// hidden makes a workbook whose last sheet is not shown.
func hidden(t testing.TB, sheets ...sheet) File {
	t.Helper()
	return changed(t, xlsx(t, sheets...), func(f *excelize.File) error { return f.SetSheetVisible(sheets[len(sheets)-1].name, false) })
}

// marked makes a list of one person below a title, with merged cells and a formula.
func marked(t testing.TB, merged, formula string) File {
	t.Helper()
	file := xlsx(t, sheet{"Folk", [][]any{{"Respondenter"}, {"organisation", "namn", "e-post", "roll", "Summa"}, {"1435", "Bo", "bo@x.example", "ekonom", 1}}})
	return changed(t, file, func(f *excelize.File) error {
		first, last, _ := strings.Cut(merged, ":")
		if err := f.MergeCell("Folk", first, last); err != nil {
			return err
		}
		return f.SetCellFormula("Folk", formula, "=1+1")
	})
}

func changed(t testing.TB, file File, change func(*excelize.File) error) File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(file.Data))
	must(t, err)
	defer f.Close()
	must(t, change(f))
	var b bytes.Buffer
	must(t, f.Write(&b))
	return File{Name: file.Name, Data: b.Bytes()}
}
