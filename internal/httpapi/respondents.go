package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/survey"
)

// AddRespondent asks one more person.
func (s *server) AddRespondent(ctx context.Context, r api.AddRespondentRequestObject) (api.AddRespondentResponseObject, error) {
	row, err := s.app.Participants.AddRespondent(ctx, actorOf(ctx), r.RoundID, survey.Respondent{Name: r.Body.Name, Email: r.Body.Email, Organisation: orZero(r.Body.Organisation)}, r.Body.Role)
	return api.AddRespondent201JSONResponse(respondentRow(orZero(row))), err
}

// RemoveRespondent lets somebody go who has answered nothing.
func (s *server) RemoveRespondent(ctx context.Context, r api.RemoveRespondentRequestObject) (api.RemoveRespondentResponseObject, error) {
	return api.RemoveRespondent204Response{}, s.app.Participants.RemoveRespondent(ctx, actorOf(ctx), r.RespondentID)
}
