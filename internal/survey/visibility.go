package survey

import "slices"

// Visibility is what somebody who has a response open may see of it: all, or what some identities have written. An identity is a browser that
// has begun in the person's name, with whoever has the code that was shown to it then. The zero Sight sees nothing.
type Visibility struct {
	all        bool
	identities []int64
}

// SeesAll is of a response that is given together: who writes it reads it.
var SeesAll = Visibility{all: true}

// SeesIdentities is of a personal response: what the person has written is theirs, and not everybody who has a link is that person.
func SeesIdentities(identities ...int64) Visibility { return Visibility{identities: identities} }

// Sees reports whether something that an identity has written may be shown.
func (s Visibility) Sees(identity int64) bool {
	return s.all || identity != 0 && slices.Contains(s.identities, identity)
}

// View is a response as one who has it open may see it.
type View struct {
	Shown   []Kept   // what may be shown
	Covered []string // items whose answers may not
	Counted []Kept   // all that counts: a covered answer as one that is there, without its value
}

// View covers what may not be seen. Of a question that another answer lets be asked, not even that it is answered: that would
// give the other away.
func (s Visibility) View(q *Questionnaire, kept []Kept) View {
	if s.all {
		return View{Shown: kept, Counted: kept}
	}
	var v View
	for _, k := range kept {
		shown, whole := s.shown(k)
		if shown != nil {
			v.Shown = append(v.Shown, *shown)
		}
		switch i, known := q.Item(k.Item); {
		case whole:
			v.Counted = append(v.Counted, k)
		case shown != nil:
			v.Counted = append(v.Counted, answersBeside(*shown, k))
		case known && i.ShowIf == nil && k.Value.Answered():
			v.Covered = append(v.Covered, k.Item)
			v.Counted = append(v.Counted, answersBeside(Kept{Answer: Answer{Item: k.Item, Value: Value{Missing: Unknown}}, Touched: k.Touched}, k))
		}
	}
	return v
}

// answersBeside keeps that two answers stand beside each other: somebody has to settle it before anything is handed in.
func answersBeside(shown, k Kept) Kept {
	if k.Contested() {
		shown.Other = &Answer{Item: k.Item}
	}
	return shown
}

// shown is what may be shown of an item, and whether that is all of it.
func (s Visibility) shown(k Kept) (shown *Kept, whole bool) {
	mine, theirs := s.Sees(k.Identity), k.Other != nil && s.Sees(k.Other.Identity)
	switch {
	case mine && (k.Other == nil || theirs):
		return &k, true
	case mine:
		return &Kept{Answer: k.Answer, Touched: k.Touched}, false
	case theirs:
		return &Kept{Answer: *k.Other, Touched: k.Touched}, false
	}
	return nil, false
}

// Write takes in an answer. What the writer may not see they can't be asked to choose beside: theirs takes its place, and whether
// it said the same shows in nothing.
func (s Visibility) Write(k Kept, sent Answer, seen int64) (merged Kept, changed bool) {
	if _, whole := s.shown(k); whole || k.Touched == 0 {
		return k.Merge(sent, seen)
	}
	return Kept{Answer: sent, Touched: sent.Revision}, true
}

// Submitted covers what may not be seen of what was handed in, whose every answer some identity has written.
func (s Visibility) Submitted(q *Questionnaire, answers Answers, identities map[string]int64) (shown, counted Answers, covered []string) {
	if s.all {
		return answers, answers, nil
	}
	shown, counted = Answers{}, Answers{}
	for _, i := range q.Items() {
		v, given := answers[i.ID]
		identity, known := identities[i.ID]
		if !known {
			identity = identities[""]
		}
		switch {
		case !given:
		case s.Sees(identity):
			shown[i.ID], counted[i.ID] = v, v
		case i.ShowIf == nil && v.Answered():
			covered, counted[i.ID] = append(covered, i.ID), Value{Missing: Unknown}
		}
	}
	return shown, counted, covered
}
