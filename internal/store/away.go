package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/mattn/go-sqlite3"

	"mogna/internal/survey"
)

// away is that the database can't be used now. The reader is told that trying again may help; the cause is the log's.
type away struct{ cause error }

func (a *away) Error() string { return "the database is away: " + a.cause.Error() }
func (a *away) Unwrap() error { return a.cause }

// As makes it an error that a user may read.
func (a *away) As(target any) bool {
	told, asked := target.(**survey.Error)
	if asked {
		*told = survey.Fail(survey.Unavailable, "Mogna når inte sin databas just nu. Försök igen om en stund.", "Mogna cannot reach its database at the moment. Try again in a while.")
	}
	return asked
}

// marked marks an error that comes of the database itself, and not of what was asked.
func marked(err error) error {
	var already *away
	if err == nil || errors.As(err, &already) || !isAway(err) {
		return err
	}
	return &away{err}
}

func isAway(err error) bool {
	var ours *survey.Error
	var sqlite sqlite3.Error
	var state *pgconn.PgError
	var connecting *pgconn.ConnectError
	var network net.Error
	switch {
	case errors.As(err, &ours), errors.Is(err, context.Canceled): // the browser has left
		return false
	case errors.As(err, &sqlite):
		return isAwaySQLite(sqlite.Code)
	case errors.As(err, &state):
		return isAwayPostgres(state.Code)
	case errors.As(err, &connecting), errors.As(err, &network), errors.Is(err, context.DeadlineExceeded):
		return true
	}
	return errors.Is(err, driver.ErrBadConn) || errors.Is(err, sql.ErrConnDone) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, errClosed) ||
		errors.Is(err, net.ErrClosed) || strings.Contains(err.Error(), "conn closed") || strings.Contains(err.Error(), "sql: database is closed")
}

// Unreached tells of an error in opening PostgreSQL that goes away by itself, as when it starts or another host takes over. A wrong
// password or name does not.
func Unreached(err error) bool {
	var state *pgconn.PgError
	var connecting *pgconn.ConnectError
	return errors.As(err, &connecting) && (!errors.As(err, &state) || !strings.HasPrefix(state.Code, "28") && !strings.HasPrefix(state.Code, "3D"))
}

func isAwaySQLite(code sqlite3.ErrNo) bool {
	switch code {
	case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrFull, sqlite3.ErrIoErr, sqlite3.ErrCantOpen, sqlite3.ErrReadonly, sqlite3.ErrCorrupt, sqlite3.ErrNotADB,
		sqlite3.ErrNomem, sqlite3.ErrPerm, sqlite3.ErrAuth, sqlite3.ErrProtocol, sqlite3.ErrInterrupt:
		return true
	}
	return false
}

// isAwayPostgres goes by the classes of SQLSTATE: connection, resources, the operator, the system, damage; and a lock or a standby
// that takes no writes.
func isAwayPostgres(state string) bool {
	for _, class := range []string{"08", "53", "57", "58", "XX001", "XX002", "55P03", "25006", "28", "3D"} {
		if strings.HasPrefix(state, class) {
			return true
		}
	}
	return false
}
