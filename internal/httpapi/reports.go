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

// reportSlots are places for the reports that are made at the same time: a few, since a country's takes memory, and one that is
// printed, since a browser takes more. The others wait.
type reportSlots struct{ slots, printSlot chan struct{} }

const maxReports = 3

func newReportSlots() reportSlots {
	return reportSlots{make(chan struct{}, maxReports), make(chan struct{}, 1)}
}

// acquire waits for a place, and gives it back by leave.
func (w reportSlots) acquire(ctx context.Context, format string, tell report.Progress) (leave func(), err error) {
	places := w.slots
	if strings.HasSuffix(format, "pdf") {
		places = w.printSlot
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
	if err := report.Marks(r.Format, orZero(r.Params.Own), orZero(r.Params.Group), r.Params.Organisation != nil); err != nil {
		return nil, err
	}
	lang := chosenLanguage(ctx, r.Params.Language)
	if same, err := s.unchanged(ctx, r.RoundID, r.Params.Snapshot, r.Params.IfNoneMatch, lang); err != nil || same {
		return api.GetReport304Response{}, err
	}
	tell, end := s.follow(ctx, orZero(r.Params.Progress), lang)
	defer end()
	leave, err := s.reportSlots.acquire(ctx, r.Format, tell)
	if err != nil {
		return nil, err
	}
	defer leave()
	results, err := s.app.Results.Published(ctx, actorOf(ctx), r.RoundID, orZero(r.Params.Snapshot))
	if err != nil {
		return nil, err
	}
	ctx, written := tracing.Step(ctx, "write report")
	m := s.config.Report(ctx, results)
	m.Progress = tell
	if err := m.Choose(orZero(r.Params.Own), orZero(r.Params.Group), s.app.Participants.Places()); err != nil {
		return nil, err
	}
	f := reportFile{name: report.FileName(r.Format, m, lang), media: report.MediaType(r.Format), tag: s.etag(results.Edition, lang)}
	if code := r.Params.Organisation; code != nil {
		f.name = report.OneName(r.Format, m, *code, lang)
		err = report.WriteOne(&f.body, r.Format, m, *code, lang)
	} else {
		err = report.Write(&f.body, r.Format, m, lang)
	}
	if written(err); err != nil {
		return nil, err
	}
	return &f, nil
}

// reportFile is a report as it is sent, whatever its form.
type reportFile struct {
	name, media, tag string
	body             bytes.Buffer
}

// VisitGetReportResponse sends it, for the reader's own browser to keep.
func (f *reportFile) VisitGetReportResponse(w http.ResponseWriter) error {
	h := w.Header()
	h.Set("Content-Type", f.media)
	h.Set("Content-Disposition", fmt.Sprintf(`attachment; filename="%s"`, f.name))
	h.Set("Content-Length", strconv.Itoa(f.body.Len()))
	h.Set("ETag", f.tag)
	w.WriteHeader(http.StatusOK)
	_, err := f.body.WriteTo(w)
	return err
}
