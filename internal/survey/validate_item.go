package survey

import (
	"fmt"
	"slices"
	"time"
)

func (v *validator) item(path string, i Item) {
	v.roles(path+"/roles", i.Roles)
	for n, r := range i.Roles {
		if r.Known() {
			v.ownRole(fmt.Sprintf("%s/roles/%d", path, n), r)
		}
	}
	v.itemOptions(path, i)
	v.itemLaw(path, i)
	v.itemConstruct(path, i)
	v.itemCondition(path, i)
	if i.Min != nil && i.Max != nil && *i.Min > *i.Max {
		v.fault(path+"/min", Say("Det minsta värdet är större än det största.", "The minimum is greater than the maximum."), Say("Byt plats på dem.", "Swap them."))
	}
}

func (v *validator) itemOptions(path string, i Item) {
	scale, known := v.q.Scales[i.Scale]
	switch i.Type {
	case ScaleItem:
		if !known {
			v.fault(path+"/scale", Say("Svarsskalan ”%s” finns inte.", "There is no scale “%s”.", i.Scale), Say("Beskriv den under scales.", "Describe it under scales."))
		}
	case ChoiceItem, ChoicesItem:
		v.options(path+"/options", i.Options)
	}
	if options := len(i.Options); i.MaxChoices > options && i.Type == ChoicesItem {
		v.fault(path+"/maxChoices", Say("Det går inte att välja %d av %d svarsalternativ.", "It is not possible to choose %d of %d options.", i.MaxChoices, options),
			Say("Skriv ett mindre tal, eller ta bort maxChoices.", "Enter a smaller number, or remove maxChoices."))
	}
	if i.Type != ScaleItem && (i.Scale != "" || i.Reverse) {
		v.fault(path, Say("Bara frågor av typen scale har svarsskala och kan vändas.", "Only items of type scale have a scale and can be reversed."),
			Say("Ta bort scale och reverse.", "Remove scale and reverse."))
	}
	for n, s := range i.Signs {
		if !slices.ContainsFunc(scale.Options, func(o Option) bool { return o.Value == s.Value }) {
			v.fault(fmt.Sprintf("%s/signs/%d/value", path, n), SayNumbers("Värdet %s finns inte på svarsskalan.", "The value %s is not on the scale.", s.Value),
				Say("Skriv ett av skalans värden.", "Enter one of the scale's values."))
		}
	}
}

func (v *validator) itemLaw(path string, i Item) {
	options := v.q.Options(i)
	for n, l := range i.Law {
		at := fmt.Sprintf("%s/law/%d", path, n)
		if !slices.ContainsFunc(options, func(o Option) bool { return o.Value == l.Level }) {
			v.fault(at+"/level", SayNumbers("Värdet %s finns inte på svarsskalan.", "The value %s is not on the scale.", l.Level),
				Say("Skriv ett av skalans värden.", "Enter one of the scale's values."))
		}
		if _, err := time.Parse(time.DateOnly, l.Date); err != nil {
			v.fault(at+"/date", Say("Dagen ”%s” finns inte.", "There is no day “%s”.", l.Date), Say("Skriv till exempel 2026-01-15.", "Enter for example 2026-01-15."))
		}
	}
}

func (v *validator) itemConstruct(path string, i Item) {
	v.itemScore(path, i)
	switch {
	case i.Construct == "":
	case i.Type != ScaleItem && i.Score == nil:
		v.fault(path+"/construct", Say("Bara frågor av typen scale ger index, och tal som har score.", "Only items of type scale are scored, and numbers that have score."),
			Say("Ta bort construct, eller beskriv score för ett tal.", "Remove construct, or describe score for a number."))
	case !v.leaves[i.Construct]:
		v.fault(path+"/construct", Say("”%s” är inget område längst ut i trädet.", "“%s” is not a leaf of the construct tree.", i.Construct),
			Say("Skriv ett område utan underområden.", "Enter a construct without children."))
	case i.Weight > 0:
		v.scored[i.Construct] = true
	}
}

// itemScore lets numbers be scored where an organisation gives them together: a score of one person's number would tell it.
func (v *validator) itemScore(path string, i Item) {
	switch s := i.Score; {
	case s == nil:
	case i.Type != NumberItem:
		v.fault(path+"/score", Say("Bara frågor av typen number har score.", "Only items of type number have score."), Say("Ta bort score.", "Remove score."))
	case v.q.Personal():
		v.fault(path+"/score", Say("Tal ger index bara där organisationen svarar tillsammans.", "Numbers are scored only where the organisation answers together."),
			Say("Skriv per: organisation, eller ta bort score.", "Enter per: organisation, or remove score."))
	case i.Construct == "":
		v.fault(path+"/score", Say("Talet hör inte till något område.", "The number belongs to no construct."), Say("Skriv construct, eller ta bort score.", "Enter construct, or remove score."))
	case s.Zero == s.Full:
		v.fault(path+"/score/full", Say("Talen som ger 0 och 100 är lika.", "The numbers that give 0 and 100 are equal."), Say("Skriv två olika tal.", "Enter two different numbers."))
	}
}

// itemCondition lets a condition look back only, so that a form can be read from the top and can't hide itself.
func (v *validator) itemCondition(path string, i Item) {
	if i.ShowIf == nil {
		return
	}
	earlier, met := v.items[i.ShowIf.Item]
	if !met {
		v.fault(path+"/showIf/item", Say("Frågan ”%s” finns inte tidigare i formuläret.", "The item “%s” does not come earlier in the questionnaire.", i.ShowIf.Item),
			Say("Ett villkor kan bara gälla en tidigare fråga.", "A condition can only refer to an earlier item."))
		return
	}
	options := v.q.Options(earlier)
	for n, value := range i.ShowIf.Equals {
		if !slices.ContainsFunc(options, func(o Option) bool { return o.Value == value }) {
			v.fault(fmt.Sprintf("%s/showIf/equals/%d", path, n), SayNumbers("Frågan ”"+earlier.ID+"” har inget svar med värdet %s.", "The item “"+earlier.ID+"” has no answer with the value %s.", value),
				Say("Skriv värden som kan väljas.", "Enter values that can be chosen."))
		}
	}
}

// ValidateSet holds several questionnaires against one another: ids, and the capabilities that items speak of.
func ValidateSet(set []*Questionnaire) []Fault {
	var faults []Fault
	capabilities, seen := map[string]bool{}, map[string]bool{}
	for _, q := range set {
		if seen[q.ID] {
			faults = append(faults, Fault{Source: q.ID, Path: "/id", What: Say("Två formulär heter ”%s”.", "Two questionnaires are called “%s”.", q.ID),
				Mend: Say("Skriv ett annat id för det ena.", "Enter another id for one of them.")})
		}
		seen[q.ID] = true
		if q.Kind == Capability {
			for _, i := range q.Items() {
				capabilities[i.ID] = true
			}
		}
	}
	for _, q := range set {
		for n, s := range q.Sections {
			for m, i := range s.Items {
				if i.Capability != "" && !capabilities[i.Capability] {
					faults = append(faults, Fault{Source: q.ID, Path: fmt.Sprintf("/sections/%d/items/%d/capability", n, m),
						What: Say("Förmågan ”%s” finns inte.", "There is no capability “%s”.", i.Capability),
						Mend: Say("Skriv en fråga ur ett förmågeformulär.", "Enter an item of a capability questionnaire.")})
				}
			}
		}
	}
	return faults
}
