// Package spelling finds what somebody may have meant by a word that is not known.
package spelling

import (
	"iter"

	"github.com/hbollon/go-edlib"
)

// What is compared is bounded: it helps, and must not be work for a hostile file to give.
const (
	maxCompared = 1000
	maxLetters  = 40
	maxSlips    = 2
)

// Nearest gives the value of the word that differs least, by letters to add, remove, change or swap with their neighbour, and whether one is near enough
// to have been meant: two slips at most, and fewer in a short word. Of equals it is the first.
func Nearest[T any](word string, known iter.Seq2[string, T]) (best T, found bool) {
	length := len([]rune(word))
	limit, compared := min(maxSlips, length/3), 0
	if length > maxLetters {
		return best, false
	}
	for k, value := range known {
		if compared++; compared > maxCompared {
			break
		}
		other := len([]rune(k))
		if other == 0 || other > maxLetters || max(other-length, length-other) > limit {
			continue
		}
		if n := edlib.OSADamerauLevenshteinDistance(word, k); n <= limit && (!found || n < limit) {
			best, limit, found = value, n, true
		}
	}
	return best, found
}
