package scoring

import (
	"math"

	"mogna/internal/survey"
)

// items tells what a leaf is made of, and counts the answers by option where that gives nobody's away.
func (d *deriver) items(leaf node) (list []ItemDerivation) {
	open := true
	for _, it := range leaf.items {
		x := d.w.t.tally(d.w.rows, it.column)
		open = open && (d.m.exact || d.open && d.w.diverse(it))
		list = append(list, x)
	}
	for n := range list {
		if !open {
			list[n] = list[n].closed()
		}
	}
	return list
}

// diverse reports whether the counts of an item's options can be told: many have answered, every role that was asked has enough,
// and in each, whoever is left out, the others have not all answered alike (a don't-know is an answer too). Two of a role could
// then have given each other's answers without any figure being another.
func (w *worker) diverse(it *scoredItem) bool {
	if len(w.rows) < minForSpread {
		return false
	}
	for _, run := range w.runs {
		var counts [256]int
		for _, r := range w.rows[run.start:run.end] {
			counts[w.t.codesOf(r)[it.column]]++
		}
		if it.item.AskedOf(run.role) && (run.end-run.start < w.s.q.Fewest() || !staysVaried(counts[:])) {
			return false
		}
	}
	return true
}

// staysVaried reports whether two options or more are left whichever one answer is taken away.
func staysVaried(counts []int) bool {
	chosen, lone := 0, 0
	for _, n := range counts {
		if n > 0 {
			chosen++
		}
		if n == 1 {
			lone++
		}
	}
	return chosen-min(lone, 1) >= 2
}

// tally counts the answers to one item in some rows, of those to whom it was put and shown.
func (t *Table) tally(rows []int, c int) ItemDerivation {
	i := t.items[c]
	options := t.q.Options(i)
	x := ItemDerivation{Item: i.ID, Weight: i.Weight, Reverse: i.Reverse, N: new(int), Unknown: new(int), NotApplicable: new(int), Unanswered: new(int)}
	for _, o := range options {
		x.Counts = append(x.Counts, LevelCount{Value: o.Value})
	}
	for _, r := range rows {
		if t.q.Personal() && !i.AskedOf(t.rows[r].role) {
			continue
		}
		x.Asked++
		if !t.shown(r, i) {
			continue
		}
		switch code := t.codesOf(r)[c]; {
		case code == unknown:
			*x.Unknown++
		case code == notApplicable:
			*x.NotApplicable++
		case i.Score != nil && code == numberGiven:
			*x.N++
		case code == unanswered || int(code) > len(options):
			*x.Unanswered++
		default:
			*x.N++
			x.Counts[code-1].N++
		}
	}
	return x
}

// closed leaves what an item is, and to how many it was put.
func (x ItemDerivation) closed() ItemDerivation {
	return ItemDerivation{Item: x.Item, Weight: x.Weight, Reverse: x.Reverse, Asked: x.Asked, Suppressed: true}
}

// roles tells how many of each role have handed in what was put to it in a leaf, and the role's mean where every role has enough
// for one.
func (d *deriver) roles(n int) (list []RoleShare) {
	if d.m.s.q.Scoring.Aggregate == survey.Pooled {
		return nil
	}
	for _, run := range d.w.runs {
		if len(d.w.put(run.role).leaves[n]) > 0 {
			list = append(list, RoleShare{Role: run.role, Weight: run.weight, N: run.end - run.start})
		}
	}
	if d.m.exact || d.scores[n].Value == nil {
		return list
	}
	parts := d.w.parts(n)
	means, grids, apart := d.w.roleMeans(n, parts)
	for r := range list {
		for p := range means {
			if apart && parts[p].role == list[r].Role && !math.IsNaN(means[p]) {
				list[r].Mean, list[r].Grid = new(numbers).keep(means[p]), grids[p]
			}
		}
	}
	return list
}
