// Package watch is what the program tells of itself to those who run it, as metrics for Prometheus: how much, how long and how it goes.
// Nothing is told by person or organisation, and no address of a request, which may carry a link's token.
package watch

import (
	"database/sql"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

const prefix = "mogna_"

// Metrics are those of one process.
type Metrics struct {
	registry *prometheus.Registry
	requests *prometheus.HistogramVec
	inFlight prometheus.Gauge
	refused  *prometheus.CounterVec
	running  *prometheus.GaugeVec
	work     *prometheus.HistogramVec
	ran      *prometheus.GaugeVec
	failed   *prometheus.CounterVec
}

// New makes them. They count from now on, whether or not somebody reads them.
func New() *Metrics {
	m := &Metrics{registry: prometheus.NewRegistry(),
		requests: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: prefix + "http_request_duration_seconds", Help: "Time to answer a request, by method, route pattern and class of status; abandoned if the client left first.",
			Buckets: []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30}}, []string{"method", "route", "status"}),
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{Name: prefix + "http_requests_in_flight", Help: "Requests that are being answered."}),
		refused:  prometheus.NewCounterVec(prometheus.CounterOpts{Name: prefix + "http_requests_refused_total", Help: "Requests that a limit has refused, by limit."}, []string{"limit"}),
		running:  prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: prefix + "work_running", Help: "Long work under way, those that wait for their turn included."}, []string{"kind"}),
		work: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: prefix + "work_duration_seconds", Help: "Time that long work took.",
			Buckets: []float64{.1, .5, 1, 5, 10, 30, 60, 120, 300, 600}}, []string{"kind"}),
		ran:    prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: prefix + "background_last_success_timestamp_seconds", Help: "When a task in the background last succeeded; 0 if it has not since the start."}, []string{"task"}),
		failed: prometheus.NewCounterVec(prometheus.CounterOpts{Name: prefix + "background_failures_total", Help: "Failures of a task in the background."}, []string{"task"}),
	}
	m.registry.MustRegister(m.requests, m.inFlight, m.refused, m.running, m.work, m.ran, m.failed,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	for _, l := range Limits {
		m.refused.WithLabelValues(string(l))
	}
	for _, k := range Works {
		m.running.WithLabelValues(string(k))
		m.work.WithLabelValues(string(k))
	}
	return m
}

// Build tells what runs.
func (m *Metrics) Build(version, commit string) {
	m.constant("build_info", "Always 1; the version and the commit that it was built from.", prometheus.Labels{"version": version, "commit": commit}, 1)
}

// Database tells how the connections to the database are used, and which migration it is at.
func (m *Metrics) Database(pools map[string]*sql.DB, schema int64) {
	for name, pool := range pools {
		m.registry.MustRegister(collectors.NewDBStatsCollector(pool, name))
	}
	m.constant("database_schema_version", "The number of the last migration.", nil, float64(schema))
}

func (m *Metrics) constant(name, help string, labels prometheus.Labels, value float64) {
	g := prometheus.NewGauge(prometheus.GaugeOpts{Name: prefix + name, Help: help, ConstLabels: labels})
	g.Set(value)
	m.registry.MustRegister(g)
}

// Handler answers Prometheus. What can't be told is left out, and the rest is told.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{ErrorHandling: promhttp.ContinueOnError, MaxRequestsInFlight: 3, Timeout: 10 * time.Second})
}
