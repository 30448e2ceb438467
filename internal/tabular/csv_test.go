package tabular

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"mogna/internal/survey"
)

func TestCSV(t *testing.T) {
	for name, test := range map[string]struct{ in, want string }{
		"comma":            {"kod,namn\n1492,Åmål\n", "1: A1=kod B1=namn\n2: A2=1492 B2=Åmål\n"},
		"semicolon":        {"kod;namn\r\n1492;\"Åmål, stad\"\r\n", "1: A1=kod B1=namn\n2: A2=1492 B2=Åmål, stad\n"},
		"tab":              {"kod\tnamn\n1492\tÅmål; stad, igen\n", "1: A1=kod B1=namn\n2: A2=1492 B2=Åmål; stad, igen\n"},
		"quoted headings":  {"\"a,b,c\";d\n1;2\n", "1: A1=a,b,c B1=d\n2: A2=1 B2=2\n"},
		"byte order mark":  {"\ufeff\"kod\",namn\n", "1: A1=kod B1=namn\n"},
		"blank rows":       {"\n\nkod,namn\n , \n\n1492,Åmål\n", "3: A3=kod B3=namn\n6: A6=1492 B6=Åmål\n"},
		"lines in a cell":  {"a,b\n\"x\ny\nz\",1\nc,2\n", "1: A1=a B1=b\n2: A2=x\ny\nz B2=1\n5: A5=c B5=2\n"},
		"trimmed":          {"a,b\n\u00a0 0114 \u200b,\u202f1\u00a0200\u00a0\n", "1: A1=a B1=b\n2: A2=0114 B2=1\u00a0200\n"},
		"empty cells":      {"a,b,c\n,,3\n", "1: A1=a B1=b C1=c\n2: C2=3\n"},
		"one column":       {"kod\n0114\n", "1: A1=kod\n2: A2=0114\n"},
		"composed letters": {"namn\nA\u030ama\u030al\n", "1: A1=namn\n2: A2=Åmål\n"},
		"plain numbers":    {"a,b,c\n-5,+46,\"-1,5\"\n", "1: A1=a B1=b C1=c\n2: A2=-5 B2=+46 C2=-1,5\n"},
		"paired quotes":    {"a,b\n\"kallad \"\"Bo\"\"\",1\n", "1: A1=a B1=b\n2: A2=kallad \"Bo\" B2=1\n"},
	} {
		t.Run(name, func(t *testing.T) { wantSheets(t, "x.csv", []byte(test.in), "[x.csv]\n"+test.want) })
	}
}

func TestCSVFaults(t *testing.T) {
	for name, test := range map[string]struct {
		in   string
		want []string
	}{
		"formulas": {"a,b\n=1+1,\"\tx\"\n@SUM(A1), -cmd\n-5,x\n+x,\"\rx\"\n", []string{
			"x.csv|2|A2|Cellen ser ut som en formel", "x.csv|2|B2|Cellen ser", "x.csv|3|A3|Cellen ser",
			"x.csv|3|B3|Cellen ser", "x.csv|5|A5|Cellen ser", "x.csv|5|B5|Cellen ser"}},
		"unclosed quote":          {"a,b\n1,2\n3,\"4\n5,6\n", []string{"x.csv|3||Ett citattecken"}},
		"bare quotes, and beyond": {"a,b\n1,x\"y\n2,\"z\"z\n=1,3\n", []string{"x.csv|2||Ett citattecken", "x.csv|3||Ett citattecken", "x.csv|4|A4|Cellen ser"}},
		"nul":                     {"kod,namn\n1492,\x00Åmål\n1,2\n3,\x00\n", []string{"x.csv|2||Raden innehåller ett nolltecken", "x.csv|4||Raden innehåller ett nolltecken"}},
		"old line ends":           {"kod,namn\r1492,Åmål\r", []string{"x.csv|0||Filen har radslut från äldre Mac"}},
	} {
		t.Run(name, func(t *testing.T) { wantFaults(t, "x.csv", []byte(test.in), test.want...) })
	}
}

func TestOtherEncodings(t *testing.T) {
	in := "kod;namn\n1492;Åmål\n1421;Orust\n1486;Strömstad\n"
	for _, page := range []*charmap.Charmap{charmap.Macintosh, charmap.CodePage850, charmap.CodePage437} {
		old, err := page.NewEncoder().String(in)
		must(t, err)
		wantFaults(t, "x.csv", []byte(old), "x.csv|2||Raden har tecken som inte är UTF-8", "x.csv|4||Raden har tecken som inte är UTF-8")
	}
	wantFaults(t, "x.csv", []byte("namn\nÅm\xe5l\n"), "x.csv|2||Raden har tecken som inte är UTF-8") // part of it is UTF-8
	for _, order := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
		wide, err := unicode.UTF16(order, unicode.IgnoreBOM).NewEncoder().String(in)
		must(t, err)
		marked, err := unicode.UTF16(order, unicode.UseBOM).NewEncoder().String(in)
		must(t, err)
		wantSheets(t, "x.csv", []byte(marked), "[x.csv]\n1: A1=kod B1=namn\n2: A2=1492 B2=Åmål\n3: A3=1421 B3=Orust\n4: A4=1486 B4=Strömstad\n")
		for _, unclear := range []string{wide, marked[:len(marked)-1], marked[:2] + "\xd8\xd8" + marked[4:]} { // no mark, cut off, half a letter
			wantFaults(t, "x.csv", []byte(unclear), "x.csv|0||Filen är sparad i teckenkodningen UTF-16")
		}
	}
}

// What Excel saves as plain CSV is read, and the reader is told.
func TestWindows1252(t *testing.T) {
	in := "kod;namn\n1492;Åmål\n1486;Strömstad – x’s\u00a0é\n"
	latin, err := charmap.Windows1252.NewEncoder().String(in)
	must(t, err)
	sheets, err := Read("x.csv", []byte(latin))
	must(t, err)
	if got := sheets[0].Rows[2].Cells[1].Text; got != "Strömstad – x’s\u00a0é" {
		t.Errorf("read %q", got)
	}
	if len(sheets[0].Notes) != 1 || !strings.Contains(sheets[0].Notes[0].In(survey.Swedish), "Windows-1252") {
		t.Errorf("told %v", sheets[0].Notes)
	}
}

// Who reads no such cell need not mind: the cells are listed with their sheet.
func TestOpenListsCells(t *testing.T) {
	sheets, err := Open("x.csv", []byte("a,b\n1,=2\n"))
	must(t, err)
	if f := sheets[0].Faults; len(f) != 1 || f[0].Row != 2 || f[0].Column != 2 || f[0].Fault("x.csv").Path != "B2" {
		t.Errorf("got %+v", f)
	}
}

func TestManyLinesInAnotherEncoding(t *testing.T) {
	e := refusal(t, "x.csv", []byte("kod;namn\n"+strings.Repeat("1;\x8c\n", 30)))
	if len(e.Faults) != 21 || e.Faults[0].Line != 2 || e.Faults[19].Line != 21 {
		t.Fatalf("got %v", e)
	}
	if got := e.Faults[20].What.In(survey.Swedish); got != "Samma fel finns på 10 rader till." {
		t.Error(got)
	}
	if got := e.Faults[0].Mend.In(survey.Swedish); !strings.Contains(got, "CSV UTF-8") {
		t.Error(got)
	}
}

func TestCSVLimits(t *testing.T) {
	wantTooLarge(t, "x.csv", []byte(strings.Repeat("a", maxFile+1)), "större än 10 MB")
	wantTooLarge(t, "x.csv", []byte("a,b\n"+strings.Repeat("1,2\n", 100_000)), "rad 50001: Filen har fler än 50000 rader")
	wantTooLarge(t, "x.csv", []byte("a,b\n1,2\n\"x\ny\",2\n"+strings.Repeat(",", 100)), "rad 5: Raden har fler än 100 kolumner")
	wantTooLarge(t, "x.csv", []byte("a,b\n"+strings.Repeat(strings.Repeat("1,", 99)+"1\n", 10_000)), "fler än 400000 ifyllda celler")
	wantTooLarge(t, "x.csv", []byte("a,b\n1,"+strings.Repeat("å", 1001)+"\n"), "mer än 1000 tecken")
	e := refusal(t, "x.csv", []byte("a,b\n1,"+strings.Repeat("å", 1001)+"\n=1,2\n"))
	if len(e.Faults) != 2 || e.Faults[0].Path != "B2" || e.Faults[1].Path != "A3" {
		t.Errorf("got %v", e)
	}
}

func TestCSVAtTheLimits(t *testing.T) {
	for name, in := range map[string]string{
		"rows":    "a,b\n" + strings.Repeat("1,2\n", maxRows-1) + "\n\n",
		"columns": strings.Repeat("x,", 99) + "x\n\"" + strings.Repeat(",", 200) + "\",2\n",
		"text":    "a,b\n1,  " + strings.Repeat("å", maxText) + "  \n",
	} {
		if _, err := Read("x.csv", []byte(in)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestManyFaults(t *testing.T) {
	e := refusal(t, "x.csv", []byte("a,b\n"+strings.Repeat("=1,2\n", 1000)))
	if len(e.Faults) != 201 || e.Faults[200].What.In(survey.Swedish) != "Det finns 800 fel till." {
		t.Fatalf("%d faults, the last %v", len(e.Faults), e.Faults[len(e.Faults)-1])
	}
	if got := e.Detail.In(survey.English); got != "1000 errors found, of which the first 200 are shown. Nothing was changed." {
		t.Error(got)
	}
}

// The lines tell the separator, not the first of them alone: a title may stand above the headings, and amounts have commas.
func TestSeparators(t *testing.T) {
	for in, want := range map[string]rune{
		"Lista\na;b;c\n1;2;3\n":                     ';',
		"Lista, mars, Tanum\na;b;c\n1;2;3\n":        ';',
		"a;b;c\n1,5;2,5;3,5\n":                      ';',
		"a,b\n\"x;y;z\",2\n":                        ',',
		"a\tb\nx, y, z\t1\n":                        '\t',
		"namn\nÅmål\n":                              ',',
		"kod,namn,källa\n1,Orust,a; b; c; d; e\n\n": ',',
		"a;b": ';',
	} {
		if got := separator([]byte(in)); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}
