package pdf_test

import (
	"os"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

const withContents = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Rapport</title><meta name="cover" content="Omslag på svenska">
<style>h2 { break-before: page; }</style></head><body><h1>Rapport</h1><p><a href="#b">Andra</a> sida <span data-page-of="b"></span>, saknas <span data-page-of="c"></span>.</p>
<h2 id="a">Första</h2><h2 id="b">Andra</h2></body></html>`

// A document's contents have the numbers of its pages as they are printed, and reader programs call the pages by the same.
func TestContentsHavePageNumbers(t *testing.T) {
	p, _ := printer(t)
	name := printed(t, p, withContents)
	if text := told(t, "pdftotext", "-l", "1", name, "-"); !strings.Contains(text, "Andra sida 3, saknas .") {
		t.Errorf("%q", text)
	}
	if info := told(t, "pdfinfo", name); !strings.Contains(strings.Join(strings.Fields(info), " "), "Tagged: yes") {
		t.Errorf("not tagged: %s", info)
	}
	if marks := catalogue(t, name).bookmarks; strings.Join(marks, ", ") != "Rapport, Första, Andra" {
		t.Errorf("bookmarks %q", marks)
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ctx, err := api.ReadContext(f, model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	labels, err := ctx.DereferenceDict(ctx.RootDict["PageLabels"])
	if err != nil || labels == nil || len(labels.ArrayEntry("Nums")) != 4 {
		t.Errorf("page labels %v, %v", labels, err)
	}
}
