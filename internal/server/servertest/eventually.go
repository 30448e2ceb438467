package servertest

import (
	"io"
	"net/http"
	"testing"
	"time"
)

// StatusOf is what an address answers with.
func StatusOf(t *testing.T, url string) int {
	res, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	_, _ = io.Copy(io.Discard, res.Body)
	return res.StatusCode
}

// Eventually waits until something is so.
func Eventually(t *testing.T, is func() bool) {
	t.Helper()
	for !is() {
		if t.Context().Err() != nil {
			t.Fatal("never")
		}
		time.Sleep(20 * time.Millisecond)
	}
}
