package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/app/followup"
	"mogna/internal/survey"
)

// ExtendRound moves deadlines.
func (s *server) ExtendRound(ctx context.Context, r api.ExtendRoundRequestObject) (api.ExtendRoundResponseObject, error) {
	e, err := s.app.FollowUp.Extend(ctx, actorOf(ctx), r.RoundID, followup.ExtensionOrder{Organisations: orZero(r.Body.Organisations), Closes: r.Body.Closes,
		Reason: r.Body.Reason, Notify: orZero(r.Body.Notify)})
	return api.ExtendRound201JSONResponse{Extensions: each(e.Extensions, extension), Queued: e.Queued.Queued, Skipped: each(e.Skipped, skipped)}, err
}

// ListExtensions lists the deadlines that were moved.
func (s *server) ListExtensions(ctx context.Context, r api.ListExtensionsRequestObject) (api.ListExtensionsResponseObject, error) {
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	list, err := s.app.FollowUp.Extensions(ctx, actorOf(ctx), r.RoundID, offset, rows)
	return api.ListExtensions200JSONResponse{Total: list.Total, Items: each(list.Items, extension)}, err
}

func extension(e survey.Extension) api.Extension {
	return api.Extension{ID: e.ID, Organisation: filled(e.Organisation), From: e.From, To: e.To, Reason: e.Reason, By: filled(e.By), At: e.At}
}
