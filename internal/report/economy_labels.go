package report

import (
	"mogna/internal/economy"
	"mogna/internal/report/model"
)

func (l labels) economyTitle(id string) string { return l.or(l.of(model.EconomyTitles[id]), id) }

// class is one class of a division, with the path by which figures about it are found.
type class struct {
	division, id string
	title        string
}

func (c class) path() string { return c.division + "/" + c.id }

func (l labels) classes(d document) (list []class) {
	for _, division := range economy.Divisions {
		for _, x := range economy.Labels(d.Q, division) {
			list = append(list, class{division, x.ID, l.of(x.Title)})
		}
	}
	return list
}
