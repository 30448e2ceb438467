package survey

import "time"

// Deadline is when an organisation's time to answer ends. Extended tells that it is later than first said, and Reason why.
type Deadline struct {
	Closes   time.Time
	Extended bool
	Reason   string
}

// LastCloses is when the last of a round's deadlines ends: its own, or that of an organisation that was given longer.
func (r *Round) LastCloses(own map[string]time.Time) time.Time {
	last := r.Closes
	for _, closes := range own {
		last = later(last, closes)
	}
	return last
}

// ErasesOn is the day when names and addresses go: the one that is decided, or the one after the last deadline where that is later.
func (r *Round) ErasesOn(own map[string]time.Time) time.Time {
	if last := r.LastCloses(own); !r.EraseOn.After(last) {
		return Day(last.AddDate(0, 0, 1))
	}
	return r.EraseOn
}

// erasureFaults names a date of erasure that comes while somebody may still answer.
func (r *Round) erasureFaults(own map[string]time.Time) []Fault {
	last := r.LastCloses(own)
	if r.EraseOn.After(last) {
		return nil
	}
	day := DateInSweden(last)
	return []Fault{{Path: "eraseOn", What: Say("Gallringsdatumet är före svarstidens slut.", "The retention date is before the deadline."),
		Mend: Say("Välj en dag efter den %s, då den sista svarstiden går ut.", "Choose a day after %s, the last deadline of the round.", day)}}
}

// Deadlines gives each organisation's, in their order. The extensions are the round's, the latest last.
func (r *Round) Deadlines(organisations []Organisation, own map[string]time.Time, extensions []Extension) []Deadline {
	reasons := map[string]string{} // the round's own stands under no name
	for _, e := range extensions {
		reasons[e.Organisation] = e.Reason
	}
	list := make([]Deadline, len(organisations))
	for n, o := range organisations {
		d := Deadline{Closes: later(r.Closes, own[o.Code])}
		if d.Extended = d.Closes.After(r.FirstCloses); d.Extended {
			d.Reason = reasons[""]
			if own[o.Code].After(r.Closes) {
				d.Reason = reasons[o.Code]
			}
		}
		list[n] = d
	}
	return list
}
