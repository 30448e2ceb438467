package report

import (
	"strconv"
	"strings"
)

// exact writes a number with a decimal point and as many digits as reading it back to the same number takes.
func exact(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// decimals is how many places after the point a number needs to be read back as the same number.
func decimals(x float64) int {
	_, fraction, _ := strings.Cut(strconv.FormatFloat(x, 'f', -1, 64), ".")
	return len(fraction)
}
