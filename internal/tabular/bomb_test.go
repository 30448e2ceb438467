package tabular

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"io"
	"runtime"
	"strings"
	"testing"

	"mogna/internal/survey"
)

const gib = 1 << 30

// deflated gives the deflated form of a block of bytes n times over. The flushed form of one block is repeated, so that
// the test needs neither the time nor the memory that it wants the reader to save.
func deflated(t testing.TB, block []byte, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	must(t, err)
	_, err = w.Write(block)
	must(t, err)
	must(t, w.Flush())
	once := b.Len()
	must(t, w.Close())
	return append(bytes.Repeat(b.Bytes()[:once], n), b.Bytes()[once:]...)
}

// bomb is a zip file of one entry that unpacks to a block n times over and says that it unpacks to something else, or
// doesn't lie.
func bomb(t testing.TB, block []byte, n int, declared uint64) []byte {
	t.Helper()
	return bombs(t, 1, block, n, declared)
}

// bombs is the same with several such entries.
func bombs(t testing.TB, entries int, block []byte, n int, declared uint64) []byte {
	t.Helper()
	packed, sum := deflated(t, block, n), uint32(0)
	for range n {
		sum = crc32.Update(sum, crc32.IEEETable, block)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := range entries {
		entry, err := w.CreateRaw(&zip.FileHeader{Name: fmt.Sprintf("xl/worksheets/sheet%d.xml", i), Method: zip.Deflate, CRC32: sum,
			CompressedSize64: uint64(len(packed)), UncompressedSize64: declared})
		must(t, err)
		_, err = entry.Write(packed)
		must(t, err)
	}
	must(t, w.Close())
	return b.Bytes()
}

// zeroes is 1 MiB of zero bytes, and tagged the same with a < in it, which looks like XML to whoever only counts.
func zeroes() []byte { return make([]byte, 1<<20) }
func tagged() []byte { return append([]byte("<"), zeroes()[1:]...) }

// allocated gives how many bytes a call allocates, freed ones included.
func allocated(call func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	call()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func TestZipBomb(t *testing.T) {
	for name, test := range map[string]struct {
		block    []byte
		declared uint64
		code     survey.Code
	}{
		"honest":             {tagged(), 2 * gib, survey.TooLarge},
		"honest zeroes":      {zeroes(), 2 * gib, survey.TooLarge},
		"says too much":      {tagged(), 1 << 60, survey.TooLarge},
		"says little":        {tagged(), 1000, survey.Invalid},
		"says little zeroes": {zeroes(), 1000, survey.Invalid},
		"says nearly enough": {tagged(), maxUnpacked - 1, survey.Invalid},
	} {
		t.Run(name, func(t *testing.T) {
			data := bomb(t, test.block, 2048, test.declared)
			if len(data) > maxFile {
				t.Fatalf("the bomb itself has %d bytes", len(data))
			}
			used := allocated(func() {
				if e := refusal(t, "x.xlsx", data); e.Code != test.code {
					t.Errorf("got %s %v, want %s", e.Code, e, test.code)
				}
			})
			if used > 10<<20 {
				t.Errorf("%d MiB allocated", used>>20)
			}
		})
	}
}

// The bomb must be one: it has to unpack as declared, or the test above would pass for another reason.
func TestBombUnpacks(t *testing.T) {
	data := bomb(t, tagged(), 80, 80<<20)
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	in, err := archive.File[0].Open()
	must(t, err)
	n, err := io.Copy(io.Discard, in)
	must(t, err)
	if n != 80<<20 {
		t.Errorf("unpacks to %d bytes", n)
	}
}

func TestManyEntries(t *testing.T) {
	wantTooLarge(t, "x.xlsx", bombs(t, maxEntries+1, []byte("a"), 1, 1), "för stort när det packas upp")
	wantFaults(t, "x.xlsx", bombs(t, maxEntries, []byte("a"), 1, 1), "x.xlsx|0||Filen är en zip-fil")
	wantTooLarge(t, "x.xlsx", bombs(t, 65, tagged(), 1, 1<<20), "för stort när det packas upp")
	wantFaults(t, "x.xlsx", bombs(t, 64, tagged(), 1, 1<<20), "x.xlsx|0||Filen är en zip-fil")
}

// Each of these is small, within the size limits when unpacked, and would keep the parser busy for minutes or make it
// take gigabytes.
func TestHostileMarkup(t *testing.T) {
	si := func(text string) map[string]string {
		return map[string]string{"xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si>` + text + `</si></sst>`}
	}
	cells := `<sheetData>` + strings.Repeat(`<row>`+strings.Repeat(`<c t="s"><v>0</v></c>`, 50)+`</row>`, 1000) + `</sheetData>`
	workbook := func(attributes, sheets string) map[string]string {
		return map[string]string{"xl/workbook.xml": `<workbook ` + attributes + `><sheets>` + sheets + `</sheets></workbook>`}
	}
	for name, test := range map[string]struct {
		sheet  string
		extra  map[string]string
		saying string
	}{
		"many shared strings":          {"", si(strings.Repeat("<r/>", maxElements)), "för stort när det packas upp"},
		"many styles":                  {"", map[string]string{"xl/styles.xml": "<x>" + strings.Repeat("<xf/>", maxElements) + "</x>"}, "för stort när det packas upp"},
		"many attributes":              {"", workbook(strings.Repeat(`a:Ignorable="" `, 60_000), ""), "för stort när det packas upp"},
		"a long tag":                   {"", workbook(`a="`+strings.Repeat("a", 2*maxRun)+`"`, ""), "för stort när det packas upp"},
		"many sheets":                  {"", workbook("", strings.Repeat(`<sheet id="rId2"/>`, 50_000)), "fler än 20 blad"},
		"a long text":                  {cells, si("<t>" + strings.Repeat("a", maxStored+1) + "</t>"), "mer än 1000 tecken"},
		"a long text in many pieces":   {cells, si(strings.Repeat("<si/><r><t>abcdefgh</t></r>", 10_000)), "mer än 1000 tecken"},
		"a long text in the cell":      {`<sheetData><row><c t="inlineStr"><is><t>` + strings.Repeat("abcdefgh", 10_000) + `</t></is></c></row></sheetData>`, nil, "mer än 1000 tecken"},
		"many escapes":                 {cells, si("<t>" + strings.Repeat("_x0020_", 101) + "</t>"), "mer än 1000 tecken"},
		"a text shown everywhere":      {cells, si("<t>" + strings.Repeat("a", 999) + "</t>"), "för stort när det packas upp"},
		"white space shown everywhere": {cells, si("<t xml:space=\"preserve\">a" + strings.Repeat(" ", 8000) + "</t>"), "för stort när det packas upp"},
	} {
		t.Run(name, func(t *testing.T) {
			data := handmade(t, test.sheet, test.extra)
			if used := allocated(func() { wantTooLarge(t, "x.xlsx", data, test.saying) }); used > 200<<20 {
				t.Errorf("%d MiB allocated", used>>20)
			}
		})
	}
}

// One cell far out in every row of a small file must not become a thousand million cells.
func TestSparseSheet(t *testing.T) {
	var b strings.Builder
	for i := 1; i <= 20_000; i++ {
		fmt.Fprintf(&b, `<row r="%d"><c r="XFD%d" s="1"/></row>`, i*50, i*50)
	}
	data := handmade(t, `<sheetData>`+b.String()+`</sheetData>`, nil)
	if used := allocated(func() { wantSheets(t, "x.xlsx", data, "[Blad]\n") }); used > 200<<20 {
		t.Errorf("%d MiB allocated", used>>20)
	}
}
