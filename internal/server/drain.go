package server

import (
	"context"
	"errors"
	"time"
)

var errStopping = errors.New("the server is about to stop")

const watchedFor = time.Minute // since somebody asked last

// ready tells a load balancer whether to send requests here.
func (s *Server) ready(ctx context.Context) error {
	s.asked.Store(time.Now().UnixMicro())
	if s.drains.Load() {
		return errStopping
	}
	return s.Store.Ready(ctx)
}

// drain goes on as before for a while, so that a load balancer has the time to see that it should send requests elsewhere. Where
// nobody has asked there is none.
func (s *Server) drain() {
	s.drains.Store(true)
	if s.HTTP == nil || s.config.DrainPeriod == 0 || time.Since(time.UnixMicro(s.asked.Load())) > watchedFor {
		return
	}
	s.log.Info("stopping", "after", s.config.DrainPeriod)
	s.HTTP.SetKeepAlivesEnabled(false)
	time.Sleep(s.config.DrainPeriod)
}
