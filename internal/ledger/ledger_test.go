package ledger

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"mogna/internal/questionnaire"
	"mogna/internal/survey"
)

// Each chart proposes pools that the questionnaire has, says from where it is known and when that was read, and is complete in both languages.
func TestChartsAreOfTheQuestionnaire(t *testing.T) {
	all, err := questionnaire.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range Charts {
		n := slices.IndexFunc(all, c.Fits)
		if n < 0 {
			t.Fatalf("%s fits no questionnaire that ships", c.ID)
		}
		pools := []string{Left}
		for _, p := range all[n].Economy.Pools {
			pools = append(pools, p.ID)
		}
		if c.Title == "" || c.Edition == "" || len(c.Checked) != len("2026-11-29") || !complete(c.Source) || len(c.Pay) == 0 || c.Fees == "" {
			t.Errorf("%s does not say what it is or where it is from", c.ID)
		}
		seen := map[string]bool{}
		for _, e := range c.Accounts {
			if seen[e.Account] || strings.Trim(e.Account, "0123456789") != "" || e.Account == "" || !slices.Contains(pools, e.To) || !complete(e.Title) || len(e.Doubt) > 0 && !complete(e.Doubt) {
				t.Errorf("%s: %+v", c.ID, e)
			}
			seen[e.Account] = true
		}
	}
	for _, line := range names {
		if !slices.ContainsFunc(all, func(q *survey.Questionnaire) bool {
			return Charts[0].Fits(q) && slices.ContainsFunc(q.Economy.Pools, func(l survey.Label) bool { return l.ID == line.To })
		}) {
			t.Errorf("names: no pool %s", line.To)
		}
	}
}

func complete(t survey.Text) bool { return t[survey.Swedish] != "" && t[survey.English] != "" }

// What a chart is certain of holds whatever the account is called; in doubt its name goes first; what no chart knows is unallocated; and what
// a person has moved stays moved.
func TestProposals(t *testing.T) {
	chart, _ := Find("kommun-bas")
	rows := []Row{
		{Account: "5011", Name: "Programvaror", Amount: 1}, {Account: "6431", Name: "Programvaror", Amount: 2}, {Account: "6431", Amount: -0.5},
		{Account: "6412", Name: "Diverse", Amount: 4}, {Account: "3710", Name: "Licenser", Amount: 8}, {Account: "0123", Amount: 16}, {Account: "7310", Amount: 32},
		{Account: "4023", Name: "Datorer", Amount: 64}, {Account: "8520", Name: "Internränta", Amount: 128}, {Account: "6850", Name: "Molntjänster", Amount: 256},
	}
	got := map[string]string{}
	for _, g := range Propose(rows, chart, map[string]string{"7310": "facilities"}) {
		got[g.Account] = g.Pool
		if !complete(g.Why) || (len(g.Doubt) > 0) != slices.Contains([]string{"6412", "6431", "4023", "8520"}, g.Account) || g.Moved != (g.Account == "7310") {
			t.Errorf("%+v", g)
		}
	}
	want := map[string]string{"5011": "internal-labor", "6431": "software", "6412": "hardware", "3710": Left, "0123": Unallocated, "7310": "facilities",
		"4023": Left, "8520": "hardware-capital", "6850": "cloud-services"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	proposed := Propose(rows, chart, nil)
	groups := slices.Clone(proposed)
	Move(groups, map[string]string{"6412": "software"})
	for n, g := range groups {
		if now := g.Account == "6412"; g.Moved != now || (g.Pool == "software") != (now || g.Account == "6431") || !reflect.DeepEqual(g.Why, proposed[n].Why) || g.Proposed != proposed[n].Pool {
			t.Errorf("moved now: %+v", g)
		}
	}
	sums := Sums(proposed)
	if !reflect.DeepEqual(sums, map[string]float64{"internal-labor": 1, "software": 1.5, "hardware": 4, Unallocated: 16, "other": 32, "hardware-capital": 128, "cloud-services": 256}) {
		t.Errorf("sums %v", sums)
	}
}

// The same account is pay in one chart and premises in the other.
func TestClassFiveDiffers(t *testing.T) {
	for id, want := range map[string]string{"kommun-bas": "internal-labor", "bas": "facilities"} {
		chart, _ := Find(id)
		if g := Propose([]Row{{Account: "5010", Amount: 1}}, chart, nil)[0]; g.Pool != want {
			t.Errorf("5010 by %s: %s, want %s", id, g.Pool, want)
		}
	}
}

func TestSignsAreTurned(t *testing.T) {
	chart, _ := Find("bas")
	for name, c := range map[string]struct {
		rows   []Row
		turned bool
	}{
		"costs with a minus": {[]Row{{Account: "5420", Amount: -10}, {Account: "6540", Amount: 2}, {Account: "3000", Amount: 90}}, true},
		"costs without":      {[]Row{{Account: "5420", Amount: 10}, {Account: "6540", Amount: -2}, {Account: "3000", Amount: -90}}, false},
	} {
		if rows, turned := Upright(c.rows, chart); turned != c.turned || Sums(Propose(rows, chart, nil))["software"] != 10 {
			t.Errorf("%s: %v %v", name, rows, turned)
		}
	}
}

func TestUnitsAreLeftOut(t *testing.T) {
	chart, _ := Find("bas")
	rows := []Row{{Account: "5420", Unit: "12", Amount: 1}, {Account: "5420", Unit: "30", Amount: 2}, {Account: "5420", Amount: 4}, {Account: "2640", Unit: "12", Amount: 8}}
	if got := Units(rows, chart); !reflect.DeepEqual(got, []UnitSum{{"", 4, 1}, {"12", 1, 1}, {"30", 2, 1}}) {
		t.Errorf("units %v", got)
	}
	if got := Without(rows, []string{"30", ""}); len(got) != 2 || got[0].Unit != "12" || len(rows) != 4 {
		t.Errorf("left %v", got)
	}
}
