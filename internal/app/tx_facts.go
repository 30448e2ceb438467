package app

import "mogna/internal/survey"

type facts interface {
	// FreezeFacts gives an opened round facts of its own about those of its organisations that it has none of.
	FreezeFacts(round int64) error
	// AddCorrection changes what an opened round knows of an organisation, and keeps what it was.
	AddCorrection(c survey.Correction) error
	// Corrections lists a round's, the latest last.
	Corrections(round int64) ([]survey.Correction, error)
}
