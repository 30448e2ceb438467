package httpapi

import (
	"bytes"
	"context"
	"fmt"
	"net/url"

	"mogna/api"
	"mogna/internal/app/permission"
	"mogna/internal/app/results"
	"mogna/internal/narrative"
	"mogna/internal/report"
	"mogna/internal/scoring"
)

// GetSummary tells the results in words.
func (s *server) GetSummary(ctx context.Context, r api.GetSummaryRequestObject) (api.GetSummaryResponseObject, error) {
	results, err := s.app.Results.Published(ctx, actorOf(ctx), r.RoundID, orZero(r.Params.Snapshot))
	if err != nil {
		return nil, err
	}
	if _, err := results.Only(orZero(r.Params.Questionnaire)); err != nil {
		return nil, err
	}
	lang, code := chosenLanguage(ctx, r.Params.Language), r.Params.Organisation
	var told narrative.Summary
	if code == nil {
		told = narrative.Tell(results.Comparison, results.Questionnaires, lang)
	} else if told = narrative.TellOf(results.Comparison, results.Questionnaires, lang, *code); len(told.Organisations) == 0 {
		return nil, permission.ErrNotInRound
	}
	return api.GetSummary200JSONResponse(told.Only(orZero(r.Params.Questionnaire))), nil
}

// GetChart draws a chart, or says that nothing has changed. Its marks lead to the organisations' pages.
func (s *server) GetChart(ctx context.Context, r api.GetChartRequestObject) (api.GetChartResponseObject, error) {
	lang := chosenLanguage(ctx, r.Params.Language)
	asItIsNow := r.Params.Revision != nil
	if same, err := s.unchanged(ctx, r.RoundID, r.Params.Snapshot, r.Params.IfNoneMatch, lang); err != nil || same && !asItIsNow {
		return api.GetChart304Response{}, err
	}
	results, err := s.app.Results.Published(ctx, actorOf(ctx), r.RoundID, orZero(r.Params.Snapshot))
	if err != nil {
		return nil, err
	}
	tag := s.etag(results.Edition, lang)
	if asItIsNow {
		if results, err = s.withScenario(ctx, *results, orZero(r.Params.Scenario)); err != nil {
			return nil, err
		}
	}
	svg, err := report.Chart(s.config.Report(ctx, results), report.ChartOrder{Name: r.Chart, Questionnaire: orZero(r.Params.Questionnaire), Organisation: orZero(r.Params.Organisation), Scenario: orZero(r.Params.Scenario),
		Width: orZero(r.Params.Width), Lang: lang, Link: resultsPage(r.RoundID, orZero(r.Params.Snapshot))})
	if err != nil {
		return nil, err
	}
	return api.GetChart200ImageSvgXMLResponse{Body: bytes.NewReader(svg), ContentLength: int64(len(svg)), Headers: api.GetChart200ResponseHeaders{ETag: &tag}}, nil
}

// withScenario gives results with one scenario as it is now, which may not be among them.
func (s *server) withScenario(ctx context.Context, of results.Results, id int64) (*results.Results, error) {
	x, err := s.app.Scenarios.Scenario(ctx, actorOf(ctx), of.Edition.Round, id)
	if err != nil {
		return nil, err
	}
	of.Comparison.Scenarios = []scoring.Scenario{*x}
	return &of, nil
}

// resultsPage is where an organisation's results are, in the snapshot that is being read; the pages write the same addresses
// (frontend/src/lib/figures/links.ts).
func resultsPage(round int64, snapshot int) func(code string) string {
	return func(code string) string {
		page := fmt.Sprintf("/matomgangar/%d/resultat/%s", round, url.PathEscape(code))
		if snapshot > 0 {
			page += fmt.Sprintf("?publicering=%d", snapshot)
		}
		return page
	}
}

// chosenLanguage is the language that the address names, or the reader's.
func chosenLanguage[L ~string](ctx context.Context, named *L) string {
	if named != nil {
		return string(*named)
	}
	return languageOf(ctx)
}
