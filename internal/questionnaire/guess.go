package questionnaire

import (
	"strings"

	"mogna/internal/survey"
)

// guess puts the nearest match before a mend, if one is near enough to have been meant.
func guess(word string, known []string, mend survey.Text) survey.Text {
	best, least := "", 1+min(2, len(word)/2)
	for _, k := range known {
		if n := distance(strings.ToLower(word), strings.ToLower(k)); n < least {
			best, least = k, n
		}
	}
	if best == "" {
		return mend
	}
	return survey.Text{
		survey.Swedish: "Menas ”" + best + "”? " + mend[survey.Swedish],
		survey.English: "Is “" + best + "” meant? " + mend[survey.English],
	}
}

// distance is Levenshtein's: the fewest letters to add, remove or change.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
