package importing

import (
	"fmt"
	"strings"
	"testing"

	"mogna/internal/survey"
)

const (
	orgs   = "kod;namn;typ;befolkning;befolkningsdatum;källa;medlemmar"
	people = "organisation;namn;e-post;roll"
)

func TestHeadingFaults(t *testing.T) {
	wantFaults(t, []File{csv("", "Hej,och,välkommen", "a,b,c")}, "x.csv|2||Rubrikerna känns inte igen|kod, namn, typ, folkmängd, folkmängdsdatum, källa, medlemmar (för organisationer) eller organisation, namn, e-post, roll (för respondenter)")
	wantFaults(t, []File{csv("namn;e-post", "Bo;bo")},
		"x.csv|1||Det saknas en kolumn: organisation.", "x.csv|1||Det saknas en kolumn: roll.", "x.csv|2|B2|”bo” är ingen e-postadress")
	wantFaults(t, []File{csv("kod;namn;Namn", "1421;Orust;")}, "x.csv|1|C1|Kolumnen ”Namn” finns redan i B1|Ta bort den ena")
	wantFaults(t, []File{csv("kod;;namn", "1421;x;Orust;y")}, "x.csv|2|B2|kolumn utan rubrik", "x.csv|2|D2|kolumn utan rubrik")
}

func TestOrganisationFaults(t *testing.T) {
	long := strings.Repeat("å", 201)
	wantFaults(t, []File{csv(orgs,
		"11;Väsby",
		"14211;Orust",
		"1421;;kommun",
		"1421;Orust igen",
		";Namnlös kod",
		"1430;"+long,
		"1438;Dals-Ed;landsting",
		"1460;Bengtsfors;kommun;15,5;2024-13-01",
		"1461;Mellerud;kommun;-5;2024",
		"1484;Lysekil;kommun;20000001;;;1421",
		"1485;Uddevalla;kommun;1 5352",
		"sml_it;SML;gemensamt organ",
	)},
		"x.csv|2|A2|”11” är ingen kommunkod|fyrsiffriga kod",
		"x.csv|3|A3|”14211” är ingen kommunkod|fyrsiffriga kod",
		"x.csv|4|B4|Cellen är tom: namn.|Fyll i den",
		"x.csv|5|A5|Koden 1421 finns redan på rad 4.|Ta bort den ena raden",
		"x.csv|6|A6|Cellen är tom: kod.",
		"x.csv|7|B7|Namnet är 201 tecken|högst 200",
		"x.csv|8|C8|Organisationstypen ”landsting” finns inte|kommun eller gemensam organisation",
		"x.csv|9|D9|”15,5” är inget helt tal",
		"x.csv|9|E9|”2024-13-01” är inget datum|2025-12-31",
		"x.csv|10|D10|Folkmängden ”-5” kan inte stämma|från 0 till 20000000",
		"x.csv|10|E10|”2024” är inget datum",
		"x.csv|11|D11|Folkmängden ”20000001” kan inte stämma",
		"x.csv|11|G11|Raden är en kommun men har medlemmar",
		"x.csv|12|D12|”1 5352” är inget helt tal",
		"x.csv|13|A13|Koden ”SML_IT” kan inte användas|2–20 tecken",
	)
}

func TestMemberFaults(t *testing.T) {
	wantFaults(t, []File{csv(orgs,
		"J1;Ett;gemensamt organ;;;;\"1435, 9999;J1\"",
		"J2;Två;Gemensam organisation;;;;J1 SML-IT 1435 1435",
		"J3;Tre;gemensamt organ;;;;114 1491",
		"J4;Fyra;gemensamt organ;;;;0114\u00a01421,1492",
		"1421;Orust")},
		"x.csv|2|G2|Medlemmen ”9999” finns inte|Skriv koden eller hela namnet",
		"x.csv|2|G2|J1 är den gemensamma organisationen själv",
		"x.csv|3|G3|Medlemmen J1 är en gemensam organisation",
		"x.csv|3|G3|Medlemmen SML-IT är en gemensam organisation|kommunernas koder",
		"x.csv|3|G3|1435 är den gemensamma organisationen själv eller finns två gånger",
		"x.csv|4|G4|Medlemmen ”1491” finns inte|Menar du Åmål (1492)?",
	)
}

func TestRespondentFaults(t *testing.T) {
	wantFaults(t, []File{csv(people,
		"1435;Bo Ek;bo@tanum.se;it-chef",
		";Utan hem;utan@tanum.se;it-chef",
		"Tanumm;Eva;eva@tanum.se;chef",
		"1436;;Eva <eva2@tanum.se>;",
		"Åmal;Li;li@amal;ekonom",
		"HABO;Li;li @habo.se;ekonom",
		"114;Li;"+strings.Repeat("l", 250)+"@x.se;ekonom",
		"Nyköping;Li;;ekonom",
		"1492;Li;<li@amal.se>;ekonom",
		"1492;Li;li@amal.se (Li);ekonom",
		"1435;Bo Ek;BO@Tanum.se;IT manager",
		"1492;Bo Ek;bo@tanum.se;it-chef",
		"Tanum;Bo Ek;bo@tanum.se;ekonom",
	)},
		"x.csv|3|A3|Cellen är tom: organisation.",
		"x.csv|4|A4|Organisationen ”Tanumm” finns inte|Menar du Tanum (1435)?",
		"x.csv|4|D4|Rollen ”chef” finns inte|Kommundirektör, Förvaltningschef, Enhetschef, Systemförvaltare, It-chef, E-samordnare, Projektdeltagare, Ekonom.",
		"x.csv|5|A5|Organisationen ”1436” finns inte|Menar du Tanum (1435)?",
		"x.csv|5|B5|Cellen är tom: namn.",
		"x.csv|5|C5|”Eva <eva2@tanum.se>” är ingen e-postadress|Skriv bara adressen",
		"x.csv|5|D5|Cellen är tom: roll.",
		"x.csv|6|A6|Organisationen ”Åmal” finns inte|Menar du Åmål (1492)?",
		"x.csv|6|C6|Domänen ”amal” är ofullständig|hela domänen",
		"x.csv|7|C7|”li @habo.se” är ingen e-postadress",
		"x.csv|8|C8|E-postadressen är 255 tecken|högst 254",
		"x.csv|9|A9|Organisationen ”Nyköping” finns inte|Skriv koden eller hela namnet",
		"x.csv|9|C9|Cellen är tom: e-post.",
		"x.csv|10|C10|”<li@amal.se>” är ingen e-postadress",
		"x.csv|11|C11|”li@amal.se (Li)” är ingen e-postadress",
		"x.csv|12|C12|Personen finns redan på rad 2.|Ta bort den ena raden",
		"x.csv|13|C13|Adressen finns redan på rad 2, med en annan organisation eller roll|en länk",
		"x.csv|14|C14|Adressen finns redan på rad 2, med en annan organisation eller roll",
	)
}

// One fault is told once: rows that refer to an organisation whose own row is wrong have no fault in that.
func TestFaultsDoNotSpread(t *testing.T) {
	wantFaults(t, []File{csv(people, "12;Bo;bo@x.se;ekonom", "12;Eva;eva@x.se;ekonom", "Väsby;Li;li@x.se;ekonom", "Kodlös;Al;al@x.se;ekonom"),
		{Name: "o.csv", Data: []byte("kod,namn\n12,Väsby\n,Kodlös\n")}},
		"o.csv|2|A2|”12” är ingen kommunkod", "o.csv|3|A3|Cellen är tom: kod.")
}

func TestSeveralOrganisationsOfOneName(t *testing.T) {
	wantFaults(t, []File{csv(people, "Tanum;Bo;bo@x.se;ekonom"), {Name: "o.csv", Data: []byte("kod,namn\n1421,Tanum\n")}},
		"x.csv|2|A2|Flera organisationer heter ”Tanum”|Skriv koden")
}

func TestFaultsAcrossSheets(t *testing.T) {
	book := xlsx(t,
		sheet{"A", [][]any{{"kod", "namn"}, {"1421", "Orust"}}},
		sheet{"B", [][]any{{"namn", "kod"}, {}, {"Orust", 1421}}},
		sheet{"C", [][]any{{"organisation", "namn", "e-post", "roll"}, {"1421", "Bo", "bo@x.se", "ekonom"}}})
	wantFaults(t, []File{book, csv(people, "1421;Bo;bo@x.se;ekonom")},
		"x.xlsx, B|3|B3|Koden 1421 finns redan på rad 2 i x.xlsx, A.",
		"x.csv|2|C2|Personen finns redan på rad 2 i x.xlsx, C.")
}

func TestWhatCannotBeSeen(t *testing.T) {
	wantFaults(t, []File{csv("kod;namn;källa", "1421;Or\u00adust;\"två\nrader\"", "1492;\ufffdm\ufffdl;a\u202eb")},
		"x.csv|2|B2|radbrytning eller ett tecken som inte går att läsa|på en rad", "x.csv|2|C2|radbrytning", "x.csv|4|B4|radbrytning", "x.csv|4|C4|radbrytning")
}

func TestPersonalIdentityNumbersAreNotRepeated(t *testing.T) {
	for _, number := range []string{"19121212-1212", "191212121212", "121212-1212", "121212+1212", "121212–1212", "121272-1219", "1212121212",
		"Bo (19121212-1212)", "19121212 1212", "bo19121212-1212@x.se", "121212 - 1212", "x 212000-1397, 121212-1212"} {
		file := csv(people, "1435;"+number+";bo@tanum.se;ekonom", number+";Bo;"+number+";"+number)
		wantFaults(t, []File{file}, "x.csv|2|B2|personnummer|Ta bort personnumret", "x.csv|3|A3|personnummer", "x.csv|3|C3|personnummer", "x.csv|3|D3|personnummer")
		files := []File{file, csv(orgs, number+";"+number+";"+number+";"+number+";"+number+";"+number+";"+number), csv(number + ";namn"), csv("kod;" + number),
			csv(people, "Tanum;x;"+number+"@"+number+";y"), {Name: "x", Data: []byte("a\n\"" + number)}}
		for _, f := range append(files, csv(append([]string{people}, strings.Split(strings.Repeat("1491;"+number+";x;y\n", 3), "\n")...)...)) {
			if text := refusal(t, f).In(survey.Swedish) + refusal(t, f).In(survey.English); strings.Contains(text, number) || strings.Contains(text, "1212") {
				t.Errorf("%s is repeated:\n%s", number, text)
			}
		}
	}
}

func TestWhatIsNoPersonalIdentityNumber(t *testing.T) {
	for _, text := range []string{"org.nr 212000-1397", "2024-12-31", "070-123 45 67", "0701234568", "+46701234567", "1234567890123", "121212-12123", "15352", "1427 1430 1484"} {
		parsed(t, csv("kod;namn;källa", "1421;Orust;x"+text))
		parsed(t, csv("kod;namn;källa", "1421;Orust;x "+text+" x"))
	}
}

func TestManyFaults(t *testing.T) {
	lines := []string{people}
	for i := range 1000 {
		lines = append(lines, fmt.Sprintf("%04d;Bo;bo%d@x.se;chef", 5000+i, i))
	}
	e := refusal(t, csv(lines...))
	if len(e.Faults) != 201 || e.Faults[199].Line != 101 {
		t.Fatalf("%d errors", len(e.Faults))
	}
	if got := e.Faults[200].What.In(survey.Swedish); got != "Det finns 1800 fel till." {
		t.Error(got)
	}
}
