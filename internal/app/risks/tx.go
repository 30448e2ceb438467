package risks

import (
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Tx is what these use cases ask of the store inside a transaction. What isn't there is a survey.Error with code NotFound.
type Tx interface {
	audit.Log
	permission.RoundReader
	permission.Rounds

	// AddRisk sets the risk's id and number.
	AddRisk(round int64, r *survey.Risk, first survey.RiskVersion) error
	// ChangeRisk adds the version that holds from now on.
	ChangeRisk(risk int64, v survey.RiskVersion) error
	// RiskHistory lists a risk's versions, newest first.
	RiskHistory(risk int64) ([]survey.RiskVersion, error)
	// Risks lists a round's by number, as they are now.
	Risks(round int64) ([]survey.Risk, error)
	TouchStructure(round int64) error
}
