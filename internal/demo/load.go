package demo

import (
	"context"
	"time"

	"mogna/configs"
	"mogna/internal/app"
	"mogna/internal/app/followup"
	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

const seed = 20201127

// Load tells the demo's story where there is no round yet, through the same use cases as a real one, and gives the round's id
// and whether it was made now.
func Load(ctx context.Context, service *app.App, now time.Time) (round int64, made bool, err error) {
	if round, err = kept(ctx, service); round > 0 || err != nil {
		return round, false, err
	}
	c := &calendar{now: now.In(survey.Sweden())}
	t := &teller{calendar: c, service: service.By(c.clock), generator: newGenerator(seed, c.now.Year()-1)}
	round, err = t.tell(ctx)
	return round, err == nil, err
}

// kept is the round of an earlier start: the first that was made.
func kept(ctx context.Context, service *app.App) (int64, error) {
	rounds, err := service.Rounds.Rounds(ctx, permission.System, 0, 1)
	if err != nil || rounds.Total == 0 {
		return 0, err
	}
	if rounds, err = service.Rounds.Rounds(ctx, permission.System, rounds.Total-1, 1); err != nil {
		return 0, err
	}
	return rounds.Items[0].ID, nil
}

// teller tells the story: it turns the clock, and enters what happened then.
type teller struct {
	*calendar
	*generator
	service       *app.App // by the calendar
	organisations []survey.Organisation
}

const (
	organiser = "Fyrbodals kommunalförbund (demonstration)"
	contact   = "processledare@fyrbodal.example"
)

func (t *teller) tell(ctx context.Context) (int64, error) {
	round, err := t.prepare(ctx)
	if err != nil {
		return 0, err
	}
	for _, chapter := range []func(context.Context, int64) error{t.open, t.answered, t.extend, t.lookBack, t.decide} {
		if err := chapter(ctx, round); err != nil {
			return 0, err
		}
	}
	return round, nil
}

// prepare sets the round up and reads in who is asked.
func (t *teller) prepare(ctx context.Context) (int64, error) {
	t.to(setUp, 9)
	library, err := t.service.Rounds.Library(permission.System)
	if err != nil {
		return 0, err
	}
	var ids []string
	for _, q := range library {
		ids = append(ids, q.ID)
	}
	r, err := t.service.Rounds.CreateRound(ctx, permission.System, survey.Round{Title: "Digital motor Fyrbodal", Organiser: organiser, Contact: contact,
		Closes: t.lastMinute(firstClose), MadeUp: true, Questionnaires: ids})
	if err != nil {
		return 0, err
	}
	return r.ID, t.invite(ctx, r.ID)
}

func (t *teller) invite(ctx context.Context, round int64) error {
	file, err := configs.Demo.ReadFile("demo/fyrbodal.csv")
	if err != nil {
		return err
	}
	files := []importing.File{{Name: "fyrbodal.csv", Data: file}}
	batch, err := importing.Parse(files, importing.Against{})
	if err != nil {
		return err
	}
	t.organisations = batch.Organisations
	list, err := people(batch.Organisations, staff, t.rnd)
	if err != nil {
		return err
	}
	files = append(files, importing.File{Name: "respondenter.csv", Data: list})
	_, err = t.service.Participants.Import(ctx, permission.System, round, participants.ImportOrder{Files: files})
	return err
}

// extend gives everybody another week, as the steering group did.
func (t *teller) extend(ctx context.Context, round int64) error {
	t.to(extended, 10)
	_, err := t.service.FollowUp.Extend(ctx, permission.System, round, followup.ExtensionOrder{Closes: t.lastMinute(lastClose),
		Reason: "Fler ska hinna svara på allt."})
	return err
}
