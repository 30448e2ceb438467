package tabular

import (
	"bytes"

	"mogna/internal/survey"
)

// format is what a file turns out to be. One that can't be read says why, and what to save it as.
type format struct {
	name string
	what survey.Text
	mend survey.Text
}

var saveAs = survey.Say("Spara den som Excel-arbetsbok (.xlsx) eller som CSV UTF-8 och läs in den nya filen.",
	"Save it as an Excel workbook (.xlsx) or as CSV UTF-8 and import the new file.")

func refused(name, sv, en string) *format {
	return &format{name: name, what: survey.Say(sv, en), mend: saveAs}
}

var (
	csvText = &format{name: "csv"}
	xlsx    = &format{name: "xlsx"}

	empty = &format{name: "empty", what: survey.Say("Filen är tom.", "The file is empty."),
		mend: survey.Say("Kontrollera att du har valt rätt fil.", "Check that you chose the right file.")}
	ole = refused("ole", "Filen är en äldre Excel-fil (.xls), eller en arbetsbok som är skyddad med lösenord.",
		"The file is an older Excel file (.xls), or a workbook that is protected by a password.")
	pdf    = refused("pdf", "Filen är en PDF, och ur en sådan kan ingen tabell läsas.", "The file is a PDF, and no table can be read from one.")
	markup = refused("markup", "Filen är en webbsida eller ett XML-dokument, även om namnet säger något annat.",
		"The file is a web page or an XML document, even if its name says something else.")
	ods = refused("ods", "Filen är ett OpenDocument-dokument (.ods).", "The file is an OpenDocument document (.ods).")
	odd = refused("zip", "Filen är en zip-fil, men inte en Excel-arbetsbok (.xlsx).", "The file is a zip file, but not an Excel workbook (.xlsx).")
	sie = refused("sie", "Filen är en SIE-fil, och sådana läses inte.", "The file is an SIE file, and those are not imported.")
	bad = refused("damaged", "Arbetsboken är skadad och kan inte läsas.", "The workbook is damaged and can't be read.")
)

// detect tells a file by how it begins. What begins like nothing else is text, and is then held to it.
func detect(data []byte) *format {
	start := bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 1024)], bom))
	switch {
	case len(start) == 0 && len(bytes.TrimSpace(data)) <= len(bom):
		return empty
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return xlsx
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return ole
	case bytes.HasPrefix(start, []byte("%PDF-")):
		return pdf
	case bytes.HasPrefix(start, []byte("#FLAGGA")):
		return sie
	case bytes.HasPrefix(start, []byte("<")):
		return markup
	}
	return csvText
}
