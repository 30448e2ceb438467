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
	Name         string // none where the person came by an open link, or has been erased
	Email        string
	Role         Role
	Erased       bool // name and address are gone for good
	// AddressVersion grows with every address that somebody else has given the person.
	AddressVersion int64
}

// Round is one measurement: which organisations, which questionnaires, when it opens and closes.
type Round struct {
	ID             int64
	Owner          int64 // the organiser whose it is
	Title          string
	Organiser      string // who asks, as respondents read it
	Contact        string // whom respondents may ask
	Status         RoundStatus
	Closes         time.Time
	FirstCloses    time.Time // the deadline that respondents were first given
	EraseOn        time.Time // the day, at midnight UTC, when names and addresses go
	OpenLink       bool      // respondents come by a link for their organisation and role: no address is kept
	MadeUp         bool      // the answers are invented, and everything shown must say so
	Questionnaires []string  // ids, in the order of the matrix's columns
	EarlierRound   int64     // the round that this one is compared with; 0 where there is none

	// DataVersion grows with every change to what results are made of; StructureVersion is its value at the last change to
	// anything but responses.
	DataVersion, StructureVersion int64
	Changed                       time.Time // when the data version last grew; zero where it has not
}

// EraseAfter is the date of erasure where the coordinator has chosen none: a year after the deadline.
func EraseAfter(closes time.Time) time.Time {
	return Day(closes.AddDate(1, 0, 0))
}

// Day is a date, as midnight UTC.
func Day(t time.Time) time.Time {
	y, m, d := t.UTC().Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// Validate names what is missing or impossible in a round about to be saved.
func (r *Round) Validate(now time.Time, own map[string]time.Time) []Fault {
	var faults []Fault
	add := func(path string, what, mend Text) { faults = append(faults, Fault{Path: path, What: what, Mend: mend}) }
	if strings.TrimSpace(r.Title) == "" {
		add("title", Say("Mätomgången saknar namn.", "The round has no name."), Say("Skriv ett namn.", "Enter a name."))
	}
	if strings.TrimSpace(r.Organiser) == "" {
		add("organiser", Say("Ansvarig organisation saknas.", "The organiser is missing."), Say("Skriv organisationens namn.", "Enter the organisation's name."))
	}
	if len(r.Questionnaires) == 0 {
		add("questionnaires", Say("Inget formulär är valt.", "No questionnaire has been chosen."), Say("Välj minst ett.", "Choose at least one."))
	}
	if !r.Closes.After(now) {
		add("closes", Say("Den dagen har redan varit.", "That day has passed."), Say("Välj en kommande dag.", "Choose a later day."))
	}
	return append(faults, r.erasureFaults(own)...)
}

// ShowsResults fails where others than the coordinator may not read the results yet. Who can read the results of a round that
// takes answers reads them before and after a colleague hands in, and so what the colleague answered.
func (r *Round) ShowsResults() error {
	if r.Status == Draft || r.Status == Open {
		return Fail(NotFound, "Resultaten går inte att läsa än. De visas när mätomgången är stängd.", "The results are not available yet. They are shown when the round is closed.")
	}
	return nil
}
