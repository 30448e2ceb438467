package model

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// RiskBands are how high a risk is.
var RiskBands = map[survey.RiskBand]survey.Text{
	survey.LowRisk:      survey.Say("Låg risk", "Low risk"),
	survey.ModerateRisk: survey.Say("Måttlig risk", "Moderate risk"),
	survey.HighRisk:     survey.Say("Hög risk", "High risk"),
	survey.VeryHighRisk: survey.Say("Mycket hög risk", "Very high risk"),
}

// RiskStatuses are where a risk stands.
var RiskStatuses = map[survey.RiskStatus]survey.Text{
	survey.RiskOpen:     survey.Say("Öppen", "Open"),
	survey.RiskAccepted: survey.Say("Accepterad", "Accepted"),
	survey.RiskClosed:   survey.Say("Avslutad", "Closed"),
}

// SplitKeys are what a shared amount is split by.
var SplitKeys = map[survey.SplitKey]survey.Text{
	survey.SplitByPopulation: survey.Say("Efter folkmängd", "By population"),
	survey.SplitEqually:      survey.Say("I lika delar", "In equal shares"),
	survey.SplitAsAgreed:     survey.Say("Efter avtalade andelstal", "By agreed weights"),
}

// Note is what a note of a scenario says.
type Note struct {
	Code  string
	Means survey.Text
}

// ScenarioNotes are all of them.
var ScenarioNotes = []Note{
	{scoring.NoteReached, survey.Say("Nivån är redan nådd.", "The level has already been reached.")},
	{scoring.NoteNoLevel, survey.Say("Ingen nivå är känd, så inget höjs där.", "No level is known, so nothing is raised there.")},
	{scoring.NoteGone, survey.Say("Organisationen är inte längre med i mätomgången.", "The organisation is no longer in the round.")},
	{scoring.NoteNoKey, survey.Say("Beloppen kan inte fördelas efter folkmängd, eftersom folkmängden saknas för någon organisation.", "The amounts cannot be allocated by population, because the population of an organisation is missing.")},
}
