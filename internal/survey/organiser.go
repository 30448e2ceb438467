package survey

import "strings"

// Organiser is who measures: a regional association, say. It owns rounds, users and tokens, and sees no other's.
type Organiser struct {
	ID   int64
	Name string // empty for the first one, until there are several
}

// FirstOrganiser is the one that an installation starts with.
const FirstOrganiser int64 = 1

// Validate names what is wrong with an organiser about to be added or renamed.
func (o Organiser) Validate() []Fault {
	if strings.TrimSpace(o.Name) == "" {
		return []Fault{{Path: "name", What: Say("Namnet på den ansvariga organisationen saknas.", "The name of the organiser is missing."), Mend: Say("Skriv organisationens namn.", "Enter the organisation's name.")}}
	}
	faults := CheckText("name", o.Name, false)
	if len([]rune(o.Name)) > maxName {
		faults = append(faults, Fault{Path: "name", What: Say("Namnet är för långt.", "The name is too long."), Mend: Say("Korta det till högst %d tecken.", "Shorten it to at most %d characters.", maxName)})
	}
	return faults
}
