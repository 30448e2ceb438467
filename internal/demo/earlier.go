package demo

import (
	"context"
	"math/rand/v2"
	"slices"
	"time"

	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

const (
	earlierTitle = "Digital motor Fyrbodal 2018"
	earlierLean  = -0.45 // steps of the scale that people answered lower by then
)

// handedIn2018 are those who took part to the end in the earlier round.
var handedIn2018 = []string{"1421", "1430", handedEverything, "1438", "1484", "1485", "1488"}

// lookBack tells the earlier round, which the present one is compared with: closed, and its names erased since.
func (t *teller) lookBack(ctx context.Context, round int64) error {
	then := &teller{calendar: &calendar{now: time.Date(2018, 11, 19, 0, 0, 0, 0, survey.Sweden())}, organisations: t.municipalities(),
		generator: &generator{rnd: rand.New(rand.NewPCG(seed, 2018)), standing: t.standing, difficulty: t.difficulty, lean: earlierLean}}
	then.service = t.service.By(then.clock)
	id, err := then.earlier(ctx)
	if err != nil {
		return err
	}
	t.to(extended, 11)
	_, err = t.service.Rounds.UpdateRound(ctx, permission.System, round, rounds.RoundChange{EarlierRound: &id})
	return err
}

func (t *teller) municipalities() (list []survey.Organisation) {
	for _, o := range t.organisations {
		if o.Kind == survey.Municipality {
			list = append(list, o)
		}
	}
	return list
}

func (t *teller) earlier(ctx context.Context) (int64, error) {
	t.to(setUp, 9)
	r, err := t.service.Rounds.CreateRound(ctx, permission.System, survey.Round{Title: earlierTitle, Organiser: organiser, Contact: contact,
		Closes: t.lastMinute(-1), MadeUp: true, Questionnaires: []string{"digital-mognad"}})
	if err != nil {
		return 0, err
	}
	asked := slices.DeleteFunc(slices.Clone(staff), func(s asking) bool { return s.role == survey.Participant || s.role == survey.Controller })
	list, err := people(t.organisations, asked, t.rnd)
	if err != nil {
		return 0, err
	}
	if _, err := t.service.Participants.Import(ctx, permission.System, r.ID, participants.ImportOrder{Files: []importing.File{{Name: "respondenter.csv", Data: list}}}); err != nil {
		return 0, err
	}
	if err := t.become(ctx, r.ID, survey.Open); err != nil {
		return 0, err
	}
	respondents, err := t.everybody(ctx, r.ID)
	if err != nil {
		return 0, err
	}
	for n, p := range respondents {
		if !slices.Contains(handedIn2018, p.Organisation) {
			continue
		}
		t.to(firstDay+n*7%answeringDays, 8+n%9)
		if err := t.respond(ctx, p, func(survey.Kind, string) bool { return true }); err != nil {
			return 0, err
		}
	}
	t.to(0, 9)
	if err := t.become(ctx, r.ID, survey.Closed); err != nil {
		return 0, err
	}
	t.at = r.EraseOn
	return r.ID, t.become(ctx, r.ID, survey.Archived)
}

func (t *teller) become(ctx context.Context, round int64, s survey.RoundStatus) error {
	_, err := t.service.Rounds.UpdateRound(ctx, permission.System, round, rounds.RoundChange{Status: &s})
	return err
}
