package survey_test

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"mogna/internal/survey"
)

var (
	noon  = time.Date(2027, 1, 20, 12, 0, 0, 0, time.UTC)
	first = noon.AddDate(0, 0, 5)
	moved = noon.AddDate(0, 0, 8)
	named = noon.AddDate(0, 0, 12)
)

func running() *survey.Round {
	return &survey.Round{ID: 3, Status: survey.Open, Closes: moved, EraseOn: moved.AddDate(5, 0, 0), FirstCloses: first, Contact: "x"}
}

func TestExtensionsSayWhatTheyMove(t *testing.T) {
	members := []string{"1435", "1486"}
	for _, c := range []struct {
		name          string
		organisations []string
		own           map[string]time.Time
		want          []survey.Extension
	}{
		{"everybody", nil, map[string]time.Time{"1435": named}, []survey.Extension{{RoundID: 3, From: moved, To: named.Add(time.Hour), Reason: "Fler hinner", At: noon}}},
		{"two, each from its own, and one named twice", []string{"1486", "1435", "1486"}, map[string]time.Time{"1435": named}, []survey.Extension{
			{RoundID: 3, Organisation: "1435", From: named, To: named.Add(time.Hour), Reason: "Fler hinner", At: noon},
			{RoundID: 3, Organisation: "1486", From: moved, To: named.Add(time.Hour), Reason: "Fler hinner", At: noon}}},
	} {
		got, err := running().Extend(noon, named.Add(time.Hour), " Fler hinner ", c.organisations, members, c.own)
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v\n got %+v\nwant %+v", c.name, err, got, c.want)
		}
	}
}

func TestExtensionsThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		name          string
		closes        time.Time
		reason        string
		organisations []string
		paths         []string
	}{
		{"in the past", noon, "x", nil, []string{"closes"}},
		{"earlier than first said", first, "x", nil, []string{"closes"}},
		{"no later than the round", moved, "x", []string{"1435"}, []string{"closes"}},
		{"no reason", named, " ", nil, []string{"reason"}},
		{"a reason that is an essay", named, string(make([]byte, 501)), nil, []string{"reason"}},
		{"a reason on two lines", named, "a\nb", nil, []string{"reason"}},
		{"somebody else", named, "x", []string{"1435", "9999"}, []string{"organisations"}},
		{"all of it", noon, "", []string{"9999"}, []string{"closes", "reason", "organisations"}},
	} {
		list, err := running().Extend(noon, c.closes, c.reason, c.organisations, []string{"1435"}, nil)
		var e *survey.Error
		if !errors.As(err, &e) || e.Code != survey.Invalid || list != nil {
			t.Errorf("%s: %v %v", c.name, list, err)
			continue
		}
		var paths []string
		for _, f := range e.Faults {
			paths = append(paths, f.Path)
		}
		if !reflect.DeepEqual(paths, c.paths) {
			t.Errorf("%s: faults at %v, want %v", c.name, paths, c.paths)
		}
	}
	draft := running()
	draft.Status = survey.Draft
	if _, err := draft.Extend(noon, named, "x", nil, nil, nil); err == nil {
		t.Error("a draft was extended")
	}
	// A slip of the pen can be mended, down to what everybody was first given.
	if list, err := running().Extend(noon, first.Add(time.Second), "Fel dag", nil, nil, nil); err != nil || list[0].From != moved {
		t.Errorf("%v %v", list, err)
	}
}

func TestAnOrganisationsOwnDeadline(t *testing.T) {
	r := running()
	if its := r.As(named); !its.Closes.Equal(named) || its.TakesAnswers(named) != nil || its.TakesAnswers(named.Add(1)) == nil {
		t.Errorf("until %v", its.Closes)
	}
	if its := r.As(first); !its.Closes.Equal(moved) {
		t.Errorf("an earlier one shortens the round's: %v", its.Closes)
	}
	if its := r.As(time.Time{}); !its.Closes.Equal(moved) || r.TakesAnswers(moved.Add(1)) == nil {
		t.Errorf("without its own: %v", its.Closes)
	}
	if !r.Closes.Equal(moved) {
		t.Error("the round itself has changed")
	}
	organisations := []survey.Organisation{{Code: "1435"}, {Code: "1486"}, {Code: "SML"}}
	own := map[string]time.Time{"1435": named, "SML": first}
	extensions := []survey.Extension{{Organisation: "1435", Reason: "sjuk"}, {Reason: "alla"}, {Organisation: "1435", Reason: "ännu sjuk"}, {Organisation: "SML", Reason: "tidigt"}}
	want := []survey.Deadline{{Closes: named, Extended: true, Reason: "ännu sjuk"}, {Closes: moved, Extended: true, Reason: "alla"}, {Closes: moved, Extended: true, Reason: "alla"}}
	if got := r.Deadlines(organisations, own, extensions); !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
	r.Closes = first
	if got := r.Deadlines(organisations[1:2], nil, nil); got[0].Extended || got[0].Reason != "" {
		t.Errorf("never extended: %+v", got)
	}
}
