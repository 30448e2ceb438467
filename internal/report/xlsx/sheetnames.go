package xlsx

import (
	"fmt"
	"strings"
	"unicode"

	"mogna/internal/report/model"
)

// The longest name of a sheet, in UTF-16 units.
const maxSheetName = 31

// sheetNames gives out names that spreadsheet programs take: none too long, none with forbidden signs, no two alike.
type sheetNames map[string]bool

// take makes a name as close to the wanted one as may be.
func (taken sheetNames) take(wanted string) string {
	base := model.OneLine(strings.Map(allowedInName, wanted))
	name := model.Cut(base, maxSheetName)
	for n := 2; name == "" || taken[strings.ToLower(name)]; n++ {
		suffix := fmt.Sprintf(" (%d)", n)
		name = model.Cut(base, maxSheetName-len(suffix)) + suffix
	}
	taken[strings.ToLower(name)] = true
	return name
}

func allowedInName(r rune) rune {
	switch {
	case strings.ContainsRune(`[]:*?/\`, r) || unicode.IsControl(r) || r == unicode.ReplacementChar:
		return ' '
	case r == '\'':
		return '’'
	}
	return r
}

// nameFor is the name of a sheet about a questionnaire. The questionnaire's title is in it only where there are several of
// the kind.
func (b *book) nameFor(base string, d document) string {
	alike := 0
	for _, other := range b.documents {
		if other.Questionnaire.Kind == d.Questionnaire.Kind {
			alike++
		}
	}
	if alike > 1 {
		base += " " + b.Of(d.Q.Title)
	}
	return base
}
