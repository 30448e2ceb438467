package report

import (
	"bytes"
	"io"
	"strings"

	"mogna/internal/survey"
)

// Printer makes a PDF file of an HTML file, with a line above the text of each page.
type Printer func(html []byte, head, lang string) ([]byte, error)

// PDF prints the HTML form.
func PDF(w io.Writer, m Model, lang string) error {
	if m.Print == nil {
		return errNoPrinter
	}
	var page bytes.Buffer
	if err := HTML(&page, m, lang); err != nil {
		return err
	}
	if err := m.tell(survey.Say("Skriver ut som PDF", "Printing as PDF"), 0, 0); err != nil {
		return err
	}
	printed, err := m.Print(page.Bytes(), m.head(lang), lang)
	if err != nil {
		return err
	}
	_, err = w.Write(printed)
	return err
}

var errNoPrinter = survey.Fail(survey.NotFound, "PDF går inte att göra här. Välj html, öppna filen i en webbläsare och skriv ut den som PDF.",
	"PDF can't be made here. Choose html, open the file in a browser and print it as PDF.")

// head is what every page of a printed report says, for pages are torn from one another: the round, and what keeps its figures
// from being taken for more than they are.
func (m Model) head(lang string) string {
	r, parts := m.Comparison.Round, []string{m.Comparison.Round.Title}
	if r.MadeUp {
		parts = append(parts, survey.Say("påhittade svar", "made-up answers").In(lang))
	}
	if r.Draft {
		parts = append(parts, survey.Say("utkast, inte publicerat", "draft, not published").In(lang))
	}
	return strings.Join(parts, " – ")
}
