package survey

import (
	"math"
	"slices"
	"strings"
)

// What answering takes: the words to read, and the judgement to make. The words are read at the pace of a careful reader, 200 a minute;
// docs/questionnaires/README.md says where that comes from. A judgement among described levels takes longer than one on a scale.
const (
	secondsPerWord    = 0.3
	judgementOfLevels = 8
	judgementOfChoice = 5 // of those that can be made
)

var judgement = map[ItemType]float64{ScaleItem: 5, ChoiceItem: 5, ChoicesItem: 10, NumberItem: 35, TextItem: 60}

// Seconds is the time that answering the item is reckoned to take.
func (i Item) Seconds() float64 {
	texts := []Text{i.Text, i.Help, i.Definition}
	for _, s := range i.Signs {
		texts = append(texts, s.Text)
	}
	for _, o := range i.Options {
		texts = append(texts, o.Label)
	}
	seconds := SecondsToRead(texts...)
	switch {
	case len(i.Signs) > 0:
		return seconds + judgementOfLevels
	case i.MaxChoices > 0:
		return seconds + judgementOfChoice*float64(i.MaxChoices)
	}
	return seconds + judgement[i.Type]
}

// SecondsToRead is the time that reading texts takes in the language where they are longest.
func SecondsToRead(texts ...Text) (seconds float64) {
	for _, t := range texts {
		words := 0
		for _, s := range t {
			words = max(words, strings.Count(s, " ")+1)
		}
		seconds += secondsPerWord * float64(words)
	}
	return seconds
}

// Minutes is seconds as people are told them: to the next whole minute.
func Minutes(seconds float64) int { return int(math.Ceil(seconds / 60)) }

// AskedOf reports whether the item is put to a role.
func (i Item) AskedOf(role Role) bool { return len(i.Roles) == 0 || slices.Contains(i.Roles, role) }

// Personal reports whether each respondent answers alone, so that answers can be traced to one person.
func (q *Questionnaire) Personal() bool { return q.Per == PerRespondent }

// Items lists every item in the order of the questionnaire.
func (q *Questionnaire) Items() []Item {
	var items []Item
	for _, s := range q.Sections {
		items = append(items, s.Items...)
	}
	return items
}

// ScoresNumbers reports whether any item's number is scored.
func (q *Questionnaire) ScoresNumbers() bool {
	return slices.ContainsFunc(q.Items(), func(i Item) bool { return i.Score != nil })
}

// Item finds an item by its id.
func (q *Questionnaire) Item(id string) (Item, bool) {
	for _, s := range q.Sections {
		for _, i := range s.Items {
			if i.ID == id {
				return i, true
			}
		}
	}
	return Item{}, false
}

// Options are the answers offered for an item, whether by a scale or by its own list.
func (q *Questionnaire) Options(i Item) []Option {
	if i.Type == ScaleItem {
		return q.Scales[i.Scale].Options
	}
	return i.Options
}

// For gives the questionnaire as one role meets it: the items put to that role, without empty sections. A shared
// response shows every item to everyone who writes in it.
func (q *Questionnaire) For(role Role) []Section {
	if !q.Personal() {
		return q.Sections
	}
	var sections []Section
	for _, s := range q.Sections {
		s.Items = slices.DeleteFunc(slices.Clone(s.Items), func(i Item) bool { return !i.AskedOf(role) })
		if len(s.Items) > 0 {
			sections = append(sections, s)
		}
	}
	return sections
}

// Leaves lists the constructs without children below (and at) a list of constructs, in order.
func Leaves(tree []Construct) []Construct {
	var leaves []Construct
	for _, c := range tree {
		if len(c.Children) == 0 {
			leaves = append(leaves, c)
		} else {
			leaves = append(leaves, Leaves(c.Children)...)
		}
	}
	return leaves
}

// Walk visits every construct, parents before children, with its depth from 0.
func Walk(tree []Construct, visit func(c Construct, depth int)) { walk(tree, 0, visit) }

func walk(tree []Construct, depth int, visit func(Construct, int)) {
	for _, c := range tree {
		visit(c, depth)
		walk(c.Children, depth+1, visit)
	}
}
