package importing

import (
	encoding "encoding/csv"
	"fmt"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"mogna/internal/survey"
)

func fyrbodal(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/fyrbodal.csv")
	must(t, err)
	return data
}

func TestFyrbodal(t *testing.T) {
	b, err := Parse([]File{{Name: "fyrbodal.csv", Data: fyrbodal(t)}}, Against{})
	must(t, err)
	if len(b.Organisations) != 15 || len(b.Respondents) != 0 {
		t.Fatalf("%d organisations, %d respondents", len(b.Organisations), len(b.Respondents))
	}
	n := 11906
	amal := survey.Organisation{Code: "1492", Name: "Åmål", Kind: survey.Municipality, Population: &n, PopulationDate: "2024-12-31", Source: "sverigestatistik.se"}
	if got := b.Organisations[13]; !reflect.DeepEqual(got, amal) {
		t.Errorf("got %+v", got)
	}
	joint := survey.Organisation{Code: "SML-IT", Name: "SML-IT", Kind: survey.JointBody, Source: "hosted by Lysekil since 2012", Members: []string{"1427", "1430", "1484"}}
	if got := b.Organisations[14]; !reflect.DeepEqual(got, joint) {
		t.Errorf("got %+v", got)
	}
	total := 0
	for _, o := range b.Organisations[:14] {
		total += *o.Population
	}
	if total != 272134 {
		t.Errorf("%d residents", total)
	}
}

// The same table as Excel keeps it: numbers and dates that are no text any more.
func TestFyrbodalAsWorkbook(t *testing.T) {
	records, err := encoding.NewReader(strings.NewReader(string(fyrbodal(t)))).ReadAll()
	must(t, err)
	var rows [][]any
	for _, record := range records {
		var row []any
		for _, text := range record {
			row = append(row, typed(text))
		}
		rows = append(rows, row)
	}
	got := parsed(t, xlsx(t, sheet{"Organisationer", rows})).Organisations
	if want := parsed(t, File{Name: "fyrbodal.csv", Data: fyrbodal(t)}).Organisations; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func typed(text string) any {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	if day, err := time.Parse(time.DateOnly, text); err == nil {
		return day
	}
	return text
}

func TestHeadingsInAnyOrderAndLanguage(t *testing.T) {
	want := []survey.Respondent{{Organisation: "1492", Name: "Åsa Öst", Email: "asa.ost@amal.se", Role: survey.HeadOfDepartment}}
	for _, file := range []File{
		csv("Kommun;Namn;E-post;Roll", "Åmål;Åsa Öst;asa.ost@amal.se;Förvaltningschef"),
		csv("role,EMAIL,Organisation,name", "head of department,asa.ost@amal.se,1492,Åsa Öst"),
		csv("roll\tepost\tkommun-kod\tNAMN", "FORVALTNINGSCHEF\tasa.ost@amal.se\t1492\tÅsa Öst"),
		csv("Organisations kod,namn, e_post ,roll", "1492,Åsa Öst,asa.ost@amal.se,förvaltningschef"),
	} {
		if got := parsed(t, file).Respondents; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v", file.Data, got)
		}
	}
	n := 0
	orgs := []survey.Organisation{{Code: "V8", Name: "V8", Kind: survey.JointBody, Population: &n, Source: "egen", Members: []string{"1435", "0114"}}}
	for _, file := range []File{
		csv("Källa;Medlemmar;Typ;Namn;Kommunkod;Invånare;Befolkningsdatum", "egen;1435, 0114;Gemensamt organ;V8;V8;0;"),
		csv("kalla;medlemmar;typ;namn;kod;invanare", "egen;1435 0114;gemensamt IT-organ;V8;V8;0"),
		csv("source,members,kind,name,code,population,population date", "egen,1435;0114,joint-body,V8,V8,0,"),
	} {
		if got := parsed(t, file).Organisations; !reflect.DeepEqual(got, orgs) {
			t.Errorf("%s: got %+v", file.Data, got)
		}
	}
}

// A workbook with both lists, respondents first, whose organisations are new, and a file beside it.
func TestOrganisationsOfTheBatchAreKnown(t *testing.T) {
	book := xlsx(t,
		sheet{"Respondenter", [][]any{{"organisation", "namn", "e-post", "roll"}, {1421, "Bo Ek", "bo@orust.se", "it-chef"}, {"Dals-Ed", "Eva Ek", "eva@dalsed.se", "Ekonom"}}},
		sheet{"Tomt", nil},
		sheet{"Organisationer", [][]any{{"kod", "namn"}, {1421, "Orust"}}})
	b := parsed(t, book, csv("kod,namn", "1438,Dals-Ed"))
	var got []string
	for _, p := range b.Respondents {
		got = append(got, fmt.Sprint(p.Organisation, " ", p.Name, " ", p.Email, " ", p.Role))
	}
	if want := []string{"1421 Bo Ek bo@orust.se it-chef", "1438 Eva Ek eva@dalsed.se ekonom"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
	if len(b.Organisations) != 2 {
		t.Errorf("got %+v", b.Organisations)
	}
}

func TestPopulationsAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]int{"15352": 15352, "15 352": 15352, "15\u00a0352": 15352, "1\u202f234\u202f567": 1234567, "0": 0, "20000000": 20_000_000} {
		o := parsed(t, csv("kod;namn;befolkning", "1421;Orust;"+text)).Organisations[0]
		if o.Population == nil || *o.Population != want {
			t.Errorf("%q: got %v", text, o.Population)
		}
	}
	if o := parsed(t, csv("kod;namn;befolkning", "1421;Orust;")).Organisations[0]; o.Population != nil {
		t.Errorf("got %v", *o.Population)
	}
}

func TestNothingToRead(t *testing.T) {
	for _, files := range [][]File{nil, {csv("kod,namn")}, {csv(",,")}, {xlsx(t, sheet{"Tomt", nil}, sheet{"Tomt också", nil})}} {
		wantFaults(t, files, "|0||Det finns inga rader att läsa in|rätt fil")
	}
}

func TestTooManyFiles(t *testing.T) {
	if e := refusal(t, make([]File, maxFiles+1)...); e.Code != survey.TooLarge {
		t.Errorf("got %s", e.Code)
	}
}

// All files that can't be read are told of at once, and what is too large is told as that.
func TestFilesThatCannotBeRead(t *testing.T) {
	pdf := File{Name: "y.pdf", Data: []byte("%PDF-1.7")}
	broken := csv("organisation,namn,e-post,roll", "Finns inte,a\"b,,")
	wantFaults(t, []File{pdf, broken}, "y.pdf|0||Filen är en PDF", "x.csv|2||Ett citattecken")
	rows := csv("kod,namn\n" + strings.Repeat("1,2\n", 100_000))
	if e := refusal(t, pdf, rows); e.Code != survey.TooLarge {
		t.Errorf("got %s", e.Code)
	}
}
