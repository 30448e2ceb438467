package access_test

import (
	"testing"
	"time"

	"mogna/internal/app/access"
	"mogna/internal/app/usecase"
)

func TestStaffWhoDoNothingAreSignedOut(t *testing.T) {
	began := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		idle    time.Duration
		staff   int64
		changed bool
	}{{time.Minute, 7, false}, {2 * time.Minute, 7, true}, {access.StaffIdle, 7, true}, {access.StaffIdle + time.Second, 0, true}} {
		s := access.New(nil, usecase.NewClock(func() time.Time { return began.Add(c.idle) }), nil, nil, false)
		now, changed := s.ExpireIdle(access.Credentials{Staff: 7, Seen: began.Unix(), Links: []string{"x"}})
		if now.Staff != c.staff || changed != c.changed || len(now.Links) != 1 {
			t.Errorf("after %v: %+v %v", c.idle, now, changed)
		}
		if c.staff != 0 && changed && now.Seen != began.Add(c.idle).Unix() {
			t.Errorf("after %v it is not noticed that they are there", c.idle)
		}
		operator, _ := s.ExpireIdle(access.Credentials{Operator: true, Seen: began.Unix()})
		if operator.Operator != (c.staff != 0) {
			t.Errorf("the operator after %v: %+v", c.idle, operator)
		}
	}
	links := access.Credentials{Links: []string{"x"}}
	s := access.New(nil, time.Now, nil, nil, false)
	if now, changed := s.ExpireIdle(links); changed || len(now.Links) != 1 {
		t.Error("a respondent was signed out")
	}
}
