// Package cputest tells how much CPU time processes take, for benchmarks: how long something lasts depends on what else the machine does,
// and what it costs does not.
package cputest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Clock tells how much CPU time (user and system) something has taken so far.
type Clock func() time.Duration

// Measure gives a benchmark the CPU time of its process, and of others that work for it, for each operation. It is to be called where
// measuring begins, and what it gives when it ends.
func Measure(b *testing.B, others ...Clock) (end func()) {
	all := Sum(append(others, Own)...)
	began := all()
	return func() { b.ReportMetric(float64((all()-began).Nanoseconds())/float64(b.N), "cpu-ns/op") }
}

// Sum is what several take together.
func Sum(clocks ...Clock) Clock {
	return func() (sum time.Duration) {
		for _, clock := range clocks {
			sum += clock()
		}
		return sum
	}
}

// Own is this process's.
func Own() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // there is no process that it would fail for
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// Of is another process's, as Linux tells it in hundredths of a second, with its children's that it has waited for.
func Of(t testing.TB, pid int) Clock {
	return func() time.Duration {
		_, ticks, err := stat(pid)
		if err != nil {
			t.Fatal(err)
		}
		return ticks.all()
	}
}

// WithChildren is a process's and that of all whose parent it is: PostgreSQL has a process for each connection.
func WithChildren(t testing.TB, pid int) Clock {
	return func() time.Duration {
		sum := Of(t, pid)()
		others, _ := filepath.Glob("/proc/[0-9]*/stat")
		for _, path := range others {
			var child int
			_, _ = fmt.Sscanf(path, "/proc/%d/stat", &child)
			if parent, its, err := stat(child); err == nil && parent == pid { // it may have ended meanwhile
				sum += its.all()
			}
		}
		return sum
	}
}

// ticks are a process's own in user and system mode, and those of its children.
type ticks [4]int64

const perSecond = 100 // on every machine that Linux tells programs of

func (t ticks) all() time.Duration {
	return time.Duration(t[0]+t[1]+t[2]+t[3]) * time.Second / perSecond
}

func stat(pid int) (parent int, t ticks, err error) {
	line, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, t, err
	}
	_, rest, _ := strings.Cut(string(line), ") ") // the name may have blanks
	var skipped string
	words := strings.Fields(rest)
	if len(words) < 15 {
		return 0, t, fmt.Errorf("process %d says too little of itself: %s", pid, line)
	}
	_, err = fmt.Sscan(strings.Join(append(words[:2:2], words[11:15]...), " "), &skipped, &parent, &t[0], &t[1], &t[2], &t[3])
	return parent, t, err
}
