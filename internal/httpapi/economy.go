package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/app/answering"
	"mogna/internal/app/participants"
	"mogna/internal/economy"
	"mogna/internal/importing"
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// ListAllocationKeys tells by what keys joint bodies' costs are allocated.
func (s *server) ListAllocationKeys(ctx context.Context, r api.ListAllocationKeysRequestObject) (api.ListAllocationKeysResponseObject, error) {
	list, err := s.app.Participants.AllocationKeys(ctx, actorOf(ctx), r.RoundID)
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	return api.ListAllocationKeys200JSONResponse{Total: len(list), Items: each(page(list, offset, rows), allocationKey)}, err
}

func allocationKey(v participants.AllocationKeyView) api.AllocationKey {
	out := api.AllocationKey{Organisation: v.Body.Code, Revision: v.Revision, Name: v.Body.Name, Agreed: v.Allocation.Basis == economy.ByAgreement, Shares: []api.KeyShare{}}
	if v.Allocation.Reason != "" {
		reason := api.AllocationKeyReason(v.Allocation.Reason)
		out.Reason = &reason
	}
	for _, m := range v.Members {
		share := api.KeyShare{Organisation: m.Code, Name: m.Name}
		for _, k := range v.Allocation.Members {
			if k.Organisation == m.Code {
				share.Weight, share.Share = &k.Weight, &k.Share
			}
		}
		out.Shares = append(out.Shares, share)
	}
	return out
}

// PutAllocationKey agrees on a key.
func (s *server) PutAllocationKey(ctx context.Context, r api.PutAllocationKeyRequestObject) (api.PutAllocationKeyResponseObject, error) {
	k := survey.AllocationKey{Organisation: r.OrganisationCode, Shares: each(r.Body.Shares, func(x api.NewAllocationShare) survey.AllocationShare {
		return survey.AllocationShare{Organisation: x.Organisation, Weight: x.Weight}
	})}
	return api.PutAllocationKey204Response{}, s.app.Participants.PutAllocationKey(ctx, actorOf(ctx), r.RoundID, r.Body.Revision, k)
}

// ImportFigures reads a respondent's own file of costs.
func (s *server) ImportFigures(ctx context.Context, r api.ImportFiguresRequestObject) (api.ImportFiguresResponseObject, error) {
	files, preview, columns, err := readUpload(r.Body)
	if err != nil {
		return nil, err
	}
	read, err := s.app.Answering.ImportFigures(ctx, actorOf(ctx), r.AssignmentID, files, columns, preview)
	if err != nil {
		return nil, err
	}
	return api.ImportFigures200JSONResponse(figureImport(ctx, read, preview)), nil
}

// ImportRoundFigures reads several organisations' costs.
func (s *server) ImportRoundFigures(ctx context.Context, r api.ImportRoundFiguresRequestObject) (api.ImportRoundFiguresResponseObject, error) {
	files, preview, columns, err := readUpload(r.Body)
	if err != nil {
		return nil, err
	}
	read, err := s.app.Answering.ImportRoundFigures(ctx, actorOf(ctx), r.RoundID, files, columns, preview)
	if err != nil {
		return nil, err
	}
	return api.ImportRoundFigures200JSONResponse(figureImport(ctx, read, preview)), nil
}

func figureImport(ctx context.Context, f *answering.FigureImport, preview bool) api.FigureImport {
	out := api.FigureImport{Preview: preview, Organisations: []api.ImportedOrganisation{}, Faults: faultList(f.Faults, languageOf(ctx)),
		Questions: faultList(f.Questions, languageOf(ctx)), Columns: each(f.Columns, importedColumn),
		Unread: each(f.Unread, func(c tabular.Cell) api.UnreadCell { return api.UnreadCell{Line: c.Row, Cell: c.Ref(), Text: c.Text} })}
	for n, o := range f.Organisations {
		out.Organisations = append(out.Organisations, api.ImportedOrganisation{Code: o.Organisation.Code, Name: o.Organisation.Name, Changed: f.Changed[n],
			Figures: each(o.Figures, func(x importing.Figure) api.ImportedFigure {
				return api.ImportedFigure{Item: x.Item, Value: x.Value, Line: x.Cell.Row, Cell: x.Cell.Ref(), Heading: x.Heading, Written: x.Written, Unit: filled(x.Unit)}
			})})
	}
	return out
}

func importedColumn(c importing.Column) api.FigureColumn {
	return api.FigureColumn{ID: c.ID, Source: c.Source, Column: c.Letters, Heading: c.Heading, Use: api.FigureColumnUse(c.Use), Read: c.Read, Choosable: c.Choosable,
		Samples: each(c.Samples, func(s string) string { return s })}
}

// remarks are what does not look right in a response about costs; none about any other.
func remarks(list []economy.Remark, lang string) *[]api.Remark {
	if len(list) == 0 {
		return nil
	}
	out := each(list, func(r economy.Remark) api.Remark {
		return api.Remark{Code: api.RemarkCode(r.Code), Items: r.Items, What: r.What.In(lang), Mend: r.Mend.In(lang)}
	})
	return &out
}
