package importing

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"mogna/internal/ledger"
	"mogna/internal/ledger/ledgertest"
)

func madeUpLedgers() []ledgertest.Ledger {
	return []ledgertest.Ledger{ledgertest.Municipality(), ledgertest.Company(), ledgertest.JointBody()}
}

func readLedger(t *testing.T, l ledgertest.Ledger) Ledger {
	t.Helper()
	read, err := ParseLedger([]File{{Name: "huvudbok.csv", Data: l.File}}, Asked{Year: 2025})
	if err != nil || len(read.Faults)+len(read.Questions) > 0 {
		t.Fatalf("%s: %v %v %v", l.Name, err, read.Faults, read.Questions)
	}
	if len(read.Rows) != ledgertest.Rows {
		t.Fatalf("%s: %d rows were read of %d", l.Name, len(read.Rows), ledgertest.Rows)
	}
	return read
}

// At least 85 % of the kronor are placed right by the proposals alone, of the rows that belong to a pool or are placed in one.
func TestLedgersComeInPlacedRight(t *testing.T) {
	for _, l := range madeUpLedgers() {
		chart, _ := ledger.Find(l.Chart)
		rows, _ := ledger.Upright(readLedger(t, l).Rows, chart)
		right, all := 0.0, 0.0
		wrong := map[string]float64{}
		for _, g := range ledger.Propose(rows, chart, nil) {
			for _, r := range g.Rows {
				truth := l.Pools[r.Line]
				if truth == ledger.Left && g.Pool == ledger.Left {
					continue
				}
				all += math.Abs(r.Amount)
				if truth == g.Pool {
					right += math.Abs(r.Amount)
				} else {
					wrong[r.Account+" "+r.Name+" "+truth+"→"+g.Pool] += math.Abs(r.Amount)
				}
			}
		}
		t.Logf("%s: %.1f %% of %.1f million kronor; wrong %v", l.Name, 100*right/all, all/1e6, wrong)
		if right < 0.85*all {
			t.Errorf("%s: %.1f %% of the kronor were placed right", l.Name, 100*right/all)
		}
	}
}

// A ledger that is read by another chart than its own is noticed, and one that is read by its own is not doubted; so too where the file has
// no names of accounts, or no suppliers.
func TestWrongChartsAreNoticed(t *testing.T) {
	bare := map[string]func(*ledger.Row){
		"as it is":          func(*ledger.Row) {},
		"without names":     func(r *ledger.Row) { r.Name = "" },
		"without suppliers": func(r *ledger.Row) { r.Supplier = "" },
		"without either":    func(r *ledger.Row) { r.Name, r.Supplier = "", "" },
	}
	for _, l := range madeUpLedgers() {
		read := readLedger(t, l).Rows
		for how, change := range bare {
			rows := append([]ledger.Row{}, read...)
			for n := range rows {
				change(&rows[n])
			}
			for _, chart := range ledger.Charts {
				other, doubt := ledger.WrongChart(rows, chart)
				if chart.ID == l.Chart && doubt != nil {
					t.Errorf("%s, %s: doubted: %v", l.Name, how, doubt.What)
				}
				if chart.ID != l.Chart && (doubt == nil || other.ID != l.Chart) {
					t.Errorf("%s, %s: read by %s and not noticed", l.Name, how, chart.Title)
				}
			}
		}
	}
}

// toldLedger writes what was read: account=amount of each row, then what is asked (which), what is wrong (!) and what was not read (?).
func toldLedger(l Ledger) string {
	var words []string
	for _, r := range l.Rows {
		words = append(words, fmt.Sprintf("%s=%v", r.Account, r.Amount))
	}
	for _, f := range l.Questions {
		words = append(words, "which:"+f.Path)
	}
	for _, f := range l.Faults {
		words = append(words, "!"+f.Path)
	}
	for _, c := range l.Unread {
		words = append(words, "?"+c.Ref())
	}
	return strings.Join(words, " ")
}

type ledgerCase struct {
	csv   string
	asked Asked
	want  string
	notes int
}

func readLedgers(t *testing.T, cases map[string]ledgerCase) {
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := ParseLedger([]File{{Name: "it.csv", Data: []byte(c.csv)}}, c.asked)
			if err != nil {
				t.Fatal(err)
			}
			if toldLedger(got) != c.want || len(got.Notes) != c.notes {
				t.Errorf("got %s and %d notes, want %s; %v %v", toldLedger(got), len(got.Notes), c.want, got.Faults, got.Notes)
			}
		})
	}
}

func TestLedgersAreReadAsTheyAreMeant(t *testing.T) {
	readLedgers(t, map[string]ledgerCase{
		"plain":                           {csv: "Konto;Leverantör;Belopp\n5420;Nord AB;1 234,50\n6540;;-200\n", want: "5420=1234.5 6540=-200"},
		"an account is no amount":         {csv: "Konto;Kontonamn;Projekt;Belopp\n5420;Programvaror;7001;10\n", want: "5420=10"},
		"its name in the cell":            {csv: "Konto;Belopp\n64310 - Licenser;10\n", want: "64310=10"},
		"thousands in the heading":        {csv: "Konto;Belopp (tkr)\n5420;1,5\n", want: "5420=1500"},
		"thousands above":                 {csv: "Huvudbok, tkr\nKonto;Belopp\n5420;12\n", want: "5420=12000"},
		"two units":                       {csv: "Belopp i mkr\nKonto;Belopp (tkr)\n5420;12\n", want: "!B3"},
		"another currency":                {csv: "Konto;Belopp (EUR)\n5420;12\n", want: "!B2"},
		"debit and credit":                {csv: "Konto;Debet;Kredit\n5420;100;\n5420;;30\n", want: "5420=100 5420=-30"},
		"a minus after, and brackets":     {csv: "Konto;Belopp\n5420;100-\n5420;(50)\n5420;−7\n", want: "5420=-100 5420=-50 5420=-7"},
		"a dash is nothing":               {csv: "Konto;Belopp\n5420;-\n6540;5\n", want: "6540=5"},
		"sums are not read":               {csv: "Konto;Text;Belopp\n5420;a;5\nSumma 54;;5\n;Totalt;5\n", want: "5420=5 ?A3 ?B4"},
		"a group is no account":           {csv: "Konto;Belopp\n5420;5\n5421;6\n54;11\n", want: "5420=5 5421=6 ?A4"},
		"several years":                   {csv: "Konto;2024;2025\n5420;4;5\n", want: "which:B1"},
		"the form's year":                 {csv: "Konto;2024;2025\n5420;4;5\n", asked: Asked{Year: 2025}, want: "5420=5"},
		"another year":                    {csv: "Konto;Utfall 2024\n5420;4\n", asked: Asked{Year: 2025}, want: "which:B1"},
		"budget and outcome":              {csv: "Konto;Budget;Utfall\n5420;4;5\n", want: "which:B1"},
		"chosen":                          {csv: "Konto;Budget;Utfall\n5420;4;5\n", asked: Asked{Columns: []string{"1!C"}}, want: "5420=5"},
		"a budget alone":                  {csv: "Konto;Budget 2025\n5420;4\n", asked: Asked{Year: 2025}, want: "which:B1"},
		"without VAT":                     {csv: "Konto;Belopp exkl moms;Moms;Belopp inkl moms\n5420;100;25;125\n", want: "5420=100"},
		"with VAT alone":                  {csv: "Konto;Belopp inkl. moms\n5420;125\n", want: "which:B1"},
		"rows of another year":            {csv: "Period;Konto;Belopp\n202412;5420;1\n202501;5420;2\n", asked: Asked{Year: 2025}, want: "5420=2", notes: 1},
		"rows of several years":           {csv: "Datum;Konto;Belopp\n2024-12-31;5420;1\n2025-01-02;5420;2\n", want: "5420=1 5420=2 !"},
		"all of another year":             {csv: "År;Konto;Belopp\n2024;5420;1\n", asked: Asked{Year: 2025}, want: "!"},
		"thousands or decimals":           {csv: "Konto;Belopp\n5420;1.234\n", want: "!B2"},
		"texts that begin with a sign":    {csv: "Konto;Leverantör;Text;Belopp\n5420;=Nord;- rättelse;5\n", want: "5420=5"},
		"a formula for an amount":         {csv: "Konto;Text;Belopp\n5420;a;=1+1\n6540;b;5\n", want: "6540=5 !C2"},
		"no account":                      {csv: "Benämning;Belopp\nLicenser;5\n", want: "!"},
		"headings twice, text in the 2nd": {csv: "Konto;Konto;Belopp\n5420;Programvaror;5\n", want: "5420=5"},
		"an amount that is no number":     {csv: "Konto;Belopp\n5420;1234 st\n6540;5\n", want: "6540=5 !B2"},
		"a balance and its movement":      {csv: "Konto;Saldo\n5420;5\n", want: "which:B1"},
		"a title of another year":         {csv: "Huvudbok 2024\nKonto;Belopp\n5420;5\n", asked: Asked{Year: 2025}, want: "5420=5", notes: 1},
	})
}

// A workbook stores accounts, amounts and dates as numbers, and tells amounts in thousands by its format; what looks like a personal identity
// number is never shown.
func TestALedgerCanBeAWorkbook(t *testing.T) {
	file := xlsx(t, sheet{"Läs mig", [][]any{{"Uttag ur ekonomisystemet"}}}, sheet{"Rader", [][]any{{"Konto", "Leverantör", "Text", "Belopp"}, {6440, "Nord AB", "19121212-1212", 1234.5}, {"6812", "", "", -200}}})
	got, err := ParseLedger([]File{file}, Asked{})
	if err != nil || toldLedger(got) != "6440=1234.5 6812=-200" || len(got.Notes) != 1 {
		t.Fatalf("%v: %s, %v", err, toldLedger(got), got.Notes)
	}
	if r := got.Rows[0]; r.Supplier != "Nord AB" || r.Text != "…" || r.Line != 2 {
		t.Errorf("%+v", r)
	}
}
