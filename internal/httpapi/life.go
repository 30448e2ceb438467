package httpapi

import (
	"context"
	"time"

	"github.com/oapi-codegen/runtime/types"

	"mogna/api"
	"mogna/internal/app/followup"
	"mogna/internal/app/results"
	"mogna/internal/app/rounds"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// day is a date that may be left out.
func day(d *types.Date) time.Time {
	if d == nil {
		return time.Time{}
	}
	return d.Time
}

// DeleteRound removes a draft.
func (s *server) DeleteRound(ctx context.Context, r api.DeleteRoundRequestObject) (api.DeleteRoundResponseObject, error) {
	return api.DeleteRound204Response{}, s.app.Rounds.DeleteRound(ctx, actorOf(ctx), r.RoundID)
}

// CreateSnapshot publishes.
func (s *server) CreateSnapshot(ctx context.Context, r api.CreateSnapshotRequestObject) (api.CreateSnapshotResponseObject, error) {
	body := orZero(r.Body)
	made, err := s.app.Results.Publish(ctx, actorOf(ctx), r.RoundID, orZero(body.Reason), orZero(body.Notify))
	p := orZero(made)
	return api.CreateSnapshot201JSONResponse{Number: p.Number, At: p.At, By: p.Actor, Reason: filled(p.Reason), Queued: p.Queued}, err
}

// PreviewPublicationLetter shows the letter to those who may read what would be published.
func (s *server) PreviewPublicationLetter(ctx context.Context, r api.PreviewPublicationLetterRequestObject) (api.PreviewPublicationLetterResponseObject, error) {
	p, err := s.app.Letters.PreviewPublication(ctx, actorOf(ctx), r.RoundID, orZero(orZero(r.Body).Reason), s.link)
	return api.PreviewPublicationLetter200JSONResponse(letterPreview(p)), err
}

// ListSnapshots lists what has been published.
func (s *server) ListSnapshots(ctx context.Context, r api.ListSnapshotsRequestObject) (api.ListSnapshotsResponseObject, error) {
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	list, err := s.app.Results.Snapshots(ctx, actorOf(ctx), r.RoundID, offset, rows)
	return api.ListSnapshots200JSONResponse{Total: list.Total, Items: each(list.Items, snapshot)}, err
}

func snapshot(v results.Snapshot) api.Snapshot {
	return api.Snapshot{Number: v.Number, At: v.At, By: v.Actor, Reason: filled(v.Reason)}
}

// GetClosingPreview tells what would be lost by closing now.
func (s *server) GetClosingPreview(ctx context.Context, r api.GetClosingPreviewRequestObject) (api.GetClosingPreviewResponseObject, error) {
	p, err := s.app.FollowUp.PreviewClosing(ctx, actorOf(ctx), r.RoundID)
	if err != nil {
		return nil, err
	}
	return api.GetClosingPreview200JSONResponse{Summary: p.Summary, Questionnaires: each(p.Questionnaires, loss), Begun: each(p.Started, begun)}, nil
}

// GetArchivingPreview tells what would be erased by archiving now.
func (s *server) GetArchivingPreview(ctx context.Context, r api.GetArchivingPreviewRequestObject) (api.GetArchivingPreviewResponseObject, error) {
	p, err := s.app.Rounds.PreviewArchiving(ctx, actorOf(ctx), r.RoundID)
	if err != nil {
		return nil, err
	}
	return api.GetArchivingPreview200JSONResponse{Summary: append([]survey.Text{}, p.Summary...), Plans: each(p.Plans, func(a rounds.ErasedPlan) api.PlanAtStake {
		return api.PlanAtStake{Organisation: a.Organisation.Code, Name: a.Organisation.Name, Actions: a.Actions}
	})}, nil
}

func loss(l scoring.Loss) api.ClosingQuestionnaire {
	return api.ClosingQuestionnaire{ID: l.Questionnaire.ID, Title: l.Questionnaire.Title, Median: l.Median,
		Organisations: each(l.Organisations, func(o scoring.LackingOrganisation) api.ClosingOrganisation {
			return api.ClosingOrganisation{Code: o.Code, Name: o.Name, Reason: api.ClosingOrganisationReason(o.Reason), Asked: o.Asked, Answered: o.Answered}
		}),
		Comparisons: each(l.Comparisons, func(c scoring.LackingComparison) api.ClosingComparison {
			return api.ClosingComparison{Construct: filled(c.Construct), Title: c.Title, Reason: api.ClosingComparisonReason(c.Reason), N: c.N, Coverage: c.Coverage}
		})}
}

func begun(b followup.StartedResponse) api.BegunResponse {
	return api.BegunResponse{Assignment: b.ID, Questionnaire: b.Questionnaire, Organisation: b.Organisation, Name: filled(b.Name)}
}
