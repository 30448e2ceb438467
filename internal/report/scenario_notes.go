package report

import (
	"slices"

	"mogna/internal/report/model"
)

// note is what a note says. One that is not known here is better shown as it is than dropped.
func (l labels) note(code string) string {
	if n := slices.IndexFunc(model.ScenarioNotes, func(t model.Note) bool { return t.Code == code }); n >= 0 {
		return l.of(model.ScenarioNotes[n].Means)
	}
	return code
}
