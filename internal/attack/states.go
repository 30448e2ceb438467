package attack

import (
	"math"
	"slices"
)

// state is what a set of answers comes to: its part of the score at each moment, and its counts by item and option of the first
// moment that tells them.
type state struct {
	sums   [2]int64 // in fixed point
	counts string
}

// pin holds one person's answer to an item at one option.
type pin struct{ person, item, option int }

// states are all that a role's persons can come to.
func (l *Leaf) states(r role, held pin) map[state]bool {
	// Each person's mean counts alike in the role's mean, so that the role's sums are kept in scores, and weighed in the end.
	reached := map[state]bool{{counts: l.none()}: true}
	for _, p := range r.persons {
		next := map[state]bool{}
		vectors := l.vectors(p, held)
		for s := range reached {
			for _, v := range vectors {
				if t, fits := l.add(s, p, v); fits {
					next[t] = true
				}
			}
		}
		reached = next
	}
	weighed := map[state]bool{}
	for s := range reached {
		if t, fits := l.weigh(r, s); fits {
			weighed[t] = true
		}
	}
	return weighed
}

// vectors are the options that a person can have chosen, -1 where an item is not answered.
func (l *Leaf) vectors(p int, held pin) [][]int {
	list := [][]int{{}}
	for n, i := range l.Items {
		known, answered := l.Persons[p].Answers[i.ID]
		var next [][]int
		for _, v := range list {
			for option := range i.Scores {
				if answered && known != Unknown && known != option || held.person == p && held.item == n && held.option != option {
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
	return list
}

func (l *Leaf) none() string {
	n := 0
	for _, i := range l.Items {
		n += len(i.Scores)
	}
	return string(make([]byte, n))
}

// add takes in a person's answers. It fails where an option is chosen more often than is told.
func (l *Leaf) add(s state, p int, v []int) (state, bool) {
	mean := fixed(l.mean(v))
	counts, at := []byte(s.counts), 0
	for m := range l.Moments {
		if l.Persons[p].From <= m {
			s.sums[m] += mean
		}
	}
	for n, i := range l.Items {
		if told, m := l.counted(i.ID); told != nil && l.Persons[p].From <= m && v[n] >= 0 {
			counts[at+v[n]]++
			if int(counts[at+v[n]]) > told[v[n]] {
				return s, false
			}
		}
		at += len(i.Scores)
	}
	s.counts = string(counts)
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
	reached := map[state]bool{{counts: l.none()}: true}
	for r := range roles {
		if r == but {
			continue
		}
		next := map[state]bool{}
		for t := range l.states(roles[r], pin{person: -1}) {
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
	counts := []byte(a.counts)
	for n := range counts {
		counts[n] += b.counts[n]
	}
	return state{[2]int64{a.sums[0] + b.sums[0], a.sums[1] + b.sums[1]}, string(counts)}
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
	at := 0
	for _, i := range l.Items {
		if told, _ := l.counted(i.ID); told != nil {
			for option, n := range told {
				if int(s.counts[at+option]) != n {
					return false
				}
			}
		}
		at += len(i.Scores)
	}
	return true
}
