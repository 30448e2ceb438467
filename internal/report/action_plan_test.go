package report_test

import (
	"bytes"
	"encoding/csv"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"mogna/internal/report"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func plan() report.ActionPlan {
	low, high := 0.0, 3.0
	q := &survey.Questionnaire{ID: "levels", Kind: survey.Capability, Scales: map[string]survey.Scale{"s": {Options: []survey.Option{{Value: 0, Label: survey.Say("Obefintlig", "None")}, {Value: 3, Label: survey.Say("God", "Good")}}}},
		Sections: []survey.Section{{Items: []survey.Item{{ID: "F-01", Text: survey.Say("Digital strategi", "Digital strategy"), Type: survey.ScaleItem, Scale: "s"}}}}}
	return report.ActionPlan{Round: scoring.RoundInfo{Title: "=Hösten", MadeUp: true, AsOf: time.Date(2027, 1, 31, 23, 30, 0, 0, time.UTC)},
		Organisations: []scoring.OrganisationInfo{{Code: "1486", Name: "Strömstad"}}, Questionnaires: []*survey.Questionnaire{q},
		Plans: []report.OrganisationPlan{{Organisation: "@Tanum", Actions: []survey.Action{
			{What: `=HYPERLINK("http://x","Klicka")`, Aim: "+1; \"citat\"\nny rad", Subject: survey.Subject{Questionnaire: "levels", ID: "F-01"}, From: &low, To: &high,
				Responsible: "-Åsa", Teacher: "1486", Due: time.Date(2027, 6, 30, 0, 0, 0, 0, time.UTC), Status: survey.OngoingAction},
			{What: "Eget", Status: survey.PlannedAction},
		}}}}
}

func written(t *testing.T, format, lang string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := report.WriteActionPlan(&b, plan(), format, lang); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Whatever is typed into a plan, a spreadsheet program runs none of it.
func TestAPlanAsCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(written(t, "csv", "sv")), "\ufeff"))).ReadAll()
	want := [][]string{
		{"Organisation", "Mätomgång", "Hämtad", "Nr", "Åtgärd", "Varför", "Gäller", "Nivå i dag", "Mål", "Ansvarig", "Lär av", "Klart senast", "Status"},
		{"'@Tanum", "'=Hösten", "2027-02-01", "1", `'=HYPERLINK("http://x","Klicka")`, "'+1; \"citat\"\nny rad", "Digital strategi", "Obefintlig", "God", "'-Åsa", "Strömstad", "2027-06-30", "Pågår"},
		{"'@Tanum", "'=Hösten", "2027-02-01", "2", "Eget", "", "", "", "", "", "", "", "Planerad"},
	}
	if err != nil || !reflect.DeepEqual(rows, want) {
		t.Errorf("%v\n got %q\nwant %q", err, rows, want)
	}
}

// In the file of all plans each row says whose it is, and each plan is numbered for itself.
func TestAllPlansInOneFile(t *testing.T) {
	p := plan()
	p.All, p.Plans = true, append(p.Plans, report.OrganisationPlan{Organisation: "Sotenäs"}, report.OrganisationPlan{Organisation: "Strömstad", Actions: p.Plans[0].Actions[1:]})
	var b bytes.Buffer
	if err := report.WriteActionPlan(&b, p, "xlsx", "sv"); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows("Handlingsplaner")
	if err != nil || len(rows) != 7 || !strings.HasSuffix(rows[1][0], "Handlingsplaner") {
		t.Fatalf("%v %q", err, rows)
	}
	for n, want := range []string{"Organisation Nr Åtgärd", `@Tanum 1 =HYPERLINK("http://x","Klicka")`, "@Tanum 2 Eget", "Strömstad 1 Eget"} {
		if got := strings.Join(rows[3+n][:3], " "); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	b.Reset()
	if err := report.WriteActionPlan(&b, p, "csv", "en"); err != nil || strings.Count(b.String(), "\nStrömstad,'=Hösten,2027-02-01,1,Eget,") != 1 {
		t.Errorf("%v %s", err, b.String())
	}
}

func TestAPlanAsAWorkbook(t *testing.T) {
	for lang, want := range map[string]struct{ name, head, status, note string }{
		"sv": {"Handlingsplan", "Åtgärd", "Pågår", "Mätomgång: =Hösten. Hämtad den 1 februari 2027."},
		"en": {"Action plan", "Action", "Ongoing", "Round: =Hösten. Downloaded on 1 February 2027."},
	} {
		f, err := excelize.OpenReader(bytes.NewReader(written(t, "xlsx", lang)))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := f.GetRows(want.name)
		if err != nil || len(rows) != 6 {
			t.Fatalf("%s: %v %q", lang, err, rows)
		}
		if !strings.Contains(rows[0][0], "FICTIONAL") || !strings.HasSuffix(rows[1][0], " – @Tanum") || rows[2][0] != want.note || rows[3][1] != want.head {
			t.Errorf("%s opens with %q", lang, rows[:4])
		}
		if got := rows[4]; got[0] != "1" || got[1] != `=HYPERLINK("http://x","Klicka")` || got[9] != want.status || rows[5][1] != "Eget" {
			t.Errorf("%s: %q", lang, rows[4:])
		}
		if formula, _ := f.GetCellFormula(want.name, "B5"); formula != "" {
			t.Errorf("%s: what was typed is a formula: %s", lang, formula)
		}
		if p, err := f.GetPanes(want.name); err != nil || !p.Freeze || p.YSplit != 4 {
			t.Errorf("%s: the headings do not stay in view: %+v %v", lang, p, err)
		}
	}
	if report.WriteActionPlan(&bytes.Buffer{}, plan(), "pdf", "sv") == nil {
		t.Error("there is a plan as PDF")
	}
}
