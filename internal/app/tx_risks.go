package app

import "mogna/internal/survey"

type risks interface {
	// Risks lists a round's by number, as they are now.
	Risks(round int64) ([]survey.Risk, error)
	// AddRisk sets the risk's id and number.
	AddRisk(round int64, r *survey.Risk, first survey.RiskVersion) error
	// ChangeRisk adds the version that holds from now on.
	ChangeRisk(risk int64, v survey.RiskVersion) error
	// RiskHistory lists a risk's versions, newest first.
	RiskHistory(risk int64) ([]survey.RiskVersion, error)
}
