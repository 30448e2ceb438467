package questionnaire_test

import (
	"reflect"
	"strconv"
	"strings"
	"testing"

	"mogna/configs"
	"mogna/internal/questionnaire"
	"mogna/internal/survey"
)

func loadShipped(t *testing.T) map[string]*survey.Questionnaire {
	t.Helper()
	set, err := questionnaire.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	byID := map[string]*survey.Questionnaire{}
	for _, q := range set {
		byID[q.ID] = q
	}
	for _, id := range []string{"digital-mognad", "formagor-2030", "viktning-2030", "it-ekonomi"} {
		if byID[id] == nil {
			t.Fatalf("%s does not ship", id)
		}
	}
	return byID
}

// The first edition can still be loaded.
func TestTheFirstEditionShips(t *testing.T) {
	set, err := newLoader(t).LoadFS(configs.Questionnaires, "questionnaires/first")
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range set {
		if now := loadShipped(t)[q.ID]; q.Version != "1.0.1" || now == nil || now.Version == q.Version {
			t.Errorf("%s has version %s", q.ID, q.Version)
		}
	}
	if len(set) != 4 {
		t.Errorf("%d questionnaires", len(set))
	}
}

func TestShippedTexts(t *testing.T) {
	for id, q := range loadShipped(t) {
		for path, text := range texts(reflect.ValueOf(*q), "", map[string]survey.Text{}) {
			for _, lang := range []string{survey.Swedish, survey.English} {
				if strings.TrimSpace(text[lang]) == "" {
					t.Errorf("%s%s: no %s", id, path, lang)
				}
			}
		}
		roundTrip(t, q)
	}
}

// texts collects every text below a value that is given at all.
func texts(v reflect.Value, path string, found map[string]survey.Text) map[string]survey.Text {
	if text, ok := v.Interface().(survey.Text); ok {
		if len(text) > 0 {
			found[path] = text
		}
		return found
	}
	switch v.Kind() {
	case reflect.Struct:
		for n := range v.NumField() {
			texts(v.Field(n), path+"/"+v.Type().Field(n).Name, found)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), path, found)
		}
	case reflect.Slice:
		for n := range v.Len() {
			texts(v.Index(n), path+"/"+strconv.Itoa(n), found)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			texts(v.MapIndex(key), path+"/"+key.String(), found)
		}
	}
	return found
}

// The time that respondents are told is what reading and judging takes the role with most to answer, or up to three minutes more.
func TestShippedMinutes(t *testing.T) {
	for id, q := range loadShipped(t) {
		most := 0.0
		for _, role := range q.Roles {
			seconds := survey.SecondsToRead(q.Intro)
			for _, section := range q.For(role) {
				seconds += survey.SecondsToRead(section.Title, section.Intro)
				for _, item := range section.Items {
					seconds += item.Seconds()
				}
			}
			most = max(most, seconds)
		}
		if estimate := survey.Minutes(most); q.Minutes < estimate || q.Minutes > estimate+3 {
			t.Errorf("%s says %d minutes and takes %d", id, q.Minutes, estimate)
		}
	}
}

func TestShippedCapabilities(t *testing.T) {
	set := loadShipped(t)
	levels, importance := set["formagor-2030"], set["viktning-2030"]
	var counts []int
	for _, s := range levels.Sections {
		counts = append(counts, len(s.Items))
	}
	if want := []int{7, 8, 7, 7, 6, 7, 7, 6}; !reflect.DeepEqual(counts, want) {
		t.Errorf("areas of %v, want %v", counts, want)
	}
	rated := importance.Items()
	most := rated[len(rated)-1]
	rated = rated[:len(rated)-1]
	if most.Type != survey.ChoicesItem || most.MaxChoices != 10 || len(most.Options) != len(rated) {
		t.Errorf("at most %d of %d are chosen as the most important", most.MaxChoices, len(most.Options))
	}
	for n, o := range most.Options {
		if o.Value != float64(n+1) || !reflect.DeepEqual(o.Label, rated[n].Text) {
			t.Errorf("option %v is %s, not %s", o.Value, o.Label.In(survey.Swedish), rated[n].ID)
		}
	}
	for n, i := range levels.Items() {
		if len(i.Signs) != 5 || i.Definition == nil {
			t.Errorf("%s lacks a definition or the sign of a level", i.ID)
		}
		if r := rated[n]; r.ID != i.ID || !reflect.DeepEqual(r.Text, i.Text) || r.Construct != i.Construct || r.Capability != i.ID {
			t.Errorf("%s is rated as %s, %s", i.ID, r.ID, r.Text.In(survey.Swedish))
		}
	}
	if len(rated) != 55 {
		t.Errorf("%d capabilities are rated", len(rated))
	}
}

func TestShippedMaturity(t *testing.T) {
	q := loadShipped(t)["digital-mognad"]
	items := map[string]int{}
	reversed := false
	for _, i := range q.Items() {
		items[i.Construct]++
		reversed = reversed || i.Reverse
	}
	leaves := survey.Leaves(q.Constructs)
	if len(leaves) < 20 || len(leaves) > 24 || !reversed || q.Scoring.Types == nil {
		t.Errorf("%d leaves, reversed items %v, types %v", len(leaves), reversed, q.Scoring.Types)
	}
	for _, l := range leaves {
		if n := items[l.ID]; n < 2 || n > 3 {
			t.Errorf("%s has %d items", l.ID, n)
		}
	}
	if len(q.Constructs) != 2 {
		t.Fatalf("%d dimensions", len(q.Constructs))
	}
	for _, d := range q.Constructs {
		if len(d.Children) != 3 {
			t.Errorf("%s has %d categories", d.ID, len(d.Children))
		}
	}
}
