// Package scoring turns answers into results. It is pure and deterministic: the same answers in any order give the same
// document to the byte. Nothing is rounded here; that belongs to display. It is one folder, since one pass over the answers makes all of
// a document: the file names begin with what they calculate.
package scoring

import (
	"maps"

	"mogna/internal/survey"
)

// Input is one questionnaire with the responses to it that count. Asked counts the assignments of each organisation, by code, and
// HandedIn those that are handed in, where some of them wait to be counted; Late names
// those whose responses came in after the first deadline. Exempt names those who need not answer: they count neither as asked
// nor as missing. Exact is for whoever has the answers themselves: figures of persons are then told as they are, where enough stand
// behind them; else as precisely as gives nobody's answers away.
type Input struct {
	Questionnaire *survey.Questionnaire
	Responses     *Table
	Asked         map[string]Invited
	HandedIn      map[string]int
	Late          map[string]bool
	Exempt        map[string]bool
	Keys          []survey.AllocationKey // by which joint bodies' costs are spread, where agreed
	Exact         bool
	Open          bool // more can come, and what is handed in may wait to be counted
}

// Compare scores every questionnaire of a round.
func Compare(round RoundInfo, organisations []survey.Organisation, inputs []Input) Comparison {
	return NewRound(organisations, inputs).Comparison(round)
}

// Compute scores one questionnaire, by its kind.
func Compute(in Input, organisations []survey.Organisation) Document {
	return newScorer(in, len(organisations)).document(organisations)
}

// Round keeps a round's responses and what each organisation's come to. Where some organisations' responses change, only
// theirs are worked out anew; what holds organisations against each other is made from all.
type Round struct {
	organisations []survey.Organisation
	scorers       []*scorer
	targets       Targets
}

// NewRound works out every organisation's outcome.
func NewRound(organisations []survey.Organisation, inputs []Input) *Round {
	r := &Round{organisations: organisations}
	for _, in := range inputs {
		r.scorers = append(r.scorers, newScorer(in, len(organisations)))
	}
	return r
}

// Replace puts fresh responses in the place of those of some organisations, by code. The inputs are as those of NewRound,
// in the same order, with the responses of these organisations alone.
func (r *Round) Replace(codes []string, fresh []Input) {
	which := map[int]bool{}
	for n, o := range r.organisations {
		for _, code := range codes {
			if o.Code == code {
				which[n] = true
			}
		}
	}
	for n, s := range r.scorers {
		s.replace(which, codes, fresh[n])
	}
}

// Comparison is the round's documents.
func (r *Round) Comparison(info RoundInfo) Comparison {
	c := Comparison{Method: Method, Round: info, Organisations: []OrganisationInfo{}, Documents: []Document{}}
	var inputs []Input
	for _, o := range r.organisations {
		c.Organisations = append(c.Organisations, OrganisationInfo{Code: o.Code, Name: o.Name, Kind: o.Kind, Population: o.Population, Members: o.Members,
			PopulationDate: o.PopulationDate, PopulationSource: o.Source})
	}
	for _, s := range r.scorers {
		c.Documents, inputs = append(c.Documents, s.document(r.organisations)), append(inputs, s.in)
	}
	relateDocuments(&c, inputs, r.organisations, r.targets)
	return c
}

// scorer is one questionnaire of a round.
type scorer struct {
	in       Input
	maturity *maturity // for the kind that has something to keep
}

func newScorer(in Input, organisations int) *scorer {
	s := &scorer{in: in}
	if in.Questionnaire.Kind == survey.Maturity {
		s.maturity = newMaturity(in, organisations)
	}
	return s
}

// replace takes over what is known of some organisations' responses. The assignments, and so Asked, are as they were.
func (s *scorer) replace(which map[int]bool, codes []string, fresh Input) {
	t := s.in.Responses
	t.without(which)
	t.rows, t.codes, t.numbers = append(t.rows, fresh.Responses.rows...), append(t.codes, fresh.Responses.codes...), append(t.numbers, fresh.Responses.numbers...)
	maps.Copy(t.costs, fresh.Responses.costs)
	s.in.HandedIn = fresh.HandedIn
	for _, code := range codes {
		if s.in.Late == nil {
			s.in.Late = map[string]bool{}
		}
		s.in.Late[code] = fresh.Late[code]
	}
	if s.maturity == nil {
		return
	}
	list := make([]int, 0, len(which))
	for n := range which {
		list = append(list, n)
	}
	s.maturity.update(t, list)
}

func (s *scorer) document(organisations []survey.Organisation) Document {
	var rates []ResponseRate
	if s.in.Questionnaire.Kind != survey.EconomyFigures {
		rates = s.in.responseRates()
	}
	doc := s.figures(organisations, rates)
	doc.ResponseRates = rates
	for code := range s.in.Exempt {
		doc.exempt(code)
	}
	return doc
}

func (s *scorer) figures(organisations []survey.Organisation, rates []ResponseRate) Document {
	switch s.in.Questionnaire.Kind {
	case survey.Maturity:
		return s.maturity.document(s.in, organisations, strata(s.in.Questionnaire, rates))
	case survey.Capability:
		return capabilityDocument(s.in.Questionnaire, organisations, s.in.Responses, s.in.Asked, s.in.Exempt)
	case survey.Importance:
		return importanceDocument(s.in, organisations)
	}
	return s.economy(organisations)
}

// countsDocument is a document that says of each organisation how many were asked and have answered.
func countsDocument(in Input, organisations []survey.Organisation) Document {
	doc := newDocument(in.Questionnaire)
	answered := make([]int, len(organisations))
	for _, who := range in.Responses.rows {
		answered[who.organisation]++
	}
	for n, o := range organisations {
		doc.Organisations[o.Code] = OrganisationResult{Asked: in.Asked[o.Code].sum(), Answered: in.answered(o.Code, answered[n])}
	}
	return doc
}

// protects reports whether a questionnaire's answers are persons' own, and its figures not for whoever has them.
func (in Input) protects() bool { return !in.Exact && in.Questionnaire.Personal() }

// fewest is how many must stand behind a figure.
func (in Input) fewest() int {
	if in.protects() {
		return in.Questionnaire.Fewest()
	}
	return in.Questionnaire.Scoring.MinRespondents
}

// answered is how many have handed in, of whom so many count.
func (in Input) answered(code string, counted int) int { return max(in.HandedIn[code], counted) }

func newDocument(q *survey.Questionnaire) Document {
	return Document{Method: Method, Questionnaire: questionnaireInfo(q), Organisations: map[string]OrganisationResult{}}
}
