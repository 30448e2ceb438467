package pdf

import "github.com/chromedp/chromedp"

// margin of the paper in inches. The size and the margins that the document's own style gives go before.
const margin = 18 / 25.4

// sheet is the paper. What stands round the text of each page the document's own style says, in its margin boxes: a browser's
// header and footer would be printed on top of them.
func sheet() []chromedp.PDFOption {
	return []chromedp.PDFOption{chromedp.PDFPaper(chromedp.PaperSize{Width: 210 / 25.4, Height: 297 / 25.4}), chromedp.PDFMargin(margin),
		chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(), chromedp.PDFOutlineAndTagged(), chromedp.PDFStream()}
}
