package survey

import (
	"strings"
	"time"
)

// Scope is what a machine may do with a token.
type Scope string

const (
	StatusScope  Scope = "status"  // who has answered
	ResultsScope Scope = "results" // what a reader may read
)

// Token lets a machine in. Somebody answers for it, and it always ends.
type Token struct {
	ID        int64
	Organiser int64  // whose it is
	Name      string // what it is used for
	Owner     string // who answers for it
	Scope     Scope
	Created   time.Time
	Expires   time.Time
	Revoked   time.Time // zero while it has not been
	LastUsed  time.Time // the day, no finer; zero where it never was
}

// maxTokenYears is how long a token may live; a machine that is still there then gets a new one from somebody who still is.
const maxTokenYears = 1

// Validate names what is wrong with a token about to be made.
func (t Token) Validate(now time.Time) (faults []Fault) {
	add := func(path string, what, mend Text) { faults = append(faults, Fault{Path: path, What: what, Mend: mend}) }
	for _, field := range [][2]string{{"name", t.Name}, {"owner", t.Owner}} {
		path, text := field[0], field[1]
		if len([]rune(text)) > maxName {
			add(path, Say("Texten är för lång.", "The text is too long."), Say("Korta den till högst %d tecken.", "Shorten it to at most %d characters.", maxName))
		} else if found := CheckText(path, text, false); len(found) > 0 {
			faults = append(faults, found...)
		} else if HoldsPersonalNumber(text) {
			add(path, Say("Texten verkar innehålla ett personnummer.", "The text seems to contain a personal identity number."), Say("Ta bort det. Personnummer får inte lagras.", "Remove it. Personal identity numbers must not be stored."))
		}
	}
	if strings.TrimSpace(t.Name) == "" {
		add("name", Say("Användningen saknas.", "The purpose of the token is missing."), Say("Skriv kort vad API-nyckeln ska användas till, till exempel Kommunens statistikportal.", "Enter briefly what the API token is for, for example The municipality's statistics portal."))
	}
	if strings.TrimSpace(t.Owner) == "" {
		add("owner", Say("Ansvarig för API-nyckeln saknas.", "The owner of the API token is missing."), Say("Skriv en person eller en enhet.", "Enter a person or a unit."))
	}
	if t.Scope != StatusScope && t.Scope != ResultsScope {
		add("scope", Say("API-nyckelns rättigheter är inte valda.", "No permission has been chosen for the API token."), Say("Välj status eller resultat.", "Choose status or results."))
	}
	if !t.Expires.After(now) || t.Expires.After(now.AddDate(maxTokenYears, 0, 1)) {
		add("expires", Say("Sista dagen måste vara en kommande dag inom ett år.", "The last day must be within the coming year."), Say("Välj en annan dag.", "Choose another day."))
	}
	return faults
}

// Ended fails where a token no longer counts, with what to do.
func (t Token) Ended(now time.Time) error {
	switch {
	case !t.Revoked.IsZero():
		return Fail(Unauthenticated, "API-nyckeln är indragen. Be processledaren om en ny.", "The API token has been revoked. Ask the coordinator for a new one.")
	case now.After(t.Expires):
		return Fail(Unauthenticated, "API-nyckeln har gått ut. Be processledaren om en ny.", "The API token has expired. Ask the coordinator for a new one.")
	}
	return nil
}
