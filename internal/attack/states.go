package attack

import (
	"math"
	"slices"
)

// state is what a set of answers comes to: its part of the score at each moment, and its counts by item and option of the first
// moment that tells them.
type state struct {
	sums   [2]int64 // in fixed point
	counts counts
}

// counts are of one item's options after another's. An array can be a map's key without memory of its own.
type counts [32]uint8

// pin holds a person's answer to an item at one option.
type pin struct{ item, option int }

var free = pin{item: -1}

// reached are all that a role's persons but one can come to.
func (l *Leaf) reached(r role, but int) map[state]bool {
	// Each person's mean counts alike in the role's mean, so that the role's sums are kept in scores, and weighed in the end.
	reached := map[state]bool{{}: true}
	for _, p := range r.persons {
		if p != but {
			reached = l.with(reached, p, free)
		}
	}
	return reached
}

// with takes in a person's answers.
func (l *Leaf) with(reached map[state]bool, p int, held pin) map[state]bool {
	next := make(map[state]bool, len(reached))
	vectors := l.vectors(p, held)
	for s := range reached {
		for _, v := range vectors {
			if t, fits := l.add(s, v); fits {
				next[t] = true
			}
		}
	}
	return next
}

func (l *Leaf) weighed(r role, reached map[state]bool) map[state]bool {
	weighed := map[state]bool{}
	for s := range reached {
		if t, fits := l.weigh(r, s); fits {
			weighed[t] = true
		}
	}
	return weighed
}

// vector is a set of answers that a person can have given: what they add to the sums, and the places in the counts that they are
// counted at.
type vector struct {
	sums [2]int64
	at   []int
}

func (l *Leaf) vectors(p int, held pin) []vector {
	list := [][]int{{}} // options, -1 where an item is not answered
	for n, i := range l.Items {
		known, answered := l.Persons[p].Answers[i.ID]
		var next [][]int
		for _, v := range list {
			for option := range i.Scores {
				if answered && known != Unknown && known != option || held.item == n && held.option != option {
					continue
				}
				if answered {
					next = append(next, append(slices.Clone(v), option))
				}
			}
			if !answered {
				next = append(next, append(slices.Clone(v), -1))
			}
		}
		list = next
	}
	out := make([]vector, len(list))
	for n, options := range list {
		out[n] = l.vector(p, options)
	}
	return out
}

func (l *Leaf) vector(p int, options []int) (v vector) {
	mean, at := fixed(l.mean(options)), 0
	for m := range l.Moments {
		if l.Persons[p].From <= m {
			v.sums[m] = mean
		}
	}
	for n, i := range l.Items {
		if told, m := l.counted(i.ID); told != nil && l.Persons[p].From <= m && options[n] >= 0 {
			v.at = append(v.at, at+options[n])
		}
		at += len(i.Scores)
	}
	return v
}

// add takes in a person's answers. It fails where an option is chosen more often than is told.
func (l *Leaf) add(s state, v vector) (state, bool) {
	for m := range v.sums {
		s.sums[m] += v.sums[m]
	}
	for _, at := range v.at {
		if s.counts[at]++; s.counts[at] > l.most[at] {
			return s, false
		}
	}
	return s, true
}

// counted is an item's counts at the first moment that tells them.
func (l *Leaf) counted(item string) (told []int, moment int) {
	for m := range l.Moments {
		if told := l.Moments[m].Items[item]; told != nil {
			return told, m
		}
	}
	return nil, 0
}

// weigh makes a role's sums its part of the score. It fails where the role's mean is told and is another.
func (l *Leaf) weigh(r role, s state) (state, bool) {
	for m := range l.Moments {
		n := l.present(r, m)
		if told, is := l.Moments[m].Roles[r.id]; is && n > 0 {
			if x := float64(s.sums[m]) / 1e7 / float64(n); x < told.Low || x >= told.High {
				return s, false
			}
		}
		s.sums[m] = int64(math.Round(float64(s.sums[m]) * r.share[m]))
	}
	return s, true
}

// combined is what all roles but one can come to together.
func (l *Leaf) combined(roles []role, but int) []state {
	reached := map[state]bool{{}: true}
	for r := range roles {
		if r == but {
			continue
		}
		next := map[state]bool{}
		for t := range l.weighed(roles[r], l.reached(roles[r], nobody)) {
			for s := range reached {
				next[together(s, t)] = true
			}
		}
		reached = next
	}
	list := make([]state, 0, len(reached))
	for s := range reached {
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b state) int { return int(min(1, max(-1, a.sums[0]-b.sums[0]))) })
	return list
}

func together(a, b state) state {
	for n := range a.counts {
		a.counts[n] += b.counts[n]
	}
	for m := range a.sums {
		a.sums[m] += b.sums[m]
	}
	return a
}

// goes reports whether some state of a role and some of the others go with all that is told.
func (l *Leaf) goes(states map[state]bool, others []state) bool {
	told := l.Moments[0].Score
	for s := range states {
		from := 0
		if told != nil {
			from, _ = slices.BinarySearchFunc(others, fixed(told.Low)-s.sums[0], func(o state, low int64) int { return int(min(1, max(-1, o.sums[0]-low))) })
		}
		for _, o := range others[from:] {
			t := together(s, o)
			if told != nil && t.sums[0] >= fixed(told.High) {
				break
			}
			if l.fits(t) {
				return true
			}
		}
	}
	return false
}

func (l *Leaf) fits(s state) bool {
	for m := range l.Moments {
		if told := l.Moments[m].Score; told != nil && (s.sums[m] < fixed(told.Low) || s.sums[m] >= fixed(told.High)) {
			return false
		}
	}
	return s.counts == l.most
}
