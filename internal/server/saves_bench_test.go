package server_test

import (
	"database/sql"
	"fmt"
	"net"
	"net/http"
	"path/filepath"
	"testing"

	"github.com/labstack/echo/v4"

	"mogna/api"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
)

// BenchmarkSaves has virtual respondents give whole responses, an answer a request, to the whole program; and in the same run
// to a floor: a bare handler that keeps the same answers in one SQLite transaction each, of the same durability, and does
// nothing else.
func BenchmarkSaves(b *testing.B) {
	b.Run("floor", func(b *testing.B) {
		url, client := bare(b), pooled()
		for b.Loop() {
			crowd := make([]virtual, respondents)
			for n := range crowd {
				crowd[n] = virtual{http: client, saves: bareSaves(url, n)}
			}
			drive(b, crowd).report(b)
		}
	})
	b.Run("sqlite", func(b *testing.B) { benchSaves(b, filepath.Join(b.TempDir(), "mogna.db")) })
	b.Run("postgres", func(b *testing.B) { benchSaves(b, servertest.PostgreSQL(b)) })
}

func benchSaves(b *testing.B, database string) {
	s := running(b, database)
	for b.Loop() {
		b.StopTimer()
		crowd := invite(b, s, s.URL(), respondents)
		b.StartTimer()
		drive(b, crowd).report(b)
	}
}

// running is a server that is closed with the benchmark.
func running(b *testing.B, database string) *server.Server {
	b.Helper()
	c := servertest.Settings(database)
	c.TrustedProxies = []string{"127.0.0.1"} // each of the crowd comes from an address of their own
	s, err := server.Make(b.Context(), c)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	if err := s.Start(); err != nil {
		b.Fatal(err)
	}
	return s
}

// bare is the floor: Echo, JSON, one prepared statement in one transaction.
func bare(b *testing.B) string {
	b.Helper()
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(b.TempDir(), "floor.db")+"?_journal_mode=WAL&_synchronous=FULL&_txlock=immediate")
	if err != nil {
		b.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("CREATE TABLE answers (assignment TEXT, item TEXT, value REAL, PRIMARY KEY (assignment, item)) WITHOUT ROWID"); err != nil {
		b.Fatal(err)
	}
	keep, err := db.Prepare("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)")
	if err != nil {
		b.Fatal(err)
	}
	e := echo.New()
	e.PATCH("/:assignment", func(c echo.Context) error {
		var change api.AnswerChange
		if err := c.Bind(&change); err != nil {
			return err
		}
		tx, err := db.BeginTx(c.Request().Context(), nil)
		if err != nil {
			return err
		}
		a := change.Answers[0]
		if _, err := tx.Stmt(keep).Exec(c.Param("assignment"), a.Item, a.Value); err != nil {
			return err
		}
		if err := tx.Commit(); err != nil {
			return err
		}
		return c.JSON(http.StatusOK, api.Standing{})
	})
	listen, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	serving := &http.Server{Handler: e}
	go serving.Serve(listen)
	b.Cleanup(func() { serving.Close(); db.Close() })
	return "http://" + listen.Addr().String()
}

func bareSaves(url string, n int) (saves []servertest.Request) {
	for i := range perResponse {
		saves = append(saves, saving(fmt.Sprintf("%s/%d", url, n), fmt.Sprint("item-", i), int64(i)))
	}
	return saves
}
