package httpapi

import (
	"reflect"
	"testing"
	"time"
)

// What is decoded again is the same, and nobody changes another's.
func TestASessionIsDecodedOnce(t *testing.T) {
	d := &decodedOnce{}
	until := time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC)
	want := map[string]any{sessionLinks: []string{"x"}, sessionStaff: int64(3)}
	data, err := d.Encode(until, want)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		deadline, values, err := d.Decode(data)
		if err != nil || !deadline.Equal(until) || !reflect.DeepEqual(values, want) {
			t.Errorf("%v %v %v", deadline, values, err)
		}
		values[sessionStaff] = int64(4)
		delete(values, sessionLinks)
	}
	if _, _, err := d.Decode([]byte("x")); err == nil {
		t.Error("what is no session was decoded")
	}
	for n := range mostDecoded + 1 {
		data, _ := d.Encode(until, map[string]any{sessionStaff: int64(n)})
		if _, values, err := d.Decode(data); err != nil || values[sessionStaff] != int64(n) {
			t.Fatal(values, err)
		}
	}
	if len(d.known) > mostDecoded {
		t.Errorf("%d sessions are kept", len(d.known))
	}
}
