package httpapi

import "golang.org/x/text/language"

var languages = language.NewMatcher([]language.Tag{language.Swedish, language.English})

// acceptLanguage matches the header against our languages.
func acceptLanguage(header string) string {
	tags, _, err := language.ParseAcceptLanguage(header)
	if err != nil {
		tags = nil
	}
	_, index, _ := languages.Match(tags...)
	return []string{"sv", "en"}[index]
}
