package survey

import (
	"strings"
	"time"
)

// ActionStatus is how far an action has come.
type ActionStatus string

const (
	PlannedAction ActionStatus = "planned"
	OngoingAction ActionStatus = "ongoing"
	DoneAction    ActionStatus = "done"
	DroppedAction ActionStatus = "dropped"
)

// ActionStatuses lists them in the order in which an action passes through them, with their names.
var ActionStatuses = []struct {
	Status ActionStatus
	Title  Text
}{
	{PlannedAction, Say("Planerad", "Planned")},
	{OngoingAction, Say("Pågår", "Ongoing")},
	{DoneAction, Say("Klar", "Done")},
	{DroppedAction, Say("Valdes bort", "Dropped")},
}

// Title names the status; nil for one that does not exist.
func (s ActionStatus) Title() Text {
	for _, one := range ActionStatuses {
		if one.Status == s {
			return one.Title
		}
	}
	return nil
}

// Action is something that an organisation will do about what a round has shown: a line of its action plan.
type Action struct {
	ID          int64
	Revision    int64 // grows with every change of what it says
	What        string
	Aim         string
	Subject     Subject  // what it is about; empty for nothing in particular
	From, To    *float64 // levels of a capability
	Responsible string
	Teacher     string    // the organisation to learn from, by its code
	Due         time.Time // midnight UTC; zero for none
	Status      ActionStatus
	Proposal    string // the proposal that it was made from, so that it is not proposed again
}

// Subject is a capability or a construct of one of the round's questionnaires.
type Subject struct {
	Questionnaire string
	ID            string
}

// Title names the subject by its questionnaire; nil where there is no such thing there.
func (s Subject) Title(questionnaires []*Questionnaire) Text {
	for _, q := range questionnaires {
		if q.ID != s.Questionnaire {
			continue
		}
		if i, found := q.Item(s.ID); found && q.Kind == Capability {
			return i.Text
		}
		var title Text
		if q.Kind == Maturity {
			Walk(q.Constructs, func(c Construct, _ int) {
				if c.ID == s.ID {
					title = c.Title
				}
			})
		}
		return title
	}
	return nil
}

// Levels are the levels that the subject can have: none where it is not a capability.
func (s Subject) Levels(questionnaires []*Questionnaire) []Option {
	for _, q := range questionnaires {
		if i, found := q.Item(s.ID); found && q.ID == s.Questionnaire && q.Kind == Capability {
			return q.Options(i)
		}
	}
	return nil
}

// trimmed is the action without the space around its texts. An action that says nothing of its status is planned.
func (a Action) trimmed() Action {
	for _, text := range []*string{&a.What, &a.Aim, &a.Responsible} {
		*text = strings.TrimSpace(strings.ReplaceAll(*text, "\r\n", "\n"))
	}
	if a.Status == "" {
		a.Status = PlannedAction
	}
	return a
}
