package importing

import (
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// What is compared to find the nearest name is bounded: it helps, and must not be work for a hostile file to give.
const (
	maxCompared = 1000
	maxLetters  = 40
	maxDistance = 2
)

// suggest says which organisation may have been meant. It saves the search for faults that are only counted.
func (d *directory) suggest(faults *tabular.Faults, text string) survey.Text {
	if !faults.Full() {
		if e := d.nearest(text); e != nil {
			return survey.Say("Menar du %s (%s)?", "Do you mean %s (%s)?", show(e.name), show(e.code))
		}
	}
	return survey.Say("Skriv koden eller hela namnet, eller ta med organisationen i en fil.",
		"Write the code or the full name, or include the organisation in a file.")
}

// nearest is the organisation whose code or name differs least, or none where all differ much.
func (d *directory) nearest(text string) *entry {
	if lostZero.MatchString(text) && d.byCode["0"+text] != nil {
		return d.byCode["0"+text]
	}
	key := []rune(fold(text))
	limit := min(maxDistance, len(key)/3)
	var best *entry
	for _, e := range d.list[:min(len(d.list), maxCompared)] {
		if e.code == "" {
			continue
		}
		for _, name := range []string{e.name, e.code} {
			if n := distance(key, []rune(fold(name)), limit); n <= limit && name != "" && (best == nil || n < limit) {
				best, limit = e, n
			}
		}
	}
	return best
}

// distance counts the letters to change, add or take away to make one text of the other (Levenshtein). Texts that are
// too long, or too unlike in length, count as beyond the limit.
func distance(a, b []rune, limit int) int {
	if len(a) > maxLetters || len(b) > maxLetters || max(len(a)-len(b), len(b)-len(a)) > limit {
		return limit + 1
	}
	above := make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i, x := range a {
		corner := above[0]
		above[0] = i + 1
		for j, y := range b {
			change := corner
			if x != y {
				change++
			}
			corner = above[j+1]
			above[j+1] = min(change, above[j]+1, corner+1)
		}
	}
	return above[len(b)]
}
