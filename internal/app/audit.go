package app

import "fmt"

func (s *Service) audit(tx Tx, actor, action, object, detail string) error {
	return tx.Audit(Entry{At: s.clock(), Actor: actor, Action: action, Object: object, Detail: detail})
}

// name is how the audit log calls whoever acts: by id, never by name or address.
func (a Actor) name() string {
	switch {
	case a.Staff != nil && a.Staff.ID == 0:
		return operator
	case a.Staff != nil:
		return staffActor(a.Staff.ID)
	case a.Token != nil:
		return tokenObject(a.Token.ID)
	case len(a.Respondents) > 0:
		return respondentActor(a.Respondents[0])
	}
	return "nobody"
}

// Key tells whoever asks from everybody else.
func (a Actor) Key() string { return a.name() }

func roundObject(id int64) string      { return fmt.Sprintf("round/%d", id) }
func assignmentObject(id int64) string { return fmt.Sprintf("assignment/%d", id) }
func tokenObject(id int64) string      { return fmt.Sprintf("token/%d", id) }
func respondentActor(id int64) string  { return fmt.Sprintf("respondent/%d", id) }
func staffActor(id int64) string       { return fmt.Sprintf("staff/%d", id) }
func staffObject(id int64) string      { return staffActor(id) }
