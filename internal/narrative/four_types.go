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
		p := Place(d.q, d.Organisations[o.Code])
		switch {
		case len(p.Fields) == 0:
			continue
		case p.Unknown:
			untold = append(untold, o.Name)
		case p.Sure:
			in[p.Fields[0].ID] = append(in[p.Fields[0].ID], o.Name)
		default:
			borderline = append(borderline, t.between(o, p))
		}
		shown++
	}
	if shown == 0 {
		return t.say("Ingen organisation har än svar nog för en plats i diagrammet.", "No organisation has answers enough for a place in the chart yet.")
	}
	var lines []string
	for _, n := range types.Names {
		if len(in[n.ID]) > 0 {
			lines = append(lines, t.say("I fältet %s ligger säkert %s.", "Surely in the field %s: %s.", t.of(n.Title), t.named(in[n.ID], t.organisations)))
		} else {
			lines = append(lines, t.say("I fältet %s ligger ingen säkert.", "Surely in the field %s: nobody.", t.of(n.Title)))
		}
	}
	if len(borderline) > 0 {
		lines = append(lines, t.say("Osäkerheten rymmer flera fält för %s.", "The uncertainty holds several fields for %s.", t.named(borderline, t.organisations)))
	}
	if len(untold) > 0 {
		lines = append(lines, t.say("För %s går det inte att säga.", "For %s it can't be told.", t.named(untold, t.organisations)))
	}
	if rest := t.asked(d) - shown; rest > 0 {
		lines = append(lines, t.say("%s saknas i diagrammet.", "%s are missing from the chart.", t.organisations(rest)))
	}
	return paragraph(lines)
}

// between names a borderline case with the fields that it may belong to.
func (t *teller) between(o scoring.OrganisationInfo, p Placing) string {
	return t.say("%s (%s)", "%s (%s)", o.Name, t.either(titlesOf(p, t.lang)))
}

// asked is how many organisations a questionnaire is put to.
func (t *teller) asked(d document) (n int) {
	for _, r := range d.Organisations {
		n += min(1, r.Asked)
	}
	return n
}
