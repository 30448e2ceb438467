package report

import (
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// noteText is what a note says: in the codebook, and of a measure.
type noteText struct {
	code  string
	means survey.Text
}

var scenarioNotes = []noteText{
	{scoring.NoteReached, survey.Say("Nivån är redan nådd.", "The level has already been reached.")},
	{scoring.NoteNoLevel, survey.Say("Ingen nivå är känd, så inget höjs där.", "No level is known, so nothing is raised there.")},
	{scoring.NoteGone, survey.Say("Organisationen är inte längre med i mätomgången.", "The organisation is no longer in the round.")},
	{scoring.NoteNoKey, survey.Say("Beloppen kan inte fördelas efter folkmängd, eftersom folkmängden saknas för någon organisation.", "The amounts cannot be allocated by population, because the population of an organisation is missing.")},
}

// note is what a note says. One that is not known here is better shown as it is than dropped.
func (l labels) note(code string) string {
	if n := slices.IndexFunc(scenarioNotes, func(t noteText) bool { return t.code == code }); n >= 0 {
		return l.of(scenarioNotes[n].means)
	}
	return code
}
