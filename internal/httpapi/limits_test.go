package httpapi_test

import (
	"bytes"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/server/servertest"
)

// A link leads so many in and no more, wherever they come from and whichever process they ask; a header that anybody can write
// changes nothing.
func TestALinkLeadsSoManyIn(t *testing.T) {
	address := servertest.SQLite(t)
	one, two := servertest.Start(t, address), servertest.Start(t, address)
	b := servertest.Coordinator(t, one)
	round, _ := servertest.OpenRound(t, b, "viktning-2030", "formagor-2030")
	var room api.OwnLink
	b.Call("POST", fmt.Sprintf("/rounds/%d/room-links", round), nil, 201, &room)
	token := room.URL[len(one.URL()+"/svara/"):]
	join := func(base string, n int) *http.Response {
		req, _ := http.NewRequest("POST", base+"/api/v1/open-link-uses", bytes.NewBufferString(`{"token":"`+token+`","organisation":"1435"}`))
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("X-Forwarded-For", fmt.Sprintf("198.51.%d.%d", n/250, n%250))
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		_, _ = io.Copy(io.Discard, res.Body)
		return res
	}
	let := 0
	for n := range 400 {
		res := join([]string{one.URL(), two.URL()}[n%2], n)
		if res.StatusCode == 201 {
			let++
		} else if res.StatusCode != 429 || res.Header.Get("Retry-After") == "" {
			t.Fatalf("%d, Retry-After %q", res.StatusCode, res.Header.Get("Retry-After"))
		}
	}
	if let < 120 || let > 200 {
		t.Errorf("%d of 400 from one address were let in by two processes, of 120 at once", let)
	}
	behind := servertest.Start(t, address, func(c *config.Config) { c.TrustedProxies = []string{"127.0.0.1"} })
	for n := 0; let < 1000; n++ {
		res := join(behind.URL(), n)
		if res.StatusCode == 429 {
			break
		}
		let++
	}
	if let < 500 || let == 1000 {
		t.Errorf("%d were let in by one link, of 500 at once", let)
	}
}

// One person's uploads are read one at a time, and the others are told to wait.
func TestOnePersonsUploadsDoNotFillTheMemory(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	part, _ := w.CreateFormFile("files", "r.csv")
	_, _ = part.Write(bytes.Repeat([]byte("a;b;c\n"), 1<<20/6))
	_ = w.Close()
	held, write := io.Pipe()
	first := make(chan int, 1)
	go func() {
		req, _ := http.NewRequest("POST", fmt.Sprintf("%s/api/v1/rounds/%d/imports", b.Base, round), held)
		req.Header.Set("Content-Type", w.FormDataContentType())
		req.Header.Set("Expect", "100-continue") // nothing is sent until the server reads
		patient := &http.Client{Jar: b.Client.Jar, Transport: &http.Transport{ExpectContinueTimeout: time.Minute}}
		res, err := patient.Do(req)
		if err != nil {
			first <- 0
			return
		}
		res.Body.Close()
		first <- res.StatusCode
	}()
	_, _ = write.Write(body.Bytes()[:1000]) // it has begun
	var refused atomic.Int64
	servertest.Eventually(t, func() bool {
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				req, _ := http.NewRequest("POST", fmt.Sprintf("%s/api/v1/rounds/%d/imports", b.Base, round), bytes.NewReader(body.Bytes()))
				req.Header.Set("Content-Type", w.FormDataContentType())
				if res, err := b.Client.Do(req); err == nil {
					res.Body.Close()
					if res.StatusCode == 429 && res.Header.Get("Retry-After") != "" {
						refused.Add(1)
					}
				}
			})
		}
		all.Wait()
		return refused.Load() > 0
	})
	go func() { _, _ = write.Write(body.Bytes()[1000:]); write.Close() }()
	if got := <-first; got != 413 { // too many rows
		t.Errorf("the first is answered %d", got)
	}
	b.Call("GET", "/rounds", nil, 200, nil)
}
