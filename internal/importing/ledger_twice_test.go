package importing

import "testing"

// What sums up other rows is not counted twice, wherever it stands and whatever it is called.
func TestSumsAreNotCountedTwice(t *testing.T) {
	readLedgers(t, map[string]ledgerCase{
		"called a sum in any column":      {csv: "Konto;Leverantör;Belopp\n5420;Nord;5\n5420;Syd;6\n5420;Summa;11\n", want: "5420=5 5420=6 ?A4"},
		"of one row, without a name":      {csv: "Konto;Text;Belopp\n5420;a;5\n5420;b;6\n5420;;11\n5421;c;7\n5421;;7\n", want: "5420=5 5420=6 5421=7 ?A4 ?A6"},
		"two purchases":                   {csv: "Konto;Text;Belopp\n5421;c;7\n5421;;7\n", want: "5421=7 5421=7"},
		"of each unit":                    {csv: "Kst;Konto;Lev;Belopp\n100;5420;Nord;5\n100;5420;Syd;6\n100;5420;;11\n200;5420;Nord;1\n200;5420;Syd;2\n200;5420;;3\n", want: "5420=5 5420=6 5420=1 5420=2 ?A4 ?A7"},
		"of each unit and of all":         {csv: "Kst;Konto;Lev;Belopp\n100;5420;Nord;5\n100;5420;Syd;6\n100;5420;;11\n200;5420;Nord;1\n200;5420;Syd;2\n200;5420;;3\n;5420;;14\n", want: "5420=5 5420=6 5420=1 5420=2 ?A4 ?A7 ?B8"},
		"groups of each unit":             {csv: "Kst;Konto;Belopp\n100;542;11\n100;5421;5\n100;5422;6\n200;542;3\n200;5421;1\n200;5422;2\n", want: "5421=5 5422=6 5421=1 5422=2 ?A2 ?A5"},
		"a group in whole kronor":         {csv: "Konto;Belopp\n542;11\n5421;5,4\n5422;5,9\n", want: "5421=5.4 5422=5.9 ?A2"},
		"the word last":                   {csv: "Konto;Text;Belopp\n5420;a;5\n5420;b;6\n5420;Konsulter totalt;11\n", want: "5420=5 5420=6 ?A4"},
		"the word within":                 {csv: "Konto;Text;Belopp\n5420;a;5\n5420;b;6\n5420;*** Summa konto 5420 Konsulter ***;11\n", want: "5420=5 5420=6 ?A4"},
		"balances by shorter words":       {csv: "Konto;Text;Belopp\n5420;Ing. saldo;9\n5420;b;6\n5420;Utg saldo;15\n5420;Saldo;15\n", want: "5420=6 ?A2 ?A4 ?A5"},
		"a unit called as a balance":      {csv: "Enhet;Konto;Belopp\nUB;5420;5\nTotal Support;5420;6\n", want: "5420=5 5420=6"},
		"a text that begins as a sum":     {csv: "Text;Konto;Belopp\nTotal AV-lösning;5420;5\n", want: "5420=5"},
		"a purchase that is called total": {csv: "Konto;Text;Belopp\n5420;Lås;5\n5420;Totalt underhåll;5\n", want: "5420=5 5420=5"},
	})
}

// Nothing of a row with an account is lost in silence, and nothing that is no amount of the year is taken for one.
func TestAmountsAreNeitherLostNorMistaken(t *testing.T) {
	readLedgers(t, map[string]ledgerCase{
		"a cell too narrow":              {csv: "Konto;Belopp\n5420;######\n5421;1\n", want: "5421=1 !B2"},
		"an amount in words":             {csv: "Konto;Belopp\n5420;se bilaga\n5421;1\n", want: "5421=1 !B2"},
		"another layout below":           {csv: "Konto;Belopp\n5420;5\nKonto;Text;Belopp\n5421;a;6\n", want: "5420=5 !B4"},
		"months so far":                  {csv: "Konto;Ack jan;Ack feb;Ack mar\n5420;1;3;6\n", want: "which:B1"},
		"months of VAT":                  {csv: "Konto;Moms jan;Moms feb\n5420;1;3\n", want: "!"},
		"months of hours":                {csv: "Konto;Timmar period 1;Timmar period 2\n5420;1;3\n", want: "!"},
		"months of an outcome":           {csv: "Konto;Utfall jan;Utfall feb\n5420;1;3\n", want: "5420=4", notes: 1},
		"a thirteenth period":            {csv: "Konto;Period 11;Period 12;Period 13\n5420;1;2;50\n", want: "5420=53", notes: 1},
		"a thirteenth month by its year": {csv: "Konto;202512;202513\n5420;1;50\n", asked: Asked{Year: 2025}, want: "5420=51", notes: 1},
		"a date with the year last":      {csv: "Datum;Konto;Belopp\n31.12.2024;5420;1\n02.01.2025;5420;2\n", asked: Asked{Year: 2025}, want: "5420=2", notes: 1},
		"a month with its year":          {csv: "Period;Konto;Belopp\ndec 2024;5420;1\njan 2025;5420;2\n", asked: Asked{Year: 2025}, want: "5420=2", notes: 1},
		"a period of four digits":        {csv: "Period;Konto;Belopp\n2412;5420;1\n2501;5420;2\n", asked: Asked{Year: 2025}, want: "5420=2", notes: 1},
		"a date of six digits":           {csv: "Bokfört;Konto;Belopp\n241231;5420;1\n250102;5420;2\n", asked: Asked{Year: 2025}, want: "5420=2", notes: 1},
		"an invoice of the year before":  {csv: "Fakturadatum;Bokföringsdatum;Konto;Belopp\n2024-12-30;2025-01-02;5420;1\n", asked: Asked{Year: 2025}, want: "5420=1"},
		"a title of another year":        {csv: "Huvudbok 2024\nPeriod;Konto;Belopp\n1;5420;5\n", asked: Asked{Year: 2025}, want: "5420=5", notes: 1},
		"credit with a correction":       {csv: "Konto;Debet;Kredit\n5420;100;\n5420;;-30\n5420;;-40\n5420;;5\n", want: "5420=100 5420=-30 5420=-40 5420=5", notes: 1},
		"a column of signs":              {csv: "Konto;Tecken;Belopp\n5420;+;5\n5420;-;6\n", want: "5420=5 5420=-6"},
		"thousands in a footnote":        {csv: "Konto;Text;Belopp\n5420;a;5\n;Budgeten redovisas i tkr;\n", want: "5420=5"},
	})
}
