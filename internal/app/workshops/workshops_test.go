package workshops_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Who took part is entered by hand or pasted, told in the comparison, and to a contact of their own organisation alone.
func TestWorkshops(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "formagor-2030")
	put := func(seen, id int64, title, date, table string, who ...survey.Participation) (*survey.Workshop, error) {
		day, err := time.Parse(time.DateOnly, date)
		a.OK(err)
		return a.Workshops.PutWorkshop(t.Context(), permission.System, round, seen, survey.Workshop{ID: id, Title: title, Date: day, Participation: who}, table)
	}
	list := func(who permission.Actor) []survey.Workshop {
		return apptest.Must(a.Workshops.Workshops(t.Context(), who, round))(t)
	}
	made := apptest.Must(put(0, 0, "Förmågor", "2026-10-02", "", survey.Participation{Organisation: "1435", People: 7}, survey.Participation{Organisation: "1486", Role: survey.ITManager, People: 1}))(t)
	apptest.Must(put(0, 0, "Uppstart", "2026-09-01", "Kommun\tAntal\tRoll\nTanum\t3\t\n1486\t2\tIt-chef\n"))(t)
	_, err := put(0, 0, "Fel", "2026-09-01", "organisation\tantal\nTanum\tfem\nNågonstans\t2\nStrömstad\t\n")
	var refused *survey.Error
	if errors.As(err, &refused); len(refused.Faults) != 3 || refused.Faults[0].Line != 2 || refused.Faults[0].Path != "B2" || refused.Faults[1].Line != 3 || refused.Faults[1].Path != "A3" || refused.Faults[2].Line != 4 {
		t.Errorf("%v", err)
	}
	seen := survey.RevisionOf(*made)
	changed := apptest.Must(put(seen, made.ID, "Förmågor 2030", "2026-10-03", "", survey.Participation{Organisation: "1435", People: 8}))(t)
	_, err = put(seen, made.ID, "Senare", "2026-10-03", "")
	a.Refused(err, survey.Conflict)
	_, err = put(1, made.ID+9, "x", "2026-10-03", "")
	a.Refused(err, survey.NotFound)

	all := list(permission.System)
	if len(all) != 2 || all[0].Title != "Uppstart" || len(all[0].Participation) != 2 || all[0].Participation[1].Role != survey.ITManager || all[1].Participation[0].People != 8 {
		t.Errorf("%+v", all)
	}
	if own := list(apptest.Contact("1435")); len(own[0].Participation) != 1 || own[0].Participation[0].Organisation != "1435" {
		t.Errorf("the contact sees %+v", own)
	}
	if w := a.Comparison(round).Premises.Workshops; len(w) != 2 || w[1].Date != "2026-10-03" || fmt.Sprint(w[1].Participation[0].People) != "8" {
		t.Errorf("%+v", w)
	}
	now := survey.RevisionOf(*changed)
	a.OK(a.Workshops.DeleteWorkshop(t.Context(), permission.System, round, made.ID, now))
	a.Refused(a.Workshops.DeleteWorkshop(t.Context(), permission.System, round, made.ID, now), survey.NotFound)
}
