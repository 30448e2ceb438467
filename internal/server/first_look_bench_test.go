package server_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/cputest"
	"mogna/internal/server/servertest"
)

// BenchmarkFirstLook is what a server does for somebody who opens their link: the preview, the session, the form, and once its
// questionnaire. It is told how much CPU time each takes of the server and its database, and how many bytes are sent.
func BenchmarkFirstLook(b *testing.B) {
	b.Run("sqlite", func(b *testing.B) { firstLook(b, filepath.Join(b.TempDir(), "mogna.db")) })
	b.Run("postgres", func(b *testing.B) { firstLook(b, servertest.PostgreSQL(b)) })
}

func firstLook(b *testing.B, database string) {
	planned := running(b, database)
	v := invite(b, planned, planned.URL(), 1)[0]
	for _, r := range v.saves[:60] {
		if err := r.Send(v.http); err != nil {
			b.Fatal(err)
		}
	}
	p := spawn(b, database)
	defer p.kill()
	v.move(planned.URL(), p.url)
	form := strings.TrimSuffix(v.saves[0].URL, "/answers")
	var short api.Form
	get(b, v.http, form+"?questionnaire=false", &short)
	cpu := cputest.Sum(cputest.Of(b, p.cmd.Process.Pid), servertest.CPU(b, database))
	for name, url := range map[string]string{"session": p.url + "/api/v1/sessions/current", "form": form + "?questionnaire=false",
		"questionnaire": form + "/questionnaires/" + short.QuestionnaireTag, "form-with-questionnaire": form} {
		b.Run(name, func(b *testing.B) {
			sent, before := 0, cpu()
			for b.Loop() {
				sent = get(b, v.http, url, nil)
			}
			b.ReportMetric((cpu()-before).Seconds()*1000/float64(b.N), "serving-cpu-ms/op")
			b.ReportMetric(float64(sent), "bytes")
		})
	}
	b.Run("preview", func(b *testing.B) { // is limited by address, so that each comes from one of its own
		before := cpu()
		for n := 0; b.Loop(); n++ {
			req, _ := http.NewRequest("POST", p.url+"/api/v1/link-previews", strings.NewReader(`{"token":"`+v.token+`"}`))
			req.Header.Set("Content-Type", "application/json")
			req.Header.Set("X-Forwarded-For", fmt.Sprintf("10.%d.%d.1", n/250%250, n%250))
			answer(b, v.http, req)
		}
		b.ReportMetric((cpu()-before).Seconds()*1000/float64(b.N), "serving-cpu-ms/op")
	})
}

// get reads what stands at an address into a value, or else tells how many bytes are sent for it.
func get(b *testing.B, client *http.Client, url string, into any) (sent int) {
	b.Helper()
	req, _ := http.NewRequest("GET", url, nil)
	if into == nil {
		req.Header.Set("Accept-Encoding", "gzip") // which is left compressed
	}
	body := answer(b, client, req)
	if into != nil {
		if err := json.Unmarshal(body, into); err != nil {
			b.Fatal(err)
		}
	}
	return len(body)
}

func answer(b *testing.B, client *http.Client, req *http.Request) []byte {
	b.Helper()
	res, err := client.Do(req)
	if err != nil {
		b.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		b.Fatal(req.URL, res.StatusCode, string(body), err)
	}
	return body
}
