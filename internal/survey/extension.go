package survey

import (
	"slices"
	"strings"
	"time"
)

// Extension is a deadline that was moved: for one organisation, or (Organisation is empty) for the round.
type Extension struct {
	ID           int64
	RoundID      int64
	Organisation string
	From, To     time.Time
	Reason       string
	StaffID      int64  // 0: whoever runs the service
	By           string // their name, as read
	At           time.Time
}

const maxReason = 500

// Extend says which deadlines move to a later time, for what reason: those of some organisations, or (nil) the round's.
// Own has the organisations' own deadlines. Nobody gets less time than they were first given.
func (r *Round) Extend(now, closes time.Time, reason string, organisations, members []string, own map[string]time.Time) ([]Extension, error) {
	if err := r.Status.Allows(Extend); err != nil {
		return nil, err
	}
	reason = strings.TrimSpace(reason)
	faults := extensionFaults(now, closes, reason)
	least := r.FirstCloses
	if organisations != nil {
		least = r.Closes
	}
	if closes.After(now) && !closes.After(least) {
		faults = append(faults, Fault{Path: "closes", What: Say("Den nya sista svarsdagen måste vara efter den nuvarande, %s.", "The new deadline must be after the current one, %s.", DateInSweden(least)),
			Mend: Say("Välj en senare dag.", "Choose a later day.")})
	}
	if !r.EraseOn.After(closes) {
		faults = append(faults, Fault{Path: "closes", What: Say("Namn, adresser och länkar gallras den %s, före den nya sista svarsdagen.", "Names, addresses and links are erased on %s, before the new deadline.", r.EraseOn.Format(time.DateOnly)),
			Mend: Say("Flytta gallringsdatumet först, under Ändra mätomgången, eller välj en tidigare dag.", "Move the retention date first, under Change the round, or choose an earlier day.")})
	}
	for _, code := range organisations {
		if !slices.Contains(members, code) {
			faults = append(faults, Fault{Path: "organisations", What: Say("Organisationen ”%s” är inte med i mätomgången.", "The organisation “%s” is not in the round.", code),
				Mend: Say("Ta bort den, eller läs in den först.", "Remove it, or import it first.")})
		}
	}
	if len(faults) > 0 {
		return nil, Refuse(faults)
	}
	one := Extension{RoundID: r.ID, From: r.Closes, To: closes, Reason: reason, At: now}
	if organisations == nil {
		return []Extension{one}, nil
	}
	var list []Extension
	for _, code := range slices.Compact(slices.Sorted(slices.Values(organisations))) {
		its := one
		its.Organisation, its.From = code, later(r.Closes, own[code])
		list = append(list, its)
	}
	return list, nil
}

func extensionFaults(now, closes time.Time, reason string) (faults []Fault) {
	add := func(path string, what, mend Text) { faults = append(faults, Fault{Path: path, What: what, Mend: mend}) }
	if !closes.After(now) {
		add("closes", Say("Den dagen har redan varit.", "That day has passed."), Say("Välj en kommande dag.", "Choose a later day."))
	}
	return append(faults, reasonFaults(reason, Say("Skriv varför svarstiden förlängs. Skälet visas i mejlet och i rapporten.", "Enter why the deadline is extended. The reason is shown in the email and in the report."))...)
}

// reasonFaults names what is wrong with a reason that will stand in the report; missing says what to do without one.
func reasonFaults(reason string, missing Text) (faults []Fault) {
	add := func(what, mend Text) { faults = append(faults, Fault{Path: "reason", What: what, Mend: mend}) }
	switch {
	case reason == "":
		add(Say("Skälet saknas.", "The reason is missing."), missing)
	case len([]rune(reason)) > maxReason:
		add(Say("Skälet är för långt.", "The reason is too long."), Say("Korta det till högst %d tecken.", "Shorten it to at most %d characters.", maxReason))
	default:
		faults = append(faults, CheckText("reason", reason, false)...)
	}
	return faults
}

// CheckCorrection names what is wrong with the reason why a result is published again.
func CheckCorrection(reason string) []Fault {
	if HoldsPersonalNumber(reason) {
		return []Fault{{Path: "reason", What: Say("Texten verkar innehålla ett personnummer.", "The text seems to contain a personal identity number."), Mend: Say("Ta bort det. Personnummer får inte lagras.", "Remove it. Personal identity numbers must not be stored.")}}
	}
	return reasonFaults(reason, Say("Skriv vad som rättas. Det visas vid resultatet och i rapporten.", "Enter what is corrected. It is shown with the results and in the report."))
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// As is the round as one organisation meets it: open until the later of the round's deadline and the organisation's own.
func (r *Round) As(own time.Time) *Round {
	its := *r
	its.Closes = later(r.Closes, own)
	return &its
}
