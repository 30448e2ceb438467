package server_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"mogna/internal/server/servertest"
)

// BenchmarkConnected is the memory of a server of its own that a thousand respondents are connected to, who have all opened
// their forms and save an answer at the same time.
func BenchmarkConnected(b *testing.B) {
	const connected = 1000
	database := filepath.Join(b.TempDir(), "mogna.db")
	planned := running(b, database)
	crowd := invite(b, planned, planned.URL(), connected)
	if err := planned.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		p := spawn(b, database)
		var all sync.WaitGroup
		for _, v := range crowd {
			v.move(planned.URL(), p.url)
			all.Go(func() {
				for _, r := range v.saves[:3] {
					form := servertest.Request{Method: "GET", URL: strings.TrimSuffix(r.URL, "/answers")}
					if err := form.Send(v.http); err != nil {
						b.Error(err)
					}
					if err := r.Send(v.http); err != nil {
						b.Error(err)
					}
				}
			})
		}
		all.Wait()
		b.ReportMetric(peak(b, p.cmd.Process.Pid), "peak-MB")
		p.kill()
	}
}

// peak is the most memory that a process has had resident, in MB, as Linux tells it.
func peak(b testing.TB, pid int) float64 {
	b.Helper()
	status, err := os.Open(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Fatal(err)
	}
	defer status.Close()
	for lines := bufio.NewScanner(status); lines.Scan(); {
		var kB float64
		if _, err := fmt.Sscanf(lines.Text(), "VmHWM: %f kB", &kB); err == nil {
			return kB * 1024 / 1e6
		}
	}
	b.Fatal("the process says nothing of its memory")
	return 0
}
