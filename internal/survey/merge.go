package survey

// Kept is an answer as a response keeps it. Two people who write at the same time, or one on two devices, can answer the same
// item without having seen the other: then the earlier answer stands, the later one stands beside it as Other, and somebody
// who has seen both chooses.
type Kept struct {
	Answer
	Other   *Answer
	Touched int64 // the response's revision when any of this last changed
}

// Contested reports whether two answers stand beside each other.
func (k Kept) Contested() bool { return k.Other != nil }

// Merge takes in an answer whose writer had seen the response as it was at a revision. What they had seen they replace, what
// they wrote themselves too; nothing that they had not seen is lost from sight. It reports whether anything changed, so that
// sending twice is safe.
func (k Kept) Merge(sent Answer, seen int64) (merged Kept, changed bool) {
	unseen := func(a *Answer) bool { return a != nil && a.Revision > seen && a.Writer != sent.Writer }
	agrees := k.Value.Equal(sent.Value)
	switch {
	case agrees && (k.Other == nil || unseen(k.Other)):
		return k, false
	case !agrees && unseen(&k.Answer):
		if k.Other != nil && k.Other.Writer == sent.Writer && k.Other.Value.Equal(sent.Value) {
			return k, false
		}
		k.Other = &sent
	case unseen(k.Other) && !k.Other.Value.Equal(sent.Value):
		k.Answer = sent
	default:
		k = Kept{Answer: sent}
	}
	k.Touched = sent.Revision
	return k, true
}

// ValuesOf gives the values that stand, by item.
func ValuesOf(kept []Kept) Answers {
	m := make(Answers, len(kept))
	for _, k := range kept {
		m[k.Item] = k.Value
	}
	return m
}

// ContestedItems lists the items where two answers stand beside each other.
func ContestedItems(kept []Kept) (items []string) {
	for _, k := range kept {
		if k.Contested() {
			items = append(items, k.Item)
		}
	}
	return items
}
