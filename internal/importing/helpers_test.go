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
	b, err := Parse(files, known)
	must(t, err)
	return b
}

// refusal parses what must be refused, and checks what holds for every refusal.
func refusal(t *testing.T, files ...File) *survey.Error {
	t.Helper()
	b, err := Parse(files, known)
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
