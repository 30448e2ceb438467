package demo

import (
	"context"
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/survey"
)

// exempted need not answer about the services of a municipality: it is none.
var exempted = survey.Exemption{Organisation: "SML-IT", Questionnaire: "digital-mognad",
	Reason: "SML-IT sköter driften åt sina ägare och har inga egna tjänster till invånare och företag."}

// theStaff follow the round beside the coordinator.
var theStaff = []survey.Staff{
	{Name: "Karin Lund", Email: "karin.lund@tanum.example", Role: survey.Contact, Organisation: handedEverything},
	{Name: "Lars Sandberg", Email: "lars.sandberg@fyrbodal.example", Role: survey.Reader},
}

// open lets respondents in, and enters who need not answer who follows the round, and the risks seen at the start.
func (t *teller) open(ctx context.Context, round int64) error {
	t.to(opened, 8)
	if err := t.service.FollowUp.Exempt(ctx, permission.System, round, exempted); err != nil {
		return err
	}
	for _, who := range theStaff {
		if _, err := t.service.Staff.AddStaff(ctx, permission.System, who); err != nil {
			return err
		}
	}
	open := survey.Open
	if _, err := t.service.Rounds.UpdateRound(ctx, permission.System, round, rounds.RoundChange{Status: &open, ReminderDays: &[]int{7, 2}}); err != nil {
		return err
	}
	return enterRisks(ctx, t.service, round)
}

// meet enters the two workshops: one where the round was explained, and one where participants rated the capabilities.
func (t *teller) meet(ctx context.Context, round int64) error {
	var told, rated []survey.Participation
	for _, o := range t.organisations {
		told = append(told, survey.Participation{Organisation: o.Code, Role: survey.ChiefExecutive, People: 1})
		if hasHandedIn(survey.Importance, o.Code) {
			rated = append(rated, survey.Participation{Organisation: o.Code, Role: survey.Participant, People: countOf(survey.Participant)})
		}
	}
	for _, w := range []survey.Workshop{
		{Title: "Startmöte: vad vi mäter och varför", Date: t.day(opened), Participation: told[:len(told)-absent]},
		{Title: "Arbetsmöte: vilka förmågor är viktigast 2030?", Date: t.day(firstDay + answeringDays - 4), Participation: rated},
	} {
		if _, err := t.service.Workshops.PutWorkshop(ctx, permission.System, round, 0, w, ""); err != nil {
			return err
		}
	}
	return nil
}

// absent is how many of the organisations stayed away from the first workshop.
const absent = 3

// day is a date without a time of day.
func (c *calendar) day(days int) time.Time {
	return time.Date(c.now.Year(), c.now.Month(), c.now.Day()+days, 0, 0, 0, 0, time.UTC)
}
