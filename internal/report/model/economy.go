package model

import (
	"mogna/internal/economy"
	"mogna/internal/survey"
)

// EconomyTitles are what the divisions, the key figures and the keys are called.
var EconomyTitles = map[string]survey.Text{
	economy.Pools:        survey.Say("Kostnadsslag", "Cost pools"),
	economy.Towers:       survey.Say("Resurstorn", "Resource towers"),
	economy.Purposes:     survey.Say("Syften", "Purposes"),
	economy.PerResident:  survey.Say("Kronor per invånare", "SEK per resident"),
	economy.PerUser:      survey.Say("Kronor per användare", "SEK per user"),
	economy.PerWorkplace: survey.Say("Kronor per arbetsplats", "SEK per device"),
	economy.StaffDensity: survey.Say("It-personal per 1 000 användare", "IT staff per 1,000 users"),
	economy.UsersPerIT:   survey.Say("Användare per årsarbetare i it", "Users per IT full-time equivalent"),
	economy.ByPopulation: survey.Say("Folkmängd", "Population"),
	economy.ByAgreement:  survey.Say("Överenskommen", "Agreed"),
}

// Class is one class of a division.
type Class struct {
	Division, ID string
	Title        survey.Text
}

// Path is what figures about the class are found by.
func (c Class) Path() string { return c.Division + "/" + c.ID }

// Classes are those that the questionnaire asks about.
func (d Document) Classes() (list []Class) {
	for _, division := range economy.Divisions {
		for _, x := range economy.Labels(d.Q, division) {
			list = append(list, Class{division, x.ID, x.Title})
		}
	}
	return list
}
