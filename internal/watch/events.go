package watch

import (
	"net/http"
	"slices"
	"strconv"
	"time"
)

// Limit is what may refuse a request.
type Limit string

const (
	ByAddress Limit = "address" // too often from one address
	ByQuota   Limit = "quota"   // counted in the database: uses of links, codes, sign-in emails
	ByPace    Limit = "pace"    // one person writes too much
	ByUploads Limit = "uploads" // one person sends too many files at once
	ByIntake  Limit = "intake"  // everyone together sends too much at once
	ByPlaces  Limit = "places"  // too many requests are being answered
	BySize    Limit = "size"    // of the request
	ByTime    Limit = "time"    // it took too long
)

// Limits are all of them.
var Limits = []Limit{ByAddress, ByQuota, ByPace, ByUploads, ByIntake, ByPlaces, BySize, ByTime}

// Work is something that may take minutes.
type Work string

const (
	Import Work = "import"
	Report Work = "report"
	PDF    Work = "pdf"
	Export Work = "export"
)

// Works are all of them.
var Works = []Work{Import, Report, PDF, Export}

// Abandoned is instead of a status where the client has left: nobody was told that something failed.
const Abandoned = 499

var methods = []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions}

// Method is a request's where it is one that HTTP has; a client can make up any other word, with anything in it.
func Method(r *http.Request) string {
	if slices.Contains(methods, r.Method) {
		return r.Method
	}
	return "other"
}

// Request notes that one has come. The method is that of Method and the route its pattern: what is called with the end must come out of a list of ours.
func (m *Metrics) Request() (end func(method, route string, status int)) {
	start := time.Now()
	m.inFlight.Inc()
	return func(method, route string, status int) {
		m.inFlight.Dec()
		if route == "" {
			route = "none"
		}
		class := strconv.Itoa(status/100) + "xx"
		if status == Abandoned {
			class = "abandoned"
		}
		m.requests.WithLabelValues(method, route, class).Observe(time.Since(start).Seconds())
	}
}

// Refused notes that a limit was reached.
func (m *Metrics) Refused(by Limit) { m.refused.WithLabelValues(string(by)).Inc() }

// Work notes that something long has begun.
func (m *Metrics) Work(kind Work) (end func()) {
	start := time.Now()
	m.running.WithLabelValues(string(kind)).Inc()
	return func() {
		m.running.WithLabelValues(string(kind)).Dec()
		m.work.WithLabelValues(string(kind)).Observe(time.Since(start).Seconds())
	}
}

// Task makes a task in the background known, and gives what notes how each run of it went.
func (m *Metrics) Task(name string) (ran func(error)) {
	last, failures := m.ran.WithLabelValues(name), m.failed.WithLabelValues(name)
	return func(err error) {
		if err != nil {
			failures.Inc()
			return
		}
		last.SetToCurrentTime()
	}
}
