package report

import (
	"strings"

	"mogna/internal/narrative"
	"mogna/internal/report/model"
)

// short is the reason as it stands in a cell.
func (l labels) short(id string) string {
	return l.or(l.of(model.ReasonOf(id).Short), l.or(id, absent))
}

// full is the reason as a sentence.
func (l labels) full(id string) string { return l.or(l.of(model.ReasonOf(id).Full), id) }

// absent marks a cell whose figure does not exist, where the reason stands elsewhere in the row.
const absent = "–"

// flag puts a quality flag into words. One that is not known here is better shown as it is than dropped.
func (l labels) flag(id string) string { return l.or(narrative.Flag(id, string(l.language)), id) }

func (l labels) flags(ids []string) string {
	words := make([]string, len(ids))
	for n, id := range ids {
		words[n] = l.flag(id)
	}
	return strings.Join(words, "; ")
}
