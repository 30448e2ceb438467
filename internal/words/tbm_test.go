package words

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"mogna/internal/economy"
)

// Each class of the pools and the towers has exactly one target in TBM, and nothing else has any. A key that stands twice is a fault of YAML.
func TestTheTBMMappingIsAFunction(t *testing.T) {
	data, err := os.ReadFile(root + "configs/tbm.yaml")
	if err != nil {
		t.Fatal(err)
	}
	type target struct {
		To   string `yaml:"to"`
		Read *bool  `yaml:"read"`
	}
	var m struct {
		Taxonomy      struct{ Name, Publisher, Version, Published string }
		Questionnaire struct{ ID, Version string }
		Pools, Towers map[string]target
	}
	if err := yaml.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	q := instruments(t, "questionnaires")["it-ekonomi"]
	if m.Taxonomy.Version != "5.0.1" || m.Questionnaire.ID != q.ID || m.Questionnaire.Version != q.Version {
		t.Errorf("%+v of %+v, and the questionnaire is %s", m.Taxonomy, m.Questionnaire, q.Version)
	}
	for division, targets := range map[string]map[string]target{economy.Pools: m.Pools, economy.Towers: m.Towers} {
		var classes []string
		for _, l := range economy.Labels(q, division) {
			classes = append(classes, l.ID)
			if x, there := targets[l.ID]; !there || x.To == "" || x.Read == nil || (x.To == "none") != (l.ID == "unallocated") {
				t.Errorf("%s/%s has the target %+v", division, l.ID, x)
			}
		}
		for id := range targets {
			if !slices.Contains(classes, id) {
				t.Errorf("%s/%s is no class", division, id)
			}
		}
	}
}

// No text says that our classes are TBM's: the newest edition's are our own by name, and "TBM 4.0" stands nowhere but in the first.
func TestOurClassesHaveOurName(t *testing.T) {
	if x := instruments(t, "questionnaires")["it-ekonomi"].Economy.Taxonomy; x.Name != "Mogna" {
		t.Errorf("%+v", x)
	}
	said := regexp.MustCompile(`TBM,? (version )?"?4\.0`)
	for _, path := range roots {
		for _, p := range texts(t, path) {
			if said.MatchString(p.text) {
				t.Errorf("%s: %s", p.where, p.text)
			}
		}
	}
}

// esvs are the nine key figures of ESV 2017:13 as texts call them. What tells of all of them, or of the purposes' division, says so too.
var esvs = regexp.MustCompile(`(?i)verksamhetens kostnader|operating cost|användare,? utan elever|user,? without pupils|it-arbetsplats|workstation|utkontrakterad|outsourced|telefoni|telephony|inhyrd|hired|syftena|purposes|lagring|storage`)

// Nothing outside the nine is labelled ESV's. Documents may tell of ESV; what a reader meets as a figure's name may not.
func TestOnlyTheNineAreESVs(t *testing.T) {
	named := regexp.MustCompile(`\bESV\b`)
	seen := 0
	for _, path := range roots {
		for _, p := range texts(t, path) {
			if !named.MatchString(p.text) {
				continue
			}
			seen++
			if !esvs.MatchString(p.text) && !aboutESV(p) {
				t.Errorf("%s is labelled ESV's: %s", p.where, p.text)
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d texts tell of ESV", seen)
	}
}

// aboutESV are the sources, which a test of the measures holds, and documents.
func aboutESV(p passage) bool {
	return strings.HasPrefix(p.text, "ESV 2017:13, ") || strings.HasPrefix(p.where, "docs/") || strings.HasPrefix(p.where, "CHANGELOG.md")
}
