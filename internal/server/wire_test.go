package server_test

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"net/http"
)

// wire is a client's one connection, without anything that a client may do besides: it costs little beside the server that is measured.
type wire struct {
	conn net.Conn
	in   *bufio.Reader
	out  bytes.Buffer
}

func (w *wire) RoundTrip(r *http.Request) (res *http.Response, err error) {
	if w.conn == nil {
		if w.conn, err = net.Dial("tcp", r.URL.Host); err != nil {
			return nil, err
		}
		w.in = bufio.NewReader(w.conn)
	}
	w.out.Reset()
	if err := r.Write(&w.out); err != nil {
		return nil, err
	}
	if _, err := w.conn.Write(w.out.Bytes()); err != nil {
		return nil, err
	}
	if res, err = http.ReadResponse(w.in, r); err != nil {
		return nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	res.Body = io.NopCloser(bytes.NewReader(body))
	return res, err
}

// CloseIdleConnections ends the connection.
func (w *wire) CloseIdleConnections() {
	if w.conn != nil {
		_ = w.conn.Close()
		w.conn = nil
	}
}
