package httpapi

import (
	"context"
	"fmt"

	"mogna/api"
	"mogna/internal/app/results"
	"mogna/internal/scoring"
)

// GetResults gives the round's comparison, or says that nothing has changed.
func (s *server) GetResults(ctx context.Context, r api.GetResultsRequestObject) (api.GetResultsResponseObject, error) {
	if same, err := s.unchanged(ctx, r.RoundID, r.Params.Snapshot, r.Params.IfNoneMatch, ""); err != nil || same {
		return api.GetResults304Response{}, err
	}
	results, err := s.app.Results.Published(ctx, actorOf(ctx), r.RoundID, orZero(r.Params.Snapshot))
	if err != nil {
		return nil, err
	}
	part, err := results.Only(orZero(r.Params.Questionnaire))
	if err != nil {
		return nil, err
	}
	tag := s.etag(results.Edition, "")
	return api.GetResults200JSONResponse{Body: part.Comparison, Headers: api.GetResults200ResponseHeaders{ETag: &tag}}, nil
}

// unchanged tells whether somebody has what is made of the results already. Nothing is computed for that.
func (s *server) unchanged(ctx context.Context, round int64, snapshot *int, tag *string, form string) (bool, error) {
	if tag == nil || *tag == "" {
		return false, nil
	}
	now, err := s.app.Results.Edition(ctx, actorOf(ctx), round, orZero(snapshot))
	return err == nil && *tag == s.etag(now, form), err
}

// etag names what is made of results in a form: by which they are, and the method and the program that make it. It is weak, since the time stamp
// and the compression don't count.
func (s *server) etag(e results.Edition, form string) string {
	return fmt.Sprintf(`W/"%d-%d-%d-%s-%s-%s-%s"`, e.Round, e.DataVersion, e.Published, e.Since, scoring.Method, s.version, form)
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
