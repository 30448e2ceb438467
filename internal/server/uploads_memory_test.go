package server_test

import (
	"bytes"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"mogna/internal/server/servertest"
)

const (
	attackers    = 60
	mostMegabyte = 200
)

// Sixty who send nine megabytes each at once, again and again, by files and by comments, get no more memory than a server has.
func TestHostileUploadsKeepWithinTheMemory(t *testing.T) {
	database := servertest.SQLite(t)
	planned := servertest.Start(t, database)
	crowd := invite(t, planned, planned.URL(), attackers)
	leader := servertest.Coordinator(t, planned)
	round, tokens := servertest.OpenRound(t, leader, "it-ekonomi")
	asa, forms := servertest.Respondent(t, planned, tokens["asa@tanum.example"])
	if err := planned.Close(); err != nil {
		t.Fatal(err)
	}
	p := spawn(t, database)
	defer p.kill()
	kind, files := hostileForms(t)
	var answers [600]atomic.Int64
	var all sync.WaitGroup
	send := func(client *http.Client, method, url, kind string, body []byte) {
		all.Go(func() {
			req, _ := http.NewRequest(method, url, bytes.NewReader(body))
			req.Header.Set("Content-Type", kind)
			res, err := client.Do(req)
			if err != nil {
				return // refused before all was sent
			}
			defer res.Body.Close()
			_, _ = io.Copy(io.Discard, res.Body)
			answers[res.StatusCode].Add(1)
		})
	}
	comment := []byte(`{"writer":"harness1","since":0,"answers":[{"item":"x","comment":"` + strings.Repeat("x", 900<<10) + `"}]}`)
	for range 2 { // the second finds what the first has left in memory
		for n, v := range crowd {
			own := p.url + strings.TrimSuffix(strings.TrimPrefix(v.saves[0].URL, planned.URL()), "/answers")
			send(v.http, "POST", own+"/imports", kind, files[n%len(files)])
			send(v.http, "PATCH", own+"/answers", "application/json", comment)
			send(leader.Client, "POST", fmt.Sprintf("%s/api/v1/rounds/%d/imports", p.url, round), kind, files[n%len(files)])
			send(asa.Client, "POST", fmt.Sprintf("%s/api/v1/assignments/%d/imports", p.url, forms[0].ID), kind, files[n%len(files)])
		}
		all.Wait()
	}
	got := peak(t, p.cmd.Process.Pid)
	for status := range answers {
		if n := answers[status].Load(); n > 0 {
			t.Logf("%d: %d", status, n)
			if status >= 500 && status != 503 {
				t.Errorf("%d answers are %d", n, status)
			}
		}
	}
	if t.Logf("peak %.0f MB", got); got > mostMegabyte {
		t.Errorf("the server has taken %.0f MB", got)
	}
}

// hostileForms are files as large as is allowed: of many rows, of one cell, and a workbook that is none.
func hostileForms(t *testing.T) (kind string, forms [][]byte) {
	for name, content := range map[string][]byte{
		"rows.csv":  append([]byte("organisation;namn;e-post;roll\n"), bytes.Repeat([]byte("1435;"+strings.Repeat("x", 160)+";a@tanum.example;it-chef\n"), 48_000)...),
		"cell.csv":  bytes.Repeat([]byte("x"), 9<<20),
		"cells.csv": bytes.Repeat([]byte("a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r;s;t\n"), 9<<20/40),
		"none.xlsx": append([]byte("PK\x03\x04"), bytes.Repeat([]byte{1, 2, 3}, 3<<20)...),
	} {
		var body bytes.Buffer
		w := multipart.NewWriter(&body)
		if err := w.SetBoundary("hostile"); err != nil {
			t.Fatal(err)
		}
		part, _ := w.CreateFormFile("files", name)
		_, _ = part.Write(content)
		_ = w.WriteField("preview", "true")
		_ = w.Close()
		kind, forms = w.FormDataContentType(), append(forms, body.Bytes())
	}
	return kind, forms
}
