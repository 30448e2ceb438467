package httpapi

import (
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

// heapBeside is how many bytes the program may take, beside what lives when large bodies begin to come.
const heapBeside = 96 << 20

// heapLimit has garbage collected more often than usual while large bodies are read, so that memory keeps within bounds however slow
// the processor is. A lower limit that the operator has set (GOMEMLIMIT) stays.
type heapLimit struct {
	mu     sync.Mutex
	bodies int
	usual  int64
}

func (l *heapLimit) enter() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.bodies++; l.bodies > 1 {
		return
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	l.usual = debug.SetMemoryLimit(-1)
	debug.SetMemoryLimit(min(l.usual, int64(live[0].Value.Uint64())+heapBeside))
}

// leave gives back what a file took before the next is read: what a hostile one took is not kept beside it.
func (l *heapLimit) leave(file bool) {
	if file {
		debug.FreeOSMemory()
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.bodies--; l.bodies == 0 {
		debug.SetMemoryLimit(l.usual)
	}
}
