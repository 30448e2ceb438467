package importing

import (
	"fmt"
	"strings"
	"testing"

	"mogna/internal/questionnaire"
	"mogna/internal/survey"
)

// Every item of the second edition that asks for a number has another name that finance officers use, and none of those leads to two items
// unless they are told apart by their section.
func TestTheSecondEditionHasOtherNames(t *testing.T) {
	second := itEconomy(t, "2.0.0")
	names := newItemNames(second)
	for _, i := range second.Items() {
		others := 0
		for _, name := range synonyms[i.Measure+i.Pool+i.Tower+i.Purpose+i.Centre] {
			if name != foldHeading(name) {
				t.Errorf("%q is not folded", name)
			}
			seen := map[string]bool{}
			for _, n := range names[name] {
				if seen[n.section] {
					t.Errorf("%q names two items of the section %s", name, n.section)
				}
				seen[n.section] = true
				if n.ID == i.ID && name != foldName(i.Text.In(survey.Swedish)) {
					others++
				}
			}
		}
		if i.Type == survey.NumberItem && i.Pool != "other" && others == 0 {
			t.Errorf("%s (%s) has no other name", i.ID, i.Text.In(survey.Swedish))
		}
	}
	got, err := ParseFigures([]File{csv("Post;Belopp", "Investeringar;3000000", "Avskrivningar programvara;900000", "Internränta;40000", "Elever;1200", "Inhyrd it-personal;2,5", "It-arbetsplatser;700", "Skolornas it;5000000", "Utskrifter;80000")}, second, tanum, Asked{})
	if err != nil {
		t.Fatal(err)
	}
	want := "investment=3e+06 pool-software-capital=900000 internal-interest=40000 pupils=1200 hired-staff=2.5"
	var read []string
	for _, x := range got.Organisations[0].Figures {
		read = append(read, fmt.Sprintf("%s=%v", x.Item, x.Value))
	}
	if said := strings.Join(read, " "); !strings.HasPrefix(said, want) || !strings.Contains(said, "centre-schools=5e+06") || !strings.Contains(said, "tower-output=80000") || strings.Contains(said, "workplaces=700 ") && !strings.Contains(said, "service-workplaces=700") {
		t.Errorf("got %s; unread %v", said, got.Unread)
	}
}

func itEconomy(t *testing.T, version string) *survey.Questionnaire {
	t.Helper()
	all, err := questionnaire.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range all {
		if q.ID == "it-ekonomi" && q.Version == version {
			return q
		}
	}
	t.Fatalf("it-ekonomi %s does not ship", version)
	return nil
}
