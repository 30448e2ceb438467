package httpapi_test

import (
	"testing"

	"mogna/internal/server/servertest"
)

func TestBeginningOverAndOverIsSlowedDown(t *testing.T) {
	b := servertest.NewBrowser(t, servertest.Start(t, servertest.SQLite(t)))
	var last int
	for range 200 {
		res, err := b.Another().Client.Post(b.Base+"/api/v1/open-link-uses", "application/json", nil)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if last = res.StatusCode; last == 429 {
			return
		}
	}
	t.Errorf("nothing slows down one who begins over and over: %d", last)
}
