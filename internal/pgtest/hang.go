package pgtest

import (
	"fmt"
	"os/exec"
	"strings"
	"syscall"
)

// Hang stops every process of the server without ending it, as a machine does that is stuck; Wake lets them go on.
func (s *Server) Hang() error { return s.signal(syscall.SIGSTOP) }

// Wake lets the server go on.
func (s *Server) Wake() error { return s.signal(syscall.SIGCONT) }

// signal reaches the server's own processes too, each of which leads a group of its own.
func (s *Server) signal(what syscall.Signal) error {
	out, err := exec.Command("ps", "-A", "-o", "pid=,ppid=").Output()
	if err != nil {
		return fmt.Errorf("ps: %w", err)
	}
	if err := syscall.Kill(s.cmd.Process.Pid, what); err != nil { // first, so that it begins no more of them
		return err
	}
	for line := range strings.Lines(string(out)) {
		var pid, parent int
		if _, err := fmt.Sscan(line, &pid, &parent); err == nil && parent == s.cmd.Process.Pid {
			_ = syscall.Kill(pid, what) // it may have ended meanwhile
		}
	}
	return nil
}
