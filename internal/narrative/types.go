package narrative

import (
	"strings"

	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Placing is where an organisation stands in the four-type plot. It is of a type where there is one field only that it can belong
// to; otherwise it is a borderline case, and where the intervals are unknown nothing can be said.
type Placing struct {
	Fields  []survey.TypeName // those that it may belong to; none where it has no place in the plot
	X, Y    [2]float64        // the ends of the axes' intervals, together at 95 %; where they are known
	Unknown bool              // an axis has no interval
	Sure    bool              // both axes lie on one side of the cut
}

// What Code says of those that are of no type.
const (
	PlaceUnknown    = "unknown"
	PlaceBorderline = "borderline:" // and the ids, parted by /
)

// Place finds an organisation's place by the intervals of its two scores: it is on one side of a cut only where the whole interval
// is, at 97.5 % on each axis and so at 95 % on both together.
func Place(q *survey.Questionnaire, doc scoring.Document, r scoring.OrganisationResult) (p Placing) {
	d := document{doc, q}
	types := q.Scoring.Types
	if types == nil || r.Constructs[types.X].Value == nil || r.Constructs[types.Y].Value == nil {
		return p
	}
	x, across, xKnown := sidesOfCut(d, r.Constructs[types.X])
	y, up, yKnown := sidesOfCut(d, r.Constructs[types.Y])
	p.X, p.Y = [2]float64{across.low, across.high}, [2]float64{up.low, up.high}
	p.Unknown, p.Sure = !xKnown || !yKnown, len(x) == 1 && len(y) == 1
	for _, n := range types.Names {
		if x[n.X] && y[n.Y] {
			p.Fields = append(p.Fields, n)
		}
	}
	return p
}

// sidesOfCut are those of the cut that a score may lie on, as the types name them.
func sidesOfCut(d document, s scoring.Score) (possible map[string]bool, x span, known bool) {
	x, known = spanOf(d, s, 2)
	cut := d.q.Scoring.Types.Cut
	possible = map[string]bool{}
	if !known || x.high >= cut {
		possible["high"] = true
	}
	if !known || x.low < cut {
		possible["low"] = true
	}
	return possible, x, known
}

// Code is the place in a file that machines read: the type's id, borderline with the ids that are possible, or unknown.
func (p Placing) Code() string {
	switch {
	case len(p.Fields) == 0:
		return ""
	case p.Unknown:
		return PlaceUnknown
	case p.Sure:
		return p.Fields[0].ID
	}
	var ids []string
	for _, n := range p.Fields {
		ids = append(ids, n.ID)
	}
	return PlaceBorderline + strings.Join(ids, "/")
}

// In says in a few words where it stands, or nothing where it has no place.
func (p Placing) In(lang string) string {
	switch {
	case len(p.Fields) == 0:
		return ""
	case p.Unknown:
		return survey.Say("Går inte att säga", "Cannot be determined").In(lang)
	case p.Sure:
		return p.Fields[0].Title.In(lang)
	}
	return survey.Say("Gränsfall: %s", "Borderline: %s", locale.Either(lang, titlesOf(p, lang))).In(lang)
}

// typeField tells which field of the four-type plot the organisation lies in, and what that means, as far as the answers carry it.
func (t *teller) typeField(d document, r scoring.OrganisationResult) []string {
	switch p := Place(d.q, d.Document, r); {
	case len(p.Fields) == 0:
		return nil
	case p.Unknown:
		return []string{t.say("Det går inte att säga vilken av de fyra typerna organisationen hör till, eftersom osäkerheten inte går att räkna ut.", "It cannot be determined which of the four types the organisation belongs to, because the uncertainty cannot be calculated.")}
	case p.Sure:
		return []string{t.say("Resultatet hör till fältet %s.", "The result is in the quadrant %s.", t.of(p.Fields[0].Title)) + t.typeStands(d, r) + " " + t.of(p.Fields[0].Description)}
	default:
		return []string{t.say("Resultatet är ett gränsfall: osäkerhetsintervallet sträcker sig över %s.", "The result is a borderline case: its confidence interval spans %s.", t.listInWords(titlesOf(p, t.lang)))}
	}
}

// typeStands says whether the type would be the same whatever the missing had answered.
func (t *teller) typeStands(d document, r scoring.OrganisationResult) string {
	types := d.q.Scoring.Types
	x, y := r.Constructs[types.X].Bounds, r.Constructs[types.Y].Bounds
	return t.stands(open(x, y), onOneSide(x, types.Cut) && onOneSide(y, types.Cut))
}

func titlesOf(p Placing, lang string) (titles []string) {
	for _, n := range p.Fields {
		titles = append(titles, n.Title.In(lang))
	}
	return titles
}
