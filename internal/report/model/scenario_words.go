package model

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Cooperations are the forms in which organisations do something together.
var Cooperations = map[survey.Cooperation]survey.Text{
	survey.OnOwn:          survey.Say("Egen regi", "On its own"),
	survey.ByAgreement:    survey.Say("Avtalssamverkan", "Cooperation by agreement"),
	survey.JointCommittee: survey.Say("Gemensam nämnd", "Joint committee"),
	survey.Federation:     survey.Say("Kommunalförbund", "Municipal federation"),
	survey.JointCompany:   survey.Say("Gemensamt bolag", "Joint company"),
	survey.InNetwork:      survey.Say("Nätverk utan avtal", "Network without an agreement"),
}

// DecisionLevels are who decides.
var DecisionLevels = map[survey.DecisionLevel]survey.Text{
	survey.ByCouncil:        survey.Say("Kommunfullmäktige", "Municipal council"),
	survey.ByExecutiveBoard: survey.Say("Kommunstyrelsen", "Municipal executive board"),
	survey.ByCommittee:      survey.Say("Nämnd", "Committee"),
	survey.ByJointBody:      survey.Say("Den gemensamma organisationens styrelse", "The board of the joint body"),
	survey.ByChiefExecutive: survey.Say("Kommundirektören", "Chief executive"),
}

// BenefitKinds are what a benefit is.
var BenefitKinds = map[survey.BenefitKind]survey.Text{
	survey.FreedTime: survey.Say("Frigjord tid", "Freed time"),
	survey.Quality:   survey.Say("Kvalitet", "Quality"),
}

// Assumptions are what may turn a scenario.
var Assumptions = map[string]survey.Text{
	scoring.AssumedOneOff:   survey.Say("Engångskostnad", "One-off cost"),
	scoring.AssumedCost:     survey.Say("Kostnad per år", "Annual cost"),
	scoring.AssumedSaving:   survey.Say("Besparing per år", "Annual saving"),
	scoring.AssumedBenefit:  survey.Say("Tid och kvalitet som räknas", "Time and quality counted"),
	scoring.AssumedInterest: survey.Say("Ränta", "Interest rate"),
}
