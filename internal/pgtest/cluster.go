package pgtest

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"
)

// Set changes a setting of the server while it runs.
func (s *Server) Set(name, value string) error {
	return s.Do(fmt.Sprintf("ALTER SYSTEM SET %s = '%s'", name, value), "SELECT pg_reload_conf()")
}

// WithoutFsync has the server leave it to the system when data reaches the disk, and not vacuum: only a machine that loses its power
// could lose anything, and a test's few rows leave nothing to clean up. Tests wait for the disk most of their time otherwise.
func (s *Server) WithoutFsync() error {
	return errors.Join(s.Set("fsync", "off"), s.Set("autovacuum", "off"))
}

// Do runs statements as the server's owner.
func (s *Server) Do(statements ...string) error {
	db, err := sql.Open("pgx", s.url("postgres"))
	if err != nil {
		return err
	}
	defer db.Close()
	for _, statement := range statements {
		if _, err := db.Exec(statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return nil
}

// Kill ends every process of the server at once, as a machine does that loses its power.
func (s *Server) Kill() error {
	err := s.signal(syscall.SIGKILL)
	_ = s.cmd.Wait()
	return err
}

// End ends the server in order, as a machine does that is restarted.
func (s *Server) End() error {
	return errors.Join(s.cmd.Process.Signal(syscall.SIGINT), s.cmd.Wait())
}

// KillBackend kills the process behind one connection, whereupon the server ends all connections and recovers.
func (s *Server) KillBackend() error {
	db, err := sql.Open("pgx", s.url("postgres"))
	if err != nil {
		return err
	}
	defer db.Close()
	var pid int
	if err := db.QueryRow("SELECT pg_backend_pid()").Scan(&pid); err != nil {
		return err
	}
	return syscall.Kill(pid, syscall.SIGKILL)
}

// Restart starts a server again that was killed or stopped, on what it has.
func (s *Server) Restart() error { return s.run() }

// Port is where the server listens.
func (s *Server) Port() int { return s.port }

// Standby makes another server that follows this one by streaming replication.
func (s *Server) Standby() (*Server, error) {
	dir, err := os.MkdirTemp("", "mogna-postgres-")
	if err != nil {
		return nil, err
	}
	standby := &Server{dir: dir, bin: s.bin}
	if standby.port, err = freePort(); err == nil {
		err = standby.Follow(s)
	}
	return standby, err
}

// Follow makes a server that is stopped or killed anew, as a standby of another: with a base backup, and then by streaming replication.
func (s *Server) Follow(primary *Server) error {
	if !executable(filepath.Join(s.bin, "pg_basebackup")) {
		return errors.New("pg_basebackup is needed for this test: install PostgreSQL (apt-get install postgresql)")
	}
	if err := os.RemoveAll(s.data()); err != nil {
		return err
	}
	from := fmt.Sprintf("host=127.0.0.1 port=%d user=mogna application_name=standby", primary.port)
	if err := s.tool("pg_basebackup", "-D", s.data(), "-d", from, "-R", "-c", "fast"); err != nil {
		return err
	}
	if err := s.run(); err != nil {
		return err
	}
	return primary.Set("synchronous_standby_names", "standby")
}

// Synchronous waits until a standby confirms what this server commits.
func (s *Server) Synchronous() error {
	db, err := sql.Open("pgx", s.url("postgres"))
	if err != nil {
		return err
	}
	defer db.Close()
	for range 600 {
		var n int
		if err := db.QueryRow("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync' AND state = 'streaming'").Scan(&n); err != nil || n > 0 {
			return err
		}
		time.Sleep(50 * time.Millisecond)
	}
	return errors.New("the standby does not follow")
}

// Promote makes a standby the primary.
func (s *Server) Promote() error { return s.tool("pg_ctl", "promote", "-w", "-D", s.data()) }

// tool runs a program of PostgreSQL's as the server's user.
func (s *Server) tool(name string, args ...string) error {
	attr, err := s.unprivileged()
	if err != nil {
		return err
	}
	cmd := exec.Command(filepath.Join(s.bin, name), args...)
	cmd.SysProcAttr, cmd.Dir = attr, s.dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", name, err, out)
	}
	return nil
}
