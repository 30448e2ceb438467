package model

import (
	"mogna/internal/economy"
	"mogna/internal/survey"
)

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

// KeyFigures are those that the questionnaire has.
func (d Document) KeyFigures() []string { return economy.KeyFiguresOf(d.Q) }

// Scope is what the questionnaire says that belongs to the total and what does not; nothing in its first edition.
func (d Document) Scope() []survey.ScopeArea {
	if d.Q.Economy == nil {
		return nil
	}
	return d.Q.Economy.Scope
}
