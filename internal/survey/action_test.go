package survey_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	. "mogna/internal/survey"
)

var planned = struct {
	organisations  []Organisation
	questionnaires []*Questionnaire
}{
	[]Organisation{{Code: "1435", Name: "Tanum"}, {Code: "1486", Name: "Strömstad"}},
	[]*Questionnaire{
		{ID: "levels", Kind: Capability, Scales: map[string]Scale{"five": {Options: []Option{{Value: 0, Label: Say("Obefintlig", "None")}, {Value: 2, Label: Say("Godtagbar", "Fair")}, {Value: 3, Label: Say("God", "Good")}}}},
			Sections: []Section{{Items: []Item{{ID: "F-01", Text: Say("Digital strategi", "Digital strategy"), Type: ScaleItem, Scale: "five"}}}}},
		{ID: "maturity", Kind: Maturity, Constructs: []Construct{{ID: "ledning", Title: Say("Ledning", "Leadership"), Children: []Construct{{ID: "mål", Title: Say("Mål", "Goals")}}}}},
		{ID: "rated", Kind: Importance, Sections: []Section{{Items: []Item{{ID: "F-02", Text: Say("Vikt", "Weight")}}}}},
	},
}

var strategy = Subject{Questionnaire: "levels", ID: "F-01"}

func level(x float64) *float64 { return &x }

func TestNewActionNamesWhatIsWrong(t *testing.T) {
	for name, c := range map[string]struct {
		action Action
		want   string // the fields at fault
	}{
		"least":            {Action{What: "Gör"}, ""},
		"whole":            {Action{What: "Gör\nsedan", Aim: "För", Subject: strategy, From: level(0), To: level(3), Responsible: "Åsa", Teacher: "1486", Due: time.Date(2027, 6, 30, 0, 0, 0, 0, time.UTC), Status: OngoingAction}, ""},
		"a construct":      {Action{What: "Gör", Subject: Subject{"maturity", "mål"}}, ""},
		"nothing":          {Action{What: " \n"}, "what"},
		"longest":          {Action{What: strings.Repeat("å", 500)}, ""},
		"too long":         {Action{What: strings.Repeat("å", 501), Aim: strings.Repeat("x", 2001), Responsible: strings.Repeat("x", 201)}, "what aim responsible"},
		"unreadable":       {Action{What: "a\x00b", Aim: "a\xffb"}, "what aim"},
		"personal number":  {Action{What: "Fråga 19811228-9874"}, "what"},
		"no such subject":  {Action{What: "Gör", Subject: Subject{"levels", "F-99"}}, "subject"},
		"half a subject":   {Action{What: "Gör", Subject: Subject{"", "F-01"}}, "subject"},
		"a rating":         {Action{What: "Gör", Subject: Subject{"rated", "F-02"}}, "subject"},
		"level of nothing": {Action{What: "Gör", From: level(2)}, "from"},
		"of a construct":   {Action{What: "Gör", Subject: Subject{"maturity", "mål"}, To: level(2)}, "to"},
		"no such level":    {Action{What: "Gör", Subject: strategy, To: level(1)}, "to"},
		"downwards":        {Action{What: "Gör", Subject: strategy, From: level(3), To: level(2)}, "to"},
		"teacher":          {Action{What: "Gör", Teacher: "0180"}, "teacher"},
		"status":           {Action{What: "Gör", Status: "later"}, "status"},
		"year":             {Action{What: "Gör", Due: time.Date(20277, 1, 1, 0, 0, 0, 0, time.UTC)}, "due"},
	} {
		_, err := c.action.New(planned.organisations, planned.questionnaires)
		if got := strings.Join(faultPaths(t, err), " "); got != c.want {
			t.Errorf("%s: faults at %q, want %q", name, got, c.want)
		}
	}
}

func faultPaths(t *testing.T, err error) (paths []string) {
	t.Helper()
	var refused *Error
	errors.As(err, &refused)
	if refused == nil {
		return nil
	}
	for _, f := range refused.Faults {
		if f.What[Swedish] == "" || f.What[English] == "" {
			t.Errorf("%+v says nothing in one language", f)
		}
		paths = append(paths, f.Path)
	}
	return paths
}

func kept(t *testing.T) Action {
	t.Helper()
	a, err := Action{What: " Gör\r\nsedan ", Subject: strategy, From: level(0), To: level(3), Due: time.Date(2027, 6, 30, 0, 0, 0, 0, time.UTC)}.New(planned.organisations, planned.questionnaires)
	if err != nil || a.Revision != 1 || a.Status != PlannedAction || a.What != "Gör\nsedan" {
		t.Fatalf("%+v %v", a, err)
	}
	return a
}

// Who has seen the last revision changes what they name, and takes away what they empty.
func TestChangeOfAnAction(t *testing.T) {
	a := kept(t)
	none, never, done := (*float64)(nil), time.Time{}, DoneAction
	next, err := a.Change(ActionChange{To: &none, Due: &never, Status: &done}, 1, planned.organisations, planned.questionnaires)
	want := a
	want.To, want.Due, want.Status, want.Revision = nil, never, done, 2
	if err != nil || !reflect.DeepEqual(next, want) {
		t.Errorf("%+v %v, want %+v", next, err, want)
	}
	if next, err = a.Change(ActionChange{What: &a.What}, 1, planned.organisations, planned.questionnaires); err != nil || next.Revision != 1 {
		t.Errorf("a change of nothing: %+v %v", next, err)
	}
	empty := ""
	if _, err := a.Change(ActionChange{What: &empty}, 1, planned.organisations, planned.questionnaires); strings.Join(faultPaths(t, err), " ") != "what" {
		t.Errorf("emptied: %v", err)
	}
}

// Who has not is told what it says now, and nothing is written over.
func TestChangeOfWhatHasChanged(t *testing.T) {
	a := kept(t)
	ongoing, who := OngoingAction, "Åsa"
	a, err := a.Change(ActionChange{Status: &ongoing, Responsible: &who, To: new(*float64)}, 1, planned.organisations, planned.questionnaires)
	if err != nil {
		t.Fatal(err)
	}
	planned1, bo, two := PlannedAction, "Bo", level(2)
	next, err := a.Change(ActionChange{Status: &planned1, Responsible: &bo, From: &two}, 1, planned.organisations, planned.questionnaires)
	var met *Error
	if !errors.As(err, &met) || met.Code != Conflict || !reflect.DeepEqual(next, a) {
		t.Fatalf("%+v %v", next, err)
	}
	said := met.In(Swedish)
	for _, part := range []string{"Det du har skrivit är kvar", "from: Nu står det: Obefintlig", "responsible: Nu står det: Åsa", "status: Nu står det: Pågår"} {
		if !strings.Contains(said, part) {
			t.Errorf("%q is not in %q", part, said)
		}
	}
	if next, err = a.Change(ActionChange{Responsible: &who}, 1, planned.organisations, planned.questionnaires); err != nil || next.Revision != 2 {
		t.Errorf("two who want the same: %+v %v", next, err)
	}
	if a.MayRemove(1) == nil || a.MayRemove(2) != nil {
		t.Error("who removes has seen it, and nobody else")
	}
}

func TestMove(t *testing.T) {
	for place, want := range map[int][]int64{1: {7, 5, 6}, 2: {5, 7, 6}, 3: {5, 6, 7}, 9: {5, 6, 7}} {
		ids := []int64{5, 6, 7}
		if got := Move(ids, 7, place); !reflect.DeepEqual(got, want) || !reflect.DeepEqual(ids, []int64{5, 6, 7}) {
			t.Errorf("to %d: %v, want %v", place, got, want)
		}
	}
}
