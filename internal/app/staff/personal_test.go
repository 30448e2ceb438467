package staff_test

import (
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Whoever has worked with the service asks what is kept, and is forgotten; the log keeps what they did under their number.
func TestStaffAreForgotten(t *testing.T) {
	a := apptest.Start(t)
	lo := a.Admit(survey.Staff{Name: "Lo Berg", Email: "lo@x.example", Role: survey.Reader})
	id := lo.Actor().Staff.ID
	d := apptest.Must(a.Staff.StaffData(t.Context(), permission.System, id))(t)
	if d.Name != "Lo Berg" || len(d.Links) != 1 || len(d.Log) < 2 {
		t.Errorf("%+v", d)
	}
	a.OK(a.Staff.EraseStaff(t.Context(), permission.System, id))
	if !lo.Actor().Nobody() {
		t.Error("a session goes on")
	}
	if d := apptest.Must(a.Staff.StaffData(t.Context(), permission.System, id))(t); d.Name != "" || d.Email != "" || len(d.Log) < 3 {
		t.Errorf("what is left: %+v", d)
	}
}
