package pdf

import (
	"bytes"
	"fmt"
	"regexp"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// A document says where it wants the page number of one of its places by an empty element, and the name of its first page by a meta
// element. Browsers know neither.
var (
	wanted = regexp.MustCompile(`(data-page-of="([^"]+)">)(</)`)
	cover  = regexp.MustCompile(`<meta name="cover" content="([^"]+)">`)
)

// numbered fills in the page numbers that a document wants, by how it was printed. They stand where they move nothing.
func numbered(html, printed []byte) ([]byte, error) {
	ctx, err := read(printed)
	if err != nil {
		return nil, err
	}
	pages, err := places(ctx)
	if err != nil {
		return nil, err
	}
	return wanted.ReplaceAllFunc(html, func(s []byte) []byte {
		m := wanted.FindSubmatch(s)
		page := pages[string(m[2])]
		if page == 0 {
			return s
		}
		return fmt.Appendf(nil, "%s%d%s", m[1], page, m[3])
	}), nil
}

// places are the pages of the places that something in the file leads to.
func places(ctx *model.Context) (map[string]int, error) {
	pages := map[string]int{}
	object, there := ctx.RootDict.Find("Dests")
	if !there {
		return pages, nil
	}
	dests, err := ctx.DereferenceDict(object)
	if err != nil {
		return nil, err
	}
	numbers := map[int]int{} // by the number of the page's object
	for n := 1; n <= ctx.PageCount; n++ {
		ref, err := ctx.PageDictIndRef(n)
		if err != nil {
			return nil, err
		}
		numbers[ref.ObjectNumber.Value()] = n
	}
	for name := range dests {
		at, err := ctx.DereferenceArray(dests[name])
		if err != nil || len(at) == 0 {
			return nil, fmt.Errorf("the place %s: %w", name, err)
		}
		if ref, is := at[0].(types.IndirectRef); is {
			pages[name] = numbers[ref.ObjectNumber.Value()]
		}
	}
	return pages, nil
}

// labelled names the first page of a document that has a cover, so that a reader program calls every page as it is printed.
func labelled(html, printed []byte) ([]byte, error) {
	name := cover.FindSubmatch(html)
	if name == nil {
		return printed, nil
	}
	ctx, err := read(printed)
	if err != nil {
		return nil, err
	}
	label, err := types.EscapedUTF16String(string(name[1]))
	if err != nil {
		return nil, err
	}
	ctx.RootDict["PageLabels"] = types.Dict{"Nums": types.Array{types.Integer(0), types.Dict{"P": types.StringLiteral(*label)},
		types.Integer(1), types.Dict{"S": types.Name("D"), "St": types.Integer(2)}}}
	var out bytes.Buffer
	err = api.WriteContext(ctx, &out)
	return out.Bytes(), err
}

func read(printed []byte) (*model.Context, error) {
	ctx, err := api.ReadContext(bytes.NewReader(printed), model.NewDefaultConfiguration())
	if err != nil {
		return nil, err
	}
	return ctx, ctx.EnsurePageCount()
}
