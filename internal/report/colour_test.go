package report_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"mogna/internal/chart"
	"mogna/internal/report"
	"mogna/internal/report/reporttest"
)

// Pages, report and workbook have one scale of levels and scores.
func TestAllFormsHaveOneScaleOfColours(t *testing.T) {
	css, err := os.ReadFile("../../frontend/src/lib/results/levels.css")
	reporttest.Must(t, err)
	m := reporttest.Standard(t)
	var page, book bytes.Buffer
	reporttest.Must(t, report.Write(&page, "html", m, "sv"))
	reporttest.Must(t, report.Write(&book, "xlsx", m, "sv"))
	styles := partOf(t, book.Bytes(), "xl/styles.xml")
	for n, s := range chart.Shades {
		for form, holds := range map[string][2]string{
			"pages":    {string(css), fmt.Sprintf("--level-%d: %s;", n, s.Fill)},
			"inks":     {string(css), fmt.Sprintf("--level-ink-%d: %s;", n, s.Ink)},
			"report":   {page.String(), fmt.Sprintf("background: %s; color: %s;", s.Fill, s.Ink)},
			"workbook": {styles, strings.ToUpper(s.Fill[1:])},
		} {
			if !strings.Contains(holds[0], holds[1]) {
				t.Errorf("%s: no %q", form, holds[1])
			}
		}
	}
}

// partOf is a file in a workbook.
func partOf(t *testing.T, book []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	reporttest.Must(t, err)
	f, err := z.Open(name)
	reporttest.Must(t, err)
	content, err := io.ReadAll(f)
	reporttest.Must(t, err)
	return string(content)
}
