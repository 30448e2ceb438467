package importing

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

var (
	leadingYear = regexp.MustCompile(`^(\d{4})(?:$|[-/. ]|\d{2}$|\d{4}$)`)
	shortYear   = regexp.MustCompile(`^(\d{2})(?:0[1-9]|1[0-6])(?:[0-3]\d)?$`) // 2412, 241231
)

// yearOf is the year that a cell's date or period is of.
func yearOf(c tabular.Cell) int {
	text := strings.TrimSpace(c.Text)
	if m := leadingYear.FindStringSubmatch(text); m != nil && isYear(float64(number(m[1]))) {
		return number(m[1])
	}
	if m := shortYear.FindStringSubmatch(text); m != nil {
		return 2000 + number(m[1])
	}
	if years := yearsIn(text); len(years) == 1 {
		return years[0]
	}
	return 0
}

// yearOfRow is what the first of some columns with a year says, or 0.
func yearOfRow(row tabular.Row, columns []int) int {
	for _, column := range columns {
		if year := yearOf(row.Cell(column)); year > 0 {
			return year
		}
	}
	return 0
}

// ofOtherYear counts a row by its year, and tells whether that is another than the form's.
func (r *ledgerReader) ofOtherYear(year int) bool {
	if year > 0 {
		r.years[year]++
	}
	return r.asked.Year > 0 && year > 0 && year != r.asked.Year
}

// checkYears tells of rows for other years than the form's, and refuses several where the form has none.
func (r *ledgerReader) checkYears() {
	var years []int
	for y := range r.years {
		years = append(years, y)
	}
	slices.Sort(years)
	switch {
	case r.asked.Year == 0 && len(years) > 1:
		r.faults.Add(survey.Fault{What: survey.Say("Filen har rader för flera år: %s.", "The file has rows for several years: %s.", list(years)),
			Mend: survey.Say("Fyll i År i formuläret först. Då läses bara det årets rader.", "Fill in Year in the questionnaire first. Then only the rows of that year are imported.")})
	case r.asked.Year > 0 && len(years) > 0 && r.years[r.asked.Year] == 0:
		r.faults.Add(survey.Fault{What: survey.Say("Filen gäller %s, men formuläret gäller %d.", "The file is for %s, but the questionnaire is for %d.", list(years), r.asked.Year),
			Mend: survey.Say("Välj rätt fil, eller rätta året i formuläret.", "Choose the right file, or correct the year in the questionnaire.")})
	case r.asked.Year > 0:
		for _, y := range years {
			if y != r.asked.Year {
				r.note(survey.Say("%d rader gäller %d och läses inte.", "%d rows are for %d and are not imported.", r.years[y], y))
			}
		}
	}
}

// noteOtherYearAbove tells where the titles above a sheet's headings name a year, and not the form's. Rows that tell their own year need no
// title.
func (r *ledgerReader) noteOtherYearAbove(h headedSheet) {
	if r.asked.Year == 0 {
		return
	}
	var years []int
	for _, row := range h.above {
		for _, c := range row.Cells {
			years = append(years, yearsIn(c.Text)...)
		}
	}
	slices.Sort(years)
	if len(years) > 0 && !slices.Contains(years, r.asked.Year) {
		r.note(survey.Say("Ovanför rubrikraden står %s, men formuläret gäller %d. Kontrollera att filen är för rätt år.", "Above the headings it says %s, but the questionnaire is for %d. Check that the file is for the right year.",
			list(slices.Compact(years)), r.asked.Year))
	}
}

func list(years []int) string {
	var words []string
	for _, y := range years {
		words = append(words, fmt.Sprint(y))
	}
	return strings.Join(words, ", ")
}
