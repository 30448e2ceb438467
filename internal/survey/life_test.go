package survey

import (
	"errors"
	"strings"
	"testing"
	"time"
)

// allowed is what each act may be done in, written once more by hand: d o c p a.
var allowed = map[Act]string{
	EditPlan: "d", EditTexts: "doc", EditErasure: "docp", Delete: "d", Invite: "do", CreateLinks: "docp", OpenRound: "dc", Respond: "o",
	CloseRound: "o", PlanActions: "ocp", Exempt: "docp", EditWorkshops: "docp", EditRisks: "docp", Allocate: "docp", SetTargets: "docp", ErasePerson: "docp", Publish: "cp", Archive: "cp", ChooseEarlier: "doc", CorrectFacts: "docp",
	Extend: "o", SendLetters: "o", PlanLetters: "doc", EditRespondents: "do", CorrectPerson: "docp", RevokeLinks: "docp",
}

func TestEveryActInEveryState(t *testing.T) {
	if len(allowed) != len(life) {
		t.Fatalf("%d acts are tested, there are %d", len(allowed), len(life))
	}
	for act, in := range allowed {
		for _, s := range Statuses {
			err := s.Allows(act)
			if want := strings.Contains(in, string(s)[:1]); (err == nil) != want {
				t.Errorf("%s in %s: %v", act, s, err)
			}
			var refused *Error
			if err != nil && (!errors.As(err, &refused) || refused.Code != Conflict || !strings.HasSuffix(refused.Detail[Swedish], ".") || refused.Detail[English] == "") {
				t.Errorf("%s in %s is refused with %+v", act, s, err)
			}
		}
	}
}

func TestARoundLivesOnce(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	r := &Round{Status: Draft, Closes: now.Add(time.Hour), EraseOn: EraseAfter(now.Add(time.Hour))}
	if err := errors.Join(r.Open(now, 1), r.Close(), r.Open(now, 1), r.Close(), r.Publish(), r.Publish()); err != nil {
		t.Fatal(err)
	}
	if r.Open(now, 1) == nil || r.Close() == nil || r.Status != Published {
		t.Errorf("what is published went back to %s", r.Status)
	}
	if err := r.Archive(); err != nil || r.Publish() == nil || r.Archive() == nil {
		t.Errorf("archived: %v, and then not for good", err)
	}
}

func TestErasureIsDueOnItsDay(t *testing.T) {
	day := time.Date(2027, 11, 23, 0, 0, 0, 0, time.UTC)
	r := &Round{Status: Open, Closes: day.AddDate(-1, 0, 0), EraseOn: day}
	for at, want := range map[time.Time]bool{day.Add(-time.Second): false, day: true, day.AddDate(1, 0, 0): true} {
		if r.DueForErasure(at, nil) != want {
			t.Errorf("at %v: %v", at, !want)
		}
	}
	r.Closes = day.AddDate(0, 0, 7)
	if r.DueForErasure(day, nil) {
		t.Error("names would go while answers are taken")
	}
	r.Closes, r.Status = day.AddDate(-1, 0, 0), Archived
	if r.DueForErasure(day, nil) {
		t.Error("an archived round has nothing left to erase")
	}
}

func TestErasureComesAfterTheDeadline(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	r := &Round{Title: "x", Organiser: "y", Questionnaires: []string{"z"}, Closes: now.AddDate(0, 1, 0), EraseOn: Day(now)}
	if f := r.Validate(now, nil); len(f) != 1 || f[0].Path != "eraseOn" {
		t.Errorf("%+v", f)
	}
	r.EraseOn = EraseAfter(r.Closes)
	if f := r.Validate(now, nil); len(f) != 0 {
		t.Errorf("%+v", f)
	}
}

func TestExemptCellsAreNotMissing(t *testing.T) {
	form := &Questionnaire{ID: "form", Title: Say("Formulär", "Form")}
	organisations := []Organisation{{Code: "1", Name: "Ett"}, {Code: "2", Name: "Två"}}
	counts := []RoleCount{{Organisation: "1", Questionnaire: "form", Invited: 1, Started: 1, Submitted: 1}, {Organisation: "2", Questionnaire: "form", Invited: 1}}
	m := NewMatrix(organisations, []*Questionnaire{form}, counts).Except([]Exemption{{Organisation: "2", Questionnaire: "form", Reason: "Ny kommun"}})
	if c := m.Cells[1][0]; c.State != Exempted || c.Reason != "Ny kommun" {
		t.Errorf("%+v", c)
	}
	if got := m.Summary()[0][Swedish]; got != "Den enda som ska svara på ”Formulär” har skickat in." {
		t.Errorf("%q", got)
	}
}

func TestWorkshopsNameTheFaultyRow(t *testing.T) {
	w := &Workshop{Title: "Uppstart", Date: time.Date(2026, 9, 1, 0, 0, 0, 0, time.UTC), Participation: []Participation{
		{Organisation: "1", People: 3}, {Organisation: "9", People: 1}, {Organisation: "1", People: 2}, {Organisation: "1", Role: "kung", People: 1}, {Organisation: "1", Role: ITManager}}}
	faults := w.Validate([]Organisation{{Code: "1"}})
	if len(faults) != 4 || faults[0].Line != 2 || faults[1].Line != 3 || faults[2].Line != 4 || faults[3].Line != 5 {
		t.Errorf("%+v", faults)
	}
}
