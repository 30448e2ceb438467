package survey

import (
	"cmp"
	"math"
	"slices"
)

// DefaultTarget is the level to reach where none is set.
const DefaultTarget = 3

// Targets are the levels to reach in a round where they are others than the usual, by item id of the capability and by code of
// the organisation. An organisation's own target holds for all its capabilities, whatever a capability's says. A target that is
// no finite number is not set.
type Targets struct {
	Capability   map[string]float64 `json:"capabilities,omitempty"`
	Organisation map[string]float64 `json:"organisations,omitempty"`
}

// Of is the level that an organisation is to reach in a capability.
func (t Targets) Of(organisation, capability string) float64 {
	if x, set := t.Organisation[organisation]; set && isFinite(x) {
		return x
	}
	if x, set := t.Capability[capability]; set && isFinite(x) {
		return x
	}
	return DefaultTarget
}

// Set reports whether there is any.
func (t Targets) Set() bool { return len(t.Capability)+len(t.Organisation) > 0 }

func isFinite(x float64) bool { return math.Abs(x) <= math.MaxFloat64 }

// Validate names what is wrong with targets about to be set for a round with these capabilities and organisations.
func (t Targets) Validate(q *Questionnaire, organisations []Organisation) (faults []Fault) {
	add := func(path string, what, mend Text) { faults = append(faults, Fault{Path: path, What: what, Mend: mend}) }
	levels := levelsOf(q)
	for id, x := range t.Capability {
		i := slices.IndexFunc(q.Items(), func(i Item) bool { return i.ID == id && i.Type == ScaleItem })
		if i < 0 {
			add("capabilities/"+id, unknownCapability(id), chooseCapability)
		} else if !slices.Contains(valuesOf(q, q.Items()[i]), x) {
			add("capabilities/"+id, noLevel, chooseLevel(levels))
		}
	}
	for code, x := range t.Organisation {
		if !slices.ContainsFunc(organisations, func(o Organisation) bool { return o.Code == code }) {
			add("organisations/"+code, unknownOrganisation(code), chooseOrganisation)
		} else if !slices.Contains(levels, x) {
			add("organisations/"+code, noLevel, chooseLevel(levels))
		}
	}
	slices.SortFunc(faults, func(a, b Fault) int { return cmp.Compare(a.Path, b.Path) })
	return faults
}

// ErrNoCapabilities is the answer where a round asks for no levels.
var ErrNoCapabilities = Fail(Conflict, "Mätomgången har inget formulär om förmågor, så det finns inga nivåer att sätta mål för. Lägg upp en mätomgång som har det.",
	"The round has no capability questionnaire, so there are no levels to set targets for. Set up a round that has one.")

var (
	noLevel            = Say("Nivån finns inte på skalan.", "The level is not on the scale.")
	chooseCapability   = Say("Välj bland mätomgångens förmågor.", "Choose from the round's capabilities.")
	chooseOrganisation = Say("Välj bland mätomgångens organisationer.", "Choose from the round's organisations.")
)

func unknownCapability(id string) Text {
	return Say("Förmågan ”%s” finns inte i mätomgången.", "The capability “%s” is not in the round.", id)
}

func unknownOrganisation(code string) Text {
	return Say("Organisationen ”%s” är inte med i mätomgången.", "The organisation “%s” is not in the round.", code)
}

func chooseLevel(levels []float64) Text {
	return SayNumbers("Välj en nivå från %s till %s.", "Choose a level from %s to %s.", levels[0], levels[len(levels)-1])
}

// levelsOf are the levels of a capability questionnaire's scales, rising.
func levelsOf(q *Questionnaire) (levels []float64) {
	for _, i := range q.Items() {
		if i.Type == ScaleItem {
			levels = append(levels, valuesOf(q, i)...)
		}
	}
	slices.Sort(levels)
	return slices.Compact(levels)
}

func valuesOf(q *Questionnaire, i Item) (values []float64) {
	for _, o := range q.Options(i) {
		values = append(values, o.Value)
	}
	return values
}
