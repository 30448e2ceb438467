package httpapi

import (
	"maps"
	"sync"
	"time"

	"github.com/alexedwards/scs/v2"
)

// mostDecoded is how many sessions a process keeps decoded: of more, it begins anew.
const mostDecoded = 2000

// decodedOnce keeps sessions decoded as they are in the database: who answers comes with the same again and again, and gob reads its own
// types anew each time. What a session gives is looked up at each request all the same.
type decodedOnce struct {
	scs.GobCodec

	mu    sync.Mutex
	known map[string]decodedSession
}

type decodedSession struct {
	deadline time.Time
	values   map[string]any
}

// Decode gives each request values of its own to change.
func (d *decodedOnce) Decode(data []byte) (time.Time, map[string]any, error) {
	d.mu.Lock()
	s, is := d.known[string(data)]
	d.mu.Unlock()
	if is {
		return s.deadline, maps.Clone(s.values), nil
	}
	deadline, values, err := d.GobCodec.Decode(data)
	if err != nil {
		return deadline, values, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.known == nil || len(d.known) >= mostDecoded {
		d.known = map[string]decodedSession{}
	}
	d.known[string(data)] = decodedSession{deadline, maps.Clone(values)}
	return deadline, values, nil
}
