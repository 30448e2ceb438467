package narrative

import "mogna/internal/scoring"

// fourTypes says who is of which type, and who is a borderline case between which.
func (t *teller) fourTypes(d document) string {
	types := d.q.Scoring.Types
	if types == nil {
		return ""
	}
	in := map[string][]string{}
	var borderline, untold []string
	shown := 0
	for _, o := range t.c.Organisations {
		p := Place(d.q, d.Document, d.Organisations[o.Code])
		switch {
		case len(p.Fields) == 0:
			continue
		case p.Unknown:
			untold = append(untold, o.Name)
		case p.Sure:
			in[p.Fields[0].ID] = append(in[p.Fields[0].ID], o.Name)
		default:
			borderline = append(borderline, t.borderlineFields(o, p))
		}
		shown++
	}
	if shown == 0 {
		return t.say("Ingen organisation har tillräckligt många svar för en plats i diagrammet än.", "No organisation has enough responses for a place in the chart yet.")
	}
	var lines, empty []string
	for _, f := range types.Names {
		switch n := len(in[f.ID]); n {
		case 0:
			empty = append(empty, t.of(f.Title))
		default:
			lines = append(lines, t.say("I fältet %s ligger med säkerhet %s.", "With certainty, %[2]s "+t.is(n)+" in the quadrant %[1]s.", t.of(f.Title), t.namesOrCount(in[f.ID], t.organisations)))
		}
	}
	switch len(empty) {
	case 0:
	case len(types.Names):
		lines = append(lines, t.say("Ingen organisation ligger med säkerhet i ett enda fält.", "No organisation is with certainty in a single quadrant."))
	default:
		lines = append(lines, t.say("Ingen ligger med säkerhet i %s.", "None is with certainty in %s.", t.listAlternatives(empty)))
	}
	switch n := len(borderline); n {
	case 0:
	case 1:
		lines = append(lines, t.say("Ett gränsfall är %s: osäkerhetsintervallet sträcker sig över flera fält.", "%s is a borderline case: its confidence interval spans several quadrants.", borderline[0]))
	default:
		lines = append(lines, t.say("Gränsfall är %s: osäkerhetsintervallen sträcker sig över flera fält.", "%s are borderline cases: their confidence intervals span several quadrants.", t.namesOrCount(borderline, t.organisations)))
	}
	if len(untold) > 0 {
		lines = append(lines, t.say("För %s går det inte att säga, eftersom osäkerheten inte går att räkna ut.", "For %s it cannot be determined, because the uncertainty cannot be calculated.", t.namesOrCount(untold, t.organisations)))
	}
	if rest := t.countAsked(d) - shown; rest > 0 {
		lines = append(lines, t.say("%s saknas i diagrammet.", "%s "+t.is(rest)+" missing from the chart.", t.openingCount(rest, anOrganisation)))
	}
	return paragraph(lines)
}

// borderlineFields names a borderline case with the fields that it may belong to.
func (t *teller) borderlineFields(o scoring.OrganisationInfo, p Placing) string {
	return t.say("%s (%s)", "%s (%s)", o.Name, t.listAlternatives(titlesOf(p, t.lang)))
}

// countAsked is how many organisations a questionnaire is put to.
func (t *teller) countAsked(d document) (n int) {
	for _, r := range d.Organisations {
		n += min(1, r.Asked)
	}
	return n
}
