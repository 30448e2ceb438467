package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/app/access"
)

// ListSignIns lists where whoever asks is signed in.
func (s *server) ListSignIns(ctx context.Context, r api.ListSignInsRequestObject) (api.ListSignInsResponseObject, error) {
	list, err := s.app.Access.SignIns(ctx, actorOf(ctx), s.credentials(ctx).SignIn)
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	return api.ListSignIns200JSONResponse{Total: len(list), Items: each(page(list, offset, rows), func(v access.SignIn) api.SignIn {
		return api.SignIn{ID: v.ID, At: v.At, Seen: v.Seen, Browser: v.Browser, Current: v.Current}
	})}, err
}

// EndSignIn signs one of the asker's own browsers out.
func (s *server) EndSignIn(ctx context.Context, r api.EndSignInRequestObject) (api.EndSignInResponseObject, error) {
	return api.EndSignIn204Response{}, s.app.Access.EndSignIn(ctx, actorOf(ctx), r.SignInID)
}
