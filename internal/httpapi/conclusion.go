package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/narrative"
	"mogna/internal/report"
)

// GetConclusion gives what the results come to, with what the organisations can be grouped by.
func (s *server) GetConclusion(ctx context.Context, r api.GetConclusionRequestObject) (api.GetConclusionResponseObject, error) {
	results, err := s.app.Results.Published(ctx, actorOf(ctx), r.RoundID, orZero(r.Params.Snapshot))
	if err != nil {
		return nil, err
	}
	own := orZero(r.Params.Own)
	if m := (report.Model{Comparison: results.Comparison}); own != "" {
		if err := m.Takes(own); err != nil {
			return nil, err
		}
	}
	c := narrative.Conclude(results.Comparison, results.Questionnaires, chosenLanguage(ctx, r.Params.Language), own)
	places := s.app.Participants.Places()
	for n, o := range c.Organisations {
		c.Organisations[n].County, c.Organisations[n].Group = places[o.Code].County, places[o.Code].Group
	}
	return api.GetConclusion200JSONResponse(c), nil
}
