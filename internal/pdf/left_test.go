package pdf_test

import (
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"
)

// browsers are the processes that have their profile in a folder.
func browsers(t *testing.T, scratch string) (lines []string) {
	t.Helper()
	out, err := exec.Command("ps", "-eo", "pid=,args=", "-ww").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range strings.Split(string(out), "\n") {
		if strings.Contains(l, "--user-data-dir="+scratch) {
			lines = append(lines, l)
		}
	}
	return lines
}

func nothingLeft(t *testing.T, scratch string) {
	t.Helper()
	if left := browsers(t, scratch); len(left) > 0 {
		t.Errorf("processes are left:\n%s", strings.Join(left, "\n"))
	}
	files, err := os.ReadDir(scratch)
	if err != nil || len(files) > 0 {
		t.Errorf("files are left: %v %v", files, err)
	}
}

// watch counts how many prints there are at the same time, at most, until it is asked.
func watch(t *testing.T, scratch string) (most func() int) {
	t.Helper()
	stop, n := make(chan struct{}), 0
	var watching sync.WaitGroup
	watching.Go(func() {
		for {
			select {
			case <-stop:
				return
			case <-time.After(2 * time.Millisecond):
				files, _ := os.ReadDir(scratch)
				prints := 0
				for _, f := range files {
					if strings.HasPrefix(f.Name(), "mogna-") {
						prints++
					}
				}
				n = max(n, prints)
			}
		}
	})
	return func() int {
		close(stop)
		watching.Wait()
		return n
	}
}
