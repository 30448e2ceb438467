package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/survey"
)

// GetAssignment gives a form with its answers.
func (s *server) GetAssignment(ctx context.Context, r api.GetAssignmentRequestObject) (api.GetAssignmentResponseObject, error) {
	f, err := s.app.Form(ctx, actorOf(ctx), r.AssignmentID)
	if err != nil {
		return nil, err
	}
	return api.GetAssignment200JSONResponse{
		Assignment: assignment(f.AssignmentView), Round: roundBrief(f.Round), Organisation: f.OrganisationName,
		Questionnaire: questionnaire(f.Questionnaire, f.Questionnaire.For(f.Respondent.Role)),
		Answers:       each(f.Answers, answer), Progress: progress(f.Progress), Revision: f.Revision,
	}, nil
}

// SaveAnswers saves the items that are sent.
func (s *server) SaveAnswers(ctx context.Context, r api.SaveAnswersRequestObject) (api.SaveAnswersResponseObject, error) {
	saved, err := s.app.SaveAnswers(ctx, actorOf(ctx), r.AssignmentID, each(r.Body.Answers, sentAnswer))
	if err != nil {
		return nil, err
	}
	return api.SaveAnswers200JSONResponse{Revision: saved.Revision, SavedAt: saved.At, Progress: progress(saved.Progress)}, nil
}

// Submit hands in a response.
func (s *server) Submit(ctx context.Context, r api.SubmitRequestObject) (api.SubmitResponseObject, error) {
	receipt, err := s.app.Submit(ctx, actorOf(ctx), r.AssignmentID)
	if err != nil {
		return nil, err
	}
	return api.Submit201JSONResponse{AssignmentID: r.AssignmentID, Number: receipt.Number, SubmittedAt: receipt.At,
		Asked: receipt.Progress.Asked, Answered: receipt.Progress.Answered}, nil
}

func answer(a survey.Answer) api.Answer {
	v := a.Value
	out := api.Answer{Item: a.Item, Value: v.Number, Text: filled(v.Text), Comment: filled(v.Comment)}
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
	v := survey.Value{Number: a.Value}
	if a.Values != nil {
		v.Numbers = *a.Values
	}
	if a.Text != nil {
		v.Text = *a.Text
	}
	if a.Missing != nil {
		v.Missing = survey.Missing(*a.Missing)
	}
	if a.Comment != nil {
		v.Comment = *a.Comment
	}
	return survey.Answer{Item: a.Item, Value: v}
}
