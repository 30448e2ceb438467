package pdf

import (
	"context"
	"errors"
	"os"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// print starts a browser with a profile of its own, prints, and leaves neither behind.
func (p *Printer) print(ctx context.Context, html []byte) (printed []byte, err error) {
	scratch, err := os.MkdirTemp("", "mogna-") // short: the path of a socket is bounded
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(scratch)) }()
	browser, end := chromedp.NewExecAllocator(ctx, p.flags(scratch)...)
	defer end() // waits until the processes have ended and the profile is gone
	tab, leave := chromedp.NewContext(browser, chromedp.WithLogf(silent), chromedp.WithErrorf(silent))
	defer leave()
	printed, err = printIn(tab, html)
	if err != nil {
		return nil, err
	}
	if wanted.Match(html) { // where everything came is known only now
		if html, err = numbered(html, printed); err != nil {
			return nil, err
		}
		if printed, err = printIn(tab, html); err != nil {
			return nil, err
		}
	}
	return labelled(html, printed)
}

func printIn(tab context.Context, html []byte) ([]byte, error) {
	if err := chromedp.Do(tab, show(html)); err != nil {
		return nil, err
	}
	return chromedp.Run(tab, chromedp.PrintToPDF(sheet()...))
}

// silent drops what the browser tells of things that don't concern printing. What fails is returned.
func silent(string, ...any) {}

// flags start a browser that shows nothing and reaches nothing: whatever it asks for goes to a proxy that isn't there. The
// library makes the profile, and leaves the sandbox out only for root, who can't have it; what else is written goes to scratch.
func (p *Printer) flags(scratch string) []chromedp.ExecAllocatorOption {
	return append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(p.browser), chromedp.DisableGPU,
		chromedp.Env("TMPDIR="+scratch),
		chromedp.Flag("proxy-server", "127.0.0.1:9"), chromedp.Flag("proxy-bypass-list", "<-loopback>"),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND"), chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true))
}

// show puts the document, without scripts, into an empty page, which has no right to read files.
func show(html []byte) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, t *chromedp.Target) (none chromedp.Void, err error) {
		if _, err = cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
			return none, err
		}
		tree, err := cdp.Call(ctx, t, page.GetFrameTree, cdp.Empty{})
		if err != nil {
			return none, err
		}
		_, err = cdp.Call(ctx, t, page.SetDocumentContent, page.SetDocumentContentParams{FrameID: tree.FrameTree.Frame.ID, HTML: string(html)})
		return none, err
	}
}
