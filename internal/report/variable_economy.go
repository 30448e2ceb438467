package report

import (
	"strconv"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// economy adds what IT costs an organisation, by the measures of the long file.
func (v *variables) economy() {
	add := func(id string, read func(economy.Result) *float64) {
		v.cost(subjectOf{}, definitionOf(id), func(x economy.Result) string { return optional(read(x)) })
	}
	add("economy_year", func(x economy.Result) *float64 { return x.Year })
	add("economy_users", func(x economy.Result) *float64 { return x.Users })
	add("economy_workplaces", func(x economy.Result) *float64 { return x.Workplaces })
	add("economy_staff", func(x economy.Result) *float64 { return x.Staff })
	for _, id := range economy.KeyFigures {
		s := subjectOf{id: id, title: economyTitles[id]}
		v.cost(s, keyFigureOf(id), func(x economy.Result) string { return optional(x.KeyFigures[id].Value) })
		v.why(s, keyFigureMeasure.id, func(x economy.Result) string { return x.KeyFigures[id].Reason })
	}
	v.costs("economy_reported", func(x economy.Result) (economy.Costs, string) { return costsOrNone(x.Reported), "" })
	v.costs("economy_allocated", func(x economy.Result) (economy.Costs, string) { return costsOrNone(x.Allocated), x.AllocatedReason })
	v.joint()
}

// cost adds a column that is read of what an organisation has reported or is given a part of.
func (v *variables) cost(s subjectOf, d definition, read func(economy.Result) string) {
	v.add(s, d, d.id, func(r scoring.OrganisationResult) string {
		if r.Economy == nil {
			return ""
		}
		return read(*r.Economy)
	})
}

// why adds the column of reasons beside a figure.
func (v *variables) why(s subjectOf, measure string, read func(economy.Result) string) {
	d := columnReason
	d.id = measure + "_" + columnReason.id
	v.cost(s, d, func(x economy.Result) string { return defuse(read(x)) })
}

func costsOrNone(x *economy.Costs) economy.Costs {
	if x == nil {
		return economy.Costs{}
	}
	return *x
}

// costs adds a total, its divisions and their classes. What reads them gives why there are none, too.
func (v *variables) costs(measure string, of func(economy.Result) (economy.Costs, string)) {
	v.cost(subjectOf{}, definitionOf(measure), func(x economy.Result) string {
		c, _ := of(x)
		return optional(c.Total)
	})
	v.why(subjectOf{}, measure, func(x economy.Result) string {
		c, reason := of(x)
		return c.Reason + reason // never both: without costs there is no reason of theirs
	})
	for _, id := range economy.Divisions {
		if labels := economy.Labels(v.doc.q, id); len(labels) > 0 {
			v.division(measure, id, labels, func(x economy.Result) (economy.Division, bool) {
				c, _ := of(x)
				d, there := c.Divisions[id]
				return d, there
			})
		}
	}
}

func (v *variables) division(measure, id string, labels []survey.Label, of func(economy.Result) (economy.Division, bool)) {
	add := func(s subjectOf, part string, read func(economy.Division) string) {
		v.cost(s, definitionOf(measure+part), func(x economy.Result) string {
			if d, there := of(x); there {
				return read(d)
			}
			return ""
		})
	}
	s := subjectOf{id: id, title: economyTitles[id]}
	add(s, "_sum", func(d economy.Division) string { return optional(d.Sum) })
	add(s, "_difference", func(d economy.Division) string { return optional(d.Difference) })
	add(s, "_difference_share", func(d economy.Division) string { return optional(d.DifferenceShare) })
	add(s, "_reconciled", func(d economy.Division) string { return strconv.FormatBool(d.Reconciled) })
	v.why(s, measure, func(x economy.Result) string {
		d, _ := of(x)
		return d.Reason
	})
	for _, l := range labels {
		k := subjectOf{id: class{division: id, id: l.ID}.path(), title: l.Title}
		add(k, "_amount", func(d economy.Division) string {
			if a, there := d.Amounts[l.ID]; there {
				return exact(a.Amount)
			}
			return ""
		})
		add(k, "_share", func(d economy.Division) string { return optional(d.Amounts[l.ID].Share) })
	}
}
