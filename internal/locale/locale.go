// Package locale writes numbers, dates and lists as readers of a language do: 1 234,5 and 12 % in Swedish.
package locale

import (
	"math"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"mogna/internal/survey"
)

var printers = map[string]*message.Printer{
	survey.Swedish: message.NewPrinter(language.Swedish),
	survey.English: message.NewPrinter(language.BritishEnglish),
}

func printer(lang string) *message.Printer {
	if p := printers[lang]; p != nil {
		return p
	}
	return printers[survey.Swedish]
}

// Number writes a number with at most so many decimals.
func Number(lang string, x float64, decimals int) string {
	return written(lang, Round(x, decimals), number.MaxFractionDigits(decimals))
}

// Fixed writes a number with just so many decimals, so that a column of them stands in line.
func Fixed(lang string, x float64, decimals int) string {
	return written(lang, Round(x, decimals), number.Scale(decimals))
}

func written(lang string, x float64, o number.Option) string {
	// A minus, also where the language has a hyphen.
	s := strings.Replace(printer(lang).Sprint(number.Decimal(x, o)), "-", "−", 1)
	if zero(s) { // no reader wants to see a minus before a zero
		s = strings.TrimLeft(s, "−")
	}
	return s
}

func zero(s string) bool { return !strings.ContainsAny(s, "123456789") }

// Percent writes a share of 0–1 as whole per cent.
func Percent(lang string, share float64) string {
	return Index(lang, 100*share)
}

// Index writes a score of 0–100 as whole per cent, which is how a maturity score is told.
func Index(lang string, score float64) string { return Score(lang, score, 0) }

// Score writes a score of 0–100 as per cent with just so many decimals.
func Score(lang string, score float64, decimals int) string {
	if lang == survey.English {
		return Fixed(lang, score, decimals) + "%"
	}
	return Fixed(lang, score, decimals) + "\u00a0%"
}

// Round rounds halves away from zero, as people do; Number writes what it gives.
func Round(x float64, decimals int) float64 {
	unit := math.Pow10(decimals)
	return math.Round(x*unit) / unit
}

// List writes "a, b och c".
func List(lang string, parts []string) string {
	return row(parts, survey.Say(" och ", " and ").In(lang))
}

// Either writes "a, b eller c".
func Either(lang string, parts []string) string {
	return row(parts, survey.Say(" eller ", " or ").In(lang))
}

func row(parts []string, last string) string {
	n := len(parts) - 1
	if n < 1 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:n], ", ") + last + parts[n]
}
