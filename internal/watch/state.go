package watch

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// State is what is looked up when somebody reads the metrics.
type State struct {
	Emails map[string]int // by state, of everybody together
	Oldest time.Duration  // how long the oldest of those that wait has waited
}

const lookLimit = 2 * time.Second

var (
	readyDesc  = prometheus.NewDesc(prefix+"ready", "1 if /readyz answers 200.", nil, nil)
	emailsDesc = prometheus.NewDesc(prefix+"emails", "Emails in the database, by state.", []string{"state"}, nil)
	oldestDesc = prometheus.NewDesc(prefix+"emails_oldest_waiting_seconds", "How long the oldest email that waits has waited; 0 if none does.", nil, nil)
)

// Look has the state told, by what looks it up. Where the database doesn't answer, it is left out, and the process isn't ready.
func (m *Metrics) Look(ready func(context.Context) error, state func(context.Context) (State, error)) {
	m.registry.MustRegister(&looker{ready, state})
}

type looker struct {
	ready func(context.Context) error
	state func(context.Context) (State, error)
}

func (l *looker) Describe(to chan<- *prometheus.Desc) {
	to <- readyDesc
	to <- emailsDesc
	to <- oldestDesc
}

func (l *looker) Collect(to chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), lookLimit)
	defer cancel()
	err := within(ctx, func() error { return l.ready(ctx) })
	if err != nil {
		to <- prometheus.MustNewConstMetric(readyDesc, prometheus.GaugeValue, 0)
		return
	}
	to <- prometheus.MustNewConstMetric(readyDesc, prometheus.GaugeValue, 1)
	found := make(chan State, 1)
	err = within(ctx, func() error {
		s, err := l.state(ctx)
		found <- s
		return err
	})
	if err != nil {
		return
	}
	s := <-found
	for state, n := range s.Emails {
		to <- prometheus.MustNewConstMetric(emailsDesc, prometheus.GaugeValue, float64(n), state)
	}
	to <- prometheus.MustNewConstMetric(oldestDesc, prometheus.GaugeValue, max(0, s.Oldest.Seconds()))
}

// within ends the wait with the context, whatever a database does with it.
func within(ctx context.Context, ask func() error) error {
	done := make(chan error, 1)
	go func() { done <- ask() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
