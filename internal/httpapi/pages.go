package httpapi

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
)

// pages serves the built web pages: files with a hash in their name for good, everything else anew each time, and
// index.html for every path that is no file, since the pages find their own way.
type pages struct {
	files  fs.FS
	index  []byte
	policy string
	build  string // an entity tag: what isn't named by its content changes with the build
}

func newPages(c Config) *pages {
	p := &pages{files: c.Pages, index: c.Placeholder}
	if index, err := fs.ReadFile(c.Pages, "index.html"); err == nil {
		p.index = index
	}
	p.build = fmt.Sprintf(`W/"%x"`, sha256.Sum256(p.index))
	p.policy = "default-src 'none'; script-src 'self'" + inlineHashes(p.index) + "; style-src 'self'; img-src 'self' data:; " +
		"font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
	return p
}

var inlineScript = regexp.MustCompile(`(?s)<script>(.*?)</script>`)

// inlineHashes lets the page's own inline scripts run, and no other: each by its SHA-256.
func inlineHashes(page []byte) string {
	var b strings.Builder
	for _, m := range inlineScript.FindAllSubmatch(page, -1) {
		sum := sha256.Sum256(m[1])
		b.WriteString(" 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'")
	}
	return b.String()
}

// worker keeps the pages of a form in the browser. It may fetch them, which a file in a sandbox of its own may not.
const (
	worker       = "service-worker.js"
	workerPolicy = "default-src 'none'; connect-src 'self'"
)

// forPrograms is where no page is: a program that asks for something there that doesn't exist must be told, and not be given a page.
var forPrograms = []string{"api", "auth", "healthz", "readyz", "metrics", ".well-known"}

func (p *pages) serve(c echo.Context) error {
	name := strings.TrimPrefix(path.Clean("/"+c.Request().URL.Path), "/")
	if first, _, _ := strings.Cut(strings.ToLower(name), "/"); slices.Contains(forPrograms, first) {
		return echo.ErrNotFound
	}
	h := c.Response().Header()
	if info, err := fs.Stat(p.files, name); err == nil && !info.IsDir() && name != "index.html" {
		if strings.HasPrefix(name, "_app/immutable/") {
			h.Set("Cache-Control", "public, max-age=31536000, immutable")
		} else {
			p.askAgain(h)
		}
		if name == worker {
			h.Set("Content-Security-Policy", workerPolicy)
		}
		http.ServeFileFS(c.Response(), c.Request(), p.files, p.compressed(c.Request(), h, name))
		return nil
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrInvalid) {
		return err
	}
	if strings.HasPrefix(name, "_app/") { // a file of another build: answering with a page would only confuse
		return echo.ErrNotFound
	}
	p.askAgain(h)
	h.Set("Content-Security-Policy", p.policy)
	h.Set("Content-Type", echo.MIMETextHTMLCharsetUTF8)
	http.ServeContent(c.Response(), c.Request(), "", time.Time{}, bytes.NewReader(p.index))
	return nil
}

const builtCompressed = ".br"

// compressed names the file as it was compressed when the pages were built, for a browser that takes that: smaller than a server could
// make it while somebody waits.
func (p *pages) compressed(r *http.Request, h http.Header, name string) string {
	h.Add(echo.HeaderVary, echo.HeaderAcceptEncoding)
	if _, err := fs.Stat(p.files, name+builtCompressed); err != nil || !takesBrotli.MatchString(r.Header.Get(echo.HeaderAcceptEncoding)) {
		return name
	}
	h.Set(echo.HeaderContentEncoding, "br")
	h.Set(echo.HeaderContentType, mime.TypeByExtension(path.Ext(name)))
	return name + builtCompressed
}

var takesBrotli = regexp.MustCompile(`(^|[ ,])br($|[ ,]|;q=(0\.\d*[1-9]|1))`)

// askAgain has a browser that has been here ask each time, and be told in a few bytes that nothing has changed.
func (p *pages) askAgain(h http.Header) {
	h.Set("Cache-Control", "no-cache")
	h.Set("ETag", p.build)
}
