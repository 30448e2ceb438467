package workshops_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"mogna/internal/app"
	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/app/workshops"
	"mogna/internal/survey"
)

// A room's code leads to its own room, while the code, its link and the round last.
func TestARoomsCode(t *testing.T) {
	now := time.Now()
	a := apptest.Start(t, app.WithClock(func() time.Time { return now }))
	rounds, rooms := []int64{}, []workshops.RoomLink{}
	for range 2 {
		round := a.OpenRound(apptest.People, "viktning-2030")
		rounds, rooms = append(rounds, round), append(rooms, apptest.Must(a.Workshops.CreateRoomLink(t.Context(), permission.System, round))(t))
	}
	if rooms[0].Code == rooms[1].Code || len(rooms[0].Code) != 6 {
		t.Fatalf("%+v", rooms)
	}
	enter := func(code string) (string, error) { return a.OpenLinks.EnterRoomCode(t.Context(), code, "192.0.2.1") }
	for n, room := range rooms {
		token := apptest.Must(enter(" " + room.Code[:3] + " " + room.Code[3:]))(t)
		if p := apptest.Must(a.Answering.PreviewLink(t.Context(), permission.Actor{}, token))(t); p.Open == nil || p.Open.Round.ID != rounds[n] || len(p.Open.Questionnaires) != 1 {
			t.Errorf("%+v", p.Open)
		}
		apptest.Must(a.OpenLinks.UseOpenLink(t.Context(), token, "1435", "192.0.2.1"))(t)
	}
	for _, wrong := range []string{"", "12345", "0000000", "abcdef", "%", strings.Repeat("0", 20)} {
		_, err := enter(wrong)
		a.Refused(err, survey.Invalid)
	}

	again := apptest.Must(a.Workshops.CreateRoomLink(t.Context(), permission.System, rounds[0]))(t)
	_, err := enter(rooms[0].Code)
	a.Refused(err, survey.Invalid) // another code in its place
	apptest.Must(enter(again.Code))(t)
	a.SetStatus(rounds[0], survey.Closed)
	_, err = enter(again.Code)
	a.Refused(err, survey.Invalid)
	apptest.Must(enter(rooms[1].Code))(t)
	now = now.Add(survey.RoomCodeLife + time.Second)
	_, err = enter(rooms[1].Code)
	a.Refused(err, survey.Invalid)
}

// Somebody who tries codes is stopped long before they have tried many, from one address and from many.
func TestCodesAreNotFoundByTrying(t *testing.T) {
	now := time.Now()
	a := apptest.Start(t, app.WithClock(func() time.Time { return now }))
	made := apptest.Must(a.Workshops.CreateRoomLink(t.Context(), permission.System, a.OpenRound(apptest.People, "viktning-2030")))(t)
	tries := func(from func(int) string) (n int) {
		for {
			_, err := a.OpenLinks.EnterRoomCode(t.Context(), "x", from(n))
			if n++; err == nil || n > 1000 {
				t.Fatalf("%d tries: %v", n, err)
			}
			if strings.Contains(err.Error(), "too many") {
				return n
			}
		}
	}
	if n := tries(func(int) string { return "192.0.2.1" }); n > 100 {
		t.Errorf("%d tries from one address", n)
	}
	_, err := a.OpenLinks.EnterRoomCode(t.Context(), made.Code, "192.0.2.1")
	a.Refused(err, survey.TooMany) // the right one tells nothing either
	if n := tries(func(n int) string { return fmt.Sprint("198.51.100.", n) }); n > 400 {
		t.Errorf("%d tries from many addresses", n)
	}
	now = now.Add(time.Hour)
	apptest.Must(a.OpenLinks.EnterRoomCode(t.Context(), made.Code, "192.0.2.1"))(t)
}
