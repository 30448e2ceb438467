package httpapi

import (
	"context"
	"sync"

	"mogna/api"
	"mogna/internal/report"
	"mogna/internal/survey"
)

// progresses are how far the reports that are being made have come. They live as long as their requests, in this process alone:
// progress is for showing.
type progresses struct {
	mu sync.Mutex
	of map[progressKey]api.ReportProgress
}

// progressKey names a report by who has asked for it, so that nobody meets another's.
type progressKey struct{ asker, id string }

// mostProgresses bounds how many are kept. Beyond it reports are made without telling.
const mostProgresses = 1000

// begin follows a report until the end is called. The work that it tells of ends with the context.
func (p *progresses) begin(ctx context.Context, id, lang string) (tell report.Progress, end func()) {
	key := progressKey{actorOf(ctx).Key(), id}
	tell = func(step survey.Text, done, total int) error {
		if id != "" {
			p.set(key, api.ReportProgress{Step: step.In(lang), Done: done, Total: total})
		}
		return ctx.Err()
	}
	return tell, func() { p.forget(key) }
}

func (p *progresses) set(key progressKey, now api.ReportProgress) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.of == nil {
		p.of = map[progressKey]api.ReportProgress{}
	}
	if _, there := p.of[key]; there || len(p.of) < mostProgresses {
		p.of[key] = now
	}
}

func (p *progresses) forget(key progressKey) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.of, key)
}

func (p *progresses) get(key progressKey) (api.ReportProgress, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now, there := p.of[key]
	return now, there
}

// GetReportProgress tells how far a report has come.
func (s *server) GetReportProgress(ctx context.Context, r api.GetReportProgressRequestObject) (api.GetReportProgressResponseObject, error) {
	now, there := s.progresses.get(progressKey{actorOf(ctx).Key(), r.ProgressID})
	if !there {
		return nil, survey.Fail(survey.NotFound, "Ingen rapport med det numret är på gång. Den kan vara klar.", "No report with that identifier is being created. It may be finished.")
	}
	return api.GetReportProgress200JSONResponse(now), nil
}
