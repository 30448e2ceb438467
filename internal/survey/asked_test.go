package survey

import (
	"errors"
	"testing"
)

// A questionnaire that nobody can answer keeps a round from opening, and the refusal says which and who could.
func TestAFormThatNobodyCanAnswer(t *testing.T) {
	forms := []*Questionnaire{{ID: "mognad", Title: Say("Mognad", "Maturity"), Roles: []Role{ChiefExecutive, ITManager}}, {ID: "vikt", Title: Say("Vikt", "Importance"), Roles: []Role{Participant}}}
	counts := []RoleCount{{Organisation: "1435", Questionnaire: "mognad", Role: ITManager, Invited: 1}}
	err := EveryFormAsked(forms, counts)
	var refused *Error
	if !errors.As(err, &refused) || len(refused.Faults) != 1 || refused.Faults[0].What[Swedish] != "Ingen kan svara på ”Vikt”." || refused.Faults[0].Mend[English] != "Invite somebody in the role project participant, or remove the questionnaire from the round." {
		t.Errorf("%v: %+v", err, refused)
	}
	forms[1].Kind = Importance
	if err := EveryFormAsked(forms, counts); err != nil {
		t.Errorf("a room can rate: %v", err)
	}
	forms[1].Kind = Maturity
	if err := EveryFormAsked(forms, append(counts, RoleCount{Organisation: "1435", Questionnaire: "vikt", Role: Participant, Invited: 1})); err != nil {
		t.Error(err)
	}
}

// Where everybody asked has handed in and it is still not enough, the matrix says what is missing.
func TestAPartlyHandedInCellSaysWhatIsMissing(t *testing.T) {
	q := &Questionnaire{ID: "mognad", Scoring: Scoring{Complete: map[Role]int{ChiefExecutive: 1, HeadOfDepartment: 3}}}
	c := q.cell([]RoleCount{{Role: HeadOfDepartment, Invited: 3, Started: 3, Submitted: 3}})
	if c.State != Answered || len(c.Missing) != 1 || c.Missing[0] != (RoleNeed{ChiefExecutive, 1}) {
		t.Errorf("%+v", c)
	}
	c = q.cell([]RoleCount{{Role: HeadOfDepartment, Invited: 1, Submitted: 1}, {Role: ChiefExecutive, Invited: 1, Submitted: 1}})
	if len(c.Missing) != 1 || c.Missing[0] != (RoleNeed{HeadOfDepartment, 2}) {
		t.Errorf("%+v", c)
	}
}
