package importing

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"mogna/internal/survey"
)

// figuresIn reads a text as a file of one organisation's figures, or of several.
func figuresIn(t *testing.T, csv string, many bool, asked Asked) Figures {
	t.Helper()
	files := []File{{Name: "it.csv", Data: []byte(csv)}}
	got, err := ParseFigures(files, costs(), tanum, asked)
	if many {
		got, err = ParseRoundFigures(files, costs(), []survey.Organisation{sotens, tanum}, asked)
	}
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// columns writes what was done with each column: its letter and use, with ! where it was read and ? where it can be chosen.
func columns(f Figures) string {
	var words []string
	for _, c := range f.Columns {
		word := c.Letters + ":" + string(c.Use)
		if c.Read {
			word += "!"
		}
		if c.Choosable {
			word += "?"
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

func TestFilesFromUse(t *testing.T) {
	for name, c := range map[string]struct {
		asked         Asked
		want, columns string
		own           bool
	}{
		"account-number-account":         {want: "1435 total=4.8e+07@D2 pool-labor=1.2e+07@D3", columns: "A:organisation B:name C:account D:amount!"},
		"account-number-share":           {want: "1435 total=4.8e+07@D2 pool-labor=1.2e+07@D3", columns: "A:organisation B:name C:share D:amount!"},
		"account-number-year-own-import": {own: true, want: "1435 pool-labor=1.2e+07@C2", columns: "A:name B:year C:amount!"},
		"budget-before-actual-input":     {want: "which:C2", columns: "A:organisation B:name C:amount? D:amount?"},
		"negative-and-dash-input":        {own: true, want: "1435 total=4.8e+07@B2 !3:B3", columns: "A:name B:amount!"},
		"several-years-input":            {want: "which:C2", columns: "A:organisation B:name C:amount? D:amount? E:amount?"},
		"several-years-year-headings":    {want: "which:C2", columns: "A:organisation B:name C:amount? D:amount?"},
		"tkr-heading-long":               {want: "1435 total=4.8e+07@C2 pool-labor=1.2e+07@C3", columns: "A:organisation B:name C:amount!"},
		"tkr-heading-wide":               {want: "1435 total=4.8e+07@B2 users=2750@C2 workplaces=1600@D2", columns: "A:organisation B:item! C:item! D:item!"},
	} {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile("testdata/figures/" + name + ".csv")
			if err != nil {
				t.Fatal(err)
			}
			got := figuresIn(t, string(data), !c.own, c.asked)
			if told(got) != c.want || columns(got) != c.columns {
				t.Errorf("\n got %s | %s\nwant %s | %s", told(got), columns(got), c.want, c.columns)
			}
		})
	}
}

func TestSeveralColumnsAreAChoice(t *testing.T) {
	years := "Post;Utfall 2024;Utfall 2025\nTotal it-kostnad;44;48\nEgen personal;11;\n"
	for name, c := range map[string]struct {
		csv   string
		asked Asked
		want  string
		many  bool
	}{
		"chosen":                     {csv: years, asked: Asked{Columns: []string{"1!C"}}, want: "1435 total=48@C2 ?Egen personal@A3"},
		"the questionnaire's year":   {csv: years, asked: Asked{Year: 2024}, want: "1435 total=44@B2 pool-labor=11@B3"},
		"a choice before the year":   {csv: years, asked: Asked{Year: 2024, Columns: []string{"1!C"}}, want: "1435 total=48@C2 ?Egen personal@A3"},
		"no column of the year":      {csv: years, asked: Asked{Year: 2023}, want: "which:B2"},
		"one column, another year":   {csv: "Post;Utfall 2024\nTotal it-kostnad;44\n", asked: Asked{Year: 2025}, want: "which:B2"},
		"the year twice":             {csv: "Post;Budget 2025;Utfall 2025\nTotal it-kostnad;50;48\n", asked: Asked{Year: 2025}, want: "which:B2"},
		"never both in a row":        {csv: "Post;Budget;Utfall\nTotal it-kostnad;50;\nEgen personal;;12\n", want: "which:B2"},
		"years below År":             {csv: "År;2024;2025\nTotal it-kostnad;44;48\n", asked: Asked{Year: 2025}, want: "1435 year=2025@C1 total=48@C2"},
		"not a column of the file":   {csv: years, asked: Asked{Columns: []string{"1!Z"}}, want: "which:B2 !0:"},
		"an empty choice":            {csv: years, asked: Asked{Columns: []string{""}}, want: "which:B2 !0:"},
		"an account is no choice":    {csv: "Post;Konto;Belopp\nTotal it-kostnad;5420;48\n", asked: Asked{Columns: []string{"1!B"}}, want: "1435 total=48@C2 !0:"},
		"two of a sheet":             {csv: years, asked: Asked{Columns: []string{"1!B", "1!C"}}, want: "1435 total=44@B2 pool-labor=11@B3 !0:"},
		"without headings":           {csv: "Total it-kostnad;5420;48000000\n", want: "which:B1"},
		"taking turns":               {csv: "Total it-kostnad;48;\nEgen personal;;12\n", want: "1435 total=48@B1 pool-labor=12@C2"},
		"how many, beside amounts":   {csv: "Post;Antal;Belopp\nEgen personal;25;12000000\nAntal användare;2750;99\n", want: "1435 pool-labor=1.2e+07@C2 users=2750@B3"},
		"how many, never an amount":  {csv: "Post;Antal\nEgen personal;25\nAntal användare;2750\n", want: "1435 users=2750@B3 ?Egen personal@A2"},
		"unknown headings":           {csv: "Post;Ramanslag;Helår\nTotal it-kostnad;50;48\n", want: "which:B2"},
		"months":                     {csv: "Post;jan;feb\nTotal it-kostnad;4;4\n", want: "which:B2"},
		"each of something":          {csv: "Post;kr per användare;Avvikelse;Belopp\nTotal it-kostnad;17454;-2;48000000\n", want: "1435 total=4.8e+07@D2"},
		"per cent in the cells":      {csv: "Post;;\nTotal it-kostnad;100 %;48000000\nEgen personal;25 %;12000000\n", want: "1435 total=4.8e+07@C2 pool-labor=1.2e+07@C3"},
		"År and Total over columns":  {csv: "Post;År;Total\nEgen personal;2025;12000000\n", want: "1435 pool-labor=1.2e+07@C2"},
		"rows of several years":      {csv: "Post;År;Belopp\nEgen personal;2024;11\nTotal it-kostnad;2025;48\n", want: "!3:B3"},
		"rows of another year":       {csv: "Post;År;Belopp\nEgen personal;2024;11\n", asked: Asked{Year: 2025}, want: "!2:B2"},
		"headings that change":       {csv: "Post;Budget;Utfall\nTotal it-kostnad;50;48\nKostnadsslag;Utfall;Budget\nEgen personal;11;12\n", asked: Asked{Columns: []string{"1!C"}}, want: "!3:C3"},
		"two tables side by side":    {csv: "Total it-kostnad;48;Egen personal;12\n", want: "which:B1"},
		"an item in two columns":     {csv: "Total it-kostnad;Totalt;Egen personal\n40;48;12\n", want: "1435 total=40@A2 pool-labor=12@C2 !1:B1"},
		"numbers below no heading":   {csv: "Total it-kostnad;;Egen personal;\n2024;2025;2024;2025\n", want: "1435 total=2024@A2 pool-labor=2024@C2 !1:B1 !1:D1"},
		"a budget in brackets":       {csv: "Total it-kostnad (budget);50\nTotal it-kostnad (2024);44\nTotal it-kostnad (exkl. moms);48\n", want: "1435 total=48@B3 ?Total it-kostnad (budget)@A1 ?Total it-kostnad (2024)@A2"},
		"how many, and not the cost": {csv: "Egen personal (antal);Total it-kostnad (kr);Antal användare (st)\n25;48;7\n", want: "1435 total=48@B2 users=7@C2 ?Egen personal (antal)@A1"},
		"organisations over two":     {many: true, csv: ";Tanum;;Sotenäs;\n;Budget;Utfall;Budget;Utfall\nTotalt;50;48;30;29\n", want: "1435 total=50@B3 1427 total=30@D3 !1:C1 !1:E1"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := told(figuresIn(t, c.csv, c.many, c.asked)); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestUnitsAreAppliedOrRefused(t *testing.T) {
	for name, c := range map[string]struct{ csv, want string }{
		"in the cell":               {"Total it-kostnad;48 000 tkr\n", "total=4.8e+07 tkr"},
		"in the label":              {"Total it-kostnad (mnkr);48\nEgen personal, tusental kronor;12 000\n", "total=4.8e+07 mnkr pool-labor=1.2e+07 tusental kronor"},
		"in a line above":           {"It-kostnader 2025, tkr\nPost;Belopp\nTotal it-kostnad;48 000\nAntal användare;2750\n", "total=4.8e+07 tkr users=2750"},
		"in a line below":           {"Post;Belopp\nTotal it-kostnad;48 000\nAlla belopp i tusental kronor.\n", "total=4.8e+07 tusental kronor"},
		"in a column of its own":    {"Post;Enhet;Belopp\nTotal it-kostnad;tkr;48 000\nEgen personal;kr;12000000\nAntal användare;st;2750\n", "total=4.8e+07 tkr pool-labor=1.2e+07 users=2750"},
		"below the heading":         {"Post;Belopp\n;tkr\nTotal it-kostnad;48 000\n", "total=4.8e+07 tkr"},
		"below an item's heading":   {"Total it-kostnad;Antal användare\ntkr;st\n48 000;2750\n", "total=4.8e+07 tkr users=2750"},
		"English":                   {"Item;Amount (SEK thousands)\nTotal IT cost;48 000\n", "total=4.8e+07 sek thousands"},
		"said twice":                {"Post;Belopp (tkr)\nTotal it-kostnad (tkr);48 000 tkr\n", "total=4.8e+07 tkr"},
		"kronor":                    {"Post;Belopp (kr)\nTotal it-kostnad;48 000 000 kr\n", "total=4.8e+07"},
		"exact":                     {"Total it-kostnad;4,35 tkr\n", "total=4350 tkr"},
		"two that differ":           {"Post;Belopp (tkr)\nTotal it-kostnad;48 mkr\n", "!B2"},
		"kronor in thousands":       {"Alla belopp i tkr\nPost;Belopp (kr)\nTotal it-kostnad;48\n", "!B3"},
		"two in a heading":          {"Post;Belopp (tkr eller mkr)\nTotal it-kostnad;48\n", "!B2"},
		"another currency":          {"Post;Belopp (EUR)\nTotal it-kostnad;48\nAntal användare;7\n", "users=7 !B2"},
		"in thousands of what":      {"Siffrorna är i tusental\nTotal it-kostnad;48\nAntal användare;7\n", "total=48000 tusental !B3"},
		"an item's own thousands":   {"Antal användare (tusental);2,75\n", "users=2750 tusental"},
		"kronor of people":          {"Antal användare;2 tkr\n", "!B1"},
		"a number in a sentence":    {"Vi sparade 2 miljoner kr\nTotal it-kostnad;48\n", "total=48"},
		"thousands or decimals":     {"Total it-kostnad;12.500\nAntal användare;2.750\nEgen personal;1,234\n", "!B1 !B2 !B3"},
		"no number":                 {"Total it-kostnad;12 34 567\n", "!B1"},
		"negative":                  {"Total it-kostnad;−3 000 000\nEgen personal;(3 000 000)\nUtrustning;3 000 000-\n", "!B1 !B2 !B3"},
		"dashes, and nothing there": {"Total it-kostnad;48\nEgen personal;–\nUtrustning;—\nLokaler;- kr\n", "total=48"},
	} {
		t.Run(name, func(t *testing.T) {
			got := figuresIn(t, c.csv, false, Asked{})
			var words []string
			for _, o := range got.Organisations {
				for _, x := range o.Figures {
					words = append(words, strings.TrimSpace(fmt.Sprintf("%s=%v %s", x.Item, x.Value, x.Unit)))
				}
			}
			for _, f := range got.Faults {
				words = append(words, "!"+f.Path)
			}
			if all := strings.Join(words, " "); all != c.want || len(got.Questions) > 0 {
				t.Errorf("\n got %s %v\nwant %s", all, got.Questions, c.want)
			}
		})
	}
}

func TestWhatIsToldOfNumbers(t *testing.T) {
	for csv, want := range map[string][2]string{
		"Antal användare;2.750\n":                              {"”2.750” kan läsas som 2\u00a0750 eller som 2,75 (Antal användare). Skriv 2\u00a0750 eller 2,75.", "“2.750” can be read as 2\u00a0750 or as 2.75 (Antal användare). Write 2\u00a0750 or 2.75."},
		"Utrustning;-3 000 000\n":                              {"Talet −3\u00a0000\u00a0000 är för litet. Det ska vara minst 0.", "The number −3,000,000 is too small. It must be at least 0."},
		"Post;Belopp (tkr)\nTotal it-kostnad;48 mkr\n":         {"Enheten är både ”mkr” och ”tkr” (B1) (Total it-kostnad). Behåll bara den rätta.", "The unit is both “mkr” and “tkr” (B1) (Total it-kostnad). Keep only the correct one."},
		"Post;Budget;Utfall\nTotal it-kostnad;50 000;48 000\n": {"Flera kolumner har tal bredvid namnen: B (”Budget”, 50 000 i B2), C (”Utfall”, 48 000 i C2). Välj vilken som ska läsas.", "Several columns have numbers beside the names: B (“Budget”, 50 000 in B2), C (“Utfall”, 48 000 in C2). Choose which one to import."},
	} {
		got := figuresIn(t, csv, false, Asked{})
		all := append(got.Questions, got.Faults...)
		if len(all) != 1 {
			t.Fatal(csv, all)
		}
		for n, lang := range []string{survey.Swedish, survey.English} {
			if text := all[0].What.In(lang) + " " + all[0].Mend.In(lang); text != want[n] {
				t.Errorf("\n got %s\nwant %s", text, want[n])
			}
		}
	}
}
