package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/app/answering"
	"mogna/internal/survey"
)

// GetAssignment gives a form with its answers.
func (s *server) GetAssignment(ctx context.Context, r api.GetAssignmentRequestObject) (api.GetAssignmentResponseObject, error) {
	f, err := s.app.Answering.Form(ctx, actorOf(ctx), r.AssignmentID)
	if err != nil {
		return nil, err
	}
	now, shown := standing(ctx, f.Standing), s.shown.as(f.Questionnaire, f.Respondent.Role)
	form := api.GetAssignment200JSONResponse{
		Assignment: assignment(f.AssignmentView), Respondent: f.Respondent.ID, Round: roundBrief(f.Round), Organisation: f.OrganisationName,
		QuestionnaireTag: shown.tag,
		Answers:          now.Answers, Progress: now.Progress, Revision: now.Revision, Remarks: now.Remarks, Covered: now.Covered,
	}
	if r.Params.Questionnaire == nil || *r.Params.Questionnaire {
		form.Questionnaire = &shown.questionnaire
	}
	return form, nil
}

// GetAssignmentQuestionnaire gives a form's questionnaire alone, for the browser to keep.
func (s *server) GetAssignmentQuestionnaire(ctx context.Context, r api.GetAssignmentQuestionnaireRequestObject) (api.GetAssignmentQuestionnaireResponseObject, error) {
	q, role, err := s.app.Answering.Questionnaire(ctx, actorOf(ctx), r.AssignmentID)
	if err != nil {
		return nil, err
	}
	shown := s.shown.as(q, role)
	if shown.tag != r.QuestionnaireTag {
		return nil, survey.Fail(survey.NotFound, "Formuläret har ändrats. Ladda om sidan.", "The questionnaire has changed. Reload the page.")
	}
	keep := "private, max-age=31536000, immutable"
	return api.GetAssignmentQuestionnaire200JSONResponse{Body: shown.questionnaire, Headers: api.GetAssignmentQuestionnaire200ResponseHeaders{CacheControl: &keep}}, nil
}

// GetAnswers tells what has changed in a response.
func (s *server) GetAnswers(ctx context.Context, r api.GetAnswersRequestObject) (api.GetAnswersResponseObject, error) {
	now, err := s.app.Answering.Answers(ctx, actorOf(ctx), r.AssignmentID, orZero(r.Params.Since))
	if err != nil {
		return nil, err
	}
	return api.GetAnswers200JSONResponse(standing(ctx, now)), nil
}

// SaveAnswers saves the items that are sent.
func (s *server) SaveAnswers(ctx context.Context, r api.SaveAnswersRequestObject) (api.SaveAnswersResponseObject, error) {
	now, err := s.app.Answering.SaveAnswers(ctx, actorOf(ctx), r.AssignmentID,
		answering.Writing{Writer: r.Body.Writer, Since: orZero(r.Body.Since), Answers: each(r.Body.Answers, sentAnswer)})
	if err != nil {
		return nil, err
	}
	return api.SaveAnswers200JSONResponse(standing(ctx, now)), nil
}

// Submit hands in a response.
func (s *server) Submit(ctx context.Context, r api.SubmitRequestObject) (api.SubmitResponseObject, error) {
	sub, err := s.app.Answering.Submit(ctx, actorOf(ctx), r.AssignmentID, r.Body.Revision)
	if err != nil {
		return nil, err
	}
	return api.Submit201JSONResponse(receipt(sub)), nil
}

// GetReceipt gives a response as it was last handed in.
func (s *server) GetReceipt(ctx context.Context, r api.GetReceiptRequestObject) (api.GetReceiptResponseObject, error) {
	sub, err := s.app.Answering.Receipt(ctx, actorOf(ctx), r.AssignmentID)
	if err != nil {
		return nil, err
	}
	return api.GetReceipt200JSONResponse(receipt(sub)), nil
}

// TakeBack undoes a hand-over.
func (s *server) TakeBack(ctx context.Context, r api.TakeBackRequestObject) (api.TakeBackResponseObject, error) {
	return api.TakeBack204Response{}, s.app.Answering.TakeBack(ctx, actorOf(ctx), r.AssignmentID)
}

// HandOver gives an assignment to a colleague.
func (s *server) HandOver(ctx context.Context, r api.HandOverRequestObject) (api.HandOverResponseObject, error) {
	h, err := s.app.Answering.HandOver(ctx, actorOf(ctx), r.AssignmentID, r.Body.Name, r.Body.Email)
	if err != nil {
		return nil, err
	}
	out := api.HandOver201JSONResponse{Name: h.To.Name, Email: h.To.Email, Mailed: h.Written}
	if h.Token != "" {
		url := s.link("svara", h.Token)
		out.URL = &url
	}
	return out, nil
}
