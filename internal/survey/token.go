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
	ID       int64
	Name     string // what it is used for
	Owner    string // who answers for it
	Scope    Scope
	Created  time.Time
	Expires  time.Time
	Revoked  time.Time // zero while it has not been
	LastUsed time.Time // the day, no finer; zero where it never was
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
			add(path, Say("Det ser ut att stå ett personnummer.", "There seems to be a personal identity number."), Say("Ta bort det. Personnummer får inte lagras.", "Remove it. Personal identity numbers may not be kept."))
		}
	}
	if strings.TrimSpace(t.Name) == "" {
		add("name", Say("Det framgår inte vad nyckeln ska användas till.", "It does not say what the token is for."), Say("Skriv det kort, till exempel Kommunens statistikportal.", "Write it briefly, for instance The municipality's statistics portal."))
	}
	if strings.TrimSpace(t.Owner) == "" {
		add("owner", Say("Det framgår inte vem som ansvarar för nyckeln.", "It does not say who answers for the token."), Say("Skriv en person eller en enhet.", "Write a person or a unit."))
	}
	if t.Scope != StatusScope && t.Scope != ResultsScope {
		add("scope", Say("Det framgår inte vad nyckeln ger.", "It does not say what the token gives."), Say("Välj status eller resultat.", "Choose status or results."))
	}
	if !t.Expires.After(now) || t.Expires.After(now.AddDate(maxTokenYears, 0, 1)) {
		add("expires", Say("Sista dag måste ligga framåt i tiden, högst ett år bort.", "The last day must be ahead, at most a year away."), Say("Välj en annan dag.", "Choose another day."))
	}
	return faults
}

// Ended fails where a token no longer counts, with what to do.
func (t Token) Ended(now time.Time) error {
	switch {
	case !t.Revoked.IsZero():
		return Fail(Unauthenticated, "Nyckeln är indragen. Be processledaren om en ny.", "The token has been revoked. Ask the coordinator for a new one.")
	case now.After(t.Expires):
		return Fail(Unauthenticated, "Nyckeln har gått ut. Be processledaren om en ny.", "The token has expired. Ask the coordinator for a new one.")
	}
	return nil
}
