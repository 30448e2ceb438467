package survey

import (
	"slices"
	"strings"
	"time"
)

// Workshop is a meeting of a round, with how many took part from each organisation: numbers, never names.
type Workshop struct {
	ID            int64
	Title         string
	Date          time.Time // midnight UTC
	Participation []Participation
}

// Participation is how many took part from an organisation, of a role or of none in particular.
type Participation struct {
	Organisation string
	Role         Role
	People       int
}

// Validate names what is wrong with a workshop of a round with some organisations; each row of participation by its number.
func (w *Workshop) Validate(organisations []Organisation) []Fault {
	var faults []Fault
	add := func(line int, path string, what, mend Text) {
		faults = append(faults, Fault{Line: line, Path: path, What: what, Mend: mend})
	}
	if strings.TrimSpace(w.Title) == "" {
		add(0, "title", Say("Arbetsmötet saknar namn.", "The workshop has no name."), Say("Skriv ett namn.", "Enter a name."))
	}
	if w.Date.IsZero() {
		add(0, "date", Say("Datumet saknas.", "The date is missing."), Say("Välj vilken dag det var.", "Choose which day it was."))
	}
	type key struct {
		organisation string
		role         Role
	}
	seen := map[key]int{}
	for n, p := range w.Participation {
		line, k := n+1, key{p.Organisation, p.Role}
		switch {
		case !slices.ContainsFunc(organisations, func(o Organisation) bool { return o.Code == p.Organisation }):
			add(line, "organisation", Say("Organisationen ”%s” är inte med i mätomgången.", "The organisation “%s” is not in the round.", p.Organisation), Say("Välj bland mätomgångens organisationer.", "Choose one of the round's organisations."))
		case p.Role != "" && !p.Role.Known():
			add(line, "role", Say("Rollen ”%s” finns inte.", "There is no role “%s”.", p.Role), chooseFrom(Roles))
		case p.People < 1:
			add(line, "people", Say("Antalet måste vara minst ett.", "The number must be at least one."), Say("Ta bort raden om ingen deltog.", "Remove the row if nobody took part."))
		case seen[k] > 0:
			add(line, "organisation", Say("Organisationen finns redan på rad %d.", "The organisation is already in row %d.", seen[k]), Say("Slå ihop raderna.", "Combine the rows."))
		}
		seen[k] = line
	}
	return faults
}
