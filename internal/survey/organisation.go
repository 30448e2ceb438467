package survey

import (
	"strings"
	"time"
)

// OrganisationKind tells municipalities from the bodies that they run together.
type OrganisationKind string

const (
	Municipality OrganisationKind = "municipality"
	JointBody    OrganisationKind = "joint-body"
)

// Organisation takes part in rounds. Code is SCB's four-digit municipality code, kept as text; a joint body has a
// short name of its own. Members are the codes of a joint body's municipalities.
type Organisation struct {
	Code           string
	Name           string
	Kind           OrganisationKind
	Population     *int // residents; nil where not known
	PopulationDate string
	Source         string
	Members        []string
}

// Respondent is a person invited to a round, with an organisation and a role. Nothing more is kept about a person.
type Respondent struct {
	ID           int64
	RoundID      int64
	Organisation string
	Name         string
	Email        string
	Role         Role
}

// SameEmail compares addresses as mail systems do in practice: without regard to case.
func SameEmail(a, b string) bool {
	return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
}

// RoundStatus is where a round is in its life.
type RoundStatus string

const (
	Draft  RoundStatus = "draft"  // being set up: nobody can answer
	Open   RoundStatus = "open"   // respondents answer
	Closed RoundStatus = "closed" // nothing more comes in
)

// Round is one measurement: which organisations, which questionnaires, when it opens and closes.
type Round struct {
	ID             int64
	Title          string
	Organiser      string // who asks, as respondents read it
	Contact        string // whom respondents may ask
	Status         RoundStatus
	Closes         time.Time
	FirstCloses    time.Time // the deadline that respondents were first given
	MadeUp         bool      // the answers are invented, and everything shown must say so
	Questionnaires []string  // ids, in the order of the matrix's columns

	// DataVersion grows with every change to what results are made of; StructureVersion is its value at the last change to
	// anything but responses.
	DataVersion, StructureVersion int64
}

// Validate names what is missing or impossible in a round about to be saved.
func (r *Round) Validate(now time.Time) []Fault {
	var faults []Fault
	add := func(path string, what, mend Text) { faults = append(faults, Fault{Path: path, What: what, Mend: mend}) }
	if strings.TrimSpace(r.Title) == "" {
		add("title", Say("Mätomgången saknar namn.", "The round has no name."), Say("Skriv ett namn.", "Write a name."))
	}
	if strings.TrimSpace(r.Organiser) == "" {
		add("organiser", Say("Det framgår inte vem som frågar.", "It does not say who is asking."), Say("Skriv organisationens namn.", "Write the organisation's name."))
	}
	if len(r.Questionnaires) == 0 {
		add("questionnaires", Say("Inget formulär är valt.", "No questionnaire is chosen."), Say("Välj minst ett.", "Choose at least one."))
	}
	if !r.Closes.After(now) {
		add("closes", Say("Sista svarsdag har redan varit.", "The last day to answer has passed."), Say("Välj en dag framåt i tiden.", "Choose a day in the future."))
	}
	return faults
}

// Open lets respondents in. It needs somebody to ask.
func (r *Round) Open(now time.Time, respondents int) error {
	if r.Status == Open {
		return Fail(Conflict, "Mätomgången är redan öppen.", "The round is already open.")
	}
	if respondents == 0 {
		return Fail(Conflict, "Mätomgången har inga respondenter. Läs in dem först.", "The round has no respondents. Import them first.")
	}
	if !r.Closes.After(now) {
		return Fail(Conflict, "Sista svarsdag har redan varit. Flytta fram den och öppna sedan.", "The last day to answer has passed. Move it and then open.")
	}
	r.Status = Open
	return nil
}

// Close stops answering.
func (r *Round) Close() error {
	if r.Status != Open {
		return Fail(Conflict, "Bara en öppen mätomgång kan stängas.", "Only an open round can be closed.")
	}
	r.Status = Closed
	return nil
}

// TakesAnswers fails where the round is not open, with what the respondent should know.
func (r *Round) TakesAnswers(now time.Time) error {
	switch {
	case r.Status == Draft:
		return Fail(Conflict, "Mätomgången har inte öppnat än. Länken fungerar när den öppnar.", "The round has not opened yet. The link will work when it does.")
	case r.Status == Closed || now.After(r.Closes):
		return Fail(Conflict, "Mätomgången är stängd och tar inte emot fler svar. Hör av dig till %s om något behöver ändras.",
			"The round is closed and takes no more answers. Contact %s if something needs changing.", r.Contact)
	}
	return nil
}

// TakesRespondents fails where nobody more can be asked, or let go.
func (r *Round) TakesRespondents() error {
	if r.Status == Draft || r.Status == Open {
		return nil
	}
	return Fail(Conflict, "Mätomgången är stängd. Processledaren kan öppna den igen.", "The round is closed. The coordinator can open it again.")
}

// ShowsResults fails where others than the coordinator may not read the results yet. Who can read the results of a round that
// takes answers reads them before and after a colleague hands in, and so what the colleague answered.
func (r *Round) ShowsResults() error {
	if r.Status == Draft || r.Status == Open {
		return Fail(NotFound, "Resultaten finns inte att läsa än. De visas när mätomgången är stängd.", "There are no results to read yet. They are shown when the round is closed.")
	}
	return nil
}
