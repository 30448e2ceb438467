package scoring

import (
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// items counts what was answered. One item with too few answers hides the counts of all in the leaf: the leaf's score and
// the others would give it away.
func (d *deriver) items(leaf node) (list []ItemDerivation) {
	few := false
	for _, it := range leaf.items {
		x := d.w.t.tally(d.w.rows, it.column)
		few = few || x.N > 0 && x.N < d.m.s.q.Scoring.MinRespondents
		list = append(list, x)
	}
	for n := range list {
		if few {
			list[n].Counts, list[n].Suppressed = nil, true
		}
	}
	return list
}

// tally counts the answers to one item in some rows, of those to whom it was put and shown.
func (t *Table) tally(rows []int, c int) ItemDerivation {
	i := t.items[c]
	options := t.q.Options(i)
	x := ItemDerivation{Item: i.ID, Weight: i.Weight, Reverse: i.Reverse}
	for _, o := range options {
		x.Counts = append(x.Counts, LevelCount{Value: o.Value})
	}
	for _, r := range rows {
		if t.q.Personal() && !i.AskedOf(t.rows[r].role) || !t.shown(r, i) {
			continue
		}
		switch code := t.codesOf(r)[c]; {
		case code == unknown:
			x.Unknown++
		case code == notApplicable:
			x.NotApplicable++
		case code == unanswered || int(code) > len(options):
			x.Unanswered++
		default:
			x.N++
			x.Counts[code-1].N++
		}
	}
	return x
}

// roles gives each role's mean where that is no one's secret. A single hidden mean follows from the score and the others, so
// that another is hidden with it.
func (d *deriver) roles(n int) (list []RoleShare) {
	if d.m.s.q.Scoring.Aggregate == survey.Pooled {
		return nil
	}
	by, hiddenRoles := map[survey.Role][]float64{}, 0
	for x, r := range d.w.rows {
		if y := d.w.row(x)[n]; y == y {
			role := d.w.t.rows[r].role
			by[role] = append(by[role], y)
		}
	}
	for _, role := range survey.Roles {
		if len(by[role]) == 0 {
			continue
		}
		share := RoleShare{Role: role, Weight: d.m.s.roleWeight(role), N: len(by[role])}
		if share.N >= d.m.s.q.Scoring.MinRespondents {
			m, _ := stats.Mean(by[role])
			share.Mean = &m
		} else {
			hiddenRoles++
		}
		list = append(list, share)
	}
	if hiddenRoles == 1 {
		hideSmallest(list)
	}
	return list
}

func hideSmallest(list []RoleShare) {
	least := -1
	for n := range list {
		if list[n].Mean != nil && (least < 0 || list[n].N < list[least].N) {
			least = n
		}
	}
	if least >= 0 {
		list[least].Mean = nil
	}
}
