package survey

import "regexp"

// hyphen is what people write before the last four digits.
const hyphen = `[ \x{00a0}]?[-+\x{2010}-\x{2015}\x{2212}][ \x{00a0}]?`

// The shapes of a Swedish personal identity number: with the century, where no other sense is likely, and without it.
var (
	long  = regexp.MustCompile(`(?:^|\D)\d{8}(?:` + hyphen + `|[ \x{00a0}])?\d{4}(?:\D|$)`)
	short = regexp.MustCompile(`\d{6}(?:` + hyphen + `)?\d{4}`)
	other = regexp.MustCompile(`\D`)
)

// HoldsPersonalNumber reports whether a text seems to hold a personal identity number or a coordination number. None may be kept.
func HoldsPersonalNumber(s string) bool {
	if long.MatchString(s) {
		return true
	}
	for _, at := range short.FindAllStringIndex(s, -1) {
		number := other.ReplaceAllString(s[at[0]:at[1]], "")
		whole := !isDigit(s, at[0]-1) && !isDigit(s, at[1])
		if whole && isDay(number[2:4], number[4:6]) && (at[1]-at[0] > 10 || luhn(number)) {
			return true
		}
	}
	return false
}

func isDigit(s string, at int) bool { return at >= 0 && at < len(s) && s[at] >= '0' && s[at] <= '9' }

// isDay tells persons from organisations, whose numbers have a month beyond 12. A coordination number has 60 added to
// its day.
func isDay(month, day string) bool {
	return month >= "01" && month <= "12" && (day >= "01" && day <= "31" || day >= "61" && day <= "91")
}

// luhn checks the last digit. Ten digits in a row are most often something else.
func luhn(number string) bool {
	sum := 0
	for i, d := range number {
		n := int(d-'0') * (2 - i%2)
		sum += n/10 + n%10
	}
	return sum%10 == 0
}
