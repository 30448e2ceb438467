package demo

import (
	"context"

	"mogna/internal/app"
	"mogna/internal/app/permission"
	"mogna/internal/planning"
	"mogna/internal/survey"
)

// thePlan is how far Tanum has come with what the results propose, the most pressing first.
var thePlan = []struct {
	responsible string
	due         int // days from today
	status      survey.ActionStatus
}{
	{"It-chefen", 90, survey.OngoingAction},
	{"Kommundirektören", 150, survey.PlannedAction},
	{"E-samordnaren", 210, survey.PlannedAction},
}

// beginPlan begins Tanum's action plan: something that is done already, and then what the results propose.
func (t *teller) beginPlan(ctx context.Context, service *app.App, round int64) error {
	actions := []survey.Action{{What: "Gå igenom resultatet i ledningsgruppen och välj vad vi börjar med.", Aim: "Alla i ledningsgruppen har samma bild av läget.",
		Responsible: "Kommundirektören", Due: t.day(reckoned), Status: survey.DoneAction}}
	p, err := service.ActionPlans.ActionPlan(ctx, permission.System, round, handedEverything)
	if err != nil {
		return err
	}
	proposals := planning.Propose(p.Results.Comparison, p.Questionnaires, handedEverything, nil, survey.Swedish)
	for n, made := range proposals[:min(len(proposals), len(thePlan))] {
		is := thePlan[n]
		actions = append(actions, survey.Action{What: made.What, Aim: made.Why, Subject: made.Subject, From: made.From, To: made.To, Teacher: made.Teacher,
			Proposal: made.Key, Responsible: is.responsible, Due: t.day(is.due), Status: is.status})
	}
	for _, a := range actions {
		if _, err := service.ActionPlans.AddAction(ctx, permission.System, round, handedEverything, a); err != nil {
			return err
		}
	}
	return nil
}
