package httpapi

import (
	"context"
	"fmt"

	"mogna/api"
	"mogna/internal/app/results"
)

// GetResults gives the round's comparison, or says that nothing has changed.
func (s *server) GetResults(ctx context.Context, r api.GetResultsRequestObject) (api.GetResultsResponseObject, error) {
	results, err := s.app.Results.Published(ctx, actorOf(ctx), r.RoundID, orZero(r.Params.Snapshot))
	if err != nil {
		return nil, err
	}
	tag := etag(results, s.version)
	if r.Params.IfNoneMatch != nil && *r.Params.IfNoneMatch == tag {
		return api.GetResults304Response{}, nil
	}
	return api.GetResults200JSONResponse{Body: results.Comparison, Headers: api.GetResults200ResponseHeaders{ETag: &tag}}, nil
}

// etag names a result by what it is made of: the data of this round and of the earlier one, the publication, the method, and the program that renders it. It is weak,
// since the time stamp and the compression don't count.
func etag(r *results.Results, version string) string {
	c, published := r.Comparison, 0
	if c.Round.Published != nil {
		published = c.Round.Published.Number
	}
	return fmt.Sprintf(`W/"%d-%d-%d-%s-%s-%s"`, c.Round.ID, c.Round.DataVersion, published, r.Since, c.Method, version)
}

// GetDerivation explains a score.
func (s *server) GetDerivation(ctx context.Context, r api.GetDerivationRequestObject) (api.GetDerivationResponseObject, error) {
	construct := ""
	if r.Params.Construct != nil {
		construct = *r.Params.Construct
	}
	d, err := s.app.Results.Derivation(ctx, actorOf(ctx), r.RoundID, orZero(r.Params.Snapshot), r.QuestionnaireID, r.OrganisationCode, construct)
	return api.GetDerivation200JSONResponse(orZero(d)), err
}

// GetChanges tells what has changed since an earlier round.
func (s *server) GetChanges(ctx context.Context, r api.GetChangesRequestObject) (api.GetChangesResponseObject, error) {
	list, err := s.app.Results.Changes(ctx, actorOf(ctx), r.RoundID, r.EarlierRoundID)
	if err != nil {
		return nil, err
	}
	return api.GetChanges200JSONResponse(list), nil
}
