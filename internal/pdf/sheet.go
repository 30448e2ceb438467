package pdf

import (
	"fmt"
	"html"

	"github.com/chromedp/chromedp"

	"mogna/internal/survey"
)

// sheet is what every page says round the document.
type sheet struct{ head, lang string }

// margin of the paper in inches. The size and the margins that the document's own style gives go before.
const margin = 18 / 25.4

func (s sheet) options() []chromedp.PDFOption {
	return []chromedp.PDFOption{chromedp.PDFPaper(chromedp.PaperSize{Width: 210 / 25.4, Height: 297 / 25.4}), chromedp.PDFMargin(margin),
		chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(), chromedp.PDFOutlineAndTagged(), chromedp.PDFStream(),
		chromedp.PDFHeaderTemplate(line(html.EscapeString(s.head))), chromedp.PDFFooterTemplate(line(s.number()))}
}

// number is the place among the pages; the browser fills the numbers in.
func (s sheet) number() string {
	return survey.Say("Sida %s av %s", "Page %s of %s", `<span class="pageNumber"></span>`, `<span class="totalPages"></span>`).In(s.lang)
}

func line(content string) string {
	return fmt.Sprintf(`<div style="margin:0 18mm;font:8pt sans-serif;color:#4e5a53">%s</div>`, content)
}
