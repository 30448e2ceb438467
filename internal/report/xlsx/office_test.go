package xlsx_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/report/reporttest"
)

const officeAdvice = `LibreOffice is needed for this test and was not found.
Run "make tools" in the project's folder, or install it: "apt-get install libreoffice-calc" on Debian and Ubuntu.
Where it is installed but not on the PATH, set SOFFICE_PATH`

// soffice is LibreOffice as scripts/office.sh finds it.
func soffice(t testing.TB) string {
	t.Helper()
	if path := os.Getenv("SOFFICE_PATH"); path != "" {
		return path
	}
	for _, name := range []string{"soffice", "/usr/lib/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Fatal(officeAdvice)
	return ""
}

// recalculated has LibreOffice open workbooks and write them again, all in one go.
func recalculated(t testing.TB, books map[string][]byte) map[string]*excelize.File {
	t.Helper()
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--norestore", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
		"--outdir", filepath.Join(dir, "out")}
	for name, content := range books {
		reporttest.Must(t, os.WriteFile(filepath.Join(dir, name+".xlsx"), content, 0o600))
		args = append(args, filepath.Join(dir, name+".xlsx"))
	}
	if said, err := exec.Command(soffice(t), args...).CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v: %s", err, said)
	}
	again := map[string]*excelize.File{}
	for name := range books {
		f, err := excelize.OpenFile(filepath.Join(dir, "out", name+".xlsx"))
		reporttest.Must(t, err)
		t.Cleanup(func() { f.Close() })
		again[name] = f
	}
	return again
}

// formulaCell is a cell with a formula and the value that we gave it.
type formulaCell struct {
	sheet, ref, formula, value string
	text                       bool
}

var formulaPattern = regexp.MustCompile(`<c r="([A-Z]+[0-9]+)"( s="[0-9]+")?( t="str")?><f>([^<]*)</f>(?:<v>([^<]*)</v>)?</c>`)

// formulasOf are all cells of a workbook with a formula, and the workbook without their values: whatever comes back was
// computed by who opened it.
func formulasOf(t testing.TB, book []byte) (all []formulaCell, bare []byte) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(book))
	reporttest.Must(t, err)
	defer f.Close()
	names := f.GetSheetList()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	parts, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	reporttest.Must(t, err)
	for _, part := range parts.File {
		r, err := part.Open()
		reporttest.Must(t, err)
		content, err := io.ReadAll(r)
		reporttest.Must(t, err)
		var number int
		if _, err := fmt.Sscanf(part.Name, "xl/worksheets/sheet%d.xml", &number); err == nil {
			for _, m := range formulaPattern.FindAllStringSubmatch(string(content), -1) {
				all = append(all, formulaCell{names[number-1], m[1], m[4], unescaped.Replace(m[5]), m[3] != ""})
			}
			if n := strings.Count(string(content), "<f>"); n > 0 && n != len(formulaPattern.FindAllIndex(content, -1)) {
				t.Fatalf("%s: not every formula has a value", names[number-1])
			}
			content = formulaPattern.ReplaceAll(content, []byte(`<c r="$1"$2><f>$4</f></c>`))
		}
		p, err := w.Create(part.Name)
		reporttest.Must(t, err)
		_, err = p.Write(content)
		reporttest.Must(t, err)
	}
	reporttest.Must(t, w.Close())
	return all, out.Bytes()
}

var unescaped = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#39;", "'", "&amp;", "&")
