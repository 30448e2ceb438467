package survey

import "time"

// Deadline is when an organisation's time to answer ends. Extended tells that it is later than first said, and Reason why.
type Deadline struct {
	Closes   time.Time
	Extended bool
	Reason   string
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
