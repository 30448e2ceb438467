package survey_test

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	. "mogna/internal/survey"
)

// instrument is a small questionnaire with one item of each type and a condition.
func instrument() *Questionnaire {
	least, greatest := 0.0, 100.0
	return &Questionnaire{
		ID: "q", Version: "1.0.0", Kind: Maturity, Per: PerRespondent, Title: Say("Mognad", "Maturity"), Roles: []Role{ITManager, HeadOfDepartment},
		Scales: map[string]Scale{
			"plain": {Options: []Option{{Value: 1}, {Value: 2}, {Value: 5}}},
			"soft":  {Options: []Option{{Value: 1}, {Value: 2}}, Unknown: Say("Vet ej", "Don't know"), NotApplicable: Say("Ej aktuellt", "Not applicable")},
		},
		Sections: []Section{
			{ID: "one", Items: []Item{
				{ID: "scale", Type: ScaleItem, Scale: "plain", Required: true, Evidence: true},
				{ID: "soft", Type: ScaleItem, Scale: "soft"},
				{ID: "hidden", Type: ScaleItem, Scale: "plain", ShowIf: &Condition{Item: "scale", Equals: []float64{5}}},
			}},
			{ID: "two", Items: []Item{
				{ID: "number", Type: NumberItem, Min: &least, Max: &greatest, Roles: []Role{ITManager}},
				{ID: "choices", Type: ChoicesItem, Options: []Option{{Value: 1}, {Value: 2}}, Roles: []Role{ITManager}},
				{ID: "text", Type: TextItem, MaxLength: 5, Roles: []Role{ITManager}},
				{ID: "two of three", Type: ChoicesItem, Options: []Option{{Value: 1}, {Value: 2}, {Value: 3}}, MaxChoices: 2, Roles: []Role{Controller}},
			}},
		},
	}
}

func TestCheckNamesWhatIsWrong(t *testing.T) {
	q := instrument()
	for _, c := range []struct {
		item  string
		value Value
		fault string // part of the English text; empty: the value is legal
	}{
		{"scale", Num(5), ""},
		{"scale", Num(3), "3 is not an option"},
		{"scale", Num(2.000001), "not an option"},
		{"scale", Value{Missing: Unknown}, "cannot be chosen"},
		{"scale", Value{Number: ptr(1.0), Comment: "since 2019"}, ""},
		{"scale", Value{Number: ptr(1.0), Text: "x"}, "does not fit the question"},
		{"soft", Value{Missing: Unknown}, ""},
		{"soft", Value{Missing: NotApplicable}, ""},
		{"soft", Value{Missing: "later"}, "cannot be chosen"},
		{"soft", Value{Number: ptr(1.0), Comment: "x"}, "does not accept comments"},
		{"number", Num(0), ""},
		{"number", Num(-0.5), "is too small"},
		{"number", Num(101), "is too large"},
		{"choices", Value{Numbers: []float64{1, 2}}, ""},
		{"choices", Value{Numbers: []float64{1, 3}}, "3 is not an option"},
		{"choices", Num(1), "does not fit the question"},
		{"choices", Value{Numbers: []float64{2, 2}}, "chosen twice"},
		{"two of three", Value{Numbers: []float64{1, 3}}, ""},
		{"two of three", Value{Numbers: []float64{1, 2, 3}}, "3 options are chosen. Choose at most 2."},
		{"text", Value{Text: "åäö"}, ""},
		{"text", Value{Text: "åäöåäö"}, "6 characters"},
		{"text", Value{Text: "a\x00"}, "not allowed"},
		{"text", Value{}, ""},
	} {
		i, _ := q.Item(c.item)
		faults := q.Check(i, c.value)
		var text string
		for _, f := range faults {
			text += f.In(English)
		}
		if (len(faults) == 0) != (c.fault == "") || !strings.Contains(text, c.fault) {
			t.Errorf("%s %+v: %q, want %q", c.item, c.value, text, c.fault)
		}
	}
}

func ptr[T any](v T) *T { return &v }

// What takes time is the words of the longest language and the judgement.
func TestSecondsAreOfWordsAndJudgement(t *testing.T) {
	ten := Say("Ett två tre fyra fem sex sju åtta nio tio.", "One two three.")
	for _, c := range []struct {
		item Item
		want float64
	}{
		{Item{Type: ScaleItem, Text: ten}, 3 + 5},
		{Item{Type: ScaleItem, Text: ten, Definition: ten, Help: ten, Signs: []Sign{{Text: ten}, {Text: ten}}}, 15 + 8},
		{Item{Type: NumberItem, Text: ten}, 3 + 35},
	} {
		if got := c.item.Seconds(); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%v seconds, want %v", got, c.want)
		}
	}
	if Minutes(61) != 2 || Minutes(60) != 1 {
		t.Error("minutes are not told to the next whole one")
	}
}

func TestProgressCountsWhatIsAsked(t *testing.T) {
	q := instrument()
	p := q.Progress(HeadOfDepartment, Answers{})
	if p.Asked != 2 || p.Answered != 0 || len(p.Sections) != 1 {
		t.Errorf("a head of department is asked 2 items in 1 section: %+v", p)
	}
	p = q.Progress(ITManager, Answers{"scale": Num(5), "soft": {Missing: Unknown}, "text": {Comment: "x"}})
	if p.Asked != 5 || p.Answered != 2 {
		t.Errorf("5 shows the hidden item, don't-know is an answer, a comment is not, a free text is not missed: %+v", p)
	}
	if written := q.Progress(ITManager, Answers{"text": {Text: "x"}}); written.Answered != 1 || written.Asked != 5 {
		t.Errorf("a free text counts where it is there: %+v", written)
	}
	if want := []string{"hidden", "number", "choices"}; !reflect.DeepEqual(p.Unanswered, want) {
		t.Errorf("unanswered %v, want %v", p.Unanswered, want)
	}
	if p.MinutesLeft != 1 { // 5 + 35 + 10 seconds, and the words
		t.Errorf("%d minutes left, want 1", p.MinutesLeft)
	}
}

func TestSubmittable(t *testing.T) {
	q := instrument()
	var e *Error
	if err := q.Submittable(ITManager, nil); !errors.As(err, &e) || e.Code != Conflict {
		t.Errorf("nothing answered: %v", err)
	}
	err := q.Submittable(ITManager, []Kept{{Answer: Answer{Item: "soft", Value: Num(1)}}})
	if !errors.As(err, &e) || e.Code != Invalid || len(e.Faults) != 1 || e.Faults[0].Path != "scale" {
		t.Errorf("a required item left out: %v", err)
	}
	scale := Kept{Answer: Answer{Item: "scale", Value: Num(1)}}
	if err := q.Submittable(ITManager, []Kept{scale}); err != nil {
		t.Error(err)
	}
	scale.Other = &Answer{Item: "scale", Value: Num(2)}
	if err := q.Submittable(ITManager, []Kept{scale}); !errors.As(err, &e) || e.Code != Invalid || len(e.Faults) != 1 || e.Faults[0].Path != "scale" {
		t.Errorf("two answers beside each other: %v", err)
	}
}

func TestPlan(t *testing.T) {
	personal := &Questionnaire{ID: "personal", Per: PerRespondent, Roles: []Role{ITManager, HeadOfDepartment}}
	shared := &Questionnaire{ID: "shared", Per: PerOrganisation, Roles: []Role{ITManager}}
	people := []Respondent{
		{ID: 1, Organisation: "a", Role: ITManager}, {ID: 2, Organisation: "a", Role: ITManager},
		{ID: 3, Organisation: "b", Role: HeadOfDepartment}, {ID: 4, Organisation: "b", Role: Controller},
	}
	want := []Assignment{
		{Questionnaire: "personal", Organisation: "a", RespondentID: 1, State: NotStarted},
		{Questionnaire: "personal", Organisation: "a", RespondentID: 2, State: NotStarted},
		{Questionnaire: "personal", Organisation: "b", RespondentID: 3, State: NotStarted},
		{Questionnaire: "shared", Organisation: "a", State: NotStarted},
	}
	if got := Plan(0, []*Questionnaire{personal, shared}, people); !reflect.DeepEqual(got, want) {
		t.Errorf("plan\n got %+v\nwant %+v", got, want)
	}
	for _, c := range []struct {
		a    Assignment
		q    *Questionnaire
		who  Respondent
		open bool
	}{
		{want[0], personal, people[0], true},
		{want[0], personal, people[1], false},
		{want[3], shared, people[1], true},
		{want[3], shared, Respondent{ID: 9, Organisation: "b", Role: ITManager}, false},
		{want[3], shared, Respondent{ID: 9, Organisation: "a", Role: Controller}, false},
		{want[3], shared, Respondent{ID: 9, Organisation: "a", Role: ITManager, RoundID: 2}, false},
	} {
		if got := c.a.OpenTo(c.q, &c.who); got != c.open {
			t.Errorf("%+v open to %+v: %v", c.a, c.who, got)
		}
	}
}

func TestMatrixInWords(t *testing.T) {
	maturity := &Questionnaire{ID: "m", Title: Say("Mognad", "Maturity"), Scoring: Scoring{Complete: map[Role]int{ITManager: 1, HeadOfDepartment: 2}}}
	mapping := &Questionnaire{ID: "c", Title: Say("Förmågor", "Capabilities")}
	organisations := []Organisation{{Code: "1", Name: "Tanum"}, {Code: "2", Name: "Orust"}, {Code: "3", Name: "Åmål"}}
	m := NewMatrix(organisations, []*Questionnaire{maturity, mapping}, []RoleCount{
		{Organisation: "1", Questionnaire: "m", Role: ITManager, Invited: 1, Started: 1, Submitted: 1},
		{Organisation: "1", Questionnaire: "m", Role: HeadOfDepartment, Invited: 3, Started: 3, Submitted: 2},
		{Organisation: "1", Questionnaire: "c", Invited: 1, Started: 1, Submitted: 1},
		{Organisation: "2", Questionnaire: "m", Role: HeadOfDepartment, Invited: 2, Started: 2, Submitted: 2},
		{Organisation: "2", Questionnaire: "c", Invited: 1, Started: 1},
		{Organisation: "3", Questionnaire: "m", Role: ITManager, Invited: 1},
	})
	want := [][]CellState{{Complete, Complete}, {Answered, Begun}, {Invited, NotInvited}}
	for r, row := range m.Cells {
		for c, cell := range row {
			if cell.State != want[r][c] {
				t.Errorf("%s, %s: %s, want %s", organisations[r].Name, m.Questionnaires[c].ID, cell.State, want[r][c])
			}
		}
	}
	var lines []string
	for _, line := range m.Summary() {
		lines = append(lines, line.In(Swedish))
	}
	if got, want := strings.Join(lines, " "), "1 av 3 har skickat in ”Mognad”. 1 av 3 har skickat in ”Förmågor”. Bara Tanum har skickat in allt."; got != want {
		t.Errorf("in words\n got %s\nwant %s", got, want)
	}
}

func TestRoundsOpenAndClose(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	r := &Round{Status: Draft, Closes: now.Add(time.Hour), Contact: "x@y.example"}
	if err := r.TakesAnswers(now); err == nil {
		t.Error("a draft takes answers")
	}
	if err := r.Open(now, 0); err == nil {
		t.Error("a round opened without respondents")
	}
	if err := r.Open(now.Add(2*time.Hour), 1); err == nil {
		t.Error("a round opened after its last day")
	}
	if err := errors.Join(r.Open(now, 1), r.TakesAnswers(now)); err != nil {
		t.Error(err)
	}
	if err := r.TakesAnswers(now.Add(2 * time.Hour)); err == nil || !strings.Contains(err.Error(), "x@y.example") {
		t.Errorf("after the last day: %v", err)
	}
	if err := errors.Join(r.Close(), r.Open(now, 1), r.Close()); err != nil || r.Close() == nil {
		t.Errorf("close, open again, close, and not twice: %v", err)
	}
}

func TestRolesAsPeopleWriteThem(t *testing.T) {
	for _, s := range []string{"it-chef", "IT-chef", " It chef ", "IT manager", "itchef"} {
		if r, ok := ParseRole(s); r != ITManager || !ok {
			t.Errorf("%q: %q", s, r)
		}
	}
	if r, _ := ParseRole("Förvaltningschef"); r != HeadOfDepartment {
		t.Errorf("Förvaltningschef: %q", r)
	}
	if r, ok := ParseRole("kung"); ok {
		t.Errorf("kung: %q", r)
	}
	for _, r := range Roles {
		if r.Title()[Swedish] == "" || r.Title()[English] == "" {
			t.Errorf("%s has no title in both languages", r)
		}
	}
}

func TestTextsFallBackToSwedish(t *testing.T) {
	if got := (Text{Swedish: "ja"}).In(English); got != "ja" {
		t.Errorf("%q", got)
	}
}
