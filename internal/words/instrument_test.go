package words

import (
	"fmt"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"mogna/configs"
	"mogna/internal/questionnaire"
	"mogna/internal/survey"
)

// Limits of what is asked. An item is read by somebody who has two hundred to read, a sign by somebody who judges.
const (
	mostItemLIX = 40
	mostSignLIX = 45
	itemsOfLeaf = 3
	sharedItems = 2 // of a leaf, put to every role that gets it
	lawIsNoMore = 2 // the level that is only what the law asks
)

// The marks that an item must not carry, each with what it means where it stands.
var (
	joined   = regexp.MustCompile(`\boch\b`)
	negated  = regexp.MustCompile(`(?i)\b(inte|ingen|inget|inga|aldrig|sällan|utan|saknar|saknas|slipper|undviker)\b`)
	dated    = regexp.MustCompile(`(?i)senaste|minst|varje (år|kvartal|månad)|en gång|skriftlig|skriven|förteckning|\d`)
	mayNever = regexp.MustCompile(`(?i)^när .*\.$|projekt|försök|införa|nya tjänster`)
	changes  = regexp.MustCompile(`(?i)\b(minskat|minskar|ökat|ökar|stigit|färre|halverats|lägre än|sänka)\b`)
	others   = regexp.MustCompile(`(?i)kommun`)
)

// meantSo are the items that carry a mark and are meant to, by id and mark, each with the reason.
var meantSo = map[string]string{
	"inn-06 när": "important decisions are taken everywhere",
	"inf-15 när": "addresses change everywhere",
	"anv-18 när": "technology fails everywhere",
}

func marked(t *testing.T, i survey.Item, mark string, found bool) {
	t.Helper()
	if found && meantSo[i.ID+" "+mark] == "" {
		t.Errorf("%s, %s: %s", i.ID, mark, i.Text[survey.Swedish])
	}
}

func instruments(t *testing.T, folder string) map[string]*survey.Questionnaire {
	t.Helper()
	loader, err := questionnaire.Standard()
	if err != nil {
		t.Fatal(err)
	}
	list, err := loader.LoadFS(configs.Questionnaires, folder)
	if err != nil {
		t.Fatal(err)
	}
	byID := map[string]*survey.Questionnaire{}
	for _, q := range list {
		byID[q.ID] = q
	}
	return byID
}

func scored(q *survey.Questionnaire) (list []survey.Item) {
	return slices.DeleteFunc(q.Items(), func(i survey.Item) bool { return i.Construct == "" })
}

// Roles are asked the same: a difference between two roles is else partly one between two questions.
func TestRolesShareTheItemsOfALeaf(t *testing.T) {
	q := instruments(t, "questionnaires")["digital-mognad"]
	for _, leaf := range survey.Leaves(q.Constructs) {
		items := slices.DeleteFunc(scored(q), func(i survey.Item) bool { return i.Construct != leaf.ID })
		if len(items) != itemsOfLeaf {
			t.Errorf("%s has %d items", leaf.ID, len(items))
		}
		asked := slices.DeleteFunc(slices.Clone(q.Roles), func(r survey.Role) bool {
			return !slices.ContainsFunc(items, func(i survey.Item) bool { return i.AskedOf(r) })
		})
		shared := slices.DeleteFunc(items, func(i survey.Item) bool {
			return slices.ContainsFunc(asked, func(r survey.Role) bool { return !i.AskedOf(r) })
		})
		if len(shared) < sharedItems {
			t.Errorf("%s: %d of its items are put to all of %v", leaf.ID, len(shared), asked)
		}
	}
}

// A fact is asked for with answers of its own. What is agreed with is a statement, and no date or number stands in it.
func TestFactsAreNoMatterOfDegree(t *testing.T) {
	q := instruments(t, "questionnaires")["digital-mognad"]
	for _, i := range scored(q) {
		degree, question := strings.HasPrefix(i.Scale, "instamm"), strings.HasSuffix(i.Text[survey.Swedish], "?")
		if degree == question {
			t.Errorf("%s: a question has the scale %s, or a statement: %s", i.ID, i.Scale, i.Text[survey.Swedish])
		}
		marked(t, i, "dated", degree && dated.MatchString(i.Text[survey.Swedish]))
	}
}

func TestItemsAskOneThingPlainly(t *testing.T) {
	q := instruments(t, "questionnaires")["digital-mognad"]
	reversed := 0
	for _, i := range scored(q) {
		text := i.Text[survey.Swedish]
		if x := lix(text); x > mostItemLIX {
			t.Errorf("%s: LIX %.0f: %s", i.ID, x, text)
		}
		marked(t, i, "och", joined.MatchString(text))
		marked(t, i, "negation", negated.MatchString(text))
		marked(t, i, "när", mayNever.MatchString(text) && len(q.Scales[i.Scale].NotApplicable) == 0)
		if len(q.Scales[i.Scale].Unknown) == 0 {
			t.Errorf("%s: nobody can say that they do not know", i.ID)
		}
		if i.Reverse {
			reversed++
		}
	}
	if reversed < 8 {
		t.Errorf("%d reverse-keyed items", reversed)
	}
	for mark := range meantSo {
		id, _, _ := strings.Cut(mark, " ")
		if _, there := q.Item(id); !there {
			t.Errorf("%s is not there to be meant", mark)
		}
	}
}

// What is used beside the systems has three items, and the last one is free text that no score is made of.
func TestShadowITAndProposals(t *testing.T) {
	q := instruments(t, "questionnaires")["digital-mognad"]
	items := q.Items()
	for _, i := range items {
		if i.Construct == "anv-vanor" && !i.Reverse {
			t.Errorf("%s is not about what is used beside the systems", i.ID)
		}
	}
	last := items[len(items)-1]
	if last.Type != survey.TextItem || last.Construct != "" || last.Required {
		t.Errorf("the last item is %+v", last)
	}
	if end := q.Sections[len(q.Sections)-1]; len(end.Items) != 1 {
		t.Errorf("it stands in %s, among others", end.ID)
	}
}

// Each level of a capability is one fact, in plain words.
func TestEveryLevelHasASign(t *testing.T) {
	q := instruments(t, "questionnaires")["formagor-2030"]
	for _, i := range q.Items() {
		if len(i.Signs) != len(q.Options(i)) {
			t.Errorf("%s has %d signs for %d levels", i.ID, len(i.Signs), len(q.Options(i)))
		}
		for n, s := range i.Signs {
			text, at := s.Text[survey.Swedish], fmt.Sprintf("%s level %v", i.ID, s.Value)
			if s.Value != float64(n) {
				t.Errorf("%s stands as number %d", at, n)
			}
			if x := lix(text); x > mostSignLIX {
				t.Errorf("%s: LIX %.0f: %s", at, x, text)
			}
			if joined.MatchString(text) || strings.Count(text, ",") > 0 || len(sentences(text)) != 1 {
				t.Errorf("%s is not one fact: %s", at, text)
			}
			if shown := strings.HasPrefix(text, "Vi kan visa "); shown != (s.Value >= 3) {
				t.Errorf("%s is shown from level 3 up: %s", at, text)
			}
			if s.Value == 4 && changes.MatchString(text) {
				t.Errorf("%s asks for a change, which the best cannot show: %s", at, text)
			}
			if s.Value == 4 && others.MatchString(text) && i.Construct != "kompetens" {
				t.Errorf("%s needs other municipalities: %s", at, text)
			}
		}
	}
}

// Nothing that is only what the law asks is good or leading.
func TestTheLawIsNotLeading(t *testing.T) {
	set := instruments(t, "questionnaires")
	towers := set["it-ekonomi"].Economy.Towers
	acts := 0
	for _, i := range set["formagor-2030"].Items() {
		for _, l := range i.Law {
			acts++
			if l.Level > lawIsNoMore {
				t.Errorf("%s: %s at level %v", i.ID, l.Act[survey.Swedish], l.Level)
			}
		}
		for _, m := range i.Maps {
			if m.To == "tbm" && !slices.ContainsFunc(towers, func(l survey.Label) bool { return l.ID == m.Ref }) {
				t.Errorf("%s: there is no tower %s", i.ID, m.Ref)
			}
		}
	}
	if acts < 10 {
		t.Errorf("%d acts", acts)
	}
}

// What is new, gone or changed since the first edition has a row in the questionnaire's own changelog, with the reason. What keeps its
// id keeps what is measured.
func TestEveryChangedItemIsExplained(t *testing.T) {
	first, second := instruments(t, "questionnaires/first"), instruments(t, "questionnaires")
	for id, now := range second {
		then := first[id]
		if then == nil {
			continue
		}
		data, err := os.ReadFile(root + "docs/questionnaires/" + id + ".md")
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range slices.Concat(then.Items(), now.Items()) {
			old, was := then.Item(i.ID)
			present, is := now.Item(i.ID)
			row := regexp.MustCompile("(?m)^\\| `" + i.ID + "` \\|.*[^ |] \\|$").Match(data)
			if same := was && is && reflect.DeepEqual(old, present); !same && !row {
				t.Errorf("%s %s: docs/questionnaires/%s.md does not explain %s", id, now.Version, id, i.ID)
			}
			if was && is && (old.Reverse != present.Reverse || now.Kind == survey.Maturity && old.Construct != present.Construct || !reflect.DeepEqual(old.Definition, present.Definition)) {
				t.Errorf("%s: %s measures something else and keeps its id", id, i.ID)
			}
		}
	}
}
