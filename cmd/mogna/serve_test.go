package main

import (
	"testing"
	"time"

	"mogna/internal/pgtest"
)

// A service that is started before its database waits for it.
func TestServeWaitsForItsDatabase(t *testing.T) {
	pg, err := pgtest.Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { pg.Stop() })
	url, err := pg.Database()
	if err != nil {
		t.Fatal(err)
	}
	if code, out, errs := on(url, "init"); code != 0 {
		t.Fatalf("exit %d, %s%s", code, out, errs)
	}
	if err := pg.End(); err != nil {
		t.Fatal(err)
	}
	comes := make(chan error, 1)
	go func() {
		time.Sleep(time.Second)
		comes <- pg.Restart()
	}()
	runningOn(t, url, "serve")
	if err := <-comes; err != nil {
		t.Fatal(err)
	}
}
