package importing

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/survey"
)

func template(t *testing.T, format, lang string, nameless bool) File {
	t.Helper()
	var choices []string
	for _, o := range known {
		choices = append(choices, Label(o))
	}
	var b bytes.Buffer
	must(t, NewTemplate(choices, nameless, lang).Write(&b, format))
	return File{Name: "mall." + format, Data: b.Bytes()}
}

// A template as it is downloaded brings nobody, and one that is filled in brings those who were filled in.
func TestTemplates(t *testing.T) {
	for _, lang := range []string{survey.Swedish, survey.English} {
		for _, format := range []string{"csv", "xlsx"} {
			for _, nameless := range []bool{false, true} {
				file := template(t, format, lang, nameless)
				e := refusal(t, file)
				if len(e.Faults) != 1 || !strings.Contains(e.Faults[0].What.In(survey.Swedish), "inga rader att läsa in") {
					t.Errorf("%s %s: %v", lang, format, e)
				}
			}
		}
		file := template(t, "csv", lang, false)
		comma := map[string]string{survey.Swedish: ";", survey.English: ","}[lang]
		file.Data = append(file.Data, []byte(strings.Join([]string{Label(known[3]), "Bo Ek", "bo@tanum.example", survey.ITManager.Title().In(lang)}, comma)+"\r\n")...)
		if got := respondentsIn(t, file); len(got) != 1 || got[0] != "1435 Bo Ek bo@tanum.example it-chef" {
			t.Errorf("%s: %q", lang, got)
		}
	}
}

// The workbook lets organisations and roles be chosen, keeps zeros, and takes what was chosen.
func TestTheWorkbookHasLists(t *testing.T) {
	file := changed(t, template(t, "xlsx", survey.Swedish, false), func(f *excelize.File) error {
		lists, err := f.GetDataValidations("Respondenter")
		must(t, err)
		if len(lists) != 2 || lists[0].Sqref != "A2:A1000" || lists[0].Formula1 != "Val!$A$1:$A$6" || lists[1].Formula1 != "Val!$B$1:$B$8" {
			t.Errorf("%+v", lists)
		}
		if shown, _ := f.GetSheetVisible("Val"); shown {
			t.Error("the lists' values are shown")
		}
		for n, from := range []string{"A1", "A4", "A6"} { // what the lists offer: a municipality with a zero, another, and a joint body
			chosen, err := f.GetCellValue("Val", from)
			must(t, err)
			role, err := f.GetCellValue("Val", "B5")
			must(t, err)
			row := []any{chosen, "Bo Ek", strings.Repeat("b", n+1) + "@tanum.example", role}
			must(t, f.SetSheetRow("Respondenter", "A"+string(rune('3'+n)), &row))
		}
		return f.SetSheetRow("Organisationer", "A3", &[]any{"0305", "Håbo"})
	})
	b := parsed(t, file)
	var got []string
	for _, p := range b.Respondents {
		got = append(got, p.Organisation+" "+string(p.Role))
	}
	if strings.Join(got, ", ") != "0114 it-chef, 1435 it-chef, SML-IT it-chef" || len(b.Organisations) != 1 || b.Organisations[0].Code != "0305" {
		t.Errorf("%q %+v", got, b.Organisations)
	}
	if s := b.Sheets[2]; s.Source != "mall.xlsx, Val" || s.List != "" || !s.Hidden {
		t.Errorf("%+v", s)
	}
}
