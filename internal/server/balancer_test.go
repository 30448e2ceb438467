//go:build trial

package server_test

import (
	"net/http"
	"sync"
	"time"
)

// balancer sends requests by turns to the processes that are ready.
type balancer struct {
	mu        sync.Mutex
	processes []*process
	ready     []string
}

const look = 200 * time.Millisecond // between two looks at who is ready

// watch asks the processes again and again whether they are ready, until it is told to end.
func (b *balancer) watch() (end func()) {
	done := make(chan struct{})
	client := &http.Client{Timeout: time.Second, Transport: &http.Transport{DisableKeepAlives: true}}
	b.see(client)
	go func() {
		for {
			select {
			case <-done:
				return
			case <-time.After(look):
				b.see(client)
			}
		}
	}()
	return func() { close(done) }
}

func (b *balancer) see(client *http.Client) {
	var ready []string
	for n := range b.processes {
		url := b.get(n).url
		if res, err := client.Get(url + "/readyz"); err == nil {
			res.Body.Close()
			if res.StatusCode == http.StatusOK {
				ready = append(ready, url)
			}
		}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.ready = ready
}

// next is where a request goes; where none is ready, one is asked nevertheless.
func (b *balancer) next(turn int) string {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.ready) == 0 {
		return b.processes[turn%len(b.processes)].url
	}
	return b.ready[turn%len(b.ready)]
}

func (b *balancer) get(n int) *process {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.processes[n]
}

func (b *balancer) set(n int, p *process) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.processes[n] = p
}
