package outbox_test

import (
	"crypto/rand"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"mogna/internal/app/outbox"
	"mogna/internal/survey"
)

var now = time.Date(2026, 5, 4, 9, 30, 0, 0, time.UTC)

func with(random io.Reader) *outbox.Outbox {
	return outbox.New(nil, "Fyrbodal <post@fyrbodal.example>", func() time.Time { return now }, random)
}

// A letter waits from the moment it is planned, under a name that no other installation gives.
func TestANewLetterWaits(t *testing.T) {
	o, named := with(rand.Reader), map[string]bool{}
	for range 100 {
		l, err := o.NewLetter(survey.Letter{RespondentID: 7})
		if err != nil {
			t.Fatal(err)
		}
		if l.State != survey.LetterWaiting || !l.Planned.Equal(now) || !l.Next.Equal(now) || l.RespondentID != 7 {
			t.Fatalf("%+v", l)
		}
		named[l.MessageID] = true
	}
	if len(named) != 100 {
		t.Errorf("100 letters have %d names", len(named))
	}
}

// Half a name is none.
func TestWithoutChanceNothingIsSent(t *testing.T) {
	if l, err := with(strings.NewReader("abc")).NewLetter(survey.Letter{}); !errors.Is(err, io.ErrUnexpectedEOF) || l.State == survey.LetterWaiting {
		t.Errorf("%+v %v", l, err)
	}
}

// Whoever plans letters never waits for whoever sends them, and no call is lost.
func TestACallIsKept(t *testing.T) {
	o := with(rand.Reader)
	for range 3 {
		o.Wake()
	}
	select {
	case <-o.Queued():
	default:
		t.Error("nobody was called")
	}
	select {
	case <-o.Queued():
		t.Error("called twice for what one call sends")
	default:
	}
	o.Wake()
	if len(o.Queued()) != 1 {
		t.Error("what was planned after the call waits for nobody")
	}
}

func TestWithoutAMailServerNothingIsSent(t *testing.T) {
	if with(rand.Reader).CanSend() {
		t.Error("letters go nowhere")
	}
}
