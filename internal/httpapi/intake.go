package httpapi

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/labstack/echo/v4"
	"golang.org/x/sync/semaphore"
	"golang.org/x/time/rate"

	"mogna/internal/app/usecase"
	"mogna/internal/survey"
	"mogna/internal/watch"
)

// What is taken in at the same time, in bytes: of everybody together, since this process's memory must hold it, and of each
// person or token, so that nobody takes all of it. A body that is small waits for nothing.
const (
	small       = 32 << 10
	uploadTakes = 12 << 20 // a form with files, and what is read out of them
	bodyTakes   = 1 << 20
	takenAtOnce = uploadTakes
	ownAtOnce   = uploadTakes

	bytesPerSecond = 256 << 10 // of what each may write beside files: the history keeps some of it
	bytesBurst     = 4 << 20
	mostTakers     = 10_000
)

// intake bounds what is read into memory, before any of it is read.
type intake struct {
	all  *semaphore.Weighted
	heap heapLimit

	mu  sync.Mutex
	own map[string]*taker
}

// taker is somebody who writes.
type taker struct {
	at   int64 // bytes that are being read
	pace *rate.Limiter
}

func newIntake() *intake {
	return &intake{all: semaphore.NewWeighted(takenAtOnce), own: map[string]*taker{}}
}

func (i *intake) bounded(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		r := c.Request()
		size, takes := r.ContentLength, int64(bodyTakes)
		upload := strings.HasSuffix(c.Path(), "imports")
		if size == 0 || !isWrite(c) {
			return next(c)
		}
		if upload {
			takes = uploadTakes
		}
		if size < 0 {
			size = takes
		}
		who := writer(c)
		if !upload && !i.withinPace(who, int(min(size, bytesBurst))) {
			refuse(c, watch.ByPace)
			return usecase.TooMany(time.Second * bodyTakes / bytesPerSecond)
		}
		if size <= small {
			return next(c)
		}
		if !i.enter(who, takes) {
			refuse(c, watch.ByUploads)
			return tooMuchAtOnce()
		}
		defer i.leave(who, takes)
		wait, cancel := context.WithTimeout(r.Context(), slotWait)
		defer cancel()
		if err := i.all.Acquire(wait, takes); err != nil {
			refuse(c, watch.ByIntake)
			return survey.Fail(survey.Unavailable, "Det är många som skickar in just nu. Försök igen om en stund.", "Many people are sending data at the moment. Try again in a while.")
		}
		defer i.all.Release(takes)
		i.heap.enter()
		defer i.heap.leave(upload)
		_ = http.NewResponseController(c.Response()).SetReadDeadline(time.Now().Add(uploadTime)) // from now on, and not from when it came
		return next(c)
	}
}

const uploadTime = time.Minute // over a slow line

// writer is whom a body counts for.
func writer(c echo.Context) string {
	if a := actorOf(c.Request().Context()); !a.Nobody() {
		return a.Key()
	}
	return network(c)
}

func tooMuchAtOnce() error {
	e := survey.Fail(survey.TooMany, "Du skickar redan så mycket som går på en gång. Vänta tills det är klart och försök igen.", "You are already sending as much as is possible at once. Wait until it is done and try again.")
	e.Wait = 5 * time.Second
	return e
}

func (i *intake) of(who string) *taker {
	if i.own[who] == nil {
		if len(i.own) >= mostTakers {
			i.tidy()
		}
		i.own[who] = &taker{pace: rate.NewLimiter(bytesPerSecond, bytesBurst)}
	}
	return i.own[who]
}

// tidy forgets those who have written nothing lately.
func (i *intake) tidy() {
	for who, t := range i.own {
		if t.at == 0 && t.pace.Tokens() >= bytesBurst {
			delete(i.own, who)
		}
	}
}

func (i *intake) withinPace(who string, size int) bool {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.of(who).pace.AllowN(time.Now(), size)
}

func (i *intake) enter(who string, takes int64) bool {
	i.mu.Lock()
	defer i.mu.Unlock()
	t := i.of(who)
	if t.at+takes > ownAtOnce {
		return false
	}
	t.at += takes
	return true
}

func (i *intake) leave(who string, takes int64) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.of(who).at -= takes
}
