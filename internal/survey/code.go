package survey

import (
	"regexp"
	"strings"
)

var (
	numeric    = regexp.MustCompile(`^0*([0-9]{3,4})(?:[.,]0+)?$`)
	bodyCode   = regexp.MustCompile(`^[A-Z0-9-]{2,20}$`)
	fourDigits = regexp.MustCompile(`^[0-9]{4}$`)
)

// OrganisationCode gives a code the one form in which it is kept, however a spreadsheet or a person has written it: 114, 0114.0
// and 00114 are 0114. What is no municipality's code is left as it is, but for hyphens and spaces that look like others.
func OrganisationCode(s string) string {
	s = Unspaced(s)
	if n := numeric.FindStringSubmatch(s); n != nil {
		if len(n[1]) == 4 {
			return n[1]
		}
		return "0" + n[1]
	}
	return s
}

// BodyCode is the same for a joint body's code, which is in capitals.
func BodyCode(s string) string { return strings.ToUpper(OrganisationCode(s)) }

// IsMunicipalCode reports whether a code is of the kind that Statistics Sweden gives municipalities.
func IsMunicipalCode(code string) bool { return fourDigits.MatchString(code) }

// IsBodyCode reports whether a code can be a joint body's.
func IsBodyCode(code string) bool { return bodyCode.MatchString(code) }

// Unspaced trims a text and gives it plain hyphens and single plain spaces: others look the same and make equal texts differ.
func Unspaced(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		switch {
		case r >= '\u2010' && r <= '\u2015', r == '\u2212', r == '\ufe58', r == '\ufe63', r == '\uff0d':
			return '-'
		case r == '\u00ad', r == '\u200b', r == '\u2060', r == '\ufeff':
			return -1
		}
		return r
	}, s)), " ")
}
