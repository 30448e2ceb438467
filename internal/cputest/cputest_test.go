package cputest

import (
	"os"
	"os/exec"
	"testing"
	"time"
)

// work keeps this process busy until it has taken some CPU time.
func work(d time.Duration) {
	for end := Own() + d; Own() < end; {
	}
}

func TestAClockCountsWhatItsProcessTakes(t *testing.T) {
	const taken = 100 * time.Millisecond
	tick := 2 * time.Second / perSecond
	mine, family := Of(t, os.Getpid()), WithChildren(t, os.Getpid())
	own, of, all := Own(), mine(), family()
	work(taken)
	if Own()-own < taken || mine()-of < taken-tick || family()-all < taken-tick {
		t.Errorf("after %v: %v, %v and %v", taken, Own()-own, mine()-of, family()-all)
	}
}

// A child counts for its parent while it runs and after it has ended.
func TestAChildCounts(t *testing.T) {
	busy := exec.Command("sh", "-c", "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; echo; exec cat")
	in, err := busy.StdinPipe()
	out, err2 := busy.StdoutPipe()
	if err != nil || err2 != nil || busy.Start() != nil {
		t.Fatal(err, err2)
	}
	if _, err := out.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	child, family := Of(t, busy.Process.Pid)(), WithChildren(t, os.Getpid())
	if child == 0 || family() < child {
		t.Errorf("the child took %v, the family %v", child, family())
	}
	_ = in.Close()
	_ = busy.Wait()
	if family() < child {
		t.Errorf("after it has ended: %v", family())
	}
}
