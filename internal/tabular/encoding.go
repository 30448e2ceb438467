package tabular

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"mogna/internal/survey"
)

var bom = []byte("\xef\xbb\xbf")

// maxLines is how many lines of a text in the wrong encoding are named: they are all mended by one save.
const maxLines = 20

var saveAsUTF8 = survey.Say("Öppna filen i Excel, välj Spara som och filformatet CSV UTF-8.",
	"Open the file in Excel, choose Save As and the file format CSV UTF-8.")

// text gives a file's text in UTF-8. UTF-16 is read where its mark tells it. Windows-1252, which Excel saves CSV in, is read where it can
// be nothing else, and the reader is told; any other guess would turn Åmål into something else and tell nobody.
func (r *reader) text(data []byte) ([]byte, bool) {
	marked, whole := fromUTF16(data)
	if whole {
		data = marked
	}
	switch {
	case utf16(data):
		r.add(0, "", survey.Say("Filen är sparad i teckenkodningen UTF-16.", "The file is saved in the encoding UTF-16."), saveAsUTF8)
	case bytes.IndexByte(data, 0) >= 0:
		r.lines(data, func(line []byte) bool { return bytes.IndexByte(line, 0) >= 0 },
			survey.Say("Raden innehåller ett nolltecken (NUL), som inte är tillåtet i text.", "The line contains a NUL character, which is not allowed in text."), saveAs)
	case !utf8.Valid(data):
		if text, ok := western(data); ok {
			r.sheet.Notes = append(r.sheet.Notes, westernReading)
			return text, true
		}
		r.lines(data, func(line []byte) bool { return !utf8.Valid(line) },
			survey.Say("Raden har tecken som inte är UTF-8. Troligen är å, ä eller ö sparade i en äldre teckenkodning (Windows-1252).",
				"The line has characters that are not UTF-8. Most likely å, ä or ö are saved in an older encoding (Windows-1252)."), saveAsUTF8)
	case bytes.IndexByte(data, '\n') < 0 && bytes.IndexByte(data, '\r') >= 0:
		r.add(0, "", survey.Say("Filen har radslut från äldre Mac-datorer.", "The file has the line ends of older Macs."), saveAsUTF8)
	default:
		return data, true
	}
	return nil, false
}

// lines notes the first lines that something is wrong with, and how many more there are.
func (r *reader) lines(data []byte, wrong func([]byte) bool, what, mend survey.Text) {
	number, found := 0, 0
	for line := range bytes.Lines(data) {
		number++
		if !wrong(line) {
			continue
		}
		if found++; found <= maxLines {
			r.add(number, "", what, mend)
		}
	}
	if more := found - maxLines; more > 0 {
		r.add(0, "", survey.Say("Samma fel finns på %d rader till.", "The same error is on %d more lines.", more), mend)
	}
}

// fromUTF16 reads UTF-16 that begins with its mark. Half a letter is not whole: the file was cut off or is something else.
func fromUTF16(data []byte) (text []byte, whole bool) {
	text, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
	return text, err == nil && len(data)%2 == 0 && !bytes.ContainsRune(text, utf8.RuneError)
}

// utf16 knows UTF-16 by its mark, or by every other byte being zero, as it is where the text is mostly Latin letters.
func utf16(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return true
	}
	var zeros [2]int
	start := data[:min(len(data), 200)]
	for i, b := range start {
		if b == 0 {
			zeros[i%2]++
		}
	}
	most, least := max(zeros[0], zeros[1]), min(zeros[0], zeros[1])
	return least == 0 && most > len(start)/3
}
