package narrative

import (
	"math"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// fourTypes says who lies in which field of the four-type plot, and who is nearest to another.
func (t *teller) fourTypes(d document) string {
	types := d.q.Scoring.Types
	if types == nil {
		return ""
	}
	in := map[string][]string{}
	var nearest scoring.OrganisationInfo
	shown, distance := 0, math.Inf(1)
	for _, o := range t.c.Organisations {
		r := d.Organisations[o.Code]
		if r.Type == "" {
			continue
		}
		shown++
		in[r.Type] = append(in[r.Type], o.Name)
		if away := math.Min(away(r, types.X, types.Cut), away(r, types.Y, types.Cut)); away < distance {
			nearest, distance = o, away
		}
	}
	if shown == 0 {
		return t.say("Ingen organisation har än svar nog för en plats i diagrammet.", "No organisation has answers enough for a place in the chart yet.")
	}
	var lines []string
	for _, n := range types.Names {
		if len(in[n.ID]) > 0 {
			lines = append(lines, t.say("I fältet %s ligger %s.", "In the field %s: %s.", t.of(n.Title), t.leading(in[n.ID])))
		} else {
			lines = append(lines, t.say("I fältet %s ligger ingen.", "In the field %s: nobody.", t.of(n.Title)))
		}
	}
	if shown > 1 {
		lines = append(lines, t.border(d, nearest, types, distance))
	}
	if rest := t.asked(d) - shown; rest > 0 {
		lines = append(lines, t.say("%s saknas i diagrammet.", "%s are missing from the chart.", t.organisations(rest)))
	}
	return paragraph(lines)
}

// away is how far a score is from the cut.
func away(r scoring.OrganisationResult, id string, cut float64) float64 {
	return math.Abs(*r.Constructs[id].Value - cut)
}

// border tells who is nearest to another field, and whether the interval of the score reaches it.
func (t *teller) border(d document, o scoring.OrganisationInfo, types *survey.Types, distance float64) string {
	r := d.Organisations[o.Code]
	for _, id := range []string{types.X, types.Y} {
		s := r.Constructs[id]
		if away(r, id, types.Cut) == distance && s.Low != nil && *s.Low < types.Cut && types.Cut < *s.High {
			return t.say("Närmast en gräns är %s, så nära att osäkerheten rymmer båda fälten.", "Nearest to a border is %s, so near that the uncertainty holds both fields.", o.Name)
		}
	}
	return t.say("Närmast en gräns är %s, med %s procentenheter.", "Nearest to a border is %s, by %s percentage points.", o.Name, t.tenths(distance))
}

// asked is how many organisations a questionnaire is put to.
func (t *teller) asked(d document) (n int) {
	for _, r := range d.Organisations {
		n += min(1, r.Asked)
	}
	return n
}
