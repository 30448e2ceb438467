package model

import "mogna/internal/survey"

// Progress is told what is being done, and how many of its parts are done out of how many; 0 in all says that nobody knows. An
// error that it gives ends the work.
type Progress func(step survey.Text, done, total int) error

// Tell passes on what is being done, where anybody asks.
func (m Model) Tell(step survey.Text, done, total int) error {
	if m.Progress == nil {
		return nil
	}
	return m.Progress(step, done, total)
}

// FiguresOf is the step of writing a questionnaire's figures.
func FiguresOf(d Document) survey.Text {
	return survey.Text{survey.Swedish: "Skriver " + d.Q.Title.In(survey.Swedish), survey.English: "Writing " + d.Q.Title.In(survey.English)}
}
