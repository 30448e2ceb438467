package questionnaire

import (
	"strings"

	"mogna/internal/spelling"
	"mogna/internal/survey"
)

// guess puts the nearest match before a mend, if one is near enough to have been meant.
func guess(word string, known []string, mend survey.Text) survey.Text {
	best, found := spelling.Nearest(strings.ToLower(word), func(yield func(string, string) bool) {
		for _, k := range known {
			if !yield(strings.ToLower(k), k) {
				return
			}
		}
	})
	if !found {
		return mend
	}
	return survey.Text{
		survey.Swedish: "Menas ”" + best + "”? " + mend[survey.Swedish],
		survey.English: "Is “" + best + "” meant? " + mend[survey.English],
	}
}
