package pgtest

import (
	"testing"

	"mogna/internal/cputest"
)

// CPU tells how much CPU time all processes of the server have taken.
func (s *Server) CPU(t testing.TB) cputest.Clock { return cputest.WithChildren(t, s.cmd.Process.Pid) }
