package server_test

import (
	"database/sql"
	"fmt"
	"net"
	"net/http"
	"os"
	"strings"

	"github.com/labstack/echo/v4"

	"mogna/api"
)

// floorUnder has the test program be a floor on a database, until its parent is gone.
const floorUnder = "MOGNA_TEST_FLOOR"

// serveFloor is the least that can keep answers: a bare handler that keeps those of a request in one transaction, of the same durability
// as ours, and does nothing else. It knows no session, no rights, no history and no progress.
func serveFloor(database string) {
	keep, err := floorTable(database)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	e := echo.New()
	e.PATCH("/:assignment", func(c echo.Context) error {
		var change api.AnswerChange
		if err := c.Bind(&change); err != nil {
			return err
		}
		if err := keep(c, change.Answers); err != nil {
			return err
		}
		return c.JSON(http.StatusOK, api.Standing{})
	})
	listen, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	go http.Serve(listen, e)
	stayAt("http://" + listen.Addr().String())
}

func floorTable(database string) (keep func(echo.Context, []api.Answer) error, err error) {
	driver, connections, rows := "pgx", 16, "" // as many connections as ours
	if !strings.HasPrefix(database, "postgres://") {
		driver, connections, rows = "sqlite3", 1, " WITHOUT ROWID"
		database = "file:" + database + "?_journal_mode=WAL&_synchronous=FULL&_txlock=immediate"
	}
	db, err := sql.Open(driver, database)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	if _, err := db.Exec("CREATE TABLE floor (assignment TEXT, item TEXT, value DOUBLE PRECISION, PRIMARY KEY (assignment, item))" + rows); err != nil {
		return nil, err
	}
	insert, err := db.Prepare("INSERT INTO floor VALUES ($1, $2, $3) ON CONFLICT (assignment, item) DO UPDATE SET value = excluded.value")
	return func(c echo.Context, answers []api.Answer) error {
		tx, err := db.BeginTx(c.Request().Context(), nil)
		if err != nil {
			return err
		}
		defer tx.Rollback()
		for _, a := range answers {
			if _, err := tx.Stmt(insert).Exec(c.Param("assignment"), a.Item, a.Value); err != nil {
				return err
			}
		}
		return tx.Commit()
	}, err
}
