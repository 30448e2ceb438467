package httpapi

import (
	"context"
	"fmt"

	"mogna/api"
	"mogna/internal/app/workshops"
)

// CreateRoomLink makes a link for a whole room.
func (s *server) CreateRoomLink(ctx context.Context, r api.CreateRoomLinkRequestObject) (api.CreateRoomLinkResponseObject, error) {
	made, err := s.app.Workshops.CreateRoomLink(ctx, actorOf(ctx), r.RoundID)
	return api.CreateRoomLink201JSONResponse{URL: s.link("svara", made.Token), Code: made.Code, Until: made.Until}, err
}

// EnterRoomCode gives whoever types a room's code a link to it.
func (s *server) EnterRoomCode(ctx context.Context, r api.EnterRoomCodeRequestObject) (api.EnterRoomCodeResponseObject, error) {
	token, err := s.app.OpenLinks.EnterRoomCode(ctx, r.Body.Code, networkOf(ctx))
	return api.EnterRoomCode201JSONResponse{URL: s.link("svara", token)}, err
}

// GetLiveRatings tells what a room has rated so far, or that nothing has changed.
func (s *server) GetLiveRatings(ctx context.Context, r api.GetLiveRatingsRequestObject) (api.GetLiveRatingsResponseObject, error) {
	l, err := s.app.Workshops.LiveRatings(ctx, actorOf(ctx), r.RoundID)
	if err != nil {
		return nil, err
	}
	v := l.Version
	tag := fmt.Sprintf(`W/"%d-%d-%d-%d-%d"`, v.Joined, v.Begun, v.HandedIn, v.Counted, v.Numbers)
	if r.Params.IfNoneMatch != nil && *r.Params.IfNoneMatch == tag {
		return api.GetLiveRatings304Response{}, nil
	}
	out := api.LiveRatings{Questionnaire: l.Questionnaire.ID, Joined: v.Joined, Raters: v.Begun, HandedIn: v.HandedIn, Counted: v.Counted,
		From: each(l.From, func(j workshops.Joined) api.Joined {
			return api.Joined{Organisation: j.Organisation, People: j.People, HandedIn: j.HandedIn}
		}), Concordance: l.Result.Concordance, Reason: filled(l.Result.Reason)}
	out.Capabilities = []api.LiveRating{}
	for _, i := range l.Questionnaire.Items() {
		if x, rated := l.Result.Capabilities[i.ID]; rated {
			out.Capabilities = append(out.Capabilities, api.LiveRating{Item: i.ID, Importance: x.Importance, Rank: x.Rank, N: x.N})
		}
	}
	return api.GetLiveRatings200JSONResponse{Headers: api.GetLiveRatings200ResponseHeaders{ETag: &tag}, Body: out}, nil
}
