package httpapi

import (
	"context"

	"mogna/api"
)

// ReportWrongPerson notes that an email reached somebody who is not the one to answer.
func (s *server) ReportWrongPerson(ctx context.Context, r api.ReportWrongPersonRequestObject) (api.ReportWrongPersonResponseObject, error) {
	return api.ReportWrongPerson204Response{}, s.app.Participants.ReportWrongPerson(ctx, r.Body.Token, orZero(r.Body.Message))
}

// DismissWrongPerson has the person written to again.
func (s *server) DismissWrongPerson(ctx context.Context, r api.DismissWrongPersonRequestObject) (api.DismissWrongPersonResponseObject, error) {
	return api.DismissWrongPerson204Response{}, s.app.Participants.DismissWrongPerson(ctx, actorOf(ctx), r.RespondentID)
}
