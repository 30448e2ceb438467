package survey

import (
	"slices"
	"time"
)

// AssignmentState is how far an assignment has come.
type AssignmentState string

const (
	NotStarted AssignmentState = "not-started"
	Started    AssignmentState = "started"
	Submitted  AssignmentState = "submitted"
)

// Assignment is one questionnaire put to one respondent, or to one organisation together (RespondentID is 0 then).
type Assignment struct {
	ID            int64
	RoundID       int64
	Questionnaire string
	Organisation  string
	RespondentID  int64
	State         AssignmentState
	Revision      int64 // grows with every saved answer
	SubmittedAt   time.Time
}

// OpenTo reports whether a respondent may read and write the assignment.
func (a *Assignment) OpenTo(q *Questionnaire, r *Respondent) bool {
	if a.RoundID != r.RoundID || a.Organisation != r.Organisation {
		return false
	}
	if q.Personal() {
		return a.RespondentID == r.ID
	}
	return slices.Contains(q.Roles, r.Role)
}

// Plan lists the assignments that follow from who is asked: one for each respondent whose role a personal
// questionnaire is put to, and one for each organisation where a shared one has somebody to write it.
func Plan(round int64, questionnaires []*Questionnaire, respondents []Respondent) []Assignment {
	var plan []Assignment
	for _, q := range questionnaires {
		shared := map[string]bool{}
		for _, r := range respondents {
			if !slices.Contains(q.Roles, r.Role) {
				continue
			}
			a := Assignment{RoundID: round, Questionnaire: q.ID, Organisation: r.Organisation, State: NotStarted}
			if q.Personal() {
				a.RespondentID = r.ID
			} else if shared[r.Organisation] {
				continue
			}
			shared[r.Organisation] = true
			plan = append(plan, a)
		}
	}
	return plan
}

// Progress is how far a response has come, by what is asked in the light of the answers so far.
type Progress struct {
	Asked       int
	Answered    int
	MinutesLeft int
	Sections    []SectionProgress
	Unanswered  []string // item ids in order
	Required    []string // those of them that must be answered before submitting
}

// SectionProgress is the same for one section.
type SectionProgress struct {
	ID       string
	Asked    int
	Answered int
}

// Shown reports whether the answers given so far let an item be asked.
func (i Item) Shown(answers Answers) bool {
	if i.ShowIf == nil {
		return true
	}
	x := answers[i.ShowIf.Item].Number
	return x != nil && slices.Contains(i.ShowIf.Equals, *x)
}

// voluntary is a free text that need not be written: it is never missing, and counts where it is there.
func (i Item) voluntary() bool { return i.Type == TextItem && !i.Required }

// Progress counts what one role is asked and has answered.
func (q *Questionnaire) Progress(role Role, answers Answers) Progress {
	var p Progress
	seconds := 0.0
	for _, s := range q.For(role) {
		sp := SectionProgress{ID: s.ID}
		for _, i := range s.Items {
			if !i.Shown(answers) || i.voluntary() && !answers[i.ID].Answered() {
				continue
			}
			sp.Asked++
			if answers[i.ID].Answered() {
				sp.Answered++
				continue
			}
			seconds += i.Seconds()
			p.Unanswered = append(p.Unanswered, i.ID)
			if i.Required {
				p.Required = append(p.Required, i.ID)
			}
		}
		p.Asked += sp.Asked
		p.Answered += sp.Answered
		p.Sections = append(p.Sections, sp)
	}
	p.MinutesLeft = Minutes(seconds)
	return p
}

// Submittable fails where a response can't be handed in yet, and names each item in the way.
func (q *Questionnaire) Submittable(role Role, kept []Kept) error {
	p := q.Progress(role, ValuesOf(kept))
	if p.Answered == 0 {
		return Fail(Conflict, "Ingen fråga är besvarad än. Svara på minst en innan du skickar in.", "No questions have been answered yet. Answer at least one before you submit.")
	}
	var faults []Fault
	for _, id := range ContestedItems(kept) {
		faults = append(faults, Fault{Path: id, What: Say("Det finns två olika svar.", "There are two different answers."), Mend: Say("Välj det som ska gälla och skicka in igen.", "Choose the correct one and submit again.")})
	}
	for _, id := range p.Required {
		faults = append(faults, Fault{Path: id, What: Say("Frågan måste besvaras.", "This question must be answered."), Mend: Say("Svara på den och skicka in igen.", "Answer it and submit again.")})
	}
	if len(faults) == 0 {
		return nil
	}
	return Refuse(faults)
}
