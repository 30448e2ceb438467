package report

import (
	"io"

	"mogna/internal/report/html"
	"mogna/internal/survey"
)

// pdf prints the HTML form.
func pdf(w io.Writer, m Model, lang string) error {
	return printed(w, m, func(page io.Writer) error {
		if err := html.Write(page, m, lang); err != nil {
			return err
		}
		return m.Tell(survey.Say("Skriver ut som PDF", "Printing as PDF"), 0, 0)
	})
}

var errNoPrinter = survey.Fail(survey.NotFound, "Det går inte att skapa PDF här. Välj html, öppna filen i en webbläsare och skriv ut den som PDF.",
	"PDF is not available here. Select html, open the file in a browser and print it as PDF.")
