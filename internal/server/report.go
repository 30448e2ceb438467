package server

import (
	"context"

	"mogna/internal/app/results"
	"mogna/internal/report"
	"mogna/internal/tracing"
)

// Report is what a report on a round's results is made of, for every file and chart that the program makes.
func (s *Server) Report(ctx context.Context, r *results.Results) report.Model {
	return report.Model{Comparison: r.Comparison, Questionnaires: r.Questionnaires, Version: Version, Print: func(html []byte) ([]byte, error) {
		ctx, end := tracing.Step(ctx, "print report")
		pdf, err := s.PDF.Print(ctx, html)
		end(err)
		return pdf, err
	}}
}
