//go:build trial

package server_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"mogna/internal/pgtest"
	"mogna/internal/server/servertest"
)

// fault is something that goes wrong under load, and is put right again.
type fault struct {
	name string
	does func(t *testing.T)
}

// suffer has one fault after another come under load, and sees that saves are acknowledged after each.
func (l *traffic) suffer(t *testing.T, faults []fault) {
	t.Helper()
	for _, f := range faults {
		time.Sleep(time.Second)
		l.mu.Lock()
		before := map[int]int{503: l.statuses[503], 0: l.statuses[0]}
		l.mu.Unlock()
		f.does(t)
		right := time.Now()
		back := l.acknowledgedFrom(t, right)
		l.mu.Lock()
		t.Logf("%s: %d answers of 503, %d times nobody answered; saves are acknowledged %v after it is put right", f.name, l.statuses[503]-before[503], l.statuses[0]-before[0], back.Sub(right).Round(time.Millisecond))
		l.mu.Unlock()
	}
}

// until waits for a number of answers of a status more than there are.
func (l *traffic) until(t *testing.T, status, more int) {
	t.Helper()
	count := func() int { l.mu.Lock(); defer l.mu.Unlock(); return l.statuses[status] }
	for before, end := count(), time.Now().Add(time.Minute); count() < before+more; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("never is %d answered", status)
		}
	}
}

// disk mounts a disk of so many MB.
func disk(t *testing.T, size int) string {
	t.Helper()
	dir := openFolder(t)
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%dm,mode=0777", size)); err != nil {
		t.Fatalf("a disk of its own can't be mounted: %v; this trial needs root", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

// fillDisk takes all the room of a disk, and gives it back.
func fillDisk(t *testing.T, dir string, meanwhile func()) {
	t.Helper()
	path := filepath.Join(dir, "filler")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(f, zeros{}); !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	f.Close()
	meanwhile()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

// withoutRights is the user that a server without root's rights runs as.
func withoutRights(t *testing.T) (uid, gid int) {
	t.Helper()
	u, err := user.Lookup("nobody")
	if err != nil {
		t.Fatal(err)
	}
	uid, _ = strconv.Atoi(u.Uid)
	gid, _ = strconv.Atoi(u.Gid)
	return uid, gid
}

// A process on SQLite is killed, stopped, told to end, and loses its disk's room and its rights: nothing that was acknowledged is lost.
func TestFaultsOnSQLite(t *testing.T) {
	bin, dir := program(t), disk(t, 64)
	folder := filepath.Join(dir, "data")
	database := filepath.Join(folder, "mogna.db")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	l := writersOn(t, database, 50)
	uid, gid := withoutRights(t)
	each := func(do func(path string) error) {
		if err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error { return errors.Join(err, do(path)) }); err != nil {
			t.Fatal(err)
		}
	}
	each(func(path string) error { return os.Chown(path, uid, gid) })
	as := func(cmd *exec.Cmd) {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
	}
	port := freePorts(t, 1)[0]
	p := serve(t, bin, database, port, as)
	l.write(func(int) string { return p.url })
	kill := fault{"the process is killed (SIGKILL) and started again", func(t *testing.T) { p.kill(); p = serve(t, bin, database, port, as) }}
	l.suffer(t, []fault{kill, kill, kill,
		{"the process is stopped in its tracks (SIGSTOP) for two seconds", func(t *testing.T) {
			_ = p.cmd.Process.Signal(syscall.SIGSTOP)
			time.Sleep(2 * time.Second)
			_ = p.cmd.Process.Signal(syscall.SIGCONT)
		}},
		{"the process is told to end (SIGTERM) and started again", func(t *testing.T) {
			if err := p.stop(); err != nil {
				t.Errorf("it ended in disorder: %v", err)
			}
			p = serve(t, bin, database, port, as)
		}},
		{"the disk is full", func(t *testing.T) {
			fillDisk(t, dir, func() {
				l.until(t, 503, 50)
				if got := servertest.StatusOf(t, p.url+"/readyz"); got != 503 {
					t.Errorf("readyz tells %d on a full disk", got)
				}
			})
		}},
		{"the process is killed on a full disk and started again", func(t *testing.T) {
			fillDisk(t, dir, func() { l.until(t, 503, 50); p.kill() })
			p = serve(t, bin, database, port, as)
		}},
		{"write rights are taken away, the process is killed and does not start without them", func(t *testing.T) {
			each(func(path string) error {
				if path == folder {
					return os.Chmod(path, 0o555)
				}
				return os.Chmod(path, 0o444)
			})
			time.Sleep(2 * time.Second)
			if got := servertest.StatusOf(t, p.url+"/readyz"); got != 503 {
				t.Errorf("readyz tells %d without write rights", got)
			}
			p.kill()
			if _, err := tryServe(t, bin, database, port, as); err == nil || !strings.Contains(err.Error(), "may not read and write") {
				t.Errorf("without write rights the program says %v", err)
			}
			each(func(path string) error { return os.Chmod(path, 0o755) })
			p = serve(t, bin, database, port, as)
		}},
		kill})
	l.pause()
	l.expect(t, bin, p.url, database)
}

// Two processes on PostgreSQL lose their database and each other in every way: nothing that was acknowledged is lost.
func TestFaultsOnPostgreSQL(t *testing.T) {
	dir := disk(t, 512)
	t.Setenv("TMPDIR", dir)
	pg, err := pgtest.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer pg.Stop()
	database, err := pg.Database()
	if err != nil {
		t.Fatal(err)
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	bin := program(t)
	l := writersOn(t, database, 100)
	ports := freePorts(t, 2)
	to := &balancer{processes: []*process{serve(t, bin, database, ports[0]), serve(t, bin, database, ports[1])}}
	defer to.watch()()
	l.write(to.next)
	l.suffer(t, []fault{
		{"PostgreSQL is stopped in its tracks (SIGSTOP) for three seconds", func(t *testing.T) { must(pg.Hang()); time.Sleep(3 * time.Second); must(pg.Wake()) }},
		{"PostgreSQL's connections are ended, five times", func(t *testing.T) {
			for range 5 {
				must(pg.Do("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'test%'"))
				time.Sleep(200 * time.Millisecond)
			}
		}},
		{"a backend of PostgreSQL is killed (SIGKILL), so that it ends all and recovers", func(t *testing.T) { must(pg.KillBackend()); l.until(t, 503, 20) }},
		{"PostgreSQL is restarted in order", func(t *testing.T) { must(pg.End()); must(pg.Restart()) }},
		{"PostgreSQL is killed (SIGKILL) and started again after two seconds", func(t *testing.T) { must(pg.Kill()); time.Sleep(2 * time.Second); must(pg.Restart()) }},
		{"PostgreSQL's disk is full, and it is restarted when there is room", func(t *testing.T) {
			fillDisk(t, dir, func() { l.until(t, 503, 50) })
			must(pg.Kill())
			must(pg.Restart())
		}},
		{"a process is started while PostgreSQL is away, and waits for it", func(t *testing.T) {
			must(pg.End())
			to.get(0).kill()
			started := make(chan *process, 1)
			go func() {
				p, err := tryServe(t, bin, database, ports[0])
				if err != nil {
					t.Error(err)
				}
				started <- p
			}()
			time.Sleep(3 * time.Second)
			must(pg.Restart())
			if p := <-started; p != nil {
				to.set(0, p)
			}
		}},
		{"a process of two is killed (SIGKILL) and started again", func(t *testing.T) {
			to.get(0).kill()
			to.set(0, serve(t, bin, database, ports[0]))
		}},
	})
	l.suffer(t, []fault{{"both processes are told to end (SIGTERM), one after the other, and started again", func(t *testing.T) {
		l.mu.Lock()
		before := l.statuses[0] + l.statuses[503]
		l.mu.Unlock()
		for n, port := range ports {
			if err := to.get(n).stop(); err != nil {
				t.Errorf("it ended in disorder: %v", err)
			}
			to.set(n, serve(t, bin, database, port))
			l.acknowledgedFrom(t, time.Now())
			time.Sleep(3 * look)
		}
		l.mu.Lock()
		defer l.mu.Unlock()
		if lost := l.statuses[0] + l.statuses[503] - before; lost != 0 {
			t.Errorf("%d requests were not answered 200 while processes ended in order behind a balancer that asks for readyz", lost)
		}
	}}})
	l.pause()
	l.expect(t, bin, to.get(1).url, database)
}
