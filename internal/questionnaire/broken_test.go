package questionnaire_test

import (
	"strings"
	"testing"

	"mogna/internal/survey"
)

// want is one fault: where it stands, and a part of what it says in Swedish.
type want struct {
	line int
	path string
	says string
}

// broken is the minimal questionnaire with one passage changed, and every fault that follows.
type broken struct {
	name, old, new string
	faults         []want
}

func (b broken) check(t *testing.T, minimal string) {
	t.Helper()
	if strings.Count(minimal, b.old) != 1 {
		t.Fatalf("%q stands %d times in the file", b.old, strings.Count(minimal, b.old))
	}
	got := faults(t, strings.Replace(minimal, b.old, b.new, 1))
	for n, f := range got {
		if n >= len(b.faults) {
			t.Errorf("one too many: %s", f.In(survey.Swedish))
			continue
		}
		w := b.faults[n]
		if f.Line != w.line || f.Path != w.path || !strings.Contains(f.In(survey.Swedish), w.says) {
			t.Errorf("got %s, want %+v", f.In(survey.Swedish), w)
		}
	}
	if len(got) < len(b.faults) {
		t.Errorf("got %d faults, want %d", len(got), len(b.faults))
	}
}

func checkAll(t *testing.T, cases []broken) {
	minimal := read(t, "testdata/minimal.yaml")
	for _, b := range cases {
		t.Run(b.name, func(t *testing.T) { b.check(t, minimal) })
	}
}

const (
	versionLine = `version: "1.0.0"`
	titleLine   = "title: {sv: Minsta, en: Least}"
	rolesLine   = "roles: [it-chef]"
	firstText   = "sv: Vi vet vad vi vill."
	scaleLine   = "        scale: instamm\n"
	lastItem    = "        type: text\n"
)

func TestBrokenKeys(t *testing.T) {
	checkAll(t, []broken{
		{"unknown with a near match", "title: {sv: Minsta", "titel: {sv: Minsta", []want{
			{2, "/title", "”title” saknas. Skriv texten på varje språk"},
			{6, "/titel", "Fältet ”titel” är okänt. Menas ”title”? Tillåtna fält här: constructs, economy, id,"}}},
		{"unknown without one", "value: 2", "betyg: 2", []want{
			{14, "/scales/instamm/options/1/betyg", "Fältet ”betyg” är okänt. Tillåtna fält här: label, value."},
			{14, "/scales/instamm/options/1/value", "”value” saknas. Skriv ett tal."}}},
		{"unset threshold", "  minRespondents: 1\n", "", []want{{35, "/scoring/minRespondents", "”minRespondents” saknas. Skriv ett heltal som är minst 1."}}},
		{"no complete", "  complete: {}\n", "", []want{{35, "/scoring/complete", "”complete” saknas"}}},
		{"no scale", scaleLine, "", []want{{20, "/sections/0/items/0/scale", "”scale” saknas. Skriv ett namn"}}},
		{"key of another type", scaleLine, scaleLine + "        max: 4\n", []want{
			{26, "/sections/0/items/0/max", "”max” används inte där type är scale. Ta bort max, eller ändra type."}}},
		{"no economy", "kind: maturity", "kind: economy", []want{{2, "/economy", "”economy” saknas. Skriv fält med indrag under raden: taxonomy,"}}},
		{"economy elsewhere", "constructs:\n", "economy: [a]\nconstructs:\n", []want{
			{31, "/economy", "Här finns en lista. Skriv fält med indrag"},
			{31, "/economy", "”economy” används inte där kind är maturity"}}},
		{"scale name", "instamm:", `"ja/nej":`, []want{{11, "/scales/ja~1nej", "”ja/nej” kan inte vara ett namn här. Skriv ett namn med"}}},
		{"twice", lastItem, lastItem + "        id: a-3\n", []want{{30, "/sections/0/items/1/id", "”id” finns redan på rad 27"}}},
		{"number", "instamm:", "1:", []want{
			{11, "/scales/1", "Fältnamnet 1 är inte ett ord"}}},
		{"true", titleLine, "title: {sv: Minsta, true: Least}", []want{{6, "/title/true", "Fältnamnet true är inte ett ord"}}},
		{"list", titleLine, "title: {sv: Minsta, [a]: Least}", []want{{6, "/title", "inte ett ord"}}},
		{"empty", titleLine, `title: {sv: Minsta, "": Least}`, []want{{6, "/title", "inte ett ord"}}},
		{"long", titleLine, titleLine + "\n" + strings.Repeat("k", 65) + ": 1", []want{{7, "", "k…” är för lång"}}},
	})
}

func TestBrokenValues(t *testing.T) {
	checkAll(t, []broken{
		{"version as a number", versionLine, "version: 1.10", []want{{3, "/version", `Här finns talet 1.10. Sätt det inom citattecken: "1.10".`}}},
		{"version of two parts", versionLine, `version: "1.0"`, []want{{3, "/version", "”1.0” är inget versionsnummer. Skriv tre tal"}}},
		{"version as a date", versionLine, "version: 2026-01-31", []want{{3, "/version", "”2026-01-31” är inget versionsnummer"}}},
		{"id", "id: minimal", "id: mognad för år", []want{{2, "/id", "”mognad för år” är inget giltigt id. Skriv ett namn med"}}},
		{"long id", "id: minimal", "id: " + strings.Repeat("k", 65), []want{{2, "/id", "Texten är 65 tecken. Den får vara högst 64."}}},
		{"text without language", titleLine, "title: Minsta", []want{{6, "/title", "Här finns texten ”Minsta”. Skriv texten på varje språk: {sv: …, en: …}."}}},
		{"no Swedish", titleLine, "title: {en: Least}", []want{{6, "/title/sv", "”sv” saknas. Skriv en text."}}},
		{"language", titleLine, "title: {sv: Minsta, english: Least}", []want{{6, "/title/english", "”english” är ingen språkkod"}}},
		{"empty text", titleLine, `title: {sv: "", en: "  "}`, []want{{6, "/title/en", "Texten är tom"}, {6, "/title/sv", "Texten är tom"}}},
		{"nothing", titleLine, "title: {sv: Minsta, en: }", []want{{6, "/title/en", "Här finns inget värde. Skriv en text."}}},
		{"number as text", titleLine, "title: {sv: 2030}", []want{{6, "/title/sv", `Här finns talet 2030. Sätt det inom citattecken: "2030".`}}},
		{"true as text", titleLine, "title: {sv: true}", []want{{6, "/title/sv", `Här finns värdet true. Sätt det inom citattecken: "true".`}}},
		{"control character", firstText, `sv: "a\0b"`, []want{{22, "/sections/0/items/0/text/sv", "inte går att läsa (U+0000) efter ”a”. Ta bort det."}}},
		{"invisible character", firstText, `sv: "Vi\u200Bvet"`, []want{{22, "/sections/0/items/0/text/sv", "inte går att läsa (U+200B) efter ”Vi”"}}},
		{"lost letter", firstText, "sv: Vi m\uFFFDter", []want{{22, "/sections/0/items/0/text/sv", "har gått förlorat efter ”Vi m”"}}},
		{"choice", "type: text", "type: txet", []want{{29, "/sections/0/items/1/type", "”txet” går inte att välja. Menas ”text”? Skriv scale, number, choice, choices eller text."}}},
		{"no choice", "kind: maturity", "kind:", []want{{4, "/kind", "Här finns inget värde. Skriv maturity, capability, importance eller economy."}}},
		{"yes", scaleLine, scaleLine + "        reverse: yes\n", []want{{26, "/sections/0/items/0/reverse", "Här finns texten ”yes”. Skriv true eller false."}}},
		{"not a list", rolesLine, "roles: it-chef", []want{{8, "/roles", "Här finns texten ”it-chef”. Skriv en lista"}}},
		{"empty list", rolesLine, "roles: []", []want{{8, "/roles", "Antalet poster i listan är 0. Det behövs minst 1."}}},
		{"one option", "      - {value: 2, label: {sv: Ja, en: Yes}}\n", "", []want{{12, "/scales/instamm/options", "listan är 1. Det behövs minst 2."}}},
		{"complete left empty", "complete: {}", "complete:", []want{{40, "/scoring/complete", "Här finns inget värde. Skriv fält med indrag under raden, eller {}."}}},
	})
}

func TestBrokenNumbers(t *testing.T) {
	minutes := "minutes: 1\n"
	several := "type: choices\n        options:\n          - {value: 1, label: {sv: A}}\n          - {value: 2, label: {sv: B}}"
	checkAll(t, []broken{
		{"decimal comma", "minAnswered: 0.5", "minAnswered: 0,5", []want{{37, "/scoring/minAnswered", "Här finns texten ”0,5”. Använd decimalpunkt: 0.5."}}},
		{"per cent", "minAnswered: 0.5", "minAnswered: 50", []want{{37, "/scoring/minAnswered", "Talet 50 är för stort. Skriv ett tal från 0 till 1."}}},
		{"part of a minute", minutes, "minutes: 1.5\n", []want{{7, "/minutes", "Här finns talet 1.5. Skriv ett heltal från 1 till 600."}}},
		{"in quotes", minutes, "minutes: \"15\"\n", []want{{7, "/minutes", "Här finns texten ”15”. Ta bort citattecknen."}}},
		{"no respondents", "minRespondents: 1", "minRespondents: 0", []want{{39, "/scoring/minRespondents", "Talet 0 är för litet. Skriv ett heltal som är minst 1."}}},
		{"negative weight", lastItem, lastItem + "        weight: -0.1\n", []want{{30, "/sections/0/items/1/weight", "Talet -0.1 är för litet. Skriv ett tal som är minst 0."}}},
		{"infinity", minutes, "minutes: .inf\n", []want{{7, "/minutes", "”.inf” är inget tal som går att läsa säkert"}}},
		{"not a number", "value: 2", "value: .nan", []want{{14, "/scales/instamm/options/1/value", "”.nan” är inget tal"}}},
		{"one of several", "type: text", several + "\n        maxChoices: 1", []want{{33, "/sections/0/items/1/maxChoices", "Talet 1 är för litet. Skriv ett heltal från 2 till 100."}}},
		{"more than there are", "type: text", several + "\n        maxChoices: 3", []want{{33, "/sections/0/items/1/maxChoices", "Det går inte att välja 3 av 2 svarsalternativ. Skriv ett mindre tal"}}},
		{"choices of text", "type: text", "type: text\n        maxChoices: 3", []want{{30, "/sections/0/items/1/maxChoices", "maxChoices"}}},
		{"octal", minutes, "minutes: 010\n", []want{{7, "/minutes", "”010” är inget tal"}}},
		{"huge", "value: 2", "value: 1e300", []want{{14, "/scales/instamm/options/1/value", "Talet 1e300 är för stort. Skriv ett tal mellan"}}},
		{"more than a float holds", minutes, "minutes: 1e999\n", []want{{7, "/minutes", "Här finns texten ”1e999”. Skriv ett heltal"}}},
	})
}

// What the domain checks gets its line, and its faults come in one order although it walks maps.
func TestBrokenRules(t *testing.T) {
	checkAll(t, []broken{
		{"role", rolesLine, "roles: [it-chef, chef]", []want{{8, "/roles/1", "Rollen ”chef” finns inte"}}},
		{"scale", scaleLine, "        scale: instemm\n", []want{{25, "/sections/0/items/0/scale", "Svarsskalan ”instemm” finns inte"}}},
		{"values", "value: 2", "value: 1", []want{{14, "/scales/instamm/options/1/value", "inte större än"}}},
		{"completeness", "complete: {}", "complete: {it-chef: 1, ekonom: 1,\n    forvaltningschef: 1, e-samordnare: 1}", []want{
			{40, "/scoring/complete/ekonom", "”ekonom” svarar inte"},
			{41, "/scoring/complete/e-samordnare", "”e-samordnare” svarar inte"},
			{41, "/scoring/complete/forvaltningschef", "”forvaltningschef” svarar inte"}}},
		{"law", scaleLine, scaleLine + "        law:\n          - {act: {sv: Lagen}, level: 3, date: \"2026-02-30\"}\n", []want{
			{27, "/sections/0/items/0/law/0/date", "Dagen ”2026-02-30” finns inte. Skriv till exempel 2026-01-15."},
			{27, "/sections/0/items/0/law/0/level", "Värdet 3 finns inte på svarsskalan"}}},
		{"no item", "        construct: vilja\n", "", []want{{30, "/constructs", "Ingen fråga med vikt hör till ”vilja”"}}},
		{"weightless item", scaleLine, scaleLine + "        weight: 0\n", []want{{32, "/constructs", "Ingen fråga med vikt hör till ”vilja”"}}},
	})
}
