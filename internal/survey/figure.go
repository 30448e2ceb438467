package survey

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// SayNumbers makes a text with numbers as readers of each language write them. The verbs are %s.
func SayNumbers(sv, en string, numbers ...float64) Text {
	var swedish, english []any
	for _, x := range numbers {
		swedish, english = append(swedish, figure(Swedish, x)), append(english, figure(English, x))
	}
	return Text{Swedish: fmt.Sprintf(sv, swedish...), English: fmt.Sprintf(en, english...)}
}

// figure writes a number in full; five digits and more by threes, so that a year is left whole.
func figure(lang string, x float64) string {
	point, parts := ".", ","
	if lang == Swedish {
		point, parts = ",", "\u00a0"
	}
	whole, decimals, has := strings.Cut(strconv.FormatFloat(math.Abs(x), 'f', -1, 64), ".")
	for n := len(whole) - 3; n > 0 && len(whole) > 4; n -= 3 {
		whole = whole[:n] + parts + whole[n:]
		if n <= 3 {
			break
		}
	}
	if has {
		whole += point + decimals
	}
	if x < 0 {
		return "−" + whole
	}
	return whole
}
