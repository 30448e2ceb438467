package report

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"mogna/internal/report/csv"
	"mogna/internal/report/model"
	"mogna/internal/survey"
)

var hostileNames = []string{`=HYPERLINK("http://example.com","Klicka här")`, "Östra; \"Å\"\n", "+46 520 00", "-1+2", "@SUM(A1:A9)", "\t=1+1",
	`[]:*?/\ och 'citat' & <b>taggar</b>`, strings.Repeat("Mycket lång kommun ", 12), "_x0041_ _x005F_", ` t="str"><f>#1</f>`, " ＝1+1", "1e5", "0001", "😀 – kommun"}

func hostileOrganisations() []survey.Organisation {
	var all []survey.Organisation
	for n, name := range hostileNames {
		all = append(all, survey.Organisation{Code: string(rune('A'+n)) + "=1", Name: name, Kind: survey.Municipality})
	}
	all[0].Code = "=cmd|'/C calc'!A1"
	all[1].Kind, all[1].Members = survey.JointBody, []string{"C=1", "D=1"}
	return all
}

// hostileQuestionnaires are two whose titles differ only after the end of a sheet's name, with the worst signs in them.
func hostileQuestionnaires() []*survey.Questionnaire {
	title := survey.Say(`=Mognad[1]:*?/\ i 'våra' kommuner A`, `=Maturity[1]:*?/\ in 'our' places A`)
	build := func(id string) *survey.Questionnaire {
		return &survey.Questionnaire{ID: id, Version: "1", Kind: survey.Maturity, Per: survey.PerRespondent, Title: title,
			Roles:  []survey.Role{survey.ITManager, survey.ChiefExecutive},
			Scales: map[string]survey.Scale{"s": {Options: []survey.Option{{Value: 1, Label: survey.Say("=nej", "=no")}, {Value: 2, Label: survey.Say("+ja", "+yes")}}}},
			Sections: []survey.Section{{ID: "a", Title: survey.Say("@avsnitt", "@section"), Items: []survey.Item{
				{ID: "one", Text: survey.Say("=A1", "=A1"), Type: survey.ScaleItem, Scale: "s", Construct: "x", Weight: 1},
				{ID: "two", Text: survey.Say("\t=A2", "\t=A2"), Type: survey.ScaleItem, Scale: "s", Construct: "y", Weight: 0.1 + 0.2}}}},
			Constructs: []survey.Construct{{ID: "top", Title: survey.Say("=topp", "=top"), Weight: 1, Children: []survey.Construct{
				{ID: "x", Title: survey.Say("-x", "-x"), Weight: 1}, {ID: "y", Title: survey.Say("+y", "+y"), Weight: 2}}}},
			Scoring: survey.Scoring{Aggregate: survey.Pooled, MinAnswered: 0.5, MinCoverage: 0.5, MinRespondents: 3}}
	}
	return []*survey.Questionnaire{build("one"), build("two")}
}

func hostile() Model {
	round := autumn(true)
	round.Title, round.Organiser = "=1+1 [hösten]: \"A\" & 'B'\n*?/\\", "@Förbundet"
	return generatedExactly(round, hostileOrganisations(), hostileQuestionnaires(), 11)
}

func TestHostileNamesInTheWorkbook(t *testing.T) {
	m := hostile()
	all, err := m.Documents()
	must(t, err)
	eachBook(t, m, func(t *testing.T, b openedBook, lang string) {
		var scores []openedSheet
		for _, s := range b.sheets {
			if strings.HasPrefix(s.name, pick(lang, "Mognad =", "Maturity =")) {
				scores = append(scores, s)
			}
		}
		for n, d := range all {
			s := scores[n]
			for _, o := range m.Comparison.Organisations {
				row := s.row(0, o.Code, 0)
				s.says(row, 1, o.Name)
				for k, id := range []string{"", "top"} {
					s.holds(row, 2+k, scoreOf(d.Organisations[o.Code], id).Value)
				}
			}
		}
		b.sheets[0].says(1, 0, m.Comparison.Round.Title)
		for _, o := range m.Comparison.Organisations {
			b.sheets[0].says(b.sheets[0].row(0, o.Code, 0), 1, o.Name)
		}
	})
}

func TestHostileSheetNames(t *testing.T) {
	eachBook(t, hostile(), func(t *testing.T, b openedBook, lang string) {
		names := b.file.GetSheetList()
		if len(names) != 18 {
			t.Fatalf("sheets %q", names)
		}
		holdsValidNames(t, names)
		for _, d := range b.file.GetDefinedName() {
			if !slices.Contains(names, d.Scope) || !strings.HasPrefix(d.RefersTo, "'"+d.Scope+"'!$") {
				t.Errorf("%s of %q refers to %s", d.Name, d.Scope, d.RefersTo)
			}
		}
	})
}

func holdsValidNames(t *testing.T, names []string) {
	t.Helper()
	seen := map[string]bool{}
	for _, n := range names {
		if n == "" || len(utf16.Encode([]rune(n))) > 31 || strings.ContainsAny(n, "[]:*?/\\'\n") || seen[strings.ToLower(n)] {
			t.Errorf("sheet name %q is not valid or not unique", n)
		}
		seen[strings.ToLower(n)] = true
	}
}

func TestHostileNamesInTheCSV(t *testing.T) {
	m := hostile()
	names := map[string]bool{}
	for _, r := range readCSV(t, m, survey.Swedish) {
		for column, v := range r {
			if column != "value" && v != "" && strings.ContainsAny(v[:1], "=+-@\t\r") {
				t.Fatalf("%s %q would run as a formula", column, v)
			}
		}
		if r["measure"] == "organiser" && r["value"] != "'@Förbundet" {
			t.Errorf("organiser %q", r["value"])
		}
		names[r["organisation_name"]] = true
	}
	for _, name := range hostileNames {
		if !names[csv.Defuse(name)] {
			t.Errorf("%q is not among %v", name, names)
		}
	}
}

func TestCSVHoldsHostileFigures(t *testing.T) {
	m := hostile()
	codes := map[string]string{}
	for _, o := range m.Comparison.Organisations {
		codes[csv.Defuse(o.Code)] = o.Code
	}
	found := 0
	for _, r := range readCSV(t, m, survey.English) {
		if r["measure"] != "score" || r["value"] == "" {
			continue
		}
		d := m.Comparison.Documents[slices.Index([]string{"one", "two"}, r["questionnaire"])]
		if want := model.Exact(*scoreOf(d.Organisations[codes[r["organisation"]]], r["construct_or_item"]).Value); r["value"] != want {
			t.Errorf("%v: want %s", r, want)
		}
		found++
	}
	if found < 20 {
		t.Errorf("only %d scores", found)
	}
}

func TestDefuse(t *testing.T) {
	for _, dangerous := range []string{"=1", "+1", "-1", "@a", "\tx", "\rx", "\nx", " =1", "\u00a0=1", "\ufeff=1", "＝1", "＠a"} {
		if got := csv.Defuse(dangerous); got != "'"+dangerous {
			t.Errorf("%q became %q", dangerous, got)
		}
	}
	for _, harmless := range []string{"", "Tanum", "1435", "a=b", "Dals-Ed", "  ", "'=1", "(=1)", "\xff"} {
		if got := csv.Defuse(harmless); got != harmless {
			t.Errorf("%q became %q", harmless, got)
		}
	}
}
