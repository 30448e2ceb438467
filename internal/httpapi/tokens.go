package httpapi

import (
	"context"

	"github.com/oapi-codegen/runtime/types"

	"mogna/api"
	"mogna/internal/survey"
)

// ListTokens lists the tokens of machines.
func (s *server) ListTokens(ctx context.Context, r api.ListTokensRequestObject) (api.ListTokensResponseObject, error) {
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	list, err := s.app.Access.Tokens(ctx, actorOf(ctx), offset, rows)
	return api.ListTokens200JSONResponse{Total: list.Total, Items: each(list.Items, apiToken)}, err
}

func apiToken(t survey.Token) api.Token {
	out := api.Token{ID: t.ID, Name: t.Name, Owner: t.Owner, Scope: api.TokenScope(t.Scope), Created: t.Created, Expires: t.Expires}
	if !t.LastUsed.IsZero() {
		out.LastUsed = &types.Date{Time: t.LastUsed}
	}
	return out
}

// CreateToken makes a token and shows it, once.
func (s *server) CreateToken(ctx context.Context, r api.CreateTokenRequestObject) (api.CreateTokenResponseObject, error) {
	t, secret, err := s.app.Access.CreateToken(ctx, actorOf(ctx), survey.Token{Name: r.Body.Name, Owner: r.Body.Owner, Scope: survey.Scope(r.Body.Scope), Expires: r.Body.Expires})
	if err != nil {
		return nil, err
	}
	return api.CreateToken201JSONResponse{ID: t.ID, Name: t.Name, Owner: t.Owner, Scope: api.TokenScope(t.Scope), Created: t.Created, Expires: t.Expires, Token: secret}, nil
}

// RevokeToken ends a token.
func (s *server) RevokeToken(ctx context.Context, r api.RevokeTokenRequestObject) (api.RevokeTokenResponseObject, error) {
	return api.RevokeToken204Response{}, s.app.Access.RevokeToken(ctx, actorOf(ctx), r.TokenID)
}
