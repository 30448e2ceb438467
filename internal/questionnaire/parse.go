package questionnaire

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"mogna/internal/survey"
)

// maxBytes is far above what an instrument that people answer can need.
const maxBytes = 1 << 20

// parse turns the bytes into YAML's node tree, which knows its lines, or names why it can't.
func (d *draft) parse(data []byte) *yaml.Node {
	if len(data) > maxBytes {
		d.faultAt(0, "", survey.Say("Filen är större än 1 MB.", "The file is larger than 1 MB."),
			survey.Say("Dela den i flera formulär.", "Split it into several questionnaires."))
		return nil
	}
	if !utf8.Valid(data) {
		d.faultAt(lineOf(data, firstInvalid(data)), "", survey.Say("Filen är inte sparad som UTF-8.", "The file is not saved as UTF-8."),
			survey.Say("Öppna den i en textredigerare och spara den med teckenkodningen UTF-8.", "Open it in a text editor and save it with the encoding UTF-8."))
		return nil
	}
	return d.single(data)
}

// single takes the one YAML document that a file holds.
func (d *draft) single(data []byte) *yaml.Node {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var first, second yaml.Node
	err := decoder.Decode(&first)
	if errors.Is(err, io.EOF) {
		d.faultAt(1, "", survey.Say("Filen är tom.", "The file is empty."), survey.Say("Skriv ett formulär i den.", "Enter a questionnaire in it."))
		return nil
	}
	if err == nil {
		err = decoder.Decode(&second)
	}
	switch {
	case errors.Is(err, io.EOF):
		return first.Content[0]
	case err != nil:
		d.syntax(data, err)
	default:
		d.faultAt(second.Line, "", survey.Say("Här börjar ett andra dokument i samma fil.", "A second document starts here in the same file."),
			survey.Say("Lägg varje formulär i en egen fil, utan --- emellan.", "Put each questionnaire in a separate file, without --- between them."))
	}
	return nil
}

func firstInvalid(data []byte) int {
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return len(data)
}

// lineOf gives the line, from 1, on which a byte stands.
func lineOf(data []byte, at int) int { return 1 + bytes.Count(data[:at], []byte("\n")) }
