package httpapi

import (
	"context"

	"github.com/oapi-codegen/runtime/types"

	"mogna/api"
	"mogna/internal/statement"
	"mogna/internal/survey"
)

// GetAccessibilityStatement tells how accessible the service is.
func (s *server) GetAccessibilityStatement(ctx context.Context, _ api.GetAccessibilityStatementRequestObject) (api.GetAccessibilityStatementResponseObject, error) {
	v := s.config.Statement
	return api.GetAccessibilityStatement200JSONResponse{
		Responsible: v.Named().In(languageOf(ctx)), Missing: each(v.Missing(), asMissing[api.AccessibilityStatementMissing]), Conformance: api.AccessibilityStatementConformance(v.Conformance), Alternatives: v.Alternatives,
		Contact:      api.AccessibilityContact{Email: filled(v.Contact.Email), Phone: filled(v.Contact.Phone), Address: filled(v.Contact.Address)},
		Shortcomings: each(v.Shortcomings, shortcoming), Burdens: each(v.Burdens, same[survey.Text]), Outside: each(v.Outside, same[survey.Text]),
		Tested: v.Tested, Published: statementDay(v.Published), Assessed: statementDay(v.Assessed), Updated: statementDay(v.Updated),
		Supervision: api.Supervision{Authority: statement.Authority, URL: statement.ReportURL},
	}, nil
}

// GetDataProtection tells people what is done with their personal data.
func (s *server) GetDataProtection(context.Context, api.GetDataProtectionRequestObject) (api.GetDataProtectionResponseObject, error) {
	v := s.config.DataProtection
	return api.GetDataProtection200JSONResponse{
		Controller: v.ControllerText(), Records: v.RecordsText(), Missing: each(v.Missing(), asMissing[api.DataProtectionMissing]),
		Stored: statement.Stored, StoredOpen: statement.StoredOpen, Browser: statement.Browser, Notice: each(v.Notice(), noticePart),
		Supervision: api.Supervision{Authority: statement.PrivacyAuthority, URL: statement.ComplaintURL},
	}, nil
}

func noticePart(v statement.Part) api.NoticePart {
	return api.NoticePart{Heading: v.Heading, Paragraphs: v.Paragraphs}
}

func asMissing[T ~string](name string) T { return T(name) }

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
