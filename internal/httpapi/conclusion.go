package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/narrative"
)

// GetConclusion gives what the results come to, with what the organisations can be grouped by.
func (s *server) GetConclusion(ctx context.Context, r api.GetConclusionRequestObject) (api.GetConclusionResponseObject, error) {
	results, err := s.app.Results.Published(ctx, actorOf(ctx), r.RoundID, orZero(r.Params.Snapshot))
	if err != nil {
		return nil, err
	}
	c := narrative.Conclude(results.Comparison, results.Questionnaires, chosenLanguage(ctx, r.Params.Language))
	places := s.app.Participants.Places()
	for n, o := range c.Organisations {
		c.Organisations[n].County, c.Organisations[n].Group = places[o.Code].County, places[o.Code].Group
	}
	return api.GetConclusion200JSONResponse(c), nil
}
