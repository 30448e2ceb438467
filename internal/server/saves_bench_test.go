package server_test

import (
	"fmt"
	"net/http"
	"path/filepath"
	"testing"
	"time"

	"mogna/internal/cputest"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
)

// BenchmarkSaves has virtual respondents give whole responses, an answer a request and all of them at once, to the whole program; and in
// the same run to a floor on the same kind of database. Each server is a process of its own, so that what it costs is told apart from
// what its clients do.
func BenchmarkSaves(b *testing.B) { onEach(b, sending{atOnce: respondents}) }

// BenchmarkPages has them answer page by page, so many at a time, with a client that costs little: fourteen requests for 85 answers.
func BenchmarkPages(b *testing.B) { onEach(b, sending{atOnce: 32, pages: 6}) }

// sending is how the respondents send what they answer.
type sending struct {
	atOnce int
	pages  int // of each of their two forms; 0: an answer a request
}

func onEach(b *testing.B, l sending) {
	b.Run("floor", func(b *testing.B) { l.onFloor(b, filepath.Join(b.TempDir(), "floor.db")) })
	b.Run("sqlite", func(b *testing.B) { l.onProgram(b, filepath.Join(b.TempDir(), "mogna.db")) })
	b.Run("floor-postgres", func(b *testing.B) { l.onFloor(b, servertest.PostgreSQL(b)) })
	b.Run("postgres", func(b *testing.B) { l.onProgram(b, servertest.PostgreSQL(b)) })
}

func (l sending) onProgram(b *testing.B, database string) {
	planned := running(b, database)
	p := spawn(b, database)
	defer p.kill()
	for b.Loop() {
		b.StopTimer()
		crowd := invite(b, planned, planned.URL(), respondents)
		for n := range crowd {
			v := &crowd[n]
			if l.pages > 0 {
				v.turnPages(l.pages)
				v.http = &http.Client{Jar: v.http.Jar, Transport: &wire{}}
			}
			v.move(planned.URL(), p.url)
		}
		b.StartTimer()
		l.measure(b, p, database, crowd)
	}
}

func (l sending) onFloor(b *testing.B, database string) {
	p := spawnWith(b, floorUnder+"="+database)
	defer p.kill()
	client := pooled()
	for b.Loop() {
		crowd := make([]virtual, respondents)
		for n := range crowd {
			crowd[n].http = client
			each := 1
			if l.pages > 0 {
				crowd[n].http = &http.Client{Transport: &wire{}}
				each = perResponse/(2*l.pages+2) + 1 // what hands the forms in is a request too
			}
			for first := 0; first < perResponse; first += each {
				var items []string
				for i := range min(each, perResponse-first) {
					items = append(items, fmt.Sprint("item-", first+i))
				}
				crowd[n].saves = append(crowd[n].saves, saving(fmt.Sprintf("%s/%d", p.url, n), 0, items...))
			}
		}
		l.measure(b, p, database, crowd)
	}
}

// measure drives a crowd and tells how fast it went and what that cost: the server, its database and the client.
func (l sending) measure(b *testing.B, p *process, database string, crowd []virtual) {
	clocks := map[string]cputest.Clock{"server": cputest.Of(b, p.cmd.Process.Pid), "database": servertest.CPU(b, database), "client": cputest.Own}
	before := map[string]time.Duration{}
	for part, clock := range clocks {
		before[part] = clock()
	}
	d := drive(b, crowd, l.atOnce)
	d.report(b)
	per, n := "save", len(d.each)
	if l.pages > 0 {
		per, n = "response", len(crowd)
	}
	tell := func(what string, took time.Duration) {
		b.ReportMetric(took.Seconds()*1000/float64(n), what+"cpu-ms/"+per)
	}
	took := map[string]time.Duration{}
	for part, clock := range clocks {
		took[part] = clock() - before[part]
		tell(part+"-", took[part])
	}
	tell("serving-", took["server"]+took["database"])
	tell("", took["server"]+took["database"]+took["client"])
	for _, v := range crowd {
		v.http.CloseIdleConnections()
	}
}

// running is a server that is closed with the benchmark.
func running(b *testing.B, database string) *server.Server {
	b.Helper()
	c := servertest.Settings(database)
	c.TrustedProxies = []string{"127.0.0.1"} // each of the crowd comes from an address of their own
	s, err := server.Make(b.Context(), c)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	if err := s.Start(); err != nil {
		b.Fatal(err)
	}
	return s
}
