package report

import (
	"archive/zip"
	"bytes"
	"io"

	"mogna/internal/report/html"
	"mogna/internal/survey"
)

// The forms of a file for each organisation, all in one archive, and of the file of one.
const (
	allAsHTML = "organisations-html"
	allAsPDF  = "organisations-pdf"
)

// mostPrinted is how many organisations' files are printed in one go: a country's would take the printer from everybody else.
const mostPrinted = 40

var errManyPrinted = survey.Fail(survey.Invalid, "Så många organisationers filer kan inte göras som PDF på en gång. Välj HTML, eller hämta en organisations fil från dess egen sida.",
	"The files of so many organisations cannot be made as PDF at once. Select HTML, or download an organisation’s file from its own page.")

// WriteOne writes one organisation's file, as HTML, as PDF or as slides.
func WriteOne(w io.Writer, format string, m Model, code, lang string) error {
	if format != "html" && format != "pdf" && format != slides {
		return survey.Fail(survey.Invalid, "En organisations fil finns som html, pdf och slides. Välj en av dem.", "An organisation’s file is available as html, pdf and slides. Select one of them.")
	}
	if err := m.Takes(code); err != nil {
		return err
	}
	if format == slides {
		return html.Slides(w, m, lang, code)
	}
	files, err := html.NewFiles(m, lang)
	if err != nil {
		return err
	}
	return writeOne(w, format, m, files, code)
}

func writeOne(w io.Writer, format string, m Model, files *html.Files, code string) error {
	if format == "html" {
		return files.Write(w, code)
	}
	return printed(w, m, func(page io.Writer) error { return files.Write(page, code) })
}

// all writes a file for each organisation into an archive.
func all(w io.Writer, format string, m Model, lang string) error {
	if format == "pdf" && len(m.Comparison.Organisations) > mostPrinted {
		return errManyPrinted
	}
	files, err := html.NewFiles(m, lang)
	if err != nil {
		return err
	}
	archive := zip.NewWriter(w)
	for n, o := range m.Comparison.Organisations {
		if err := m.Tell(survey.Say("Skriver organisationernas filer", "Writing the organisations’ files"), n, len(m.Comparison.Organisations)); err != nil {
			return err
		}
		file, err := archive.CreateHeader(&zip.FileHeader{Name: OneName(format, m, o.Code, lang), Method: zip.Deflate, Modified: m.Comparison.Round.AsOf})
		if err != nil {
			return err
		}
		if err := writeOne(file, format, m, files, o.Code); err != nil {
			return err
		}
	}
	return archive.Close()
}

// printed prints what is written as HTML.
func printed(w io.Writer, m Model, write func(io.Writer) error) error {
	if m.Print == nil {
		return errNoPrinter
	}
	var page bytes.Buffer
	if err := write(&page); err != nil {
		return err
	}
	file, err := m.Print(page.Bytes())
	if err != nil {
		return err
	}
	_, err = w.Write(file)
	return err
}
