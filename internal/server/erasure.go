package server

import (
	"context"
	"time"
)

const eraseEvery = time.Hour

// erase lets names and addresses go on their day: at start and every hour.
func (s *Server) erase() {
	tick := time.NewTicker(eraseEvery)
	defer tick.Stop()
	ran := s.watch.Task("erasure")
	for {
		n, err := s.App.Rounds.EraseDue(context.Background())
		ran(err)
		if err != nil {
			s.log.Error("erase personal data", "error", err)
		}
		if n > 0 {
			s.log.Info("personal data erased", "rounds", n)
		}
		select {
		case <-tick.C:
		case <-s.done:
			return
		}
	}
}
