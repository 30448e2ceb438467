package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/app/answering"
	"mogna/internal/survey"
)

func standing(ctx context.Context, s *answering.Standing) api.Standing {
	out := api.Standing{Revision: s.Revision, At: s.At, Progress: progress(s.Progress), SubmittedAt: filled(s.SubmittedAt), Changed: filled(s.Changed), Remarks: remarks(s.Remarks, languageOf(ctx))}
	out.Answers = each(s.Answers, func(k survey.Kept) api.GivenAnswer {
		v := value(k.Value)
		given := api.GivenAnswer{Item: k.Item, Value: v.Value, Values: v.Values, Text: v.Text, Missing: (*api.GivenAnswerMissing)(v.Missing), Comment: v.Comment,
			Revision: k.Revision, At: k.At, By: author(s, k.Answer)}
		if k.Contested() {
			o := value(k.Other.Value)
			given.Other = &api.OtherAnswer{Value: o.Value, Values: o.Values, Text: o.Text, Missing: (*api.OtherAnswerMissing)(o.Missing), Comment: o.Comment,
				Revision: k.Other.Revision, At: k.Other.At, By: author(s, *k.Other)}
		}
		return given
	})
	out.Covered = some(s.Covered)
	return out
}

func author(s *answering.Standing, a survey.Answer) api.Author {
	return api.Author{Name: s.Names[a.Author], Me: a.Author == s.Me}
}

func receipt(r *answering.Receipt) api.Receipt {
	return api.Receipt{AssignmentID: r.Assignment, Number: r.Number, SubmittedAt: r.At, By: api.Author{Name: r.By, Me: r.Mine},
		Asked: r.Progress.Asked, Answered: r.Progress.Answered, Answers: byItem(r.Answers), Covered: some(r.Covered)}
}

func value(v survey.Value) api.Answer {
	out := api.Answer{Value: v.Number, Text: filled(v.Text), Comment: filled(v.Comment)}
	if len(v.Numbers) > 0 {
		out.Values = &v.Numbers
	}
	if v.Missing != "" {
		m := api.AnswerMissing(v.Missing)
		out.Missing = &m
	}
	return out
}

func sentAnswer(a api.Answer) survey.Answer {
	v := survey.Value{Number: a.Value, Text: orZero(a.Text), Missing: survey.Missing(orZero(a.Missing)), Comment: orZero(a.Comment)}
	if a.Values != nil {
		v.Numbers = *a.Values
	}
	return survey.Answer{Item: a.Item, Value: v}
}

func orZero[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}
