package pdf_test

import (
	"os"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// contents are what a file's catalogue tells of it.
type contents struct {
	lang      string
	bookmarks []string
}

func catalogue(t *testing.T, name string) (c contents) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ctx, err := api.ReadValidateAndOptimize(f, model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	if lang := ctx.RootDict.StringEntry("Lang"); lang != nil {
		c.lang = *lang
	}
	marks, err := pdfcpu.Bookmarks(ctx)
	if err != nil {
		t.Fatal(err)
	}
	c.add(marks)
	return c
}

func (c *contents) add(marks []pdfcpu.Bookmark) {
	for _, m := range marks {
		c.bookmarks = append(c.bookmarks, m.Title)
		c.add(m.Kids)
	}
}
