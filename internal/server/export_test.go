package server

import "net/http"

// Handler is what answers requests.
func (s *Server) Handler() http.Handler { return s.http.Handler }
