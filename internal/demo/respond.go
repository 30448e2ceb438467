package demo

import (
	"context"
	"slices"

	"mogna/internal/app/answering"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// answered has everybody answer as far as the plan has them come, over some weeks.
func (t *teller) answered(ctx context.Context, round int64) error {
	respondents, err := t.everybody(ctx, round)
	if err != nil {
		return err
	}
	for n, p := range respondents {
		t.to(firstDay+n*7%answeringDays, 8+n%9)
		if err := t.respond(ctx, p, hasHandedIn); err != nil {
			return err
		}
	}
	t.to(extended, 9)
	return t.meet(ctx, round)
}

func (t *teller) everybody(ctx context.Context, round int64) (list []survey.Respondent, err error) {
	rows, err := t.service.Participants.Respondents(ctx, permission.System, round, 0, 10_000)
	for _, r := range rows.Items {
		list = append(list, r.Respondent)
	}
	return list, err
}

// respond answers what is put to one person.
func (t *teller) respond(ctx context.Context, p survey.Respondent, complete func(survey.Kind, string) bool) error {
	actor := permission.Actor{Respondents: []int64{p.ID}}
	views, err := t.service.Answering.Session(ctx, actor)
	if err != nil {
		return err
	}
	for _, v := range views[0].Assignments {
		exempt := v.Questionnaire.ID == exempted.Questionnaire && p.Organisation == exempted.Organisation
		if v.State != survey.NotStarted || exempt {
			continue // a colleague has begun the shared response, or nobody needs to
		}
		answers := t.answers(v.Questionnaire, t.organisation(p.Organisation), p.Role)
		full := complete(v.Questionnaire.Kind, p.Organisation)
		if !full {
			answers = answers[:t.rnd.IntN(len(answers)/2)]
			if t.rnd.IntN(3) > 0 { // most of those who have not handed in have not begun
				answers = nil
			}
		}
		if err := t.answer(ctx, actor, v.ID, answers, full); err != nil {
			return err
		}
	}
	return nil
}

func (t *teller) answer(ctx context.Context, actor permission.Actor, assignment int64, answers []survey.Answer, submit bool) error {
	if len(answers) == 0 {
		return nil
	}
	standing, err := t.service.Answering.SaveAnswers(ctx, actor, assignment, answering.Writing{Writer: "demonstration", Answers: answers})
	if err != nil || !submit {
		return err
	}
	_, err = t.service.Answering.Submit(ctx, actor, assignment, standing.Revision)
	return err
}

func (t *teller) answers(q *survey.Questionnaire, o survey.Organisation, role survey.Role) []survey.Answer {
	switch q.Kind {
	case survey.Capability:
		return t.capabilities(q, o.Code)
	case survey.EconomyFigures:
		return t.economy(q, o, t.served(o), t.members(o))
	}
	return t.personal(q, o.Code, role)
}

// served is how many residents an organisation's IT is for.
func (t *teller) served(o survey.Organisation) (residents int) {
	if o.Population != nil {
		return *o.Population
	}
	for _, m := range t.members(o) {
		residents += *m.Population
	}
	return residents
}

// members are those of a joint body whose population is known.
func (t *teller) members(o survey.Organisation) (list []survey.Organisation) {
	for _, code := range o.Members {
		if m := t.organisation(code); m.Population != nil {
			list = append(list, m)
		}
	}
	return list
}

func (t *teller) organisation(code string) survey.Organisation {
	n := slices.IndexFunc(t.organisations, func(o survey.Organisation) bool { return o.Code == code })
	return t.organisations[n]
}
