package importing

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"mogna/internal/tabular"
)

var (
	monthNames = strings.Fields("jan januari january feb februari february mar mars march apr april april maj maj may jun juni june jul juli july aug augusti august sep september sept okt oktober october nov november november dec december december")
	monthCode  = regexp.MustCompile(`^(\d{4})[-/. ]?(0[1-9]|1[0-6])(?:[-/.]\d{2})?$`)
	monthWords = wordSet("period per p manad man month m")
)

// lastPeriod is the last that a year's closing may have beyond its months.
const lastPeriod = 16

// monthOf is the month that a heading is of, with its year where it says one, and what else it says.
func monthOf(heading string) (month, year int, rest string) {
	if m := monthCode.FindStringSubmatch(strings.TrimSpace(heading)); m != nil {
		year, month = number(m[1]), number(m[2])
		if isYear(float64(year)) {
			return month, year, ""
		}
	}
	var other []string
	words := strings.FieldsFunc(foldWords(heading), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for n, w := range words {
		letters := strings.TrimRight(w, "0123456789")
		digits := number(w[len(letters):])
		named := slices.Contains(monthWords, letters) || letters == "" && (len(words) == 1 || n > 0 && slices.Contains(monthWords, words[n-1])) // P1, 1, Period 1
		switch at := slices.Index(monthNames, w); {
		case at >= 0 && month == 0:
			month = at/3 + 1
		case named && digits > 0 && digits <= lastPeriod && month == 0:
			month = digits
		case letters == "" && isYear(float64(digits)):
			year = digits
		case letters == "" && month > 0 && len(w) == 2: // jan-25
			year = 2000 + digits
		case !slices.Contains(monthWords, w):
			other = append(other, w)
		}
	}
	return month, year, strings.Join(other, " ")
}

func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

// monthsIn are the columns of months: those of one year, and of the same thing, that follow each other without a gap.
func monthsIn(headings tabular.Row, below []tabular.Row) (list []amountIn) {
	type kind struct {
		year int
		rest string
	}
	var kinds []kind
	columns := map[kind][]int{}
	months := map[kind][]int{}
	for _, c := range headings.Cells {
		month, year, rest := monthOf(c.Text)
		k := kind{year, rest}
		if month == 0 || rest != "" && !amountHeading(rest) && !isPlanned(rest) { // what has been booked so far, VAT and hours are no amounts of a month
			continue
		}
		if columns[k] == nil {
			kinds = append(kinds, k)
		}
		columns[k], months[k] = append(columns[k], c.Column), append(months[k], month)
	}
	for _, k := range kinds {
		gap := false
		for n := range months[k][1:] {
			gap = gap || months[k][n+1] != months[k][n]+1
		}
		if in := columns[k]; len(in) > 1 && !gap && slices.ContainsFunc(below, func(row tabular.Row) bool { return hasNumber(row, in) }) {
			heading := fmt.Sprintf("%s + … + %s", headings.Cell(in[0]).Text, headings.Cell(in[len(in)-1]).Text)
			if k.year > 0 && len(yearsIn(heading)) == 0 {
				heading += fmt.Sprintf(" (%d)", k.year)
			}
			list = append(list, amountIn{columns: in, heading: heading, months: len(in)})
		}
	}
	return list
}
