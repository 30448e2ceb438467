// Package pdf prints HTML as PDF with the Chromium of the machine: tagged, with bookmarks, and with the title and the language
// that the HTML says.
package pdf

import (
	"context"
	"errors"
	"fmt"
	"time"

	"mogna/internal/survey"
)

// Printer prints one document at a time: a browser takes more memory than all the rest of Mogna.
type Printer struct {
	browser string // path; none: nothing can be printed
	limit   time.Duration
	turn    chan struct{} // has room for the one that prints
	open    context.Context
	close   context.CancelFunc
}

// longest is how long printing may take. A country's report takes a tenth of it.
const longest = 5 * time.Minute

// Off says in the configuration that there is no browser.
const Off = "off"

// New makes a printer. The path is that of a Chromium, Off for none, and empty for the one on the PATH, if any.
func New(path string) (*Printer, error) {
	browser, err := find(path)
	if err != nil {
		return nil, err
	}
	open, stop := context.WithCancel(context.Background())
	return &Printer{browser: browser, limit: longest, turn: make(chan struct{}, 1), open: open, close: stop}, nil
}

// Close ends a print under way.
func (p *Printer) Close() { p.close() }

var errNone = survey.Fail(survey.Unavailable,
	"Rapporten kan inte skapas som PDF: det kräver programmet Chromium på den dator där Mogna körs. Ladda ner HTML-filen i stället, öppna den i en webbläsare och välj Skriv ut och Spara som PDF.",
	"The report cannot be created as a PDF: that requires the program Chromium on the computer that runs Mogna. Download the HTML file instead, open it in a browser and choose Print and Save as PDF.")

var errSlow = survey.Fail(survey.Unavailable,
	"Det tog för lång tid att skapa PDF-filen. Försök igen, eller ladda ner HTML-filen och skriv ut den till PDF i en webbläsare.",
	"Creating the PDF file took too long. Try again, or download the HTML file and print it as PDF in a browser.")

// Print prints an HTML document, after those who came before. Whoever goes away meanwhile ends it.
func (p *Printer) Print(ctx context.Context, html []byte) ([]byte, error) {
	if p.browser == "" {
		return nil, errNone
	}
	select {
	case p.turn <- struct{}{}:
		defer func() { <-p.turn }()
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-p.open.Done():
		return nil, p.open.Err()
	}
	limited, cancel := context.WithTimeout(ctx, p.limit)
	defer cancel()
	defer context.AfterFunc(p.open, cancel)()
	printed, err := p.print(limited, html)
	switch {
	case err == nil:
		return printed, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(limited.Err(), context.DeadlineExceeded):
		return nil, errSlow
	}
	return nil, fmt.Errorf("print with %s: %w", p.browser, err)
}
