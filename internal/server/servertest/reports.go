package servertest

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"

	"mogna/api"
)

// Fetched is a report as it came.
type Fetched struct {
	Status int
	Header http.Header
	Body   []byte
}

// Report fetches a report, whatever is answered.
func (b *Browser) Report(ctx context.Context, round int64, format, query string, headers ...string) (f Fetched, err error) {
	req, err := http.NewRequestWithContext(ctx, "GET", fmt.Sprintf("%s/api/v1/rounds/%d/reports/%s?%s", b.Base, round, format, query), nil)
	if err != nil {
		return f, err
	}
	for n := 0; n < len(headers); n += 2 {
		req.Header.Set(headers[n], headers[n+1])
	}
	res, err := b.Client.Do(req)
	if err != nil {
		return f, err
	}
	defer res.Body.Close()
	f.Status, f.Header = res.StatusCode, res.Header
	f.Body, err = io.ReadAll(res.Body)
	return f, err
}

// MustReport fetches a report; where no answer comes, the test ends.
func (b *Browser) MustReport(round int64, format, query string, headers ...string) Fetched {
	b.T.Helper()
	f, err := b.Report(b.T.Context(), round, format, query, headers...)
	if err != nil {
		b.T.Fatal(err)
	}
	return f
}

// ProgressID is what a browser calls a report by, to ask how far it has come.
const ProgressID = "0123456789-abcdef"

// FollowReport asks how far a report has come until it is told that there is none, and gives the steps that it saw.
func (b *Browser) FollowReport(id string, seen func(api.ReportProgress)) (steps []string) {
	for begun := false; ; time.Sleep(2 * time.Millisecond) {
		req, _ := http.NewRequest("GET", b.Base+"/api/v1/progress/"+id, nil)
		res, err := b.Client.Do(req)
		if err != nil {
			return steps
		}
		var now api.ReportProgress
		data, _ := io.ReadAll(res.Body)
		res.Body.Close()
		if res.StatusCode != 200 {
			if begun {
				return steps
			}
			continue
		}
		begun = true
		if err := json.Unmarshal(data, &now); err != nil {
			b.T.Error(err)
		}
		if len(steps) == 0 || steps[len(steps)-1] != now.Step {
			steps = append(steps, now.Step)
		}
		if seen != nil {
			seen(now)
		}
	}
}
