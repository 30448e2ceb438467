package demo

import (
	"context"
	"slices"
	"time"

	"mogna/configs"
	"mogna/internal/app"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

const seed = 20201127

// Load sets the demo round up where there is no round yet, through the same use cases as a real one, and tells the round's
// id and whether it was made now.
func Load(ctx context.Context, service *app.Service, now time.Time) (round int64, made bool, err error) {
	rounds, _, err := service.Rounds(ctx, app.System, 0, 1)
	if err != nil {
		return 0, false, err
	}
	if len(rounds) > 0 {
		return rounds[0].ID, false, nil
	}
	library, err := service.Library(app.System)
	if err != nil {
		return 0, false, err
	}
	var ids []string
	for _, q := range library {
		ids = append(ids, q.ID)
	}
	r, err := service.CreateRound(ctx, app.System, survey.Round{Title: "Digital motor Fyrbodal", Organiser: "Fyrbodals kommunalförbund (demonstration)",
		Contact: "processledare@fyrbodal.example", Closes: lastMinute(now.AddDate(0, 2, 0)), MadeUp: true, Questionnaires: ids})
	if err != nil {
		return 0, false, err
	}
	return r.ID, true, fill(ctx, service, r.ID)
}

// lastMinute is the end of the day as the respondents' clocks have it.
func lastMinute(day time.Time) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 23, 59, 59, 0, survey.Sweden())
}

func fill(ctx context.Context, service *app.Service, round int64) error {
	g := newGenerator(seed)
	organisations, err := invite(ctx, service, round, g)
	if err != nil {
		return err
	}
	open := survey.Open
	if _, err := service.UpdateRound(ctx, app.System, round, app.RoundChange{Status: &open}); err != nil {
		return err
	}
	people, _, err := service.Respondents(ctx, app.System, round, 0, 10_000)
	if err != nil {
		return err
	}
	for _, p := range people {
		if err := g.respond(ctx, service, organisations, p.Respondent); err != nil {
			return err
		}
	}
	return enterRisks(ctx, service, round)
}

func invite(ctx context.Context, service *app.Service, round int64, g *generator) (map[string]survey.Organisation, error) {
	file, err := configs.Demo.ReadFile("demo/fyrbodal.csv")
	if err != nil {
		return nil, err
	}
	files := []importing.File{{Name: "fyrbodal.csv", Data: file}}
	batch, err := importing.Parse(files, nil)
	if err != nil {
		return nil, err
	}
	list, err := people(batch.Organisations, g.rnd)
	if err != nil {
		return nil, err
	}
	files = append(files, importing.File{Name: "respondenter.csv", Data: list})
	if _, err := service.Import(ctx, app.System, round, files, false); err != nil {
		return nil, err
	}
	organisations := map[string]survey.Organisation{}
	for _, o := range batch.Organisations {
		organisations[o.Code] = o
	}
	return organisations, nil
}

// respond answers what is put to one person, as far as the plan has them come.
func (g *generator) respond(ctx context.Context, service *app.Service, organisations map[string]survey.Organisation, p survey.Respondent) error {
	actor := app.Actor{Respondents: []int64{p.ID}}
	views, err := service.Session(ctx, actor)
	if err != nil {
		return err
	}
	for _, v := range views[0].Assignments {
		if v.State != survey.NotStarted {
			continue // a colleague has begun the shared response
		}
		answers := g.answers(v.Questionnaire, organisations[p.Organisation], p.Role)
		full := p.Organisation == handedEverything || slices.Contains(handedIn[v.Questionnaire.Kind], p.Organisation)
		if !full {
			answers = answers[:g.rnd.IntN(len(answers)/2)]
			if g.rnd.IntN(3) > 0 { // most of those who have not handed in have not begun
				answers = nil
			}
		}
		if err := answer(ctx, service, actor, v.ID, answers, full); err != nil {
			return err
		}
	}
	return nil
}

func answer(ctx context.Context, service *app.Service, actor app.Actor, assignment int64, answers []survey.Answer, submit bool) error {
	if len(answers) == 0 {
		return nil
	}
	standing, err := service.SaveAnswers(ctx, actor, assignment, app.Writing{Writer: "demonstration", Answers: answers})
	if err != nil || !submit {
		return err
	}
	_, err = service.Submit(ctx, actor, assignment, standing.Revision)
	return err
}

func (g *generator) answers(q *survey.Questionnaire, o survey.Organisation, role survey.Role) []survey.Answer {
	switch q.Kind {
	case survey.Capability:
		return g.capabilities(q, o.Code)
	case survey.EconomyFig:
		residents := 0
		if o.Population != nil {
			residents = *o.Population
		}
		return g.economy(q, residents)
	}
	return g.personal(q, o.Code, role)
}
