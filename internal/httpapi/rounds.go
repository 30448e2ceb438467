package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/app/results"
	"mogna/internal/app/rounds"
	"mogna/internal/survey"
)

const defaultLimit = 20

func paging(limit, page *int) (offset, rows int) {
	rows = defaultLimit
	if limit != nil {
		rows = *limit
	}
	if page != nil {
		offset = (*page - 1) * rows
	}
	return offset, rows
}

// ListQuestionnaires lists what a new round can use.
func (s *server) ListQuestionnaires(ctx context.Context, r api.ListQuestionnairesRequestObject) (api.ListQuestionnairesResponseObject, error) {
	list, err := s.app.Rounds.Library(actorOf(ctx))
	if err != nil {
		return nil, err
	}
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	out := api.ListQuestionnaires200JSONResponse{Total: len(list), Items: []api.QuestionnaireBrief{}}
	for _, q := range list[min(offset, len(list)):min(offset+rows, len(list))] {
		out.Items = append(out.Items, api.QuestionnaireBrief{ID: q.ID, Version: q.Version, Kind: api.Kind(q.Kind), Per: api.QuestionnaireBriefPer(q.Per),
			Title: q.Title, Minutes: q.Minutes, Items: len(q.Items())})
	}
	return out, nil
}

// ListRounds lists rounds, newest first.
func (s *server) ListRounds(ctx context.Context, r api.ListRoundsRequestObject) (api.ListRoundsResponseObject, error) {
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	list, err := s.app.Rounds.Rounds(ctx, actorOf(ctx), offset, rows)
	return api.ListRounds200JSONResponse{Total: list.Total, Items: each(list.Items, round)}, err
}

// CreateRound sets up a draft.
func (s *server) CreateRound(ctx context.Context, r api.CreateRoundRequestObject) (api.CreateRoundResponseObject, error) {
	view, err := s.app.Rounds.CreateRound(ctx, actorOf(ctx), survey.Round{Title: r.Body.Title, Organiser: r.Body.Organiser, Contact: r.Body.Contact,
		Closes: r.Body.Closes, EraseOn: day(r.Body.EraseOn), OpenLink: orZero(r.Body.OpenLink), Questionnaires: r.Body.Questionnaires})
	if err != nil {
		return nil, err
	}
	return api.CreateRound201JSONResponse(round(*view)), nil
}

// GetRound reads one round.
func (s *server) GetRound(ctx context.Context, r api.GetRoundRequestObject) (api.GetRoundResponseObject, error) {
	view, err := s.app.Rounds.Round(ctx, actorOf(ctx), r.RoundID)
	return api.GetRound200JSONResponse(round(orZero(view))), err
}

// UpdateRound changes, opens, closes or archives a round.
func (s *server) UpdateRound(ctx context.Context, r api.UpdateRoundRequestObject) (api.UpdateRoundResponseObject, error) {
	change := rounds.RoundChange{Title: r.Body.Title, Organiser: r.Body.Organiser, Contact: r.Body.Contact, Closes: r.Body.Closes,
		OpenLink: r.Body.OpenLink, Questionnaires: r.Body.Questionnaires, EarlierRound: r.Body.EarlierRoundID, Revision: r.Body.Revision}
	if r.Body.EraseOn != nil {
		change.EraseOn = &r.Body.EraseOn.Time
	}
	if r.Body.Status != nil {
		status := survey.RoundStatus(*r.Body.Status)
		change.Status = &status
	}
	change.ReminderDays = r.Body.ReminderDays
	change.Invitation, change.Reminder = sentWording(r.Body.Invitation), sentWording(r.Body.Reminder)
	view, err := s.app.Rounds.UpdateRound(ctx, actorOf(ctx), r.RoundID, change)
	return api.UpdateRound200JSONResponse(round(orZero(view))), err
}

// ListRoundQuestionnaires gives the round's questionnaires whole, or those that are asked for.
func (s *server) ListRoundQuestionnaires(ctx context.Context, r api.ListRoundQuestionnairesRequestObject) (api.ListRoundQuestionnairesResponseObject, error) {
	list, err := s.app.Results.RoundQuestionnaires(ctx, actorOf(ctx), r.RoundID)
	if err == nil {
		list, err = results.Chosen(list, orZero(r.Params.Questionnaire))
	}
	return api.ListRoundQuestionnaires200JSONResponse(each(list, wholeQuestionnaire)), err
}

// GetMatrix tells who has answered what.
func (s *server) GetMatrix(ctx context.Context, r api.GetMatrixRequestObject) (api.GetMatrixResponseObject, error) {
	m, err := s.app.FollowUp.Matrix(ctx, actorOf(ctx), r.RoundID)
	return api.GetMatrix200JSONResponse(matrix(m)), err
}
