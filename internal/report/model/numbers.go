package model

import "strconv"

// Exact writes a number with a decimal point and as many digits as reading it back to the same number takes.
func Exact(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
