package httpapi

import (
	"context"

	"github.com/oapi-codegen/runtime/types"

	"mogna/api"
	"mogna/internal/statement"
	"mogna/internal/survey"
)

// GetAccessibilityStatement tells how accessible the service is.
func (s *server) GetAccessibilityStatement(context.Context, api.GetAccessibilityStatementRequestObject) (api.GetAccessibilityStatementResponseObject, error) {
	v := s.config.Statement
	return api.GetAccessibilityStatement200JSONResponse{
		Responsible: v.Responsible, Conformance: api.AccessibilityStatementConformance(v.Conformance), Alternatives: v.Alternatives,
		Contact:      api.AccessibilityContact{Email: filled(v.Contact.Email), Phone: filled(v.Contact.Phone), Address: filled(v.Contact.Address)},
		Shortcomings: each(v.Shortcomings, shortcoming), Burdens: each(v.Burdens, same[survey.Text]), Outside: each(v.Outside, same[survey.Text]),
		Tested: v.Tested, Published: statementDay(v.Published), Assessed: statementDay(v.Assessed), Updated: statementDay(v.Updated),
		Supervision: api.Supervision{Authority: statement.Authority, URL: statement.ReportURL},
	}, nil
}

func shortcoming(v statement.Shortcoming) api.Shortcoming {
	out := api.Shortcoming{What: v.What, Why: v.Why, Criteria: each(v.Criteria, same[string])}
	if !v.Mended.IsZero() {
		mended := statementDay(v.Mended)
		out.Mended = &mended
	}
	return out
}

func statementDay(d statement.Day) types.Date { return types.Date{Time: d.Time} }

func same[T any](v T) T { return v }
