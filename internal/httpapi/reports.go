package httpapi

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"mogna/api"
	"mogna/internal/report"
	"mogna/internal/survey"
	"mogna/internal/tracing"
)

// Printer makes a PDF file of an HTML file.
type Printer interface {
	Print(ctx context.Context, html []byte) ([]byte, error)
}

// makers are places for the reports that are made at the same time: a few, since a country's takes memory, and one that is
// printed, since a browser takes more. The others wait.
type makers struct{ places, press chan struct{} }

const reportsAtOnce = 3

func newMakers() makers {
	return makers{make(chan struct{}, reportsAtOnce), make(chan struct{}, 1)}
}

// enter waits for a place, and gives it back by leave.
func (w makers) enter(ctx context.Context, format string, tell report.Progress) (leave func(), err error) {
	places := w.places
	if format == "pdf" {
		places = w.press
	}
	if err := tell(survey.Say("Väntar på andra rapporter", "Waiting for other reports"), 0, 0); err != nil {
		return nil, err
	}
	select {
	case places <- struct{}{}:
		return func() { <-places }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// GetReport gives the comparison report as a file.
func (s *server) GetReport(ctx context.Context, r api.GetReportRequestObject) (api.GetReportResponseObject, error) {
	if err := report.Known(r.Format); err != nil {
		return nil, err
	}
	lang := chosen(ctx, r.Params.Language)
	tell, end := s.follow(ctx, orZero(r.Params.Progress), lang)
	defer end()
	leave, err := s.makers.enter(ctx, r.Format, tell)
	if err != nil {
		return nil, err
	}
	defer leave()
	results, err := s.app.Results.Published(ctx, actorOf(ctx), r.RoundID, orZero(r.Params.Snapshot))
	if err != nil {
		return nil, err
	}
	tag := strings.TrimSuffix(etag(results, s.version), `"`) + "-" + lang + `"`
	if r.Params.IfNoneMatch != nil && *r.Params.IfNoneMatch == tag {
		return api.GetReport304Response{}, nil
	}
	m := s.model(results)
	m.Progress = tell
	ctx, written := tracing.Step(ctx, "write report")
	m.Print = func(html []byte) ([]byte, error) {
		ctx, end := tracing.Step(ctx, "print report")
		pdf, err := s.config.Printer.Print(ctx, html)
		end(err)
		return pdf, err
	}
	f := file{name: report.FileName(r.Format, m, lang), media: report.MediaType(r.Format), tag: tag}
	err = report.Write(&f.body, r.Format, m, lang)
	if written(err); err != nil {
		return nil, err
	}
	return &f, nil
}

// file is a report as it is sent, whatever its form.
type file struct {
	name, media, tag string
	body             bytes.Buffer
}

// VisitGetReportResponse sends it, for the reader's own browser to keep.
func (f *file) VisitGetReportResponse(w http.ResponseWriter) error {
	h := w.Header()
	h.Set("Content-Type", f.media)
	h.Set("Content-Disposition", fmt.Sprintf(`attachment; filename="%s"`, f.name))
	h.Set("Content-Length", strconv.Itoa(f.body.Len()))
	h.Set("ETag", f.tag)
	w.WriteHeader(http.StatusOK)
	_, err := f.body.WriteTo(w)
	return err
}
