package chart

import (
	"strings"
	"unicode"
)

// textWidth is how wide a text can be at most in any of the usual fonts without serifs; which of them the page has isn't known here.
// It goes by the widest of them, DejaVu Sans.
func textWidth(s string, size float64) float64 {
	em := 0.0
	for _, r := range s {
		em += runeWidth(r)
	}
	return em * size
}

func runeWidth(r rune) float64 {
	switch {
	case strings.ContainsRune(" \u00a0ijlItfr.,:;'|!()[]-", r):
		return 0.42
	case strings.ContainsRune("mwMWOQGÖ@%—&", r) || r >= 0x2e80:
		return 1
	case unicode.IsUpper(r) || unicode.Is(unicode.Sm, r) || r == '→' || r == '…':
		return 0.84
	}
	return 0.64
}

// widestText is how wide the widest of some texts can be.
func widestText(texts []string, size float64) float64 {
	w := 0.0
	for _, s := range texts {
		w = max(w, textWidth(s, size))
	}
	return w
}

// wrapText breaks a text into lines that fit. A word that alone is too wide is cut short.
func wrapText(s string, size, width float64) []string {
	var lines []string
	for _, word := range strings.Fields(s) {
		last := len(lines) - 1
		if last >= 0 && textWidth(lines[last]+" "+word, size) <= width {
			lines[last] += " " + word
		} else {
			lines = append(lines, shortenText(word, size, width))
		}
	}
	return lines
}

// shortenText cuts a text so that it fits.
func shortenText(s string, size, width float64) string {
	if textWidth(s, size) <= width {
		return s
	}
	runes := []rune(s)
	for len(runes) > 0 && textWidth(string(runes)+"…", size) > width {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "…"
}
