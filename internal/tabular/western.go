package tabular

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"mogna/internal/survey"
)

var westernReading = survey.Say("Filen är sparad i den äldre teckenkodningen Windows-1252 och har lästs så. Se efter att å, ä och ö är rätt.",
	"The file is saved in the older encoding Windows-1252 and has been read as that. Check that å, ä and ö are correct.")

// western reads Windows-1252 where every byte says that it is that: letters, and the few other signs of ordinary lists. Older Macs
// and DOS write å, ä and ö in bytes that are rare signs there, and a file that is part UTF-8 is damaged.
func western(data []byte) ([]byte, bool) {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if !ordinary(data[i]) {
				return nil, false
			}
		case r > unicode.MaxASCII:
			return nil, false
		}
		i += size
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(data)
	return text, err == nil
}

// ordinary tells letters of Western Europe, dashes, apostrophes, the no-break space and a few signs.
func ordinary(b byte) bool {
	switch b {
	case 0x91, 0x92, 0x96, 0x97, 0xa0, 0xa7, 0xb0, 0xb4, 0xb7:
		return true
	}
	return b >= 0xc0 && b != 0xd7 && b != 0xf7
}
