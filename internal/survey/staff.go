package survey

import (
	"strings"
	"time"
)

// StaffRole is what somebody who works with the service may do.
type StaffRole string

const (
	Coordinator StaffRole = "coordinator" // runs the rounds
	Contact     StaffRole = "contact"     // looks after their own organisation: picks who answers, sees who has, never what
	Reader      StaffRole = "reader"      // reads the results of closed rounds
)

// Staff is somebody who works with the service. Organisation is a contact's, and empty for the others.
type Staff struct {
	ID           int64
	Organiser    int64 // whom they work for
	Name         string
	Email        string
	Role         StaffRole
	Organisation string
	Ended        time.Time // zero while they have access

	// Who they are at the OpenID provider, where they have signed in there. FromDirectory says that their role comes from it.
	Issuer, Subject string
	FromDirectory   bool
}

// ReadAs is what of somebody a coordinator reads and may change.
func (s Staff) ReadAs() any { return []any{s.ID, s.Name, s.Email, s.Role, s.Organisation} }

// Validate names what is wrong with somebody about to be added, but for their address.
func (s Staff) Validate() []Fault {
	faults := CheckName(s.Name)
	switch {
	case s.Role != Coordinator && s.Role != Contact && s.Role != Reader:
		faults = append(faults, Fault{Path: "role", What: Say("Ingen roll är vald.", "No role has been chosen."),
			Mend: Say("Välj processledare, kontaktperson eller läsare.", "Choose coordinator, contact or results viewer.")})
	case s.Role == Contact && s.Organisation == "":
		faults = append(faults, Fault{Path: "organisation", What: Say("En kontaktperson ska höra till en organisation.", "A contact must belong to an organisation."),
			Mend: Say("Välj organisation.", "Choose an organisation.")})
	case s.Role != Contact && s.Organisation != "":
		faults = append(faults, Fault{Path: "organisation", What: Say("Bara en kontaktperson kan höra till en organisation.", "Only a contact can belong to an organisation."),
			Mend: Say("Ta bort organisationen.", "Remove the organisation.")})
	}
	return faults
}

const maxName = 200

// CheckName names what is wrong with a person's name that somebody has typed.
func CheckName(name string) (faults []Fault) {
	add := func(path string, what, mend Text) { faults = append(faults, Fault{Path: path, What: what, Mend: mend}) }
	if strings.TrimSpace(name) == "" {
		add("name", Say("Namnet saknas.", "The name is missing."), Say("Skriv för- och efternamn.", "Enter the first and last name."))
	}
	if len([]rune(name)) > maxName {
		add("name", Say("Namnet är för långt.", "The name is too long."), Say("Korta det till högst %d tecken.", "Shorten it to at most %d characters.", maxName))
	}
	faults = append(faults, CheckText("name", name, false)...)
	if HoldsPersonalNumber(name) {
		add("name", Say("Texten verkar innehålla ett personnummer.", "The text seems to contain a personal identity number."), Say("Ta bort det. Personnummer får inte lagras.", "Remove it. Personal identity numbers must not be stored."))
	}
	return faults
}
