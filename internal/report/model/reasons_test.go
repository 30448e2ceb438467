package model_test

import (
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/survey"
)

// Every reason that the method can give has words, in both languages.
func TestEveryReasonHasWords(t *testing.T) {
	for _, r := range model.Reasons {
		for _, lang := range []string{survey.Swedish, survey.English} {
			l := model.Labels{Language: model.Language(lang)}
			if l.Short(r.ID) == r.ID || l.Full(r.ID) == r.ID {
				t.Errorf("%s has no words in %s", r.ID, lang)
			}
		}
	}
	if got := (model.Labels{}).Short("some-later-reason"); got != "some-later-reason" {
		t.Errorf("an unknown reason became %q", got)
	}
}
