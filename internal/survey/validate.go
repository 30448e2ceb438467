package survey

import (
	"fmt"
	"slices"
	"strings"
)

// Validate holds the questionnaire against the rules that its shape alone can't express and names every fault, each
// with the path of the place in the document. What a JSON Schema can say (types, required keys, patterns) it leaves out.
func (q *Questionnaire) Validate() []Fault {
	v := &validator{q: q, leaves: map[string]bool{}, scored: map[string]bool{}, items: map[string]Item{}}
	v.roles("/roles", q.Roles)
	v.scales()
	v.constructs("/constructs", q.Constructs, map[string]bool{})
	v.sections()
	v.scoring()
	v.economy()
	return v.faults
}

type validator struct {
	q      *Questionnaire
	leaves map[string]bool // leaf constructs
	scored map[string]bool // leaf constructs that a weighted item names
	items  map[string]Item // items met so far, for showIf may only look back
	faults []Fault
}

func (v *validator) fault(path string, what, mend Text) {
	v.faults = append(v.faults, Fault{Path: path, What: what, Mend: mend})
}

func (v *validator) roles(path string, roles []Role) {
	for n, r := range roles {
		if !r.Known() {
			v.fault(fmt.Sprintf("%s/%d", path, n), Say("Rollen ”%s” finns inte.", "There is no role “%s”.", r),
				chooseFrom(Roles))
		} else if slices.Contains(roles[:n], r) {
			v.fault(fmt.Sprintf("%s/%d", path, n), Say("Rollen ”%s” finns två gånger.", "The role “%s” is listed twice.", r), Say("Ta bort den ena.", "Remove one of them."))
		}
	}
}

func (v *validator) scales() {
	for name, s := range v.q.Scales {
		v.options("/scales/"+name+"/options", s.Options)
	}
}

func (v *validator) options(path string, options []Option) {
	if len(options) < 2 {
		v.fault(path, Say("Det behövs minst två alternativ.", "At least two options are needed."), Say("Lägg till alternativ.", "Add options."))
	}
	for n := 1; n < len(options); n++ {
		if options[n].Value <= options[n-1].Value {
			v.fault(fmt.Sprintf("%s/%d/value", path, n),
				SayNumbers("Värdet %s är inte större än det föregående, %s.", "The value %s is not greater than the previous one, %s.", options[n].Value, options[n-1].Value),
				Say("Skriv alternativen i stigande ordning, varje värde en gång.", "Write the options in ascending order, each value once."))
		}
	}
}

func (v *validator) constructs(path string, tree []Construct, seen map[string]bool) {
	weight := 0.0
	for n, c := range tree {
		at := fmt.Sprintf("%s/%d", path, n)
		weight += c.Weight
		v.unique(at+"/id", c.ID, seen)
		if len(c.Children) > 0 {
			v.constructs(at+"/children", c.Children, seen)
		} else {
			v.leaves[c.ID] = true
		}
	}
	if len(tree) > 0 && weight <= 0 {
		v.fault(path, Say("Områdenas vikter är noll tillsammans.", "The weights of the constructs add up to zero."), Say("Skriv en vikt för minst ett av dem.", "Enter a weight for at least one of them."))
	}
}

func (v *validator) unique(path, id string, seen map[string]bool) {
	if seen[id] {
		v.fault(path, Say("”%s” används redan.", "“%s” is already in use.", id), Say("Skriv ett eget id.", "Enter a unique id."))
	}
	seen[id] = true
}

func (v *validator) sections() {
	sections, items := map[string]bool{}, map[string]bool{}
	for n, s := range v.q.Sections {
		at := fmt.Sprintf("/sections/%d", n)
		v.unique(at+"/id", s.ID, sections)
		for m, i := range s.Items {
			path := fmt.Sprintf("%s/items/%d", at, m)
			v.unique(path+"/id", i.ID, items)
			v.item(path, i)
			v.items[i.ID] = i
		}
	}
}

func (v *validator) scoring() {
	s := v.q.Scoring
	for role := range s.RoleWeights {
		v.ownRole("/scoring/roleWeights/"+string(role), role)
	}
	v.roleWeights(s.RoleWeights)
	if !v.q.Personal() && s.MinRespondents != 1 {
		v.fault("/scoring/minRespondents", Say("Ett svar per organisation räcker när svaret är gemensamt.", "One response per organisation is enough when the response is shared."),
			Say("Skriv 1.", "Enter 1."))
	}
	for role := range s.Complete {
		v.ownRole("/scoring/complete/"+string(role), role)
	}
	if v.q.Kind == EconomyFigures {
		return
	}
	if len(v.leaves) == 0 {
		v.fault("/constructs", Say("Det finns inga områden att räkna index för.", "There are no constructs to score."), Say("Beskriv minst ett.", "Describe at least one."))
	}
	Walk(v.q.Constructs, func(c Construct, _ int) {
		if v.leaves[c.ID] && !v.scored[c.ID] {
			v.fault("/constructs", Say("Ingen fråga med vikt hör till ”%s”.", "No weighted item belongs to “%s”.", c.ID),
				Say("Skriv construct: %s för en fråga, eller ta bort området.", "Enter construct: %s for an item, or remove the construct.", c.ID))
		}
	})
	v.types(s.Types)
}

func (v *validator) ownRole(path string, role Role) {
	if !slices.Contains(v.q.Roles, role) {
		v.fault(path, Say("Rollen ”%s” svarar inte på det här formuläret.", "The role “%s” does not answer this questionnaire.", role),
			chooseFrom(v.q.Roles))
	}
}

// roleWeights needs a role that counts: a weight that isn't given is 1.
func (v *validator) roleWeights(weights map[Role]float64) {
	for _, role := range v.q.Roles {
		if w, given := weights[role]; !given || w > 0 {
			return
		}
	}
	v.fault("/scoring/roleWeights", Say("Alla roller har vikten 0.", "Every role has the weight 0."), Say("Skriv en vikt för minst en roll.", "Enter a weight for at least one role."))
}

func chooseFrom(roles []Role) Text {
	names := make([]string, len(roles))
	for n, r := range roles {
		names[n] = string(r)
	}
	list := strings.Join(names, ", ")
	return Say("Välj bland %s.", "Choose from %s.", list)
}

func (v *validator) types(t *Types) {
	if t == nil {
		return
	}
	roots := map[string]bool{}
	for _, c := range v.q.Constructs {
		roots[c.ID] = true
	}
	for axis, id := range map[string]string{"x": t.X, "y": t.Y} {
		if !roots[id] {
			v.fault("/scoring/types/"+axis, Say("”%s” är ingen dimension.", "“%s” is not a dimension.", id),
				Say("Skriv ett av de översta områdena.", "Enter one of the top-level constructs."))
		}
	}
	quarters := map[string]bool{}
	for _, n := range t.Names {
		quarters[n.X+n.Y] = true
	}
	if len(t.Names) != 4 || len(quarters) != 4 {
		v.fault("/scoring/types/names", Say("De fyra fälten ska ha varsitt namn.", "Each of the four quadrants needs a name."),
			Say("Skriv fyra namn, ett för varje par av low och high.", "Enter four names, one for each pair of low and high."))
	}
}
