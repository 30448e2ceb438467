package report

import (
	"mogna/internal/economy"
	"mogna/internal/survey"
)

var economyTitles = map[string]survey.Text{
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

func (l labels) economyTitle(id string) string { return l.or(l.of(economyTitles[id]), id) }

// class is one class of a division, with the path by which figures about it are found.
type class struct {
	division, id string
	title        string
}

func (c class) path() string { return c.division + "/" + c.id }

func (l labels) classes(d document) (list []class) {
	for _, division := range economy.Divisions {
		for _, x := range economy.Labels(d.q, division) {
			list = append(list, class{division, x.ID, l.of(x.Title)})
		}
	}
	return list
}
