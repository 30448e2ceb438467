package survey

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unreadable gives the first character that no text of ours may have: one that can't be seen, turns the text around, is for
// machines, or stands for a letter that was lost on the way. Lines tells that the text may have several.
func Unreadable(s string, lines bool) (r rune, before string, found bool) {
	runes := []rune(s)
	for n, r := range runes {
		if lines && (r == '\n' || r == '\r' || r == '\t') || joinsEmoji(runes, n) {
			continue
		}
		if unseen(r, n) {
			return r, string(runes[:n]), true
		}
	}
	return 0, "", false
}

// Readable is a text that others have kept, without what no text of ours may have.
func Readable(s string) string {
	for {
		r, before, found := Unreadable(s, false)
		if !found {
			return s
		}
		s = before + strings.TrimPrefix(string([]rune(s)[utf8.RuneCountInString(before):]), string(r))
	}
}

func unseen(r rune, at int) bool {
	switch {
	case r == unicode.ReplacementChar, unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.In(r, unicode.Zl, unicode.Zp):
		return true
	case unicode.Is(unicode.Noncharacter_Code_Point, r), unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r), r == '\u2800':
		return true
	}
	return unicode.Is(unicode.Variation_Selector, r) && at == 0 // after a character it says how that looks
}

// joinsEmoji tells of the joiner within such as a family, which is one picture to the reader.
func joinsEmoji(runes []rune, n int) bool {
	if runes[n] != '\u200d' || n == 0 || n == len(runes)-1 {
		return false
	}
	return unicode.In(runes[n-1], unicode.So, unicode.Sk, unicode.Variation_Selector) && unicode.Is(unicode.So, runes[n+1])
}

// CheckText names a character in a text that it may not have.
func CheckText(path, s string, lines bool) []Fault {
	r, before, found := Unreadable(s, lines)
	if !found {
		return nil
	}
	f := Fault{Path: path}
	switch {
	case r == unicode.ReplacementChar:
		f.What = Say("Ett tecken i texten har gått förlorat%s.", "A character in the text has been lost%s.")
		f.Mend = Say("Skriv det på nytt. Ett program ska skicka texten som UTF-8, eller skriva sin teckenkodning i Content-Type, till exempel charset=iso-8859-1.",
			"Enter it again. A program should send the text as UTF-8, or state its character encoding in Content-Type, for example charset=iso-8859-1.")
	case !lines && (r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029'):
		f.What, f.Mend = Say("Texten har flera rader%s.", "The text has more than one line%s."), Say("Skriv den på en rad.", "Enter it on one line.")
	default:
		code := fmt.Sprintf("U+%04X", r)
		f.What = Say("Texten har ett tecken som inte syns eller inte går att läsa ("+code+")%s.", "The text has a character that cannot be seen or read ("+code+")%s.")
		f.Mend = Say("Ta bort det. Skriv om den delen av texten för hand, om du inte hittar det.", "Remove it. If you cannot find it, enter that part of the text again by hand.")
	}
	f.What = Text{Swedish: fmt.Sprintf(f.What[Swedish], after(before, " efter ”%s”")), English: fmt.Sprintf(f.What[English], after(before, " after “%s”"))}
	return []Fault{f}
}

const shownBefore = 20 // characters, enough to find the place by

func after(before, format string) string {
	runes := []rune(before)
	for n := len(runes) - 1; n >= 0; n-- { // from the last line: a fault is told on one
		if unicode.IsControl(runes[n]) || n <= len(runes)-shownBefore {
			runes = runes[n+1:]
			break
		}
	}
	if len(runes) == 0 {
		return ""
	}
	return fmt.Sprintf(format, string(runes))
}
