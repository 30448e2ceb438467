package survey

import (
	"encoding/json"
	"hash/fnv"
)

// RevisionOf is a number for what something says: it changes when that does, and so tells whether what somebody read is what
// stands now. It is never 0, and no browser's number is too small for it.
func RevisionOf(said any) int64 {
	h := fnv.New64a()
	_ = json.NewEncoder(h).Encode(said) // what is kept can be written
	return int64(h.Sum64()>>11) | 1
}

// MayReplace fails where something says anything else now than when whoever would replace or remove it read it.
func MayReplace(now any, seen int64) error {
	if RevisionOf(now) == seen {
		return nil
	}
	return Fail(Conflict, "Någon annan har ändrat det här sedan du läste det. Inget har sparats. Se vad som är nytt och spara igen.",
		"Someone else has changed this since you read it. Nothing has been saved. Check what is new, and save again.")
}

// ReadAs is what of a person a coordinator reads and may correct.
func (p *Respondent) ReadAs() any { return []any{p.ID, p.Name, p.Email} }

// ReadAs is what of a round a coordinator reads and may change, with its letters.
func (r *Round) ReadAs(p LetterPlan) any {
	return []any{r.Title, r.Organiser, r.Contact, r.Closes.Unix(), r.EraseOn.Unix(), r.OpenLink, r.Questionnaires, r.EarlierRound, append([]int{}, p.ReminderDays...), p.Invitation, p.Reminder}
}
