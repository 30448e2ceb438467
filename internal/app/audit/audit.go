// Package audit keeps the log of who did what, when. It knows everybody and everything by id, never by name or address.
package audit

import (
	"fmt"
	"time"
)

// Record adds an entry to the log.
func Record(tx Log, at time.Time, actor, action, object, detail string) error {
	return tx.Audit(Entry{At: at, Actor: actor, Action: action, Object: object, Detail: detail})
}

// Operator is how the log calls whoever runs the service.
const Operator = "operator"

// RoundObject is how the log calls a round; the others likewise.
func RoundObject(id int64) string { return fmt.Sprintf("round/%d", id) }

func AssignmentObject(id int64) string { return fmt.Sprintf("assignment/%d", id) }

func TokenObject(id int64) string { return fmt.Sprintf("token/%d", id) }

func OrganiserObject(id int64) string { return fmt.Sprintf("organiser/%d", id) }

func RespondentActor(id int64) string { return fmt.Sprintf("respondent/%d", id) }

func StaffActor(id int64) string { return fmt.Sprintf("staff/%d", id) }

func StaffObject(id int64) string { return StaffActor(id) }

// Entry is a line of the audit log.
type Entry struct {
	ID     int64 // as read
	At     time.Time
	Actor  string
	Action string
	Object string
	Detail string
}
