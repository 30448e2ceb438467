package store

import (
	"database/sql"
	"fmt"
	"strings"

	"gorm.io/gorm"
)

// What everybody who answers waits for is in plain SQL, which takes half the time of the same through GORM. Parameters are $1, $2 and so
// on in both databases, and are first met in that order, since SQLite counts them by it.

// ask reads the rows that a question has for an answer, each by scan.
func (t *Tx) ask(read func(scan func(...any) error) error, query string, parameters ...any) error {
	if l, is := t.db.Statement.ConnPool.(*line); is {
		return l.ask(read, query, parameters)
	}
	rows, err := t.db.Statement.ConnPool.QueryContext(t.db.Statement.Context, query, parameters...)
	if err != nil {
		return err
	}
	defer rows.Close()
	return readEach(rows, read)
}

// readEach reads rows, of database/sql's or of pgx's.
func readEach(rows interface {
	Next() bool
	Scan(into ...any) error
	Err() error
}, read func(scan func(...any) error) error) error {
	for rows.Next() {
		if err := read(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// askOne reads the one row that a question has for an answer.
func (t *Tx) askOne(into []any, query string, parameters ...any) error {
	found := false
	err := t.ask(func(scan func(...any) error) error { found = true; return scan(into...) }, query, parameters...)
	if err == nil && !found {
		err = sql.ErrNoRows
	}
	return err
}

// do runs a statement whose outcome nobody asks for, before the next question and before the end of the transaction. PostgreSQL may be
// told of it as late as that.
func (t *Tx) do(statement string, parameters ...any) error {
	if l, is := t.db.Statement.ConnPool.(*line); is {
		if l.free != nil {
			return l.again()
		}
		l.later(statement, parameters...)
		return nil
	}
	return run(t.db, statement, parameters...)
}

func run(db *gorm.DB, statement string, parameters ...any) error {
	_, err := db.Statement.ConnPool.ExecContext(db.Statement.Context, statement, parameters...)
	return err
}

// insert is a statement that adds rows to a table, all at once.
type insert struct {
	into       string
	rows       []string
	parameters []any
}

func (i *insert) add(values ...any) {
	i.rows = append(i.rows, "("+places(len(i.parameters)+1, len(values))+")")
	i.parameters = append(i.parameters, values...)
}

func (i *insert) do(t *Tx, otherwise string) error {
	return t.do("INSERT INTO "+i.into+" VALUES "+strings.Join(i.rows, ", ")+otherwise, i.parameters...)
}

// places are so many parameters' places, from the one of a number on.
func places(first, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "$%d", first+i)
	}
	return b.String()
}
