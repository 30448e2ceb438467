package httpapi

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"

	"mogna/api"
	"mogna/internal/app/participants"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

// maxImported is how many rows of one state an answer lists. Whoever reads in a country counts the rest.
const maxImported = 1000

func importSummary(ctx context.Context, sum participants.ImportSummary, preview bool) api.ImportSummary {
	lang := languageOf(ctx)
	out := api.ImportSummary{Preview: preview, Organisations: sum.Organisations, NewOrganisations: sum.NewOrganisations, ChangedOrganisations: sum.ChangedOrganisations,
		Respondents: sum.Respondents, NewRespondents: sum.NewRespondents, ChangedRespondents: sum.ChangedRespondents, Undated: sum.Undated, Kept: sum.Kept,
		Rows: []api.ImportedRow{}, Questions: []api.Fault{}, Sheets: each(sum.Sheets, func(s *importing.SheetRead) api.ImportedSheet { return importedSheet(s, lang) })}
	for _, state := range []participants.ImportState{participants.ImportNew, participants.ImportChanged, participants.ImportUnchanged} {
		rows := slices.DeleteFunc(slices.Clone(sum.Rows), func(r participants.ImportedRow) bool { return r.State != state })
		out.Omitted += max(0, len(rows)-maxImported)
		for _, r := range rows[:min(len(rows), maxImported)] {
			out.Rows = append(out.Rows, importedRow(r, lang))
		}
	}
	if list := faults(sum.Questions, lang); list != nil {
		out.Questions = *list
	}
	return out
}

func importedRow(r participants.ImportedRow, lang string) api.ImportedRow {
	return api.ImportedRow{Source: r.At.Source, Line: r.At.Line, State: api.ImportedRowState(r.State), Organisation: r.Organisation, Name: r.Name,
		Email: filled(r.Email), Role: filled(r.Role.Title().In(lang)), Changes: each(r.Changes, func(c participants.FieldChange) api.ImportedChange {
			return api.ImportedChange{Field: c.Field.In(lang), Old: c.Old.In(lang), New: c.New.In(lang)}
		})}
}

func importedSheet(s *importing.SheetRead, lang string) api.ImportedSheet {
	return api.ImportedSheet{Source: s.Source, Hidden: s.Hidden, List: filled(api.ImportedSheetList(s.List)),
		Notes: each(s.Notes, func(n survey.Text) string { return n.In(lang) }),
		Columns: each(s.Columns, func(c importing.ColumnRead) api.ImportedColumn {
			return api.ImportedColumn{Cell: c.Cell, Heading: c.Heading, ReadAs: filled(c.As.In(lang)), Why: filled(c.Why.In(lang))}
		})}
}

// GetImportTemplate gives a list to fill in.
func (s *server) GetImportTemplate(ctx context.Context, r api.GetImportTemplateRequestObject) (api.GetImportTemplateResponseObject, error) {
	t, err := s.app.Participants.ImportTemplate(ctx, actorOf(ctx), r.RoundID, chosenLanguage(ctx, r.Params.Language))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Write(&b, r.Format); err != nil {
		return nil, err
	}
	name := fmt.Sprintf(`attachment; filename="mogna-%s.%s"`, t.Name, r.Format)
	head, size, body := api.GetImportTemplate200ResponseHeaders{ContentDisposition: &name}, int64(b.Len()), io.Reader(&b)
	if r.Format == "csv" {
		return api.GetImportTemplate200TextCsvResponse{Body: body, Headers: head, ContentLength: size}, nil
	}
	return api.GetImportTemplate200ApplicationVndOpenxmlformatsOfficedocumentSpreadsheetmlSheetResponse{Body: body, Headers: head, ContentLength: size}, nil
}
