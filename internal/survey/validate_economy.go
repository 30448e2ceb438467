package survey

import (
	"fmt"
	"slices"
	"strings"
)

func (v *validator) economy() {
	e := v.q.Economy
	if e == nil {
		if v.q.Kind == EconomyFigures {
			v.fault("/economy", Say("Ett ekonomiformulär behöver en kostnadsindelning.", "An economy questionnaire needs a cost taxonomy."), Say("Lägg till economy.", "Add economy."))
		}
		e = &Economy{}
	}
	for n, s := range v.q.Sections {
		for m, i := range s.Items {
			at := fmt.Sprintf("/sections/%d/items/%d", n, m)
			v.label(at+"/pool", i.Pool, e.Pools)
			v.label(at+"/tower", i.Tower, e.Towers)
			v.label(at+"/purpose", i.Purpose, e.Purposes)
			v.label(at+"/centre", i.Centre, e.Centres)
			v.scope(at, i, e.Scope)
			v.quantity(at+"/dateOf", i, i.DateOf)
			v.quantity(at+"/sourceOf", i, i.SourceOf)
			if i.Measure != "" && !slices.Contains(Measures, i.Measure) {
				v.fault(at+"/measure", Say("Måttet ”%s” finns inte.", "There is no measure “%s”.", i.Measure),
					Say("Välj bland %s.", "Choose from %s.", strings.Join(Measures, ", ")))
			}
		}
	}
}

func (v *validator) label(path, id string, labels []Label) {
	if id != "" && !slices.ContainsFunc(labels, func(l Label) bool { return l.ID == id }) {
		v.fault(path, Say("”%s” finns inte i kostnadsindelningen.", "“%s” is not in the cost taxonomy.", id), Say("Lägg till det under economy.", "Add it under economy."))
	}
}

// scope lets a choice tell whether an area is counted, by values that are the same in every questionnaire.
func (v *validator) scope(at string, i Item, areas []ScopeArea) {
	if i.Scope == "" {
		return
	}
	if !slices.ContainsFunc(areas, func(a ScopeArea) bool { return a.ID == i.Scope }) {
		v.fault(at+"/scope", Say("”%s” finns inte i omfattningen.", "“%s” is not in the scope.", i.Scope), Say("Lägg till det under economy/scope.", "Add it under economy/scope."))
	}
	for n, o := range i.Options {
		if o.Value != ScopeExcluded && o.Value != ScopeIncluded && o.Value != ScopeNone {
			v.fault(fmt.Sprintf("%s/options/%d/value", at, n), SayNumbers("Värdet %s säger inte om området ingår.", "The value %s does not say whether the area is included.", o.Value),
				Say("Skriv 0 för ingår inte, 1 för ingår och 2 för finns inte.", "Enter 0 for not included, 1 for included and 2 for none."))
		}
	}
}

// quantity lets a date or a source be told of a figure that is asked for earlier.
func (v *validator) quantity(path string, i Item, of string) {
	if of == "" {
		return
	}
	if figure, met := v.items[of]; !met || figure.Type != NumberItem || figure.Measure == "" || i.Type != ChoiceItem {
		v.fault(path, Say("”%s” är inget tal med mått tidigare i formuläret.", "“%s” is not a number with a measure earlier in the questionnaire.", of),
			Say("Skriv id för ett sådant tal, och låt frågan ha typen choice.", "Enter the id of such a number, and let the item be of type choice."))
	}
}
