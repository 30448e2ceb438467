package importing

import (
	"regexp"
	"strings"

	"mogna/internal/survey"
)

var (
	kindAfter  = regexp.MustCompile(`^(.+?) (?:kommun|stad|municipality)$`)
	kindBefore = regexp.MustCompile(`^(?:region|kommunen|municipality of|city of) (.+)$`)
	codeFirst  = regexp.MustCompile(`^([0-9]{3,5})[\s,:;–-]+(\D.*)$`)
	bodyLast   = regexp.MustCompile(`^(.+) \(([A-Za-z0-9-]{2,20})\)$`)
	codeLast   = regexp.MustCompile(`^(\D.*?)[\s,:;–-]*\(?([0-9]{3,5})\)?$`)
)

// nameKey is what the ways to write one name have in common. Å, ä and ö count: Habo and Håbo are two municipalities.
func nameKey(s string) string {
	return strings.NewReplacer(" ", "", "-", "").Replace(strings.ToLower(survey.Unspaced(s)))
}

// bareNames are what a name may be when the kind of organisation is taken away from it: Tanums kommun is Tanum, and Borås stad is
// Borås.
func bareNames(s string) []string {
	s = strings.ToLower(survey.Unspaced(s))
	if m := kindBefore.FindStringSubmatch(s); m != nil {
		return []string{m[1]}
	}
	m := kindAfter.FindStringSubmatch(s)
	if m == nil {
		return nil
	}
	if without, genitive := strings.CutSuffix(m[1], "s"); genitive {
		return []string{m[1], without}
	}
	return m[1:2]
}

// nameKeys are the keys of a name with the kind of organisation and without it.
func nameKeys(s string) []string {
	keys := []string{nameKey(s)}
	for _, bare := range bareNames(s) {
		keys = append(keys, nameKey(bare))
	}
	return keys
}

// sameName reports whether two names can be one organisation's.
func sameName(a, b string) bool {
	for _, x := range nameKeys(a) {
		for _, y := range nameKeys(b) {
			if x == y && x != "" {
				return true
			}
		}
	}
	return false
}

// codeAndName parts a cell that has both, such as 1435 Tanum or Tanum (1435).
func codeAndName(s string) (code, name string, ok bool) {
	s = survey.Unspaced(s)
	if m := codeFirst.FindStringSubmatch(s); m != nil {
		return survey.OrganisationCode(m[1]), m[2], true
	}
	if m := codeLast.FindStringSubmatch(s); m != nil {
		return survey.OrganisationCode(m[2]), m[1], true
	}
	if m := bodyLast.FindStringSubmatch(s); m != nil {
		return survey.BodyCode(m[2]), m[1], true
	}
	return "", "", false
}
