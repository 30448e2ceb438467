package importing

import (
	"fmt"
	"strings"
	"testing"

	"mogna/internal/survey"
)

// costs is a form with three sections, of which two have an item of the same name.
func costs() *survey.Questionnaire {
	item := func(id, sv, en, measure, pool, tower string) survey.Item {
		zero, unit := 0.0, "SEK"
		if measure != "" && measure != "total" {
			unit = ""
		}
		return survey.Item{ID: id, Text: survey.Say(sv, en), Type: survey.NumberItem, Min: &zero, Measure: measure, Pool: pool, Tower: tower, Unit: unit}
	}
	return &survey.Questionnaire{ID: "it", Kind: survey.EconomyFigures, Sections: []survey.Section{
		{ID: "omfattning", Title: survey.Say("Omfattning", "Scope"), Items: []survey.Item{item("total", "Total it-kostnad", "Total IT cost", "total", "", ""), item("users", "Antal användare", "Number of users", "users", "", ""), item("year", "År", "Year", "year", "", ""),
			item("workplaces", "Antal arbetsplatser", "Number of workplaces", "workplaces", "", "")}},
		{ID: "kostnadsslag", Title: survey.Say("Kostnadsslag", "Cost types"), Items: []survey.Item{item("pool-labor", "Egen personal", "Own staff", "", "internal-labor", ""), item("pool-hw", "Utrustning", "Hardware", "", "hardware", ""), item("pool-fac", "Lokaler", "Facilities", "", "facilities", ""), item("pool-rest", "Ofördelat", "Unallocated", "", "unallocated", "")}},
		{ID: "resurstorn", Title: survey.Say("Resurstorn", "Resource towers"), Items: []survey.Item{item("tower-net", "Nät", "Network", "", "", "network"), item("tower-rest", "Ofördelat", "Unallocated", "", "", "unallocated")}},
	}}
}

var (
	tanum  = survey.Organisation{Code: "1435", Name: "Tanum", Kind: survey.Municipality}
	sotens = survey.Organisation{Code: "1427", Name: "Sotenäs", Kind: survey.Municipality}
)

// told writes what was read on one line: organisation item=value@cell.
func told(f Figures) string {
	var words []string
	for _, o := range f.Organisations {
		words = append(words, o.Organisation.Code)
		for _, x := range o.Figures {
			words = append(words, fmt.Sprintf("%s=%v@%s", x.Item, x.Value, x.Cell.Ref()))
		}
	}
	for _, c := range f.Unread {
		words = append(words, "?"+c.Text+"@"+c.Ref())
	}
	for _, x := range f.Questions {
		words = append(words, "which:"+x.Path)
	}
	for _, x := range f.Faults {
		words = append(words, fmt.Sprintf("!%d:%s", x.Line, x.Path))
	}
	return strings.Join(words, " ")
}

func TestFiguresAreReadHoweverTheyAreLaidOut(t *testing.T) {
	for name, c := range map[string]struct {
		csv, want string
		many      bool
	}{
		"a row for each, with sections": {csv: "Vår it-budget;\n\nTotal it-kostnad;48 000 000 kr\nAnvändare;1.234.567\nKostnadsslag;\nPersonal;12000000,50\nOfördelat;7\nResurstorn;\nNätverk (kr);3\nOfördelat;4\nBilar;99\n",
			want: "1435 total=4.8e+07@B3 users=1.234567e+06@B4 pool-labor=1.2000001e+07@B6 pool-rest=7@B7 tower-net=3@B9 tower-rest=4@B10 ?Bilar@A11"},
		"ids, and the number some columns off": {csv: "Id;Vad;Kommentar;Belopp\ntotal;Totalt;ungefär;5\npool-rest;Ofördelat;;6\n", want: "1435 total=5@D2 pool-rest=6@D3"},
		"a column for each":                    {csv: "Budget 2025;;;;;\nTotal it-kostnad;Egen personal;Ofördelat;Nät;Ofördelat;Bilar\n1;2;3;4;5;6\n", want: "1435 total=1@A3 pool-labor=2@B3 pool-rest=3@C3 tower-net=4@D3 tower-rest=5@E3 ?Bilar@F2"},
		"in English":                           {csv: "Item;Amount\nTotal IT cost;1,234,567.5\nOwn staff;SEK\n", want: "1435 total=1.234568e+06@B2"},
		"faults by cell":                       {csv: "Total it-kostnad;12 mkr\nEgen personal;-5\nAntal användare;5\nanvändare;6\n", want: "1435 total=1.2e+07@B1 users=5@B3 !2:B2 !4:B4"},
		"a name that several share":            {csv: "Ofördelat;5\nEgen personal;1\n", want: "1435 pool-labor=1@B2 ?Ofördelat@A1"},
		"nothing that is known":                {csv: "Bilar;5\nBussar;6\n", want: "?Bilar@A1 ?Bussar@A2 !0:"},
		"many, a column for each item": {many: true, csv: "Kommun;Total it-kostnad;Antal användare\n1427;1;2\nTanums kommun;3;4\nTanm;5;6\n",
			want: "1427 total=1@B2 users=2@C2 1435 total=3@B3 users=4@C3 !4:A4"},
		"many, a column for each organisation": {many: true, csv: ";Sotenäs;Tanum;Summa\nTotalt;1;2;3\nEgen personal;3;;3\nBilar;5;6;11\n",
			want: "1427 total=1@B2 pool-labor=3@B3 1435 total=2@C2 ?Bilar@A4 ?Summa@D1"},
		"many, a row for each figure":     {many: true, csv: "Organisation;Fråga;Belopp\nTanum;Totalt;1\nSotenäs;Totalt;2\n", want: "1435 total=1@C2 1427 total=2@C3"},
		"many, and it does not say whose": {many: true, csv: "Totalt;1\nEgen personal;2\n", want: "!0:"},
	} {
		t.Run(name, func(t *testing.T) {
			files := []File{{Name: "it.csv", Data: []byte(c.csv)}}
			got, err := ParseFigures(files, costs(), tanum, Asked{})
			if c.many {
				got, err = ParseRoundFigures(files, costs(), []survey.Organisation{sotens, tanum}, Asked{})
			}
			if err != nil || told(got) != c.want {
				t.Errorf("\n got %s %v\nwant %s", told(got), err, c.want)
			}
		})
	}
}
