package servertest

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"strings"

	"mogna/api"
)

// Text fetches what stands at a path, to the byte.
func (b *Browser) Text(path string) string {
	b.T.Helper()
	res, err := b.Client.Get(b.Base + "/api/v1" + path)
	if err != nil || res.StatusCode != 200 {
		b.T.Fatalf("%s: %v %v", path, res, err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		b.T.Fatal(err)
	}
	return string(data)
}

// Faulted makes a call that must be refused, and gives the paths of the faults.
func (b *Browser) Faulted(method, path string, body any) (paths []string) {
	b.T.Helper()
	var p api.Problem
	b.Call(method, path, body, http.StatusUnprocessableEntity, &p)
	if p.Errors != nil {
		for _, f := range *p.Errors {
			paths = append(paths, *f.Path)
		}
	}
	return paths
}

// CallAsMachine calls with a token, and whatever else is set, without a cookie jar.
func (b *Browser) CallAsMachine(method, path, token string, status int, into any, headers ...string) *http.Response {
	b.T.Helper()
	req, err := http.NewRequest(method, b.Base+"/api/v1"+path, strings.NewReader("{}"))
	if err != nil {
		b.T.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+token)
	req.Header.Set("Content-Type", "application/json")
	for n := 0; n < len(headers); n += 2 {
		req.Header.Set(headers[n], headers[n+1])
	}
	return b.Send(req, status, into)
}

// Request is what is sent, known before it is.
type Request struct {
	Method, URL string
	Body        []byte
}

// Send sends it, and fails where it is refused.
func (r Request) Send(client *http.Client) error {
	req, err := http.NewRequest(r.Method, r.URL, bytes.NewReader(r.Body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	said, err := io.ReadAll(res.Body)
	if err == nil && res.StatusCode >= 300 {
		err = fmt.Errorf("%s %s: %d %s", r.Method, r.URL, res.StatusCode, said)
	}
	return err
}
