package httpapi_test

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"testing"
	"time"
)

// passing is what changes without anything having been done: sessions, the log, which says who asked, how often it
// was, and that somebody has tried whether anything can be written.
var passing = []string{"sessions", "audit_log", "limits", "readiness"}

// fingerprint is of every row of every table. The database itself tells where nothing was written since the last.
func (w *site) fingerprint(t *testing.T) string {
	t.Helper()
	w.settle(t)
	if at := w.lastWrite(t); at != w.at {
		w.at, w.print = at, w.read(t)
	}
	return w.print
}

// settle waits until no letter is on its way: what becomes of one is not the next request's doing.
func (w *site) settle(t *testing.T) {
	t.Helper()
	for on := 1; on > 0; {
		if err := w.database.QueryRow("SELECT count(*) FROM letters WHERE state IN ('waiting', 'sending', 'handing')").Scan(&on); err != nil {
			t.Fatal(err)
		}
		if on > 0 {
			time.Sleep(5 * time.Millisecond)
		}
	}
}

// lastWrite is a number that grows with every transaction that writes.
func (w *site) lastWrite(t *testing.T) (at int64) {
	t.Helper()
	query := "SELECT txid_snapshot_xmax(txid_current_snapshot())"
	if w.kind == "sqlite" {
		query = "PRAGMA data_version"
	}
	if err := w.database.QueryRow(query).Scan(&at); err != nil {
		t.Fatal(err)
	}
	return at
}

func (w *site) read(t *testing.T) string {
	t.Helper()
	h := sha256.New()
	for _, table := range w.tables(t) {
		lines := w.rows(t, table)
		slices.Sort(lines) // a table has no order
		fmt.Fprintln(h, table, lines)
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

// rows are a table's, each as a text.
func (w *site) rows(t *testing.T, table string) (lines []string) {
	t.Helper()
	rows, err := w.database.Query("SELECT * FROM " + table)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, _ := rows.Columns()
	values := make([]any, len(columns))
	for rows.Next() {
		line := ""
		for n := range values {
			values[n] = new(any)
		}
		if err := rows.Scan(values...); err != nil {
			t.Fatal(err)
		}
		for _, v := range values {
			line += fmt.Sprintf("|%v", written(*v.(*any)))
		}
		lines = append(lines, line)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return lines
}

// written shows bytes as the text that they may be.
func written(v any) any {
	if b, is := v.([]byte); is {
		return string(b)
	}
	return v
}

func (w *site) tables(t *testing.T) (names []string) {
	t.Helper()
	query := "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
	if w.kind == "sqlite" {
		query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
	}
	rows, err := w.database.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(passing, name) && name != "questionnaires" {
			names = append(names, name)
		}
	}
	if len(names) < 12 {
		t.Fatalf("only %d tables", len(names))
	}
	return names
}
