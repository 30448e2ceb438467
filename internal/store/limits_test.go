package store_test

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"mogna/internal/store"
)

// So many come at once and then one each interval, however many processes count.
func TestLimitsAreCountedTogether(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) { testLimits(t, s, s) })
}

func testLimits(t *testing.T, s, other *store.Store) {
	now := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	take := func(s *store.Store, key string, at time.Time) (wait time.Duration) {
		if err := s.Write(t.Context(), func(tx *store.Tx) (err error) {
			wait, err = tx.Take(key, at, 10*time.Second, 5)
			return err
		}); err != nil {
			t.Error(err)
		}
		return wait
	}
	var let atomic.Int64
	var all sync.WaitGroup
	for n := range 20 {
		all.Go(func() {
			if take([]*store.Store{s, other}[n%2], "a", now) == 0 {
				let.Add(1)
			}
		})
	}
	all.Wait()
	if let.Load() != 5 {
		t.Errorf("%d were let on at once, of 5", let.Load())
	}
	if wait := take(s, "a", now); wait != 10*time.Second {
		t.Errorf("told to wait %v", wait)
	}
	if wait := take(s, "b", now); wait != 0 {
		t.Errorf("another key waits %v", wait)
	}
	if take(other, "a", now.Add(9*time.Second)) == 0 || take(other, "a", now.Add(10*time.Second)) != 0 || take(s, "a", now.Add(10*time.Second)) == 0 {
		t.Error("one more each interval")
	}
	if n := s.Number(t, "SELECT count(*) FROM limits WHERE key IN ('a', 'b')"); n != 0 {
		t.Error("a key is kept as it is")
	}
}
