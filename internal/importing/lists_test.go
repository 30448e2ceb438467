package importing

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"mogna/internal/survey"
)

// people reads files and gives each respondent as organisation, name, address and role.
func respondentsIn(t *testing.T, files ...File) []string {
	t.Helper()
	var got []string
	for _, p := range parsed(t, files...).Respondents {
		got = append(got, strings.Join([]string{p.Organisation, p.Name, p.Email, string(p.Role)}, " "))
	}
	return got
}

// Lists as municipalities keep them are read, all to the same two people.
func TestListsAsPeopleWriteThem(t *testing.T) {
	want := []string{"1435 Cia Ek cia@x.example it-chef", "0114 Bo Öst bo@x.example kommundirektor"}
	lists := map[string]File{
		"genitive and code with a zero": csv("Organisation;Namn;E-post;Roll", "Tanums kommun;Cia Ek;cia@x.example;it-chef", "114;Bo Öst;bo@x.example;Kommunchef"),
		"a number's decimal":            csv("Organisation;Namn;E-post;Roll", "1435.0;Cia Ek;cia@x.example;IT-chef", "0114,0;Bo Öst;bo@x.example;kommundirektör"),
		"a zero too many":               csv("Kommunkod;Namn;E-postadress;Befattning", "01435;Cia Ek;cia@x.example;It chef", "00114;Bo Öst;bo@x.example;KOMMUNDIREKTÖR"),
		"hyphens, spaces and case":      csv("kommun;namn;e\u2011post;roll", "TANUM;Cia\u00a0Ek;cia@x.example;IT\u2011chef", "upplands\u00a0väsby;Bo Öst;bo@x.example;kommundirektör"),
		"names in two columns":          csv("Kommun;Förnamn;Efternamn;E-postadress;Befattning", "Tanum;Cia;Ek;cia@x.example;IT-chef", "Upplands-Väsby kommun;Bo;Öst;bo@x.example;Kommunchef"),
		"English":                       csv("Municipality,First name,Last name,E-mail address,Job title", "Tanum municipality,Cia,Ek,cia@x.example,IT manager", "Municipality of Upplands Väsby,Bo,Öst,bo@x.example,Chief executive"),
		"code and name":                 csv("Kommunkod;Kommun;Namn;E-post;Roll", "1435;Tanum;Cia Ek;cia@x.example;it-chef", "114;Upplands Väsbys kommun;Bo Öst;bo@x.example;kommundirektör"),
		"both in a cell":                csv("Organisation;Namn;E-post;Roll", "1435 Tanum;Cia Ek;cia@x.example;it-chef", "Upplands Väsby (114);Bo Öst;bo@x.example;kommundirektör"),
		"a title above, columns beside": csv("Respondenter 2026;;;;;", "Senast ändrad 2026-03-01;;;;;", "", "Nr;Kommun;Namn;E-post (arbetet);Roll*;Telefon;Anteckning",
			"1;Tanum;Cia Ek;cia@x.example;it-chef;+46 525 180 00;=ringd", "2;114;Bo Öst;bo@x.example;kommundirektör;-;\"sjuk\nmars\""),
		"both titles and roles": csv("Kommun;Namn;Titel;E-post;Roll", "Tanum;Cia Ek;Digitaliseringschef;cia@x.example;it-chef", "0114;Bo Öst;Stadsdirektör;bo@x.example;kommundirektör"),
	}
	latin, err := charmap.Windows1252.NewEncoder().String("Kommun;Förnamn;Efternamn;E-post;Roll\r\nTanum;Cia;Ek;cia@x.example;it-chef\r\nUpplands Väsby;Bo;Öst;bo@x.example;kommundirektör\r\n")
	must(t, err)
	lists["Windows-1252"] = File{Name: "x.csv", Data: []byte(latin)}
	for name, file := range lists {
		t.Run(name, func(t *testing.T) {
			if got := respondentsIn(t, file); !reflect.DeepEqual(got, want) {
				t.Errorf("got %q", got)
			}
		})
	}
}

// Every organisation of the country is found by its name with its kind, in the genitive, and by its code without its first zero.
func TestEveryMunicipalityByItsOtherNames(t *testing.T) {
	places := register(t)
	var all []survey.Organisation
	for _, p := range places {
		all = append(all, p.Organisation())
	}
	d := newDirectory(all)
	for _, p := range places {
		genitive := p.Name + "s"
		if strings.HasSuffix(p.Name, "s") {
			genitive = p.Name
		}
		for _, text := range []string{p.Name, p.Code, strings.TrimLeft(p.Code, "0"), strings.ToUpper(p.Name), p.Name + " kommun", genitive + " kommun", genitive + " Stad", "Region " + p.Name, p.Code + ".0"} {
			if got := d.findCodes(text); len(got) != 1 || got[0] != p.Code {
				t.Errorf("%q gave %v, want %s", text, got, p.Code)
			}
		}
	}
}

func register(t *testing.T) (places []survey.Place) {
	t.Helper()
	data, err := os.ReadFile("../../configs/municipalities-se.csv")
	must(t, err)
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
		cells := strings.Split(line, ",")
		places = append(places, survey.Place{Code: cells[0], Name: cells[1], County: cells[2]})
	}
	if len(places) != 290 {
		t.Fatalf("%d municipalities", len(places))
	}
	return places
}

// account gives what was done with each sheet and column, in Swedish.
func account(b Batch) []string {
	var lines []string
	for _, s := range b.Sheets {
		lines = append(lines, fmt.Sprintf("%s: %s %v", s.Source, s.List, s.Hidden))
		for _, n := range s.Notes {
			lines = append(lines, "  "+n.In(survey.Swedish))
		}
		for _, c := range s.Columns {
			lines = append(lines, strings.TrimSpace(fmt.Sprintf("  %s %s → %s %s", c.Cell, c.Heading, c.As.In(survey.Swedish), c.Why.In(survey.Swedish))))
		}
	}
	return lines
}

func TestWhatWasDoneWithEachColumn(t *testing.T) {
	b := parsed(t, csv("Lista;;;;;", "Komun;Kommun;Namn;Förnamn;E-postadress;Titel;Roll;Telefon", "x;Tanum;Cia Ek;Cia;cia@x.example;chef;it-chef;1"))
	want := []string{"x.csv: respondents false", "  Det som är ovanför rubrikerna på rad 2 läses inte in.", "A2 Komun →", "B2 Kommun → organisation", "C2 Namn → namn",
		"D2 Förnamn →  En annan kolumn läses in i stället.", "E2 E-postadress → e-post", "F2 Titel →  En annan kolumn läses in i stället.", "G2 Roll → roll", "H2 Telefon →"}
	if got := account(b); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
	got := account(parsed(t, csv("kod;namn;befolknig", "1435;Tanum;1")))
	if got[len(got)-1] != "C1 befolknig →  Menar du ”folkmängd”?" {
		t.Errorf("got %q", got)
	}
}

func TestSheetsThatAreNoList(t *testing.T) {
	data, err := os.ReadFile("testdata/hidden-list.xlsx")
	must(t, err)
	b := parsed(t, File{Name: "hidden.xlsx", Data: data})
	if len(b.Respondents) != 1 || len(b.Sheets) != 2 || !b.Sheets[1].Hidden || b.Sheets[1].List != "" || !strings.Contains(b.Sheets[1].Notes[0].In(survey.Swedish), "läses inte in") {
		t.Errorf("%q", account(b))
	}
	list := sheet{"Kommuner", [][]any{{"kod", "namn"}, {"1421", "Orust"}}}
	for _, file := range []File{hidden(t, list, sheet{"Listor", [][]any{{"Kommun", "Roll"}, {"Orust", "it-chef"}}}), xlsx(t, list, sheet{"Listor", [][]any{{"Roll"}, {"it-chef"}}})} {
		if b := parsed(t, file); len(b.Organisations) != 1 || b.Sheets[0].List == b.Sheets[1].List {
			t.Errorf("%q", account(b))
		}
	}
	b = parsed(t, xlsx(t, sheet{"Läs mig", [][]any{{"Så här gör du"}}}, list))
	if len(b.Organisations) != 1 || b.Sheets[0].List != "" {
		t.Errorf("%q", account(b))
	}
	wantFaults(t, []File{xlsx(t, list, sheet{"Folk", [][]any{{"Vem", "Var"}, {"Bo", "bo@x.example"}}})}, "x.xlsx, Folk|1||Rubrikerna känns inte igen|mallen")
	wantFaults(t, []File{xlsx(t, sheet{"Läs mig", [][]any{{"Så här gör du"}}})}, "x.xlsx|1||Rubrikerna känns inte igen")
}

// Who looks at a workbook must see everybody who is read in from it.
func TestAHiddenListIsRefused(t *testing.T) {
	file := hidden(t, sheet{"Kommuner", [][]any{{"kod", "namn"}, {"1421", "Orust"}}}, sheet{"Folk", [][]any{{"organisation", "namn", "e-post", "roll"}, {"1421", "Bo", "bo@x.example", "ekonom"}}})
	wantFaults(t, []File{file}, "x.xlsx, Folk|1||Bladet är dolt men verkar lista respondenter.|välj Ta fram")
}

// Merged cells in a title and formulas in a column beside the list stop nobody; those in the list do.
func TestCellsThatAreNotRead(t *testing.T) {
	b := parsed(t, marked(t, "A1:D1", "E3"))
	if len(b.Respondents) != 1 {
		t.Errorf("%+v", b)
	}
	wantFaults(t, []File{marked(t, "A3:B3", "E3")}, "x.xlsx|3|A3:B3|Cellerna är sammanslagna")
	wantFaults(t, []File{marked(t, "A1:D1", "B3")}, "x.xlsx|3|B3|Cellen innehåller en formel")
}

func TestMissingColumnsAreLookedFor(t *testing.T) {
	wantFaults(t, []File{csv("Kommun;Namn;Epst;Roll", "Tanum;Bo;bo@x.example;ekonom")}, "x.csv|1||Det saknas en kolumn: e-post.|Är det kolumnen ”Epst” (C1)?")
	wantFaults(t, []File{csv("Kommun;Förnamn;E-post;Roll", "Tanum;Bo;bo@x.example;ekonom")}, "x.csv|1||Det saknas en kolumn: efternamn.|Lägg till den")
	wantFaults(t, []File{csv("Kommun;E-post;E-post;Namn;Roll", "Tanum;bo@x.example;;Bo;ekonom")}, "x.csv|1|C1|Kolumnen ”E-post” finns redan i B1")
}

func TestSuggestions(t *testing.T) {
	wantFaults(t, []File{csv(people, "Tannums kommun;Bo;bo@x.example;ekonom", "1434.0;Eva;eva@x.example;it-cheff", "Sotenäs kommun;Li;li@x.example;ekonom")},
		"x.csv|2|A2|Organisationen ”Tannums kommun” finns inte|Menar du Tanum (1435)?",
		"x.csv|3|A3|Organisationen ”1434.0” finns inte|Menar du Tanum (1435)?",
		"x.csv|3|D3|Rollen ”it-cheff” finns inte|Menar du It-chef? Rollerna är:",
		"x.csv|4|A4|Organisationen ”Sotenäs kommun” finns inte|Skriv koden")
}

func TestCodeAndNameOfARespondentDisagree(t *testing.T) {
	wantFaults(t, []File{csv("Kommunkod;Kommun;Namn;E-post;Roll", "1435;Åmål;Bo;bo@x.example;ekonom")}, "x.csv|2|B2|Koden 1435 är Tanum, men namnet här är ”Åmål”.|Rätta koden eller namnet")
	if got := parsed(t, csv(people, "Sotenäs och andra (SML-IT);Bo;bo@x.example;ekonom"), csv("kod;namn;typ", "SML-IT;Sotenäs och andra;gemensamt organ")).Respondents; len(got) != 1 || got[0].Organisation != "SML-IT" {
		t.Errorf("%+v", got)
	}
	wantFaults(t, []File{csv(people, "0114 Tanum;Bo;bo@x.example;ekonom")}, "x.csv|2|A2|Koden 0114 är Upplands Väsby, men namnet här är ”Tanum”.")
}

// The register asks; it does not refuse. Who has said once that a row is meant is not asked again.
func TestCodesAndNamesThatTheRegisterDoesNotHave(t *testing.T) {
	file := csv("code,name,kind,population", "0114,Tanum,municipality,9000", "1435,Sotenäs,municipality,9000", "1453,Tanum,municipality,9000", "0999,Påhittad,municipality,9000",
		"1421,Orusts kommun,municipality,1", "1492,Fyrbodal,joint body,", "0980,Region Gotland,,1", "SML-IT,SML-IT,joint body,")
	b, err := Parse([]File{file}, Against{Register: register(t)})
	must(t, err)
	var got []string
	for _, q := range b.Questions {
		got = append(got, q.In(survey.Swedish))
	}
	sure := "eller bekräfta att den ska läsas in som den är."
	want := []string{
		"x.csv, rad 2, A2: Koden 0114 är Upplands Väsby, men namnet är ”Tanum”. Tanum har koden 1435. Rätta raden, " + sure,
		"x.csv, rad 3, A3: Koden 1435 är Tanum, men namnet är ”Sotenäs”. Sotenäs har koden 1427. Rätta raden, " + sure,
		"x.csv, rad 4, A4: Ingen svensk kommun har koden 1453 (”Tanum”). Tanum har koden 1435. Rätta raden, " + sure,
		"x.csv, rad 5, A5: Ingen svensk kommun har koden 0999 (”Påhittad”). Rätta raden, " + sure,
		"x.csv, rad 7, A7: Koden 1492 är kommunen Åmål, men raden är en gemensam organisation. Rätta raden, " + sure,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("asked %q", got)
	}
	again, err := Parse([]File{file}, Against{Register: register(t), Known: b.Organisations})
	must(t, err)
	if len(again.Questions) != 0 {
		t.Errorf("asked again: %v", again.Questions)
	}
}

// What a file says nothing of stays as it is known; an empty cell says that there is nothing.
func TestColumnsThatAreNotInTheFile(t *testing.T) {
	n := 12
	had := []survey.Organisation{{Code: "1435", Name: "Tanum", Kind: survey.Municipality, Population: &n, PopulationDate: "2024-12-31", Source: "x"},
		{Code: "V8", Name: "V8", Kind: survey.JointBody, Members: []string{"1435"}}}
	b, err := Parse([]File{csv("kod;namn;källa", "1435;Tanum;", "V8;Väst")}, Against{Known: had})
	must(t, err)
	want := []survey.Organisation{{Code: "1435", Name: "Tanum", Kind: survey.Municipality, Population: &n, PopulationDate: "2024-12-31"},
		{Code: "V8", Name: "Väst", Kind: survey.JointBody, Members: []string{"1435"}}}
	if !reflect.DeepEqual(b.Organisations, want) {
		t.Errorf("got %+v", b.Organisations)
	}
}

// A population's day and source are its row's own, else what is told of all; another number has not those of the number before it.
func TestTheOriginOfAPopulation(t *testing.T) {
	n := 12865
	had := []survey.Organisation{{Code: "1435", Name: "Tanum", Kind: survey.Municipality, Population: &n, PopulationDate: "2023-12-31", Source: "SCB"}}
	for _, c := range []struct {
		told        Against
		head, row   string
		day, source string
		undated     int
	}{
		{Against{}, "kod;namn;befolkning", "1435;Tanum;12865", "2023-12-31", "SCB", 0},
		{Against{}, "kod;namn;befolkning", "1435;Tanum;12990", "", "", 1},
		{Against{}, "kod;namn;befolkning;källa", "1435;Tanum;12990;SCB", "", "SCB", 1},
		{Against{Day: "2025-12-31", Source: "Kolada"}, "kod;namn;befolkning", "1435;Tanum;12990", "2025-12-31", "Kolada", 0},
		{Against{Day: "2025-12-31", Source: "Kolada"}, "kod;namn;befolkning;befolkningsdatum", "1435;Tanum;12990;2024-12-31", "2024-12-31", "Kolada", 0},
		{Against{Day: "2025-12-31", Source: "Kolada"}, "kod;namn;befolkning;källa", "1435;Tanum;12990;", "2025-12-31", "Kolada", 0},
		{Against{Day: "2025-12-31", Source: "Kolada"}, "kod;namn;befolkning", "1435;Tanum;", "", "", 0},
		{Against{Day: "2025-12-31", Source: "Kolada"}, "kod;namn", "1435;Tanums kommun", "2023-12-31", "SCB", 0},
	} {
		c.told.Known = had
		b, err := Parse([]File{csv(c.head, c.row)}, c.told)
		must(t, err)
		if o := b.Organisations[0]; o.PopulationDate != c.day || o.Source != c.source || b.Undated != c.undated {
			t.Errorf("%s, %s: %s %s, %d undated", c.head, c.row, o.PopulationDate, o.Source, b.Undated)
		}
	}
	late := Against{Known: had, Now: time.Date(2025, 12, 30, 0, 0, 0, 0, time.UTC)}
	if _, err := Parse([]File{csv("kod;namn;befolkning;befolkningsdatum", "1435;Tanum;12990;2025-12-31")}, late); err == nil {
		t.Errorf("a day that has not been is read in: %v", err)
	}
}

func TestAddresses(t *testing.T) {
	wantFaults(t, []File{csv(people, "1435;Åsa Öberg;åsa.öberg@tanum.example;it-chef", "1435;Göta Ek;gota@göteborg.example;it-chef", "1435;Ingen Domän;e@kommun;it-chef",
		"1435;Klammer;i@[127.0.0.1];it-chef", "1435;Bindestreck;j@-bad-.example;it-chef", "1435;Plus Tagg;o'neil+mogna@tanum.example;it-chef", "1435;Igen;gota@XN--gteborg-90a.example;it-chef")},
		"x.csv|2|C2|har ”åö” före @|Kanske är adressen asa.oberg@tanum.example?", "x.csv|4|C4|Domänen ”kommun” är ofullständig|hela domänen", "x.csv|5|C5|har en dator",
		"x.csv|6|C6|”-bad-.example” är ogiltig|stavningen efter @", "x.csv|8|C8|Personen finns redan på rad 3")
}
