package scoring

import (
	"slices"
	"strings"

	"mogna/internal/economy"
	"mogna/internal/survey"
)

// Rules by which an amount or a key figure comes about.
const (
	RuleReported  = "reported"  // as the organisation has handed it in
	RuleAllocated = "allocated" // a part of a joint body's, by its key
	RuleSum       = "sum"       // what stands below it, added up
	RuleRatio     = "ratio"     // the first of what stands below it over the second
)

// sheet explains one organisation's costs. Its figures are named by a division ("pools"), a class in it ("pools/hardware"),
// a class's share ("pools/hardware/share") or a key figure; the total has no name.
type sheet struct {
	round *economy.Round
	n     int
}

func (s *scorer) deriveCosts(organisations []survey.Organisation, o int, path string) (*Derivation, bool) {
	d, found := sheet{s.costs(organisations), o}.derive(path)
	return &d, found
}

// allCosts explains every figure of an organisation.
func (s *scorer) allCosts(round *economy.Round, o int) map[string]Derivation {
	all := map[string]Derivation{}
	paths := append([]string{""}, economy.KeyFiguresOf(s.in.Questionnaire)...)
	for _, division := range economy.Divisions {
		paths = append(paths, division)
		for _, l := range economy.Labels(s.in.Questionnaire, division) {
			paths = append(paths, division+"/"+l.ID, division+"/"+l.ID+"/share")
		}
	}
	for _, path := range paths {
		if d, found := (sheet{round, o}).derive(path); found {
			all[path] = d
		}
	}
	return all
}

func (s sheet) derive(path string) (Derivation, bool) {
	x := s.round.Results[s.n]
	division, class, _ := strings.Cut(path, "/")
	switch {
	case x.Reported == nil:
		return Derivation{}, false
	case path == "":
		return s.total(), true
	case slices.Contains(economy.KeyFiguresOf(s.round.Questionnaire), path):
		return s.keyFigure(path), true
	case !slices.Contains(economy.Divisions, division):
		return Derivation{}, false
	case class == "":
		return s.division(division), s.compared().Divisions[division].Sum != nil
	}
	class, share := strings.CutSuffix(class, "/share")
	_, there := s.compared().Divisions[division].Amounts[class]
	if share && there {
		sum := s.division(division)
		return shareOf(path, s.compared().Divisions[division].Amounts[class].Share, s.class(division, class), sum), true
	}
	return s.class(division, class), there
}

// compared is a municipality's costs with its parts of joint bodies', where those are known, and else what was reported.
func (s sheet) compared() *economy.Costs {
	if x := s.round.Results[s.n]; x.Allocated != nil {
		return x.Allocated
	}
	return s.round.Results[s.n].Reported
}

// parts leaves joint bodies out where not all of them are known: then only what was reported is told.
func (s sheet) parts() []economy.Received {
	if x := s.round.Results[s.n]; x.Allocated != nil {
		return x.Received
	}
	return nil
}

func (s sheet) total() Derivation {
	c := s.compared()
	d := Derivation{Rule: RuleSum, Score: Score{Value: c.Total, Reason: c.Reason}, Weight: 1, Counts: true}
	d.Children = s.measured("total")
	for _, p := range s.parts() {
		d.Children = append(d.Children, s.part(p, "", p.Total, sheet{s.round, s.body(p.From)}.total()))
	}
	return d
}

func (s sheet) division(id string) Derivation {
	d := Derivation{Construct: id, Rule: RuleSum, Score: Score{Value: s.compared().Divisions[id].Sum}, Weight: 1, Counts: true}
	for _, l := range economy.Labels(s.round.Questionnaire, id) {
		if _, there := s.compared().Divisions[id].Amounts[l.ID]; there {
			d.Children = append(d.Children, s.class(id, l.ID))
		}
	}
	return d
}

// class is the items that belong to it with what was handed in, and the parts of joint bodies' amounts.
func (s sheet) class(division, id string) Derivation {
	amount := s.compared().Divisions[division].Amounts[id].Amount
	d := Derivation{Construct: division + "/" + id, Rule: RuleSum, Score: Score{Value: &amount}, Weight: 1, Counts: true}
	for _, i := range s.round.Items(s.n, division, id) {
		d.Children = append(d.Children, reportedItem(i.Item, i.Amount))
	}
	for _, p := range s.parts() {
		if part, there := s.round.Part(s.n, p.From, division+"/"+id); there {
			d.Children = append(d.Children, s.part(p, division+"/"+id, part, sheet{s.round, s.body(p.From)}.class(division, id)))
		}
	}
	return d
}

func (s sheet) body(code string) int {
	return slices.IndexFunc(s.round.Organisations, func(o survey.Organisation) bool { return o.Code == code })
}

// part is what a member is given of a joint body's amount, with the key and everybody's share in it.
func (s sheet) part(p economy.Received, path string, amount float64, of Derivation) Derivation {
	key := s.round.Results[s.body(p.From)].Allocation
	return Derivation{Construct: path, Rule: RuleAllocated, From: p.From, Basis: key.Basis, Shares: key.Members, Score: Score{Value: &amount},
		Weight: p.Share, Counts: true, Children: []Derivation{of}}
}

func reportedItem(item string, x float64) Derivation {
	return Derivation{Construct: item, Rule: RuleReported, Score: Score{Value: &x}, Weight: 1, Counts: true}
}

// measured are the items that ask for a measure, with what was handed in.
func (s sheet) measured(measure string) (list []Derivation) {
	for _, i := range s.round.Measured(s.n, measure) {
		list = append(list, reportedItem(i.Item, i.Amount))
	}
	return list
}

func shareOf(path string, x *float64, over, under Derivation) Derivation {
	return Derivation{Construct: path, Rule: RuleRatio, Score: Score{Value: x}, Weight: 1, Counts: true, Children: []Derivation{over, under}}
}

// keyFigure is its dividend over its divisor.
func (s sheet) keyFigure(id string) Derivation {
	f := s.round.Fraction(s.n, id)
	d := shareOf(id, f.Value(), Derivation{}, Derivation{})
	d.Score.Reason = f.Reason
	d.Children = append(s.quantity(f.OverID), s.quantity(f.UnderID)...)
	return d
}

// quantity is what a key figure is made of. The number of residents is no item: it stands with the organisation. Users are, from the
// second edition, those of two items.
func (s sheet) quantity(id string) []Derivation {
	x := s.round.Quantity(s.n, id)
	d := Derivation{Construct: id, Rule: RuleSum, Score: Score{Value: x.Value, Reason: x.Reason}, Weight: 1, Counts: true}
	switch id {
	case "total":
		return []Derivation{s.total()}
	case "population":
		d.Rule = RuleReported
		d.Score.Reason = ""
		return []Derivation{d}
	case "it-staff":
		d.Children = s.measured(id)
		for _, p := range s.parts() {
			if p.Staff != nil {
				d.Children = append(d.Children, s.part(p, id, *p.Staff, s.of(p.From).quantity(id)[0]))
			}
		}
		return []Derivation{d}
	case economy.AllStaff:
		d.Children = append(s.quantity("it-staff"), s.quantity(economy.HiredStaff)...)
		return []Derivation{d}
	case "users":
		if d.Children = append(s.measured(economy.UsersWithoutPupils), s.measured(economy.Pupils)...); len(d.Children) > 0 {
			return []Derivation{d}
		}
	}
	return s.fact(id, d)
}

// fact is a number that was told, with its parts of joint bodies' where there are any.
func (s sheet) fact(id string, d Derivation) []Derivation {
	d.Children = s.measured(id)
	for _, p := range s.parts() {
		if part, there := s.round.Part(s.n, p.From, id); there {
			d.Children = append(d.Children, s.part(p, id, part, s.of(p.From).quantity(id)[0]))
		}
	}
	if len(d.Children) == 1 {
		return d.Children
	}
	return []Derivation{d}
}

func (s sheet) of(code string) sheet { return sheet{s.round, s.body(code)} }
