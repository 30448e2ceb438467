package importing

import (
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// TestLedgersOfFinanceSystems has what finance systems export around the rows: nothing is counted twice, and nothing lost in silence.
func TestLedgersOfFinanceSystems(t *testing.T) {
	readLedgers(t, map[string]ledgerCase{
		"titles and blank rows":          {csv: "Huvudbok\n\n;;\nTanums kommun;2025-01--2025-12\n\nKonto;Belopp\n\n5420;5\n;\n5421;6\n", want: "5420=5 5421=6"},
		"headings again on each page":    {csv: "Konto;Belopp\n5420;5\nSida 2;\nKonto;Belopp\n5421;6\n", want: "5420=5 5421=6"},
		"accounts and their names":       {csv: "Konto;Belopp\n4010-Konsulter;1\n4011:Kurs;2\n\"4012\u00a0– Kurs\";3\n4013,00;4\n4 014;5\n", want: "4010=1 4011=2 4012=3 4013=4 4014=5"},
		"no account number":              {csv: "Konto;Belopp\nKonsulter 4010;1\n", want: "!A2"},
		"an account that is none":        {csv: "Konto;Belopp\n4010;1\nK4011;1\n", want: "4010=1 !A3"},
		"amounts as texts":               {csv: "Konto;Belopp\n5420;1\u00a0234,50-\n5421;1\u202f234,50 kr\n5422;\u22121\u00a0234\n5423;(1\u00a0234)\n", want: "5420=-1234.5 5421=1234.5 5422=-1234 5423=-1234"},
		"a subtotal of each account":     {csv: "Konto;Belopp\n5420;5\n5420;6\n5420 Summa;11\nTotalsumma;11\n", want: "5420=5 5420=6 ?A5 ?A4"},
		"a subtotal in the text":         {csv: "Konto;Text;Belopp\n5420;a;5\n5420;b;6\n5420;Summa konto 5420:;11\n", want: "5420=5 5420=6 ?A4"},
		"a subtotal without a name":      {csv: "Konto;Text;Belopp\n5420;a;5\n5420;b;6\n5420;;11\n", want: "5420=5 5420=6 ?A4"},
		"a subtotal first":               {csv: "Konto;Text;Belopp\n5420;;11\n5420;a;5\n5420;b;6\n", want: "5420=5 5420=6 ?A2"},
		"balances":                       {csv: "Konto;Text;Belopp\n5420;Ingående balans;9\n5420;b;6\n5420;Utgående saldo 2025-12-31;15\n", want: "5420=6 ?A2 ?A4"},
		"a group of three digits":        {csv: "Konto;Belopp\n542;11\n5421;5\n5422;6\n", want: "5421=5 5422=6 ?A2"},
		"no group":                       {csv: "Konto;Belopp\n542;10\n5421;5\n5422;6\n", want: "542=10 5421=5 5422=6"},
		"a supplier called Total":        {csv: "Leverantör;Konto;Text;Belopp\nTotal Energi AB;5420;Totalt underhåll;5\n", want: "5420=5"},
		"an account once for many rows":  {csv: "Konto;Text;Belopp\n5420;;\n;a;5\n;b;6\n", want: "!B3"},
		"debit and credit with units":    {csv: "Konto;Debet (tkr);Kredit (tkr)\n5420;5;\n5420;;3\n", want: "5420=5000 5420=-3000"},
		"debit and credit of kronor":     {csv: "Konto;Debet SEK;Kredit SEK\n5420;5;\n5420;;3\n", want: "5420=5 5420=-3"},
		"credit with a minus":            {csv: "Konto;Debet;Kredit\n5420;5;\n5420;;-3\n", want: "5420=5 5420=-3", notes: 1},
		"debit alone":                    {csv: "Konto;Debet\n5420;5\n", want: "!B1"},
		"debit and credit twice":         {csv: "Konto;Debet;Kredit;Debet;Kredit\n5420;5;;7;\n", want: "which:B1"},
		"debit and credit, second":       {csv: "Konto;Debet;Kredit;Debet;Kredit\n5420;5;;;7\n", asked: Asked{Columns: []string{"1!D"}}, want: "5420=-7"},
		"debit, credit and the same":     {csv: "Konto;Debet;Kredit;Belopp\n5420;5;;5\n5420;;3;-3\n", want: "5420=5 5420=-3"},
		"debit, credit and another":      {csv: "Konto;Debet;Kredit;Belopp\n5420;5;;5\n5420;;3;3\n", want: "which:D1"},
		"debit, credit and a balance":    {csv: "Konto;Debet;Kredit;Saldo\n5420;5;;5\n5420;;3;2\n", want: "5420=5 5420=-3"},
		"D and K":                        {csv: "Konto;D/K;Belopp\n5420;D;5\n5420;K;3\n", want: "5420=5 5420=-3"},
		"K with a minus":                 {csv: "Konto;D/K;Belopp\n5420;D;5\n5420;K;-3\n", want: "5420=5 5420=-3"},
		"D and K, and a minus":           {csv: "Konto;D/K;Belopp\n5420;D;-5\n5420;K;3\n", want: "5420=-5 5420=3 !B1"},
		"neither D nor K":                {csv: "Konto;D/K;Belopp\n5420;;5\n5420;K;3\n", want: "5420=-3 !B2"},
		"a column for each month":        {csv: "Konto;Jan;Feb;Mars\n5420;1;;3\n", want: "5420=4", notes: 1},
		"months by number":               {csv: "Konto;2024-12;2025-01;2025-02\n5420;1;2;3\n", asked: Asked{Year: 2025}, want: "5420=5", notes: 1},
		"months of periods":              {csv: "Konto;Period 1;Period 2\n5420;1;2\n", want: "5420=3", notes: 1},
		"months and their sum":           {csv: "Konto;Jan;Feb;Totalt\n5420;1;2;3\n", want: "5420=3"},
		"months and another sum":         {csv: "Konto;Jan;Feb;Totalt\n5420;1;2;30\n", want: "which:D1"},
		"months with a gap":              {csv: "Konto;Jan;Mars\n5420;1;2\n", want: "which:B1"},
		"two columns of the same":        {csv: "Konto;Belopp;Belopp\n5420;5;5\n", want: "5420=5"},
		"two columns of amounts":         {csv: "Konto;Belopp;Belopp\n5420;5;6\n", want: "which:B1"},
		"two columns of accounts":        {csv: "Konto;Kontonr;Belopp\n5420;6540;5\n", want: "which:A1"},
		"two columns of accounts, asked": {csv: "Konto;Kontonr;Belopp\n5420;6540;5\n", asked: Asked{Columns: []string{"1!B"}}, want: "6540=5"},
		"the same account twice":         {csv: "Konto;Kontonr;Belopp\n5420;5420;5\n", want: "5420=5"},
		"rows twice":                     {csv: "Konto;Vernr;Belopp\n5420;7;5\n5420;8;5\n5420;7;5\n", want: "5420=5 5420=5 5420=5 which:"},
		"rows twice, counted":            {csv: "Konto;Vernr;Belopp\n5420;7;5\n5420;7;5\n", asked: Asked{Copies: KeepCopies}, want: "5420=5 5420=5"},
		"rows twice, left out":           {csv: "Konto;Vernr;Belopp\n5420;7;5\n5420;7;5\n", asked: Asked{Copies: DropCopies}, want: "5420=5"},
		"thousands in a title":           {csv: "Resultatrapport 2025 (tkr)\nKonto;Utfall\n5420;5\n", want: "5420=5000"},
	})
}

// Old files of text are read in the encoding that they tell, and what cannot be known is told.
func TestLedgersInOtherEncodings(t *testing.T) {
	in := "Konto;Kontonamn;Belopp\n5420;Lön för år;1\u00a0234,50\n"
	for name, page := range map[string]encoding.Encoding{"Windows-1252": charmap.Windows1252, "UTF-16 LE": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16 BE": unicode.UTF16(unicode.BigEndian, unicode.UseBOM)} {
		data, err := page.NewEncoder().Bytes([]byte(in))
		if err != nil {
			t.Fatal(err)
		}
		got, err := ParseLedger([]File{{Name: "it.csv", Data: data}}, Asked{})
		if err != nil || toldLedger(got) != "5420=1234.5" || got.Rows[0].Name != "Lön för år" || (len(got.Notes) == 1) != (name == "Windows-1252") {
			t.Errorf("%s: %v: %+v", name, err, got)
		}
	}
}

// Of columns that are asked about none is read, so that the page has none chosen.
func TestWhatIsAskedIsNotRead(t *testing.T) {
	got, err := ParseLedger([]File{{Name: "it.csv", Data: []byte("Konto;Kontonr;Budget;Utfall\n5420;6540;5;6\n")}}, Asked{})
	if err != nil || len(got.Questions) != 2 || len(got.Columns) != 4 {
		t.Fatalf("%v %+v", err, got)
	}
	for _, c := range got.Columns {
		if c.Read || !c.Choosable {
			t.Errorf("%+v", c)
		}
	}
}

// Of several sheets with rows none is read before somebody has said which.
func TestSheetsOfALedgerAreChosen(t *testing.T) {
	rows := [][]any{{"Konto", "Belopp"}, {6440, 1234.5}}
	file := xlsx(t, sheet{"Jan", rows}, sheet{"Feb", [][]any{{"Konto", "Belopp"}, {6440, 7}}}, sheet{"Läs mig", [][]any{{"Hej"}}})
	for want, asked := range map[string][]string{"which:": nil, "6440=1234.5": {"1"}, "6440=7": {"2"}, "6440=1234.5 6440=7": {"2", "1"}, "which: !": {"3"}} {
		got, err := ParseLedger([]File{file}, Asked{Sheets: asked})
		if err != nil || toldLedger(got) != want || len(got.Sheets) != 2 || len(got.Notes) != 1 {
			t.Errorf("%v: got %s, want %s; %v %+v %v", asked, toldLedger(got), want, err, got.Sheets, got.Notes)
		}
	}
	alike, err := ParseLedger([]File{xlsx(t, sheet{"Jan", rows}, sheet{"Samma", rows})}, Asked{Sheets: []string{"1", "2"}})
	if err != nil || alike.Copies == nil || alike.Copies.Count != 1 || alike.Copies.Sum != 1234.5 || len(alike.Questions) != 1 {
		t.Errorf("%v %+v", err, alike)
	}
}
