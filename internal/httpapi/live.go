package httpapi

import (
	"context"
	"fmt"

	"mogna/api"
	"mogna/internal/app"
	"mogna/internal/scoring"
)

// CreateRoomLink makes a link for a whole room.
func (s *server) CreateRoomLink(ctx context.Context, r api.CreateRoomLinkRequestObject) (api.CreateRoomLinkResponseObject, error) {
	token, err := s.app.CreateRoomLink(ctx, actorOf(ctx), r.RoundID)
	return api.CreateRoomLink201JSONResponse{URL: s.link("svara", token)}, err
}

// GetLiveRatings tells what a room has rated so far, or that nothing has changed.
func (s *server) GetLiveRatings(ctx context.Context, r api.GetLiveRatingsRequestObject) (api.GetLiveRatingsResponseObject, error) {
	l, err := s.app.LiveRatings(ctx, actorOf(ctx), r.RoundID)
	if err != nil {
		return nil, err
	}
	tag := fmt.Sprintf(`W/"%d-%d-%d"`, l.Version.Joined, l.Version.HandedIn, l.Version.Revisions)
	if r.Params.IfNoneMatch != nil && *r.Params.IfNoneMatch == tag {
		return api.GetLiveRatings304Response{}, nil
	}
	return api.GetLiveRatings200JSONResponse{Headers: api.GetLiveRatings200ResponseHeaders{ETag: &tag}, Body: api.LiveRatings{
		Questionnaire: l.Questionnaire.ID, Joined: l.Version.Joined, HandedIn: l.Version.HandedIn, Raters: l.Raters, Complete: l.Complete,
		From: each(l.From, func(j app.Joined) api.Joined {
			return api.Joined{Organisation: j.Organisation, People: j.People, HandedIn: j.HandedIn}
		}), Concordance: l.Concordance, Reason: filled(l.Reason),
		Capabilities: each(l.Capabilities, func(x scoring.LiveRating) api.LiveRating {
			return api.LiveRating{Item: x.Item, Importance: x.Importance, Rank: x.Rank, Spread: x.Spread, N: x.N}
		}),
	}}, nil
}
