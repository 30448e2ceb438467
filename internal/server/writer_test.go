package server_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// writer is a respondent who saves again and again, and the ledger of what was acknowledged to them. Each save is of two answers with
// a comment like no other: both are kept, or neither.
type writer struct {
	name         string
	http         *http.Client
	path         string // of their capability form
	items        []string
	turn         int
	pending      bool // the last save was sent and not acknowledged
	acknowledged []string
	last         map[string]int // by item, the turn last acknowledged
}

const perSave = 2 // answers

func newWriter(n int, v virtual, base string) *writer {
	w := &writer{name: fmt.Sprint("writer-", 1000+n), http: v.http, last: map[string]int{}}
	for _, r := range v.saves {
		var change api.AnswerChange
		_ = json.Unmarshal(r.Body, &change)
		if item := change.Answers[0].Item; strings.HasPrefix(item, "F-") {
			w.path, w.items = strings.TrimPrefix(r.URL, base), append(w.items, item)
		}
	}
	return w
}

func (w *writer) comment(turn int) string { return fmt.Sprintf("%s, turn %d", w.name, turn) }

// of are the items of a save.
func (w *writer) of(turn int) (items []string) {
	for n := range perSave {
		items = append(items, w.items[(turn*perSave+n)%len(w.items)])
	}
	return items
}

// full tells that the history keeps no more of what they write.
func (w *writer) full() bool { return w.turn >= len(w.items)/perSave*20 }

// save sends the next answers, or those again that were not acknowledged, as a browser does. Where nobody answers, the status is 0.
func (w *writer) save(url string) (status int, err error) {
	if !w.pending {
		w.turn++
		w.pending = true
	}
	comment, change := w.comment(w.turn), api.AnswerChange{Writer: w.name}
	for _, item := range w.of(w.turn) {
		change.Answers = append(change.Answers, api.Answer{Item: item, Value: new(float64(w.turn % 5)), Comment: &comment})
	}
	body, _ := json.Marshal(change)
	req, _ := http.NewRequest(http.MethodPatch, url+w.path, bytes.NewReader(body))
	req.Header.Set("Content-Type", "application/json")
	res, err := w.http.Do(req)
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		return 0, err
	}
	if res.StatusCode != http.StatusOK {
		if res.StatusCode == http.StatusServiceUnavailable && res.Header.Get("Retry-After") == "" {
			return res.StatusCode, errors.New("nothing says when to come again")
		}
		return res.StatusCode, nil
	}
	w.pending = false
	w.acknowledged = append(w.acknowledged, comment)
	for _, item := range w.of(w.turn) {
		w.last[item] = w.turn
	}
	return res.StatusCode, nil
}

// expectAll holds what is kept against what was acknowledged, and tells how many saves that was: each is whole and once in the history,
// and nothing is there by half or again.
func expectAll(t *testing.T, people []*writer, url, database string) (saves int) {
	t.Helper()
	times := inHistory(t, database)
	for _, w := range people {
		saves += len(w.acknowledged)
		for _, comment := range w.acknowledged {
			if times[comment] != perSave {
				t.Errorf("%q was acknowledged and is there %d times, want %d", comment, times[comment], perSave)
			}
		}
		w.expectLast(t, url)
	}
	for comment, n := range times {
		if n != perSave {
			t.Errorf("%q is there %d times, want %d", comment, n, perSave)
		}
	}
	return saves
}

// expectLast looks for the last of each item in the response, or the one after it whose acknowledgement was lost.
func (w *writer) expectLast(t *testing.T, url string) {
	t.Helper()
	res, err := w.http.Get(url + w.path)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var standing api.Standing
	if err := json.NewDecoder(res.Body).Decode(&standing); err != nil {
		t.Fatal(err)
	}
	kept := map[string]string{}
	for _, a := range standing.Answers {
		kept[a.Item] = *a.Comment
	}
	for item, turn := range w.last {
		if unheard := w.pending && kept[item] == w.comment(w.turn); kept[item] != w.comment(turn) && !unheard {
			t.Errorf("%s: %q stands, %q was acknowledged last", item, kept[item], w.comment(turn))
		}
	}
}

// inHistory counts how often each comment was saved.
func inHistory(t *testing.T, database string) map[string]int {
	t.Helper()
	rows, err := servertest.OpenDatabase(t, database).Query("SELECT comment, count(*) FROM answer_history GROUP BY comment")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	times := map[string]int{}
	for rows.Next() {
		var comment string
		var n int
		if err := rows.Scan(&comment, &n); err != nil {
			t.Fatal(err)
		}
		times[comment] = n
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return times
}
