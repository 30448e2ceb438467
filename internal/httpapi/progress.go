package httpapi

import (
	"context"
	"fmt"
	"time"

	"mogna/api"
	"mogna/internal/report"
	"mogna/internal/survey"
)

// Progress keeps how far the reports that are being made have come, where every process finds it.
type Progress interface {
	Set(ctx context.Context, key, step string, done, total int) error
	Forget(ctx context.Context, key string) error
	Get(ctx context.Context, key string) (step string, done, total int, err error)
}

const tellEvery = 200 * time.Millisecond // of one step

// follow tells of a report until the end is called. The work that it tells of ends with the context. Progress is for showing: where
// it can't be told, the report is made all the same.
func (s *server) follow(ctx context.Context, id, lang string) (tell report.Progress, end func()) {
	if id == "" {
		return func(survey.Text, int, int) error { return ctx.Err() }, func() {}
	}
	key := progressKey(ctx, id)
	var last string
	var next time.Time
	tell = func(step survey.Text, done, total int) error {
		if step.In(lang) == last && time.Now().Before(next) {
			return ctx.Err()
		}
		last, next = step.In(lang), time.Now().Add(tellEvery)
		if err := s.config.Progress.Set(ctx, key, step.In(lang), done, total); err != nil && ctx.Err() == nil {
			s.log(ctx).Warn("progress", "error", err)
		}
		return ctx.Err()
	}
	return tell, func() {
		if err := s.config.Progress.Forget(context.WithoutCancel(ctx), key); err != nil {
			s.log(ctx).Warn("progress", "error", err)
		}
	}
}

// progressKey names a report by who has asked for it, so that nobody meets another's.
func progressKey(ctx context.Context, id string) string {
	return fmt.Sprintf("%s %s", actorOf(ctx).Key(), id)
}

// GetReportProgress tells how far a report has come.
func (s *server) GetReportProgress(ctx context.Context, r api.GetReportProgressRequestObject) (api.GetReportProgressResponseObject, error) {
	step, done, total, err := s.config.Progress.Get(ctx, progressKey(ctx, r.ProgressID))
	return api.GetReportProgress200JSONResponse{Step: step, Done: done, Total: total}, err
}
