package server_test

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// slowed is how much slower a reader's processor is made than this machine's.
const slowed = 4

// BenchmarkLongTasks presses each page of a country's results in a browser whose processor is slowed, and tells the longest time in which
// the browser could do nothing else (the Long Tasks API of W3C, which tells of those over 50 ms). The floor is a page of a few sentences,
// reached in the same way.
func BenchmarkLongTasks(b *testing.B) {
	s, round := filled(b, filepath.Join(b.TempDir(), "mogna.db"), 290)
	if err := s.Start(); err != nil {
		b.Fatal(err)
	}
	token, err := s.App.Access.CreateCoordinatorLink(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	tab := browserTab(b)
	do(b, tab, chromedp.Navigate(s.URL()+"/logga-in/"+token))
	evaluate[string](b, tab, `until(() => document.querySelector("main button")).then(one => one.click()).then(() => until(() => !location.pathname.includes("logga-in"))).then(String)`)
	for _, page := range []string{"floor", "regionen/sakerhet", "regionen/mognad/", "regionen/typer/", "regionen/organisationer", "regionen/underlag"} {
		b.Run(page, func(b *testing.B) {
			do(b, tab, chromedp.Navigate(s.URL()+fmt.Sprint("/matomgangar/", round, "/resultat")))
			link := `main nav a[href*="` + page + `"]`
			if page == "floor" {
				link = `footer a`
			}
			evaluate[string](b, tab, `until(() => document.querySelector('`+link+`')).then(String)`)
			throttle(b, tab, slowed)
			there := `longestAfter(() => document.querySelector('` + link + `').click())`
			evaluate[float64](b, tab, there) // compiles the scripts
			longest := 0.0
			for b.Loop() {
				evaluate[float64](b, tab, `longestAfter(() => history.back())`)
				longest = max(longest, evaluate[float64](b, tab, there))
			}
			throttle(b, tab, 1)
			b.ReportMetric(longest, "longest-task-ms")
		})
	}
}

// watching is in every page: what tells the longest task after something is done, once nothing has happened for a second.
const watching = `
	var tasks = [], last = 0;
	new PerformanceObserver((list) => { for (const one of list.getEntries()) tasks.push(one.duration), (last = performance.now()); }).observe({ type: "longtask" });
	var wait = (ms) => new Promise((done) => setTimeout(done, ms));
	var until = async (what) => { for (let found; ; await wait(50)) if ((found = what())) return found; };
	var quiet = async () => { for (last = performance.now(); performance.now() - last < 1000; ) await wait(100); };
	var longestAfter = async (act) => { tasks = []; act(); await quiet(); return Math.max(0, ...tasks); };
	0`

func browserTab(b *testing.B) context.Context {
	b.Helper()
	program, err := exec.Command("../../scripts/chromium.sh").Output()
	if err != nil {
		b.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(b.Context(), 10*time.Minute)
	b.Cleanup(cancel)
	browser, end := chromedp.NewExecAllocator(ctx, append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(strings.TrimSpace(string(program))))...)
	b.Cleanup(end)
	tab, leave := chromedp.NewContext(browser)
	b.Cleanup(leave)
	return tab
}

func do(b *testing.B, tab context.Context, step chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(tab, step); err != nil {
		b.Fatal(err)
	}
	if _, err := chromedp.Run(tab, chromedp.Evaluate[any](watching)); err != nil {
		b.Fatal(err)
	}
}

func throttle(b *testing.B, tab context.Context, rate float64) {
	b.Helper()
	err := chromedp.Do(tab, func(ctx context.Context, t *chromedp.Target) (none chromedp.Void, err error) {
		_, err = cdp.Call(ctx, t, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: rate})
		return none, err
	})
	if err != nil {
		b.Fatal(err)
	}
}

func evaluate[T any](b *testing.B, tab context.Context, expression string) T {
	b.Helper()
	value, err := chromedp.Run(tab, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatal(err)
	}
	return value
}
