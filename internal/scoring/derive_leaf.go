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
		x := ItemDerivation{Item: it.item.ID, Weight: it.weight, Reverse: it.item.Reverse}
		options := d.m.s.q.Options(it.item)
		for _, o := range options {
			x.Counts = append(x.Counts, LevelCount{Value: o.Value})
		}
		for _, r := range d.rows {
			d.count(&x, it, r)
		}
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

func (d *deriver) count(x *ItemDerivation, it *scoredItem, r int) {
	if d.m.s.q.Personal() && !it.item.AskedOf(d.t.rows[r].role) || !d.t.shown(r, it.item) {
		return
	}
	switch code := d.t.codesOf(r)[it.column]; {
	case code == unknown:
		x.Unknown++
	case code == notApplicable:
		x.NotApplicable++
	case code == unanswered || int(code) > it.options:
		x.Unanswered++
	default:
		x.N++
		x.Counts[code-1].N++
	}
}

// roles gives each role's mean where that is no one's secret. A single hidden mean follows from the score and the others, so
// that another is hidden with it.
func (d *deriver) roles(n int) (list []RoleShare) {
	if d.m.s.q.Scoring.Aggregate == survey.Pooled {
		return nil
	}
	w := d.m.worker(d.t)
	w.sort(d.rows)
	w.respondents()
	by, hiddenRoles := map[survey.Role][]float64{}, 0
	for x, r := range w.rows {
		if y := w.row(x)[n]; y == y {
			by[d.t.rows[r].role] = append(by[d.t.rows[r].role], y)
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
