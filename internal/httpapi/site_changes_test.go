package httpapi_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/internal/server/servertest"
)

// passing is what changes without anything having been done: sessions, the log, which says who asked, how often it
// was, and that somebody has tried whether anything can be written. A questionnaire is kept again where it is used.
var passing = []string{"sessions", "sign_ins", "audit_log", "limits", "readiness", "questionnaires"}

// noteChanges has the database itself note each row that is added, changed or removed, in whatever table: a transaction that is taken
// back leaves no note.
func (w *site) noteChanges(t *testing.T) {
	t.Helper()
	tables, prepare := "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", "CREATE TABLE changes (id INTEGER PRIMARY KEY AUTOINCREMENT, place TEXT)"
	each := `CREATE TRIGGER %[1]s_%[2]s AFTER %[2]s ON %[1]s BEGIN INSERT INTO changes (place) VALUES ('%[1]s'); END`
	if w.kind == "postgres" {
		tables = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
		prepare = `CREATE TABLE changes (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, place TEXT);
			CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.changes (place) VALUES (TG_TABLE_NAME); RETURN NULL; END $$`
		each = "CREATE TRIGGER %[1]s_%[2]s AFTER %[2]s ON %[1]s FOR EACH ROW EXECUTE FUNCTION note_change()"
	}
	names := slices.DeleteFunc(servertest.Values(t, w.database, tables), func(name string) bool { return slices.Contains(passing, name) })
	if len(names) < 12 {
		t.Fatalf("only %d tables", len(names))
	}
	w.exec(t, prepare)
	for _, name := range names {
		for _, act := range []string{"insert", "update", "delete"} {
			w.exec(t, fmt.Sprintf(each, name, act))
		}
	}
}

// changes are how far the notes have come.
func (w *site) changes(t *testing.T) (last int64) {
	t.Helper()
	w.settle(t)
	w.scan(t, &last, "SELECT coalesce(max(id), 0) FROM changes")
	return last
}

// changed are the tables that have changed since.
func (w *site) changed(t *testing.T, since int64) string {
	t.Helper()
	if w.changes(t) == since {
		return ""
	}
	return strings.Join(servertest.Values(t, w.database, fmt.Sprintf("SELECT DISTINCT place FROM changes WHERE id > %d ORDER BY place", since)), " ")
}

// settle waits until no letter is on its way: what becomes of one is not the next request's doing.
func (w *site) settle(t *testing.T) {
	t.Helper()
	for on := 1; on > 0; {
		w.scan(t, &on, "SELECT count(*) FROM letters WHERE state IN ('waiting', 'sending', 'handing')")
		if on > 0 {
			time.Sleep(5 * time.Millisecond)
		}
	}
}
