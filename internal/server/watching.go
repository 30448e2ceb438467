package server

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"mogna/internal/survey"
	"mogna/internal/watch"
)

// letterStates are those that the metrics tell, also where there is none.
var letterStates = []survey.LetterState{survey.LetterWaiting, survey.LetterSending, survey.LetterHanding, survey.LetterSent, survey.LetterFailed, survey.LetterUncertain, survey.LetterCancelled}

// watchDatabase has the metrics tell of the database.
func (s *Server) watchDatabase(ctx context.Context) error {
	pools, err := s.Store.Pools()
	if err != nil {
		return err
	}
	schema, _, err := s.Store.SchemaVersion(ctx)
	if err != nil {
		return err
	}
	s.watch.Database(pools, schema)
	s.watch.Look(s.wouldBeReady, s.outbox)
	return nil
}

// wouldBeReady is what /readyz would answer; asking for metrics is not asking for that, and no reason to drain.
func (s *Server) wouldBeReady(ctx context.Context) error {
	if s.drains.Load() {
		return errStopping
	}
	return s.Store.Ready(ctx)
}

func (s *Server) outbox(ctx context.Context) (watch.State, error) {
	counts, waited, err := s.App.Letters.Outbox(ctx)
	state := watch.State{Emails: map[string]int{}, Oldest: waited}
	for _, of := range letterStates {
		state.Emails[string(of)] = counts[of]
	}
	return state, err
}

// startMetrics answers Prometheus on a listener of its own, if the operator has asked for one: nobody else is let in there.
func (s *Server) startMetrics() error {
	if s.config.Metrics.Listen == "" {
		return nil
	}
	s.watch.Build(Version, s.Commit)
	if err := s.watchDatabase(context.Background()); err != nil {
		return err
	}
	listen, err := net.Listen("tcp", s.config.Metrics.Listen)
	if err != nil {
		return fmt.Errorf("listen for metrics on %s: %w", s.config.Metrics.Listen, err)
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", s.watch.Handler())
	s.metrics = &http.Server{Handler: mux, ReadTimeout: 10 * time.Second, WriteTimeout: 30 * time.Second, IdleTimeout: 2 * time.Minute}
	s.metricsAt = listen.Addr().String()
	s.log.Info("metrics", "at", s.MetricsURL())
	go func() {
		if err := s.metrics.Serve(listen); !errors.Is(err, http.ErrServerClosed) {
			s.log.Error("metrics stopped", "error", err)
		}
	}()
	return nil
}

// MetricsURL is where Prometheus reads; empty where it can't.
func (s *Server) MetricsURL() string {
	if s.metricsAt == "" {
		return ""
	}
	return "http://" + s.metricsAt + "/metrics"
}

// endWatching sends what is left of the traces. Metrics are told until the end.
func (s *Server) endWatching(ctx context.Context) {
	if s.metrics != nil {
		_ = s.metrics.Close()
	}
	if err := s.tracing.Close(ctx); err != nil {
		s.log.Warn("the last traces could not be sent", "error", err)
	}
}
