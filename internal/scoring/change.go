package scoring

import (
	"maps"
	"reflect"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// Changes is how scores have changed from one round to a later one, recomputed on both sides over the items that the two
// questionnaires have in common. Break says that they are not all: the series is then broken there.
type Changes struct {
	Questionnaire QuestionnaireInfo             `json:"questionnaire"` // of the later round
	Before        QuestionnaireInfo             `json:"before"`
	Common        int                           `json:"common"` // scored items in both
	Items         int                           `json:"items"`  // scored items in either
	Break         bool                          `json:"break"`
	Organisations map[string]map[string]*Change `json:"organisations"` // by code and construct; the total has no name ("")
}

// Change is one score's change with Welch's interval. Where a side has none to show it is absent, with the reason.
type Change struct {
	Before *float64 `json:"before,omitempty"`
	After  *float64 `json:"after,omitempty"`
	Change *float64 `json:"change,omitempty"`
	Low    *float64 `json:"low,omitempty"`
	High   *float64 `json:"high,omitempty"`
	P      *float64 `json:"p,omitempty"`
	Reason string   `json:"reason,omitempty"`
}

// CompareRounds holds two rounds against each other on organisations that are in both. An item is common where it has the
// same id, the same scale values, the same keying and the same weight in both. A leaf is compared where all its items are common:
// its score is then the one that each round shows, and no third figure of the same answers is made, from which theirs could be
// worked out beside the two. Branches are made anew on both sides of the leaves that are compared, by the later questionnaire's
// weights. Where the questionnaires count answers in different ways, nothing is compared.
func CompareRounds(before, after Input, organisations []survey.Organisation) Changes {
	q, common, items := sharedQuestionnaire(before.Questionnaire, after.Questionnaire)
	c := Changes{Questionnaire: questionnaireInfo(after.Questionnaire), Before: questionnaireInfo(before.Questionnaire), Common: common, Items: items,
		Break: common < items, Organisations: map[string]map[string]*Change{}}
	old, now := newComparedRound(before, q, organisations), newComparedRound(after, q, organisations)
	for o, org := range organisations {
		c.Organisations[org.Code] = map[string]*Change{}
		for n := range now.shown {
			name := ""
			if n < len(now.s.nodes) {
				name = now.s.nodes[n].id
			}
			if common == 0 || n < len(now.s.nodes) && len(now.s.nodes[n].below) == 0 { // nothing is compared, whoever has answered
				c.Organisations[org.Code][name] = &Change{Reason: ReasonCoverage}
				continue
			}
			c.Organisations[org.Code][name] = scoreChange(old.shown[n][o], now.shown[n][o], old.figures(o, n), now.figures(o, n))
		}
	}
	return c
}

// comparedRound is one round's figures over one questionnaire.
type comparedRound struct {
	*maturity
	shown [][]Score
}

func newComparedRound(in Input, q *survey.Questionnaire, organisations []survey.Organisation) comparedRound {
	m := newMaturity(Input{Questionnaire: q, Responses: recodeResponses(in, q, organisations), Exact: in.Exact}, len(organisations))
	return comparedRound{m, m.allShown()}
}

func questionnaireInfo(q *survey.Questionnaire) QuestionnaireInfo {
	return QuestionnaireInfo{ID: q.ID, Version: q.Version, Kind: q.Kind}
}

// sharedQuestionnaire is the later questionnaire with only the leaves weighted whose items are all common; common counts their items.
func sharedQuestionnaire(before, after *survey.Questionnaire) (q *survey.Questionnaire, common, items int) {
	broken, counts := map[string]bool{}, countsAlike(before, after)
	for _, i := range after.Items() {
		if isScored(i) {
			items++
			broken[i.Construct] = broken[i.Construct] || !counts || !sameItem(before, after, i)
		}
	}
	for _, i := range before.Items() {
		later, still := after.Item(i.ID)
		if isScored(i) && !still {
			items++
		}
		if isScored(i) && !(still && isScored(later) && later.Construct == i.Construct) {
			broken[i.Construct] = true
		}
	}
	copied := *after
	copied.Sections = slices.Clone(after.Sections)
	for n := range copied.Sections {
		copied.Sections[n].Items = slices.Clone(copied.Sections[n].Items)
		for m := range copied.Sections[n].Items {
			i := &copied.Sections[n].Items[m]
			switch {
			case !isScored(*i):
			case broken[i.Construct]:
				i.Weight = 0
			default:
				common++
			}
		}
	}
	return &copied, common, items
}

// countsAlike reports whether two questionnaires make a leaf's score of the same answers in the same way.
func countsAlike(before, after *survey.Questionnaire) bool {
	a, b := before.Scoring, after.Scoring
	return a.Aggregate == b.Aggregate && a.MinAnswered == b.MinAnswered && a.MinRespondents == b.MinRespondents && maps.Equal(a.RoleWeights, b.RoleWeights)
}

func isScored(i survey.Item) bool {
	return (i.Type == survey.ScaleItem || i.Score != nil) && i.Construct != "" && i.Weight > 0
}

func sameItem(before, after *survey.Questionnaire, i survey.Item) bool {
	old, there := before.Item(i.ID)
	return there && isScored(old) && old.Reverse == i.Reverse && old.Weight == i.Weight && old.Construct == i.Construct && reflect.DeepEqual(old.Score, i.Score) && slices.Equal(old.Roles, i.Roles) &&
		reflect.DeepEqual(old.ShowIf, i.ShowIf) && slices.EqualFunc(before.Options(old), after.Options(i), func(a, b survey.Option) bool { return a.Value == b.Value })
}

// recodeResponses puts responses into the columns of another version of their questionnaire. Answers to items that are not in it are
// left out.
func recodeResponses(in Input, q *survey.Questionnaire, organisations []survey.Organisation) *Table {
	t := NewTable(q, organisations)
	codes := make([]uint8, len(t.items))
	names := make([]string, len(in.Responses.organisations))
	for code, n := range in.Responses.organisations {
		names[n] = code
	}
	for r, who := range in.Responses.rows {
		clear(codes)
		for id, c := range t.column {
			if old, there := in.Responses.column[id]; there {
				codes[c] = in.Responses.codesOf(r)[old]
			}
		}
		t.AddCodes(names[who.organisation], who.role, codes)
		for c, n := range t.numbered {
			old := in.Responses.column[t.items[c].ID]
			if place, there := in.Responses.numbered[old]; there && codes[c] == numberGiven {
				t.numbersOf(len(t.rows) - 1)[n] = in.Responses.numbersOf(r)[place]
			}
		}
	}
	return t
}

// scoreChange keeps quiet where either side is hidden: it would give the hidden one away.
func scoreChange(before, after Score, old, now *nodeOutcome) *Change {
	if before.Value == nil || after.Value == nil {
		c := &Change{Reason: ReasonCoverage}
		if before.Suppressed || after.Suppressed {
			c.Reason = ReasonTooFew
		}
		return c
	}
	by := *after.Value - *before.Value
	c := &Change{Before: before.Value, After: after.Value, Change: &by}
	d, why := stats.IntervalDifference(old.interval, now.interval, confidence)
	if why != stats.Computed {
		c.Reason = string(why)
		return c
	}
	low, high := by-(d.Change-d.Low), by+(d.High-d.Change)
	c.Low, c.High, c.P = &low, &high, &d.P
	return c
}
