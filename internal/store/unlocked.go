package store

import (
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"mogna/internal/survey"
)

// unlocked is a save in PostgreSQL that begins no transaction and locks nothing: questions read what it needs, and one statement writes all
// of it, where the assignment's row is still the one that was read. Whatever changes a response changes that row. Where it is another, or the
// use case does more than save, it is run again with a lock.
type unlocked struct {
	row        uint32 // the transaction that wrote the assignment's row
	questions  int    // asked so far
	assignment int64
	saved      *savedAnswers
	now        *survey.Assignment
}

// errAgain has a use case run again, with a lock.
var errAgain = errors.New("it takes a lock")

// unlock takes back the transaction that has not begun, where it may do without.
func (l *line) unlock(assignment int64) bool {
	if l.locks || l.begun {
		return false
	}
	l.waiting, l.free = &pgx.Batch{}, &unlocked{assignment: assignment}
	return true
}

// freely is the save at hand that locks nothing.
func (t *Tx) freely() *unlocked {
	if l, is := t.db.Statement.ConnPool.(*line); is {
		return l.free
	}
	return nil
}

// last is the statement that a save ends with: it finds one row, where nobody else has written. Of one question's answer alone nothing is to
// be held against it.
func (u *unlocked) last() (statement string, parameters []any, err error) {
	switch {
	case (u.saved == nil) != (u.now == nil):
		return "", nil, errAgain
	case u.saved != nil:
		statement, parameters = u.write()
	case u.questions > 1:
		statement, parameters = "SELECT 1 FROM assignments WHERE id = $1 AND xmin = $2", []any{u.assignment, u.row}
	}
	return statement, parameters, nil
}

// PostgreSQL can't tell the types of values that stand by themselves.
var (
	historyTypes = strings.Fields("text float8 text text text text int8 timestamptz int8 text int8")
	answerTypes  = append(historyTypes[:len(historyTypes):len(historyTypes)], "int8", "int8")
)

func (u *unlocked) write() (statement string, parameters []any) {
	parameters = []any{string(u.now.State), u.now.Revision, u.now.ID, u.row}
	var kept, sent []string
	for n, columns := range u.saved.kept {
		first := len(parameters) + 1
		parameters = append(parameters, columns...)
		kept = append(kept, typed(first, answerTypes))
		if !u.saved.alike[n] {
			first = len(parameters) + 1
			parameters = append(parameters, u.saved.sent[n]...)
		}
		sent = append(sent, typed(first, historyTypes))
	}
	return fmt.Sprintf(`WITH a AS (UPDATE assignments SET state = $1, revision = $2 WHERE id = $3 AND xmin = $4 RETURNING id),
		kept AS (INSERT INTO answers (%s) SELECT a.id, v.* FROM a, (VALUES %s) v%s),
		sent AS (INSERT INTO answer_history (%s) SELECT a.id, v.* FROM a, (VALUES %s) v)
		SELECT 1 FROM a`, keptColumns, strings.Join(kept, ", "), replaceKept, sentColumns, strings.Join(sent, ", ")), parameters
}

// typed are so many parameters' places as there are types, from the one of a number on.
func typed(first int, types []string) string {
	list := make([]string, len(types))
	for n, t := range types {
		list[n] = fmt.Sprintf("$%d::%s", first+n, t)
	}
	return "(" + strings.Join(list, ", ") + ")"
}
