// Package numeral reads numbers as people write them, with their unit, and never one of two readings in silence. The pages have
// the same rule in frontend/src/lib/numeral; testdata/numbers.json holds both.
package numeral

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// Kind is what a text turned out to be.
type Kind int

const (
	None      Kind = iota // no number
	Empty                 // nothing, or the dash that stands for it
	Number                // one number
	Ambiguous             // thousands to one reader and decimals to another
)

// Reading is what was read. Either are an ambiguous text's two readings: as thousands, and as decimals.
type Reading struct {
	Kind   Kind
	Unit   Unit
	digits string
	either [2]string
}

// In is the number in whole units of one, where it was stated in a unit of ten to the power of exp.
func (r Reading) In(exp int) float64 { return scaled(r.digits, exp) }

// Either are the two readings, likewise.
func (r Reading) Either(exp int) [2]float64 {
	return [2]float64{scaled(r.either[0], exp), scaled(r.either[1], exp)}
}

// scaled moves the point before anything is rounded: 4.35 thousands are 4350.
func scaled(digits string, exp int) float64 {
	x, err := strconv.ParseFloat(digits+"e"+strconv.Itoa(exp), 64)
	if err != nil || x == 0 {
		return 0
	}
	return x
}

// Exact is the reading of a number that was stored as one, written with a point.
func Exact(stored string) Reading {
	if _, err := strconv.ParseFloat(stored, 64); err != nil || strings.ContainsAny(stored, "eExXnN_") {
		return Reading{}
	}
	return Reading{Kind: Number, digits: stored}
}

var (
	whole     = regexp.MustCompile(`^\d{1,15}$`)
	spaced    = regexp.MustCompile(`^[1-9]\d{0,2}(?: \d{3}){1,4}(?:[.,]\d{1,15})?$`)
	quoted    = regexp.MustCompile(`^[1-9]\d{0,2}(?:'\d{3}){1,4}(?:[.,]\d{1,15})?$`)
	dotted    = regexp.MustCompile(`^[1-9]\d{0,2}(?:(?:\.\d{3}){1,4},\d{1,15}|(?:\.\d{3}){2,4})$`)
	comma     = regexp.MustCompile(`^[1-9]\d{0,2}(?:(?:,\d{3}){1,4}\.\d{1,15}|(?:,\d{3}){2,4})$`)
	either    = regexp.MustCompile(`^[1-9]\d{0,2}[.,]\d{3}$`)
	decimal   = regexp.MustCompile(`^\d{1,15}[.,]\d{1,15}$`)
	dashPrice = regexp.MustCompile(`^(.*[\d\pL])\s*[:.,]-([\s)\pL.]*)$`)
)

// Read reads a text: "1 234 567", "1.234.567,50", "−3", "(3 000)", "48,5 mkr". A single group of three after a point or a comma
// can be either thousands or decimals.
func Read(text string) Reading {
	s := strings.TrimSpace(strings.Map(plain, text))
	if s == "" || s == "-" {
		return Reading{Kind: Empty}
	}
	price := dashPrice.FindStringSubmatch(s)
	if price != nil {
		s = price[1] + price[2]
	}
	s, sign := cutSign(s)
	if sign == minus && Named(s) { // how a spreadsheet shows nothing in an account: "- kr"
		return Reading{Kind: Empty}
	}
	s, unit, ok := cutUnit(s)
	if sign == unsigned {
		s, sign = cutSign(s)
	}
	if !ok || price != nil && unit.Exp > 0 {
		return Reading{}
	}
	if price != nil && unit.Name == "" {
		unit = kronor
	}
	r := read(s)
	r.Unit = unit
	if sign == minus {
		r.digits, r.either = "-"+r.digits, [2]string{"-" + r.either[0], "-" + r.either[1]}
	}
	return r
}

func read(s string) Reading {
	one := func(drop string) Reading {
		for _, d := range drop {
			s = strings.ReplaceAll(s, string(d), "")
		}
		return Reading{Kind: Number, digits: strings.ReplaceAll(s, ",", ".")}
	}
	switch {
	case whole.MatchString(s):
		return one("")
	case either.MatchString(s):
		decimals := strings.ReplaceAll(s, ",", ".")
		return Reading{Kind: Ambiguous, either: [2]string{strings.ReplaceAll(decimals, ".", ""), decimals}}
	case spaced.MatchString(s), quoted.MatchString(s):
		return one(" '")
	case dotted.MatchString(s):
		return one(".")
	case comma.MatchString(s):
		return one(",")
	case decimal.MatchString(s):
		return one("")
	}
	return Reading{}
}

// plain makes every space, dash and apostrophe the plain one, and drops what isn't seen. Line ends and tabs part numbers and are left.
func plain(r rune) rune {
	switch {
	case unicode.Is(unicode.Cf, r):
		return -1
	case unicode.Is(unicode.Zs, r):
		return ' '
	case strings.ContainsRune("‐‑‒–—−－", r):
		return '-'
	case r == '’' || r == 'ʼ' || r == '‘' || r == '´' || r == '`':
		return '\''
	}
	return r
}

type sign int

const (
	unsigned sign = iota
	plus
	minus
)

// cutSign takes the sign off, as people and accounts write it: before, after or as brackets.
func cutSign(s string) (string, sign) {
	switch last := len(s) - 1; {
	case last < 1:
		return s, unsigned
	case s[0] == '(' && s[last] == ')':
		return strings.TrimSpace(s[1:last]), minus
	case s[0] == '-':
		return strings.TrimSpace(s[1:]), minus
	case s[0] == '+':
		return strings.TrimSpace(s[1:]), plus
	case s[last] == '-':
		return strings.TrimSpace(s[:last]), minus
	}
	return s, unsigned
}

// cutUnit takes off the unit that a number has after or before it. What has other words is no number.
func cutUnit(s string) (rest string, u Unit, ok bool) {
	letter, number := strings.IndexFunc(s, unicode.IsLetter), strings.IndexAny(s, "0123456789(-+")
	switch {
	case letter < 0:
		return s, Unit{}, true
	case number < 0:
		return s, Unit{}, false
	case letter < number:
		u, ok = units[wordsOf(s[letter:number])]
		return s[:letter] + s[number:], u, ok
	}
	u, ok = units[wordsOf(s[letter:])]
	return strings.TrimSpace(s[:letter]), u, ok
}
