package signin

import (
	"io"
	"net/http"
	"time"
)

const (
	patience  = 10 * time.Second
	maxAnswer = 1 << 20
)

// newClient makes the client that talks to the provider: never for long, never much, and with nobody that the provider's
// discovery document did not name.
func newClient() *http.Client {
	return &http.Client{Timeout: patience, Transport: guard{http.DefaultTransport},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
}

type guard struct{ next http.RoundTripper }

// RoundTrip bounds the answer, and drops what stands in a refusal to give a document: libraries put it into their errors, and so
// into the log. The refusal of a code is kept, since it says why.
func (g guard) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, err := g.next.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	if r.Method == http.MethodGet && answer.StatusCode != http.StatusOK {
		_ = answer.Body.Close()
		answer.Body = http.NoBody
	}
	answer.Body = bounded{io.LimitReader(answer.Body, maxAnswer), answer.Body}
	return answer, nil
}

type bounded struct {
	io.Reader
	io.Closer
}
